package org.onrecord.register.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the quotations of drafts against what is on record. Safe for any number of threads where its {@link RecordedWords} is.
 *
 * <p>Every quotation is laid over the reports that {@link RecordedWords#like} gives: over what stands in quotation marks, and over
 * all words (an attribution without marks over these alone, and only where a statement has them). Each place has faults: another
 * speaker, a cut, changed words, no quotation marks. The best place decides: one without faults; then one with the same words of the
 * same speaker, of another; then the nearest altered ones. Its first fault is the verdict, its others follow in {@code also}.
 *
 * <p>Not held against a quotation: case, accents, marks, line ends; what square brackets put in and an ellipsis leaves out, as long as
 * no negation goes with it; a speaker whom the draft or the record does not name; of an attribution without marks, the shifts that
 * reported speech makes.
 */
public final class Check {

    /** Reports that are looked at for each quotation. */
    private static final int REPORTS = 20;

    private static final int PLACES = 6;

    // Likeness from which on words count as altered ones of the record rather than others: chosen over benchmarks/check
    // with
    // seed 1, measured with another.
    private static final double ALTERED = 0.6;
    private static final double ALTERED_INDIRECT = 0.7;
    private static final double ALTERED_OTHER_SPEAKER = 0.75;

    /** How much nearer another speaker's words must be than those of the speaker. */
    private static final double MUCH_NEARER = 0.2;

    /** Fewer words are there as they are, or not at all. */
    private static final int FEWEST_TO_ALTER = 3;

    private final RecordedWords recorded;

    public Check(RecordedWords recorded) {
        this.recorded = recorded;
    }

    /** The draft's quotations, in its order, each with its verdict. */
    public List<Checked> check(Draft draft) {
        Map<String, ReportWords> cut = new HashMap<>();
        List<Checked> checked = new ArrayList<>();
        for (DraftQuotation quotation : draft.quotations()) checked.add(check(draft.text(), quotation, cut));
        return checked;
    }

    private Checked check(String text, DraftQuotation quotation, Map<String, ReportWords> cut) {
        List<Segment> segments = Segment.of(text, quotation);
        Set<Verdict> faults = EnumSet.noneOf(Verdict.class);
        Set<Change> changes = new LinkedHashSet<>();
        Checked.LeftOff leftOff = Checked.LeftOff.NOTHING;
        Optional<Place> place = Optional.empty();
        int missing = 0;
        for (Segment segment : segments) {
            Optional<Placement> found = best(text, segment, quotation.speaker(), cut);
            if (found.isEmpty()) {
                missing++;
                changes.add(new Change(
                        segment.words()
                                .getFirst()
                                .span()
                                .cover(segment.words().getLast().span())
                                .in(text),
                        ""));
                continue;
            }
            faults.addAll(found.get().faults());
            changes.addAll(found.get().changes());
            leftOff = leftOff.or(found.get().leftOff());
            place = place.or(() -> Optional.of(found.get().place()));
        }
        if (place.isEmpty()) {
            return new Checked(
                    quotation, Verdict.NOT_FOUND, List.of(), List.of(), Checked.LeftOff.NOTHING, Optional.empty());
        }
        if (missing > 0) faults.add(Verdict.ALTERED);
        List<Verdict> order = new ArrayList<>(faults);
        Verdict verdict = order.isEmpty() ? Verdict.VERBATIM : order.removeFirst();
        return new Checked(quotation, verdict, order, List.copyOf(changes), leftOff, place);
    }

    private Optional<Placement> best(
            String text, Segment segment, Optional<DraftQuotation.Speaker> speaker, Map<String, ReportWords> cut) {
        StringBuilder query = new StringBuilder();
        for (Word word : segment.words()) query.append(word.span().in(text)).append(' ');
        List<Placement> placements = new ArrayList<>();
        for (RecordedReport report : recorded.like(query.toString(), REPORTS)) {
            ReportWords words = cut.computeIfAbsent(report.id() + ' ' + report.page(), key -> ReportWords.of(report));
            if (segment.quoted()) {
                for (Alignment alignment : Alignment.best(segment.words(), words.quoted(), false, PLACES)) {
                    Placement.of(text, segment, speaker, words, alignment, true).ifPresent(placements::add);
                }
            }
            // Nothing is better than words that stand in marks, as they are, of this speaker.
            if (placements.stream().anyMatch(Check::isBest)) break;
            for (Alignment alignment : Alignment.best(segment.words(), words.all(), true, PLACES)) {
                Placement.of(text, segment, speaker, words, alignment, false).ifPresent(placements::add);
            }
            if (placements.stream().anyMatch(Check::isBest)) break;
        }
        placements.removeIf(placement -> !isNear(placement, segment));
        return placements.stream().min(ORDER);
    }

    private static boolean isBest(Placement placement) {
        return placement.faults().isEmpty() && placement.speaker() == Speakers.Likeness.SAME;
    }

    private static boolean isOther(Placement placement) {
        return placement.speaker() == Speakers.Likeness.OTHER;
    }

    private static boolean isNear(Placement placement, Segment segment) {
        if (placement.isExact()) return true;
        if (segment.words().size() < FEWEST_TO_ALTER) return false;
        if (isOther(placement)) return placement.likeness() >= ALTERED_OTHER_SPEAKER;
        boolean indirect = placement.faults().contains(Verdict.INDIRECT_ONLY);
        return placement.likeness() >= (indirect ? ALTERED_INDIRECT : ALTERED);
    }

    private static final Comparator<Placement> ORDER = Comparator.comparingInt(Check::rank)
            .thenComparing(Comparator.comparingDouble(Check::worth).reversed())
            .thenComparingInt(placement -> placement.faults().size())
            .thenComparing(Placement::speaker);

    /** The same words of the same speaker go before those of another, and these before words that are not the same. */
    private static int rank(Placement placement) {
        if (!placement.isExact()) return 4;
        int rank = isOther(placement) ? 2 : 0;
        return placement.faults().contains(Verdict.INDIRECT_ONLY) ? rank + 1 : rank;
    }

    private static double worth(Placement placement) {
        return placement.isExact()
                ? -placement.faults().size()
                : placement.likeness() - (isOther(placement) ? MUCH_NEARER : 0);
    }
}
