package org.onrecord.register.issues;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onrecord.register.issues.IssueProfile.Written;
import org.onrecord.register.issues.IssueStore.Totals;
import org.onrecord.register.vectors.SentenceVector;

/**
 * Gives utterances their issue as they come in. What was given is never changed: where two issues turn out to be one, that is
 * proposed, with the reason, for a person to decide.
 *
 * <p>New utterances of a report join the issue that is nearest to all of them together, if it is near enough, else they begin
 * a new one. Near is what points the same way beyond what all statements of the register have in common (the cosine of mean
 * vectors, centred) and shares rare words (the cosine of their weights); the longer nothing was said about an issue, the
 * nearer it must be. Only issues that share some of the rarest words are looked at, {@value #LOOKED_AT} at most, so that a
 * report costs the same in a large register as in a small one, but for looking up its words.
 *
 * <p>To be used by one thread at a time.
 */
public final class IssueGrouping {

    private static final int LOOKED_AT = 40;
    private static final int LOOKED_BY = 24;
    private static final int NAMED_IN_REASON = 5;
    // Chosen on halves of annotated reports, each half as a report of its own.
    private static final double WORDS_WEIGHT = 5;
    private static final double NEAR_ENOUGH = 0.75;
    // What belongs to the same report has been told together before.
    private static final double SAME_REPORT = 0.3;
    // Two issues must be so much nearer than an utterance to its issue before anyone is bothered with it.
    private static final double NEAR_ENOUGH_TO_MERGE = 1.5 * NEAR_ENOUGH;
    // After so many days of silence an issue must be twice as near.
    private static final double FADING_DAYS = 1_000;

    private final IssueStore store;
    private final Supplier<String> newId;

    /**
     * @param store what is known of issues
     * @param newId gives an id to each new issue
     */
    public IssueGrouping(IssueStore store, Supplier<String> newId) {
        this.store = store;
        this.newId = newId;
    }

    /**
     * What became of utterances.
     *
     * @param issue the issue that the new ones belong to
     * @param isNew whether it begins with them
     * @param utterances ids of the new ones; empty where all had an issue already
     * @param reason why, in words
     * @param merge an issue that this one may be the same as
     */
    public record Grouped(
            String issue, boolean isNew, List<String> utterances, String reason, Optional<ProposedMerge> merge) {

        public Grouped {
            utterances = List.copyOf(utterances);
        }
    }

    /**
     * Two issues that may be one matter.
     *
     * @param issue the later one
     * @param into the one it may belong to
     * @param reason the words that they share
     */
    public record ProposedMerge(String issue, String into, String reason) {}

    private record Nearness(IssueProfile issue, double value) {}

    /** Groups the utterances of a report, or of a part of one. */
    public Grouped add(SaidTogether said) {
        List<SaidTogether.Utterance> fresh = said.utterances().stream()
                .filter(utterance -> utterance.issue().isEmpty())
                .toList();
        Set<String> own = said.utterances().stream()
                .flatMap(utterance -> utterance.issue().stream())
                .collect(Collectors.toSet());
        if (fresh.isEmpty()) {
            String issue = said.utterances().getFirst().issue().orElseThrow();
            return new Grouped(issue, false, List.of(), "they had an issue already", Optional.empty());
        }
        SaidTogether newly = new SaidTogether(said.headline(), said.day(), fresh);
        Map<String, Written> words = TellingWords.of(newly);
        IssueProfile alone = new IssueProfile("", fresh.size(), sum(fresh), words, said.day(), Optional.empty());
        count(words.keySet(), alone);
        Map<String, Double> weights = TellingWords.weights(words, store);
        List<Nearness> near = nearest(alone, weights, own);
        boolean joins = !near.isEmpty() && near.getFirst().value() >= NEAR_ENOUGH;
        IssueProfile issue = joins ? joined(near.getFirst().issue(), alone) : begun(alone);
        store.put(issue);
        Optional<ProposedMerge> merge = near.stream()
                .map(Nearness::issue)
                .filter(other -> !other.id().equals(issue.id()))
                .findFirst()
                .flatMap(other -> merge(issue, other));
        List<String> ids = fresh.stream().map(SaidTogether.Utterance::id).toList();
        String reason = joins
                ? "shares with it: " + shared(weights, near.getFirst().issue())
                : "no issue is near enough; it is about: " + first(weights.keySet().stream());
        return new Grouped(issue.id(), !joins, ids, reason, merge);
    }

