package org.onrecord.register.copies;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.Moment;

/**
 * Decides of two reports whether one is a copy of the other, from their words, and from which was published first where that
 * is known. Stateless; safe between threads. The order of the two does not matter.
 *
 * <p>What counts is the share of the words of each that stand in the other, in passages of five words and more. Where most
 * of both is shared, they print one text. Where most of neither is, they do not. The hard case is one that stands mostly in a
 * longer one: it may be a cut copy of it, or the longer one a follow-up that took all of it as background. The lead tells:
 * a copy keeps the lead of the longer text, or is published after it; a follow-up comes later and begins with what is new.
 * Where the times are not known, it is a copy only if it has a lead of its own and the rest of it stands early in the longer
 * one, as that of a cut text does.
 *
 * <p>Two texts of which one holds the other's sentences with other names in them, or on another day with other figures, are
 * one form filled in twice (weather, quarterly results, a court's calendar) and no copies.
 *
 * <p>The limits were chosen on the invented press's reports of one grammar and measured on those of another (see
 * {@code benchmarks/copies}); {@link #MOST_OF_IT} is what its name says.
 */
public final class CopyJudge {

    /** Texts with fewer words are not compared: a line such as "More follows" is printed by reports of anything. */
    public static final int LEAST_WORDS = 30;

    /** More than half of a report: below it, most of it is its own. */
    static final double MOST_OF_IT = 0.5;

    /** Enough of a report's text where it begins as the other does, which no follow-up does. */
    static final double MUCH_OF_IT = 0.4;

    /** Names that the other text has nowhere, of those in shared sentences, above which both fill in one form. */
    private static final double OTHER_NAMES = 0.3;

    private static final int LEAST_OTHER_NAMES = 3;

    /** Figures that are others, of those in shared sentences, above which both fill in one form on different days. */
    private static final double OTHER_NUMBERS = 0.9;

    private static final int LEAST_OTHER_NUMBERS = 10;

    /**
     * The verdict on two reports.
     *
     * @param one a report
     * @param other another
     */
    public CopyVerdict judge(CopyText one, CopyText other) {
        return judge(new ComparedText(one), new ComparedText(other), Set.of());
    }

    /** The same with fingerprints of paragraphs that very many reports have, which then count next to nothing. */
    CopyVerdict judge(ComparedText one, ComparedText other, Set<Long> common) {
        // Of two equally long ones either may be called the shorter, but always the same.
        int longer = Comparator.comparingInt((ComparedText text) -> text.words().count())
                .thenComparing(CopyJudge::name)
                .compare(one, other);
        return longer <= 0 ? compare(one, other, common) : compare(other, one, common);
    }

    private static CopyVerdict compare(ComparedText shorter, ComparedText longer, Set<Long> common) {
        if (shorter.words().count() < LEAST_WORDS) {
            return new CopyVerdict.NoCopy(
                    0, name(shorter) + " has fewer than " + LEAST_WORDS + " words, too few to tell its prints by");
        }
        SharedWords ofShorter = new SharedWords(shorter, longer);
        SharedWords ofLonger = new SharedWords(longer, shorter);
        double shareOfShorter = ofShorter.share(shorter.weights(common));
        double shareOfLonger = ofLonger.share(longer.weights(common));
        double share = Math.max(shareOfShorter, shareOfLonger);
        boolean sameLead = ofLonger.lead() && ofShorter.lead();
        String shares = percent(shareOfShorter) + " of the words of " + name(shorter) + " stand in " + name(longer)
                + ", " + percent(shareOfLonger) + " of that one's in it";
        if (share < (sameLead ? MUCH_OF_IT : MOST_OF_IT)) {
            return new CopyVerdict.NoCopy(share, shares + ": most of each is its own");
        }
        Optional<String> form = otherForm(ofShorter, shorter, longer);
        if (form.isPresent()) return new CopyVerdict.NoCopy(share, shares + ", but " + form.get());
        if (Math.min(shareOfShorter, shareOfLonger) >= MOST_OF_IT) return new CopyVerdict.Copy(share, shares);
        if (ofLonger.lead()) return new CopyVerdict.Copy(share, shares + ", its lead among them");
        if (ofLonger.onePieceFurtherDown()) {
            return new CopyVerdict.NoCopy(share, shares + ", in one piece further down among other matters");
        }
        return switch (order(shorter, longer)) {
            case SHORTER_LATER -> new CopyVerdict.Copy(share, shares + ", which was published before it");
            case LONGER_LATER ->
                new CopyVerdict.NoCopy(
                        share,
                        shares + ": the later one begins with something new and takes the earlier as background");
            case UNKNOWN ->
                ofShorter.lead() || !ofLonger.early()
                        ? new CopyVerdict.NoCopy(
                                share, shares + ", behind a lead of its own, and which came first is unknown")
                        : new CopyVerdict.Copy(share, shares + ", under a lead of its own");
        };
    }

