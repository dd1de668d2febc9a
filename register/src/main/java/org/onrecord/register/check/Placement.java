package org.onrecord.register.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.Span;

/**
 * One stretch of one report that a segment was laid over, judged.
 *
 * @param faults what keeps it from being verbatim; none where nothing does
 * @param likeness the share of the segment's words, by weight, that stand there, less what of the record's was dropped between
 *     them: 1 where all stand there as they are
 * @param speaker whether it is the speaker that the draft names
 * @param changes how the words differ
 * @param leftOff what was cut
 * @param place where it is
 */
record Placement(
        Set<Verdict> faults,
        double likeness,
        Speakers.Likeness speaker,
        List<Change> changes,
        Checked.LeftOff leftOff,
        Place place) {

    /** A statement has a segment where it has so many of its words. */
    private static final double HAS = 0.8;

    private static final double HAS_MOST = 0.5;

    private static final int FEWEST_SHARED = 2;

    /** What was dropped in one place is one fault, however long it is. */
    private static final int LONGEST_GAP = 6;

    /** What a dropped word of the record takes off the likeness, in weights of the draft's words. */
    private static final double DROPPED = 0.5;

    Placement {
        faults = Set.copyOf(faults);
        changes = List.copyOf(changes);
    }

    /** Whether the words are the record's, reported speech's shifts apart. */
    boolean isExact() {
        return !faults.contains(Verdict.ALTERED);
    }

    /**
     * Judges one place.
     *
     * @param inMarks whether the segment was laid over the report's words in quotation marks; else over all
     * @return empty where the place is none: no word is the same, or a quotation stands in marks there and is judged as one, or
     *     nobody says there what the draft attributes without marks
     */
    static Optional<Placement> of(
            String draftText,
            Segment segment,
            Optional<DraftQuotation.Speaker> speaker,
            ReportWords words,
            Alignment alignment,
            boolean inMarks) {
        List<Word> record = inMarks ? words.quoted() : words.all();
        List<Integer> found = new ArrayList<>();
        double same = 0;
        double dropped = 0;
        int gap = 0;
        for (Alignment.Step step : alignment.steps()) {
            gap = step.kind() == Alignment.Kind.DROPPED ? gap + 1 : 0;
            switch (step.kind()) {
                case SAME, SHIFTED -> {
                    same += segment.words().get(step.draft()).weight();
                    found.add(inMarks ? words.quotedAt().get(step.record()) : step.record());
                }
                case CHANGED -> found.add(inMarks ? words.quotedAt().get(step.record()) : step.record());
                case DROPPED -> {
                    if (!segment.words().get(step.draft()).afterOmission() && gap <= LONGEST_GAP) dropped += 1;
                }
                case ADDED -> {}
            }
        }
        if (same == 0 || found.isEmpty()) return Optional.empty();
        if (!inMarks
                && segment.quoted()
                && found.stream().allMatch(i -> words.stretch().get(i) >= 0)) return Optional.empty();
        double all = 0;
        for (Word word : segment.words()) all += word.bracketed() ? 0 : word.weight();
        double likeness = Math.min(1, same / Math.max(1, Math.max(same, all) + DROPPED * Math.min(dropped, all)));

        List<RecordedStatement> having = having(words, found);
        if (!segment.quoted() && having.isEmpty()) return Optional.empty();
        Speakers.Likeness who = speakers(
                speaker, having, words, words.all().get(found.getFirst()).span().begin());
        Differences differences =
                Differences.of(draftText, segment, alignment, words.report().text(), record);
        List<Change> changes = new ArrayList<>(differences.changes());
        Set<Verdict> faults = EnumSet.noneOf(Verdict.class);
        if (differences.altered()) faults.add(Verdict.ALTERED);
        if (differences.turned()) faults.add(Verdict.CUT);
        if (who == Speakers.Likeness.OTHER) faults.add(Verdict.OTHER_SPEAKER);
        if (segment.quoted() && !inMarks) faults.add(Verdict.INDIRECT_ONLY);
        if (inMarks) {
            List<Change> fused = new Fusions(draftText, segment, words, alignment).changes();
            if (!fused.isEmpty()) faults.add(Verdict.ALTERED);
            changes.addAll(fused);
        }
        Edges edges = Edges.of(segment, new Cuts(words, having), alignment, found, !inMarks);
        if (!edges.changes().isEmpty()) faults.add(Verdict.ALTERED);
        changes.addAll(edges.changes());
        if (!edges.leftOff().isEmpty()) faults.add(Verdict.CUT);
        Place place = new Place(
                words.report(),
                words.all()
                        .get(found.getFirst())
                        .span()
                        .cover(words.all().get(found.getLast()).span()),
                having.stream().findFirst());
        return Optional.of(new Placement(faults, likeness, who, changes, edges.leftOff(), place));
    }

    /**
     * What became of the record's sentence at both ends of a segment.
     *
     * @param changes the negations that were dropped there
     * @param leftOff what else was left off
     */
    private record Edges(List<Change> changes, Checked.LeftOff leftOff) {

        static Edges of(Segment segment, Cuts cuts, Alignment alignment, List<Integer> found, boolean indirect) {
            List<Change> changes = new ArrayList<>();
            Optional<String> before = Optional.empty();
            Optional<String> after = Optional.empty();
            // Where the first or last word is another, what stands beside it tells nothing.
            if (isSame(alignment.steps().getFirst())) {
                Optional<String> negation = cuts.negationBefore(segment, found.getFirst(), indirect);
                negation.ifPresent(word -> changes.add(new Change("", word)));
                if (negation.isEmpty()) before = cuts.before(segment, found.getFirst(), indirect);
            }
            if (isSame(alignment.steps().getLast())) {
                Optional<String> negation = cuts.negationAfter(segment, found.getLast(), indirect);
                negation.ifPresent(word -> changes.add(new Change("", word)));
                if (negation.isEmpty()) after = cuts.after(segment, found.getLast(), indirect);
            }
            return new Edges(changes, new Checked.LeftOff(before, after));
        }

        private static boolean isSame(Alignment.Step step) {
            return step.kind() == Alignment.Kind.SAME || step.kind() == Alignment.Kind.SHIFTED;
        }
    }

    /** The statements that have the words: all that have nearly all, the shortest first; else those that share them, the one with most first. */
    private static List<RecordedStatement> having(ReportWords words, List<Integer> found) {
        List<RecordedStatement> having = new ArrayList<>();
        Map<RecordedStatement, Integer> sharing = new LinkedHashMap<>();
        int shared = 0;
        for (RecordedStatement statement : words.report().statements()) {
            int count = 0;
            for (int i : found) {
                int begin = words.all().get(i).span().begin();
                for (Span content : statement.content()) if (content.contains(begin)) count++;
            }
            if (count >= HAS * found.size()) having.add(statement);
            if (count >= FEWEST_SHARED) sharing.put(statement, count);
            shared += count;
        }
        if (having.isEmpty() && shared >= HAS_MOST * found.size()) {
            return sharing.entrySet().stream()
                    .sorted(Map.Entry.<RecordedStatement, Integer>comparingByValue(Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
        having.sort(Comparator.comparingInt(
                statement -> statement.content().getLast().end()
                        - statement.content().getFirst().begin()));
        return having;
    }

    private static Speakers.Likeness speakers(
            Optional<DraftQuotation.Speaker> speaker, List<RecordedStatement> having, ReportWords words, int begin) {
        boolean told =
                having.stream().anyMatch(statement -> !statement.speakers().isEmpty());
        if (!told) {
            List<RecordedParty> beside = words.report().personsBeside(begin);
            return Speakers.compareBeside(speaker, beside, words.forms());
        }
        Speakers.Likeness who = Speakers.Likeness.OTHER;
        for (RecordedStatement statement : having) {
            Speakers.Likeness likeness = Speakers.compare(speaker, statement.speakers(), words.forms());
            if (likeness == Speakers.Likeness.SAME) return likeness;
            if (likeness == Speakers.Likeness.UNKNOWN) who = likeness;
        }
        return who;
    }
}