    private static int[] sum(List<SaidTogether.Utterance> utterances) {
        int[] sum = new int[SentenceVector.DIMENSIONS];
        for (SaidTogether.Utterance utterance : utterances) {
            byte[] vector = utterance.vector().bytes();
            for (int i = 0; i < sum.length; i++) sum[i] += vector[i];
        }
        return sum;
    }

    private void count(Set<String> words, IssueProfile alone) {
        Totals before = store.totals();
        long[] vectors = before.vectors().clone();
        for (int i = 0; i < vectors.length; i++) vectors[i] += alone.vectors()[i];
        store.count(words, new Totals(before.reports() + 1, before.utterances() + alone.utterances(), vectors));
    }

    private List<Nearness> nearest(IssueProfile alone, Map<String, Double> weights, Set<String> own) {
        List<String> rarest = weights.keySet().stream().limit(LOOKED_BY).toList();
        List<IssueProfile> looked = new ArrayList<>(store.sharing(rarest, LOOKED_AT));
        for (String id : own) {
            if (looked.stream().noneMatch(issue -> issue.id().equals(id)))
                store.find(id).ifPresent(looked::add);
        }
        List<Nearness> near = new ArrayList<>();
        for (IssueProfile issue : looked) {
            double value = nearness(alone, weights, issue) / (1 + silence(issue, alone) / FADING_DAYS);
            near.add(new Nearness(issue, own.contains(issue.id()) ? value + SAME_REPORT : value));
        }
        near.sort(Comparator.comparingDouble((Nearness one) -> -one.value())
                .thenComparing(one -> one.issue().id()));
        return near;
    }

    private double nearness(IssueProfile one, Map<String, Double> weights, IssueProfile other) {
        double words = TellingWords.likeness(weights, TellingWords.weights(other.words(), store));
        return CommonDirection.cosine(one, other, store.totals()) + WORDS_WEIGHT * words;
    }

    private static long silence(IssueProfile issue, IssueProfile alone) {
        if (issue.lastDay().isEmpty() || alone.lastDay().isEmpty()) return 0;
        return Math.abs(
                ChronoUnit.DAYS.between(issue.lastDay().get(), alone.lastDay().get()));
    }

    private IssueProfile begun(IssueProfile alone) {
        return new IssueProfile(
                newId.get(),
                alone.utterances(),
                alone.vectors(),
                TellingWords.joined(alone.words(), Map.of()),
                alone.lastDay(),
                Optional.empty());
    }

    private static IssueProfile joined(IssueProfile issue, IssueProfile alone) {
        int[] vectors = issue.vectors().clone();
        for (int i = 0; i < vectors.length; i++) vectors[i] += alone.vectors()[i];
        Optional<LocalDate> lastDay = Stream.of(issue.lastDay(), alone.lastDay())
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        return new IssueProfile(
                issue.id(),
                issue.utterances() + alone.utterances(),
                vectors,
                TellingWords.joined(issue.words(), alone.words()),
                lastDay,
                issue.givenName());
    }

    private Optional<ProposedMerge> merge(IssueProfile issue, IssueProfile other) {
        Map<String, Double> weights = TellingWords.weights(issue.words(), store);
        if (nearness(issue, weights, other) < NEAR_ENOUGH_TO_MERGE) return Optional.empty();
        boolean younger = issue.utterances() <= other.utterances();
        return Optional.of(new ProposedMerge(
                younger ? issue.id() : other.id(),
                younger ? other.id() : issue.id(),
                "both have: " + shared(weights, other)));
    }

    private static String shared(Map<String, Double> weights, IssueProfile other) {
        return first(weights.keySet().stream().filter(other.words()::containsKey));
    }

    private static String first(Stream<String> words) {
        return words.limit(NAMED_IN_REASON).collect(Collectors.joining(", "));
    }
}
