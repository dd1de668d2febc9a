package org.onrecord.page.feed;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Moment;
import org.onrecord.page.date.WrittenDate;

/**
 * Dates as feeds write them, as precise as they are written and no more: ISO 8601 (Atom, sitemaps, JSON Feed, Dublin
 * Core), RFC 822 with years of two or four digits (RSS), and what is neither.
 */
final class FeedDates {

    /** The day and month in front of a year of two digits, as RFC 822 had it. */
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{1,2}[ -][A-Za-z]{3}[ -])(\\d{2})(?=\\s+\\d{1,2}:)");

    private FeedDates() {}

    /** The point in time that a feed's word names. */
    static Optional<Moment> parse(String word, Optional<String> language) {
        if (word.length() > 200) return Optional.empty();
        String clean = word.strip();
        Optional<Moment> iso = Moment.parse(clean);
        if (iso.isPresent()) return iso;
        Matcher year = SHORT_YEAR.matcher(clean);
        if (year.find()) {
            String century = Integer.parseInt(year.group(2)) >= 70 ? "19" : "20";
            clean = clean.substring(0, year.start(2)) + century + clean.substring(year.start(2));
        }
        // RFC 822 has UT and Z for the zone of Greenwich.
        String zoned = clean.replaceFirst("(?<=\\d) (UT|Z)$", " GMT");
        return WrittenDate.parse(zoned, Locale.forLanguageTag(language.orElse("en")));
    }
}
