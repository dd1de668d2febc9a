package org.onrecord.register.join;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.onrecord.statement.Act;
import org.onrecord.statement.Link;

/**
 * Finds what an utterance answers in other reports, and what answers it: a denial what its speaker was accused of, a rejection what it
 * was asked for or offered, a counter-accusation the accusation. Four things must go together:
 *
 * <ul>
 *   <li>the acts: see {@link #ANSWERINGS}
 *   <li>who: the answer is by the one at whom the other was directed, by one who speaks for it, or speaks of it
 *   <li>what: the answer restates what it answers, so they share telling words; the less is known of who, the more of them. A word that
 *       most candidates have is common to the matter and counts for half
 *   <li>when: the answer comes on the same day or up to {@value #ANSWERED_WITHIN} days later; where its day is not known, more words
 * </ul>
 *
 * <p>Two statements of one report are left to its own links: its reader saw both. For use inside one transaction.
 */
public final class AnswerJoiner {

    /** How many days an answer may come after what it answers. */
    private static final long ANSWERED_WITHIN = 21;

    private static final String LAST_DAY = "9999-12-31";

    /** How many candidates tell which of their words are common to all of them. */
    private static final int TELL_COMMON = 4;

    /**
     * What acts may answer what acts, and what the answer is called.
     *
     * @param words how many telling words must be shared where the answer is by the one it was directed at
     */
    private record Answering(Link.Type type, Set<Act> answers, Set<Act> answered, double words) {}

    private static final List<Answering> ANSWERINGS = List.of(
            new Answering(Link.Type.DENIES, Set.of(Act.DENY), Set.of(Act.ACCUSE), 1.5),
            new Answering(Link.Type.REJECTS, Set.of(Act.REJECT), Set.of(Act.REQUEST, Act.THREATEN, Act.AGREE), 1.5),
            new Answering(Link.Type.ANSWERS, Set.of(Act.ACCUSE), Set.of(Act.ACCUSE), 3),
            new Answering(Link.Type.ANSWERS, Set.of(Act.AGREE, Act.CONCEDE), Set.of(Act.REQUEST, Act.ACCUSE), 2));

    private static final Map<Act, String> NOUNS = nouns();

    private final SayingIndex index;

    public AnswerJoiner(SayingIndex index) {
        this.index = index;
    }

    private static Map<Act, String> nouns() {
        Map<Act, String> nouns = new EnumMap<>(Act.class);
        for (Act act : Act.values()) nouns.put(act, act.term());
        nouns.put(Act.ACCUSE, "accusation");
        nouns.put(Act.REQUEST, "request");
        nouns.put(Act.THREATEN, "threat");
        nouns.put(Act.AGREE, "offer");
        return nouns;
    }

    /**
     * The one utterance that a saying answers best, and the ones that answer it; empty where there are none.
     *
     * @param ofReport utterances that statements of the same report tell
     */
    public List<AnswerChoice> find(Saying saying, Collection<String> ofReport) {
        List<AnswerChoice> found = new ArrayList<>();
        Optional<LocalDate> day = saying.day().flatMap(Days::day);
        for (Answering answering : ANSWERINGS) {
            if (answering.answers.contains(saying.act()))
                answered(saying, answering, day, ofReport).ifPresent(found::add);
            if (day.isPresent() && answering.answered.contains(saying.act()))
                found.addAll(answers(saying, answering, day.get(), ofReport));
        }
        return found;
    }

    private Optional<AnswerChoice> answered(
            Saying answer, Answering answering, Optional<LocalDate> day, Collection<String> ofReport) {
        Set<String> aimed = new HashSet<>(answer.speakers());
        aimed.addAll(answer.sides());
        aimed.addAll(answer.about());
        if (aimed.isEmpty()) return Optional.empty();
        List<Saying> candidates = index.aimedAt(
                aimed,
                answering.answered,
                day.map(last -> last.minusDays(ANSWERED_WITHIN).toString()).orElse(""),
                day.map(LocalDate::toString).orElse(LAST_DAY));
        Map<String, Double> weights = weights(candidates);
        AnswerChoice best = null;
        for (Saying candidate : candidates) {
            if (ofReport.contains(candidate.id())) continue;
            Optional<AnswerChoice> choice = weigh(answer, candidate, answering, weights);
            if (choice.isPresent() && (best == null || choice.get().weight() > best.weight())) best = choice.get();
        }
        return Optional.ofNullable(best);
    }

