package org.onrecord.page.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onrecord.page.Image;
import org.onrecord.page.Moment;
import org.onrecord.page.Report;
import org.onrecord.page.date.WrittenDate;
import org.onrecord.page.html.metadata.Phrase;

/** Finds which fields of a report a line of its page tells. For use inside one method. */
final class FieldWords {

    static final String HEADLINE = "headline";
    static final String AGENCIES = "agencies";

    /** A longer line is no byline. */
    private static final int LONGEST_LINE = 200;

    /** Letters beside a place or a credit, as in "Photo:". */
    private static final int MOST_BESIDE = 12;

    private final String headline;
    private final List<String> authors;
    private final List<String> agencies;
    private final List<String> credits;
    private final List<String> dateline;
    private final Set<LocalDate> days = new HashSet<>();
    private final Locale locale;

    FieldWords(Report report) {
        headline = Phrase.bare(report.headline().orElse(""));
        authors = bare(report.authors().stream());
        agencies = bare(report.agencies().stream());
        credits = bare(report.images().stream().map(Image::creditText).flatMap(Optional::stream));
        dateline = bare(report.dateline().stream());
        for (Optional<Moment> date : List.of(report.datePublished(), report.dateModified()))
            date.flatMap(Moment::day).ifPresent(days::add);
        locale = Locale.forLanguageTag(report.inLanguage().orElse(""));
    }

    private static List<String> bare(Stream<String> words) {
        return words.map(Phrase::bare).filter(word -> !word.isEmpty()).toList();
    }

    boolean isHeadline(String text) {
        return !headline.isEmpty()
                && text.length() <= 3 * headline.length() + 20
                && Phrase.bare(text).equals(headline);
    }

    /** The fields whose words stand in {@code text}; none where it is too long for a line that tells of a report. */
    List<String> in(String text) {
        if (text.length() > LONGEST_LINE) return List.of();
        String bare = Phrase.bare(text);
        List<String> found = new ArrayList<>();
        if (authors.stream().anyMatch(bare::contains)) found.add("authors");
        boolean told = WrittenDate.parse(text, locale)
                .flatMap(Moment::day)
                .filter(days::contains)
                .isPresent();
        if (told) found.add("date");
        if (isAlone(bare, dateline)) found.add("dateline");
        if (agencies.stream().anyMatch(bare::contains)) found.add(AGENCIES);
        if (isAlone(bare, credits)) found.add("credit");
        return found;
    }

    private static boolean isAlone(String bare, List<String> words) {
        return words.stream().anyMatch(word -> bare.contains(word) && bare.length() - word.length() <= MOST_BESIDE);
    }
}
