package org.onrecord.page.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place a report was written at, as it heads its first paragraph: "LONDON (Reuters) - ", "Nairobi, Kenya — ",
 * "NEW DELHI: ".
 *
 * @param place as written
 * @param agency the news agency in brackets after it
 */
record Dateline(String place, Optional<String> agency) {

    private static final String PART =
            "\\p{Lu}[\\p{L}'\\u2019.-]*(?: (?:de|del|da|do|el|al|la|le|of|the|am|an|der|upon|on|\\p{Lu}[\\p{L}'\\u2019.-]*)){0,4}";
    private static final String PLACE = PART + "(?:, ?" + PART + "){0,2}";
    private static final String DATE =
            "(?:,? (?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8})(?:, \\d{4})?)?";

    /** With an agency in brackets, any mark or none may follow. */
    private static final Pattern WITH_AGENCY = Pattern.compile("^(?<place>" + PLACE + ")" + DATE
            + "\\s*[(\\[](?<agency>[\\p{L}\\d. /&-]{2,30})[)\\]]\\s*[\\u2013\\u2014:-]{0,2}\\s*");

    /** Without one, a dash that stands free or a colon after capitals is what makes it a dateline. */
    private static final Pattern ALONE = Pattern.compile(
            "^(?:(?<place>" + PLACE + ")" + DATE
                    + "(?:\\s*[\\u2014\\u2013]{1,2}\\s*|\\s+--?\\s+)|(?<capitals>\\p{Lu}[\\p{Lu} .'\\u2019-]{2,30}(?:, ?[\\p{L} .]{2,30})?)\\s*:\\s+)(?=[\\p{Lu}\"\\u201C\\u2018'\\d])");

    /** A line that is an agency and a place: "Reuters, London". */
    private static final Pattern AGENCY_FIRST =
            Pattern.compile("^(?<agency>[\\p{L} -]{2,30}), (?<place>" + PLACE + ")$");

    /** The dateline at the head of a paragraph. */
    static Optional<Dateline> at(String paragraph) {
        String head = paragraph.substring(0, Math.min(paragraph.length(), 160));
        Matcher with = WITH_AGENCY.matcher(head);
        if (with.find()) {
            Optional<String> agency = Agencies.inDateline(with.group("agency"));
            if (agency.isPresent()) return Optional.of(new Dateline(with.group("place"), agency));
        }
        Matcher alone = ALONE.matcher(head);
        if (!alone.find() || alone.end() >= paragraph.length()) return Optional.empty();
        String place = alone.group("place") != null ? alone.group("place") : alone.group("capitals");
        return place.length() <= 50 && Places.isPlace(place)
                ? Optional.of(new Dateline(place, Optional.empty()))
                : Optional.empty();
    }

    /** The dateline that a line by itself is, as "Reuters, London". */
    static Optional<Dateline> ofLine(String line) {
        if (line.length() > 80) return Optional.empty();
        Matcher agency = AGENCY_FIRST.matcher(line);
        if (!agency.matches() || !Agencies.isKnown(agency.group("agency"))) return Optional.empty();
        return Optional.of(new Dateline(agency.group("place"), Optional.of(agency.group("agency"))));
    }
}