    private List<AnswerChoice> answers(
            Saying answered, Answering answering, LocalDate day, Collection<String> ofReport) {
        Set<String> aimed = new HashSet<>(answered.targets());
        aimed.addAll(answered.about());
        aimed.removeAll(answered.speakers());
        if (aimed.isEmpty()) return List.of();
        String first = day.toString();
        String last = day.plusDays(ANSWERED_WITHIN).toString();
        Map<String, Saying> candidates = new LinkedHashMap<>();
        for (Saying one : index.saidBy(aimed, answering.answers, first, last)) candidates.put(one.id(), one);
        for (Saying one : index.aimedAt(aimed, answering.answers, first, last)) candidates.put(one.id(), one);
        Map<String, Double> weights = weights(candidates.values());
        List<AnswerChoice> found = new ArrayList<>();
        for (Saying answer : candidates.values()) {
            if (!ofReport.contains(answer.id()))
                weigh(answer, answered, answering, weights).ifPresent(found::add);
        }
        return found;
    }

    /** What each word of the candidates counts for: half where most of them have it. */
    private static Map<String, Double> weights(Collection<Saying> candidates) {
        Map<String, Double> weights = new HashMap<>();
        if (candidates.size() < TELL_COMMON) return weights;
        Map<String, Integer> counts = new HashMap<>();
        for (Saying candidate : candidates)
            for (String word : candidate.words().telling()) counts.merge(word, 1, Integer::sum);
        counts.forEach((word, count) -> {
            if (2 * count > candidates.size()) weights.put(word, 0.5);
        });
        return weights;
    }

    /** What speaks for one saying answering another; empty where it is not enough. */
    private static Optional<AnswerChoice> weigh(
            Saying answer, Saying answered, Answering answering, Map<String, Double> weights) {
        boolean own = answer.id().equals(answered.id())
                || !Collections.disjoint(answer.speakers(), answered.speakers())
                || !Collections.disjoint(answer.speakers(), answered.sides())
                || !Collections.disjoint(answer.sides(), answered.speakers());
        if (own) return Optional.empty();
        boolean target = !Collections.disjoint(answer.speakers(), answered.targets());
        boolean speaksFor = !Collections.disjoint(answer.sides(), answered.targets());
        boolean ofTarget = !Collections.disjoint(answer.about(), answered.targets());
        boolean named = !Collections.disjoint(answer.speakers(), answered.about());
        boolean addressed = meets(answer.targets(), answered) || meets(answer.about(), answered);
        if (!target && !speaksFor && !ofTarget && !named) return Optional.empty();
        if (answered.act() == Act.ACCUSE && answer.act() == Act.ACCUSE && !addressed) return Optional.empty();
        Set<String> shared = new HashSet<>(answer.words().telling());
        Set<String> theirs = answered.words().telling();
        int fewer = Math.min(shared.size(), theirs.size());
        shared.retainAll(theirs);
        shared.removeAll(answer.names());
        shared.removeAll(answered.names());
        shared.removeAll(Stems.VAGUE);
        double words = 0;
        for (String word : shared) words += weights.getOrDefault(word, 1.0);
        OptionalLong days = apart(answer, answered);
        double needed =
                answering.words + (target || speaksFor ? 0 : 1) - (addressed ? 0.5 : 0) + (days.isEmpty() ? 1 : 0);
        boolean wholly =
                target && days.isPresent() && shared.containsAll(answer.words().telling());
        if (shared.isEmpty() || (words < needed && !wholly)) return Optional.empty();
        long apart = days.orElse(ANSWERED_WITHIN);
        double weight = (target ? 1.0 : speaksFor ? 0.75 : 0.5)
                + (addressed ? 0.75 : 0)
                + 0.5 * words
                + words / fewer
                - 0.05 * apart;
        String who = target
                ? "its speaker is the target of"
                : speaksFor
                        ? "its speaker speaks for the target of"
                        : named && !ofTarget ? "its speaker is spoken of in" : "it speaks of the target of";
        String reason = who + " the "
                + NOUNS.get(answered.act())
                + when(days)
                + (addressed ? ", it speaks to or of who made it" : "")
                + "; both say: "
                + String.join(
                        ", ",
                        shared.stream()
                                .sorted()
                                .limit(6)
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .toList());
        return Optional.of(new AnswerChoice(answering.type, answer.id(), answered.id(), reason, weight));
    }

    private static String when(OptionalLong days) {
        if (days.isEmpty()) return ", of which day is not known";
        return days.getAsLong() == 0
                ? " of the same day"
                : days.getAsLong() == 1 ? " of the day before" : ", " + days.getAsLong() + " days before";
    }

    /** Whether any of these parties said the saying, or has it said for them. */
    private static boolean meets(Set<String> parties, Saying said) {
        return !Collections.disjoint(parties, said.speakers()) || !Collections.disjoint(parties, said.sides());
    }

    /** How many days later the answer is; empty where one of the days is not known. */
    private static OptionalLong apart(Saying answer, Saying answered) {
        Optional<LocalDate> later = answer.day().flatMap(Days::day);
        Optional<LocalDate> earlier = answered.day().flatMap(Days::day);
        return later.isPresent() && earlier.isPresent()
                ? OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(earlier.get(), later.get())))
                : OptionalLong.empty();
    }
}
