package org.onrecord.register.join;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.statement.Act;
import org.onrecord.statement.Link;

/**
 * Finds what an utterance answers in other reports, and what answers it: a denial what its speaker was accused of, a rejection what it
 * was asked for, a counter-accusation the accusation. Who is accused or asked, by whom, of what and when must go together. For use
 * inside one transaction.
 */
public final class AnswerJoiner {

    /** How many days an answer may come after what it answers. */
    private static final long ANSWERED_WITHIN = 21;

    /** What a link must weigh. */
    private static final double ENOUGH = 2.0;

    /** What acts may answer what acts, and what the answer is called. */
    private record Answering(Link.Type type, Set<Act> answers, Set<Act> answered) {}

    private static final List<Answering> ANSWERINGS = List.of(
            new Answering(Link.Type.DENIES, Set.of(Act.DENY), Set.of(Act.ACCUSE)),
            new Answering(Link.Type.REJECTS, Set.of(Act.REJECT), Set.of(Act.REQUEST, Act.THREATEN)),
            new Answering(Link.Type.ANSWERS, Set.of(Act.ACCUSE), Set.of(Act.ACCUSE)),
            new Answering(Link.Type.ANSWERS, Set.of(Act.AGREE, Act.CONCEDE), Set.of(Act.REQUEST, Act.ACCUSE)));

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
        return nouns;
    }

    /** The one utterance that a saying answers best, and the ones that answer it; empty where there are none. */
    public List<AnswerChoice> find(Saying saying) {
        List<AnswerChoice> found = new ArrayList<>();
        Optional<LocalDate> day = saying.day().flatMap(Days::day);
        if (day.isEmpty()) return found;
        for (Answering answering : ANSWERINGS) {
            if (answering.answers.contains(saying.act()))
                answered(saying, answering, day.get()).ifPresent(found::add);
            if (answering.answered.contains(saying.act())) found.addAll(answers(saying, answering, day.get()));
        }
        return found;
    }

    private Optional<AnswerChoice> answered(Saying answer, Answering answering, LocalDate day) {
        if (answer.speakers().isEmpty()) return Optional.empty();
        List<Saying> candidates = index.aimedAt(
                answer.speakers(),
                answering.answered,
                day.minusDays(ANSWERED_WITHIN).toString(),
                day.toString());
        AnswerChoice best = null;
        for (Saying candidate : candidates) {
            Optional<AnswerChoice> choice = weigh(answer, candidate, answering);
            if (choice.isPresent() && (best == null || choice.get().weight() > best.weight())) best = choice.get();
        }
        return Optional.ofNullable(best);
    }

    private List<AnswerChoice> answers(Saying answered, Answering answering, LocalDate day) {
        Set<String> aimed = new HashSet<>(answered.targets());
        aimed.addAll(answered.about());
        aimed.removeAll(answered.speakers());
        if (aimed.isEmpty()) return List.of();
        List<AnswerChoice> found = new ArrayList<>();
        for (Saying answer : index.saidBy(
                aimed,
                answering.answers,
                day.toString(),
                day.plusDays(ANSWERED_WITHIN).toString())) {
            weigh(answer, answered, answering).ifPresent(found::add);
        }
        return found;
    }

    /** What speaks for one saying answering another; empty where it is not enough. */
    private static Optional<AnswerChoice> weigh(Saying answer, Saying answered, Answering answering) {
        if (answer.id().equals(answered.id()) || !Collections.disjoint(answer.speakers(), answered.speakers())) {
            return Optional.empty();
        }
        boolean target = !Collections.disjoint(answer.speakers(), answered.targets());
        boolean named = !Collections.disjoint(answer.speakers(), answered.about());
        if (!target && !named) return Optional.empty();
        Set<String> shared = new HashSet<>(answer.words().telling());
        Set<String> theirs = answered.words().telling();
        int smaller = Math.min(shared.size(), theirs.size());
        shared.retainAll(theirs);
        boolean addressed = !Collections.disjoint(answer.targets(), answered.speakers())
                || !Collections.disjoint(answer.about(), answered.speakers());
        double weight = (target ? 1.0 : 0.5)
                + (addressed ? 0.75 : 0)
                + Math.min(2.0, 0.5 * shared.size())
                + (smaller > 0 ? (double) shared.size() / smaller : 0);
        long apart = apart(answer, answered);
        weight -= 0.05 * apart;
        if (shared.isEmpty() || weight < ENOUGH) return Optional.empty();
        String reason = "its speaker is " + (target ? "the target of" : "spoken of in") + " the "
                + NOUNS.get(answered.act())
                + (apart == 0 ? " of the same day" : apart == 1 ? " of the day before" : ", " + apart + " days before")
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

    private static long apart(Saying answer, Saying answered) {
        Optional<LocalDate> later = answer.day().flatMap(Days::day);
        Optional<LocalDate> earlier = answered.day().flatMap(Days::day);
        return later.isPresent() && earlier.isPresent()
                ? Math.max(0, ChronoUnit.DAYS.between(earlier.get(), later.get()))
                : 0;
    }
}