    /** Says so where two texts are one form filled in twice: for other people and places, or on another day. */
    private static Optional<String> otherForm(SharedWords shared, ComparedText one, ComparedText other) {
        if (shared.otherNames() >= LEAST_OTHER_NAMES && shared.otherNames() > OTHER_NAMES * shared.names()) {
            return Optional.of(
                    "of " + shared.names() + " names in these sentences " + shared.otherNames() + " are others");
        }
        if (shared.otherNumbers() >= LEAST_OTHER_NUMBERS
                && shared.otherNumbers() > OTHER_NUMBERS * shared.numbers()
                && onOtherDays(one, other)) {
            return Optional.of("of " + shared.numbers() + " figures in these sentences " + shared.otherNumbers()
                    + " are others, on another day");
        }
        return Optional.empty();
    }

    private enum Order {
        SHORTER_LATER,
        LONGER_LATER,
        UNKNOWN
    }

    private static Order order(ComparedText shorter, ComparedText longer) {
        Optional<Moment> first = shorter.text().published();
        Optional<Moment> second = longer.text().published();
        if (first.isEmpty() || second.isEmpty()) return Order.UNKNOWN;
        int order = compare(first.get().value(), second.get().value());
        return order == 0 ? Order.UNKNOWN : order > 0 ? Order.SHORTER_LATER : Order.LONGER_LATER;
    }

    /** Zero where neither is surely before the other: a day without a clock says nothing about the hours of that day. */
    private static int compare(Temporal one, Temporal other) {
        if (one instanceof OffsetDateTime a && other instanceof OffsetDateTime b)
            return a.toInstant().compareTo(b.toInstant());
        if (one instanceof LocalDateTime a && other instanceof LocalDateTime b) return a.compareTo(b);
        Optional<LocalDate> day = day(one);
        Optional<LocalDate> otherDay = day(other);
        if (day.isPresent() && otherDay.isPresent()) return day.get().compareTo(otherDay.get());
        Optional<YearMonth> month = month(one);
        Optional<YearMonth> otherMonth = month(other);
        if (month.isPresent() && otherMonth.isPresent()) return month.get().compareTo(otherMonth.get());
        return year(one).compareTo(year(other));
    }

    private static boolean onOtherDays(ComparedText one, ComparedText other) {
        Optional<LocalDate> day = one.text().published().flatMap(moment -> day(moment.value()));
        Optional<LocalDate> otherDay = other.text().published().flatMap(moment -> day(moment.value()));
        return day.isPresent() && otherDay.isPresent() && !day.equals(otherDay);
    }

    private static Optional<LocalDate> day(Temporal value) {
        return switch (value) {
            case LocalDate day -> Optional.of(day);
            case LocalDateTime time -> Optional.of(time.toLocalDate());
            case OffsetDateTime time -> Optional.of(time.toLocalDate());
            default -> Optional.empty();
        };
    }

    private static Optional<YearMonth> month(Temporal value) {
        return value instanceof YearMonth month
                ? Optional.of(month)
                : day(value).map(YearMonth::from);
    }

    private static Year year(Temporal value) {
        return value instanceof Year year ? year : Year.from(value);
    }

    private static String name(ComparedText text) {
        return text.text().report();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
