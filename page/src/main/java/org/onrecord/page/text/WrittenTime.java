package org.onrecord.page.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Moment;

/**
 * A date, with or without a time of day and a zone, as outlets print it: "Feb 20, 2022, 12:35 PM IST", "3 March 2023
 * 14:05 GMT", "14:05, 3 March 2023", "2023-03-03 14:05 +0100", "03.03.2023".
 *
 * @param moment what it says, as precise as it is
 * @param begin where it begins in the words it was found in
 * @param end where it ends there
 */
record WrittenTime(Moment moment, int begin, int end) {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String WEEKDAY =
            "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";

    private static final Pattern DATE = Pattern.compile("(?iu)(?<![\\p{L}\\d])" + WEEKDAY + "(?:"
            + "(?<isoy>(?:19|20)\\d\\d)[-/.](?<isom>\\d{1,2})[-/.](?<isod>\\d{1,2})"
            + "|(?<mm>" + MONTH + ")\\s*(?<md>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<my>(?:19|20)\\d\\d)"
            + "|(?<dd>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?(?<dm>" + MONTH + "),?[\\s-]+(?<dy>(?:19|20)\\d\\d)"
            + "|(?<na>\\d{1,2})(?<sep>[./-])(?<nb>\\d{1,2})\\k<sep>(?<ny>(?:19|20)\\d\\d)"
            + ")(?![\\p{L}\\d]*\\d|[\\p{L}&&[^T]])");

    private static final String CLOCK =
            "(?:(?<h>[01]?\\d|2[0-3])(?:[:.h](?<min>[0-5]\\d)(?::(?<sec>[0-5]\\d)(?:\\.\\d{1,9})?)?)"
                    + "(?:\\s*(?<half>[ap]\\.?\\s?m\\b\\.?))?|(?<hh>1[0-2]|0?[1-9])\\s*(?<onlyhalf>[ap]\\.?m\\b\\.?)|(?<hhmm>[012]\\d[0-5]\\d)(?=\\s*(?:hrs|hours|h\\b|GMT|UTC)))"
                    + "(?:\\s*(?:hrs|hours|Uhr)\\b)?";
    private static final String ZONE =
            "(?:\\s*\\(?(?:(?<zname>[A-Z]{1,5})\\b(?!\\.)\\)?)?(?:\\s*(?<zoff>[+\\u2212-]\\d{1,2}(?::?\\d{2})?)(?!\\d))?\\)?)?";

    /** After a date: the time of day. */
    private static final Pattern TIME_AFTER = Pattern.compile(
            "^(?:\\s*[,|\\u2022\\u00B7\\u2013\\u2014@-]?\\s*(?:(?i:at)\\s+)?|T)(?:" + flags(CLOCK) + ")" + ZONE);

    /** Before a date: the time of day. */
    private static final Pattern TIME_BEFORE = Pattern.compile("(?<![\\d:./-])(?:" + flags(CLOCK) + ")" + ZONE
            + "(?:\\s*(?:,|\\||-|\\u2013|\\u2022|\\u00B7|(?i:on)\\b)?\\s*)$");

    private static String flags(String pattern) {
        return "(?i:" + pattern + ")";
    }

    /** The first date in {@code words}, from {@code from} on, with the time of day beside it. */
    static Optional<WrittenTime> find(String words, int from, Optional<String> place) {
        Matcher date = DATE.matcher(words);
        int at = from;
        while (at <= words.length() && date.find(at)) {
            Optional<LocalDate> day = day(date);
            if (day.isPresent()) return Optional.of(withClock(words, from, date, day.get(), place));
            at = date.end();
        }
        return Optional.empty();
    }

    static Optional<WrittenTime> find(String words, Optional<String> place) {
        return find(words, 0, place);
    }

    private static WrittenTime withClock(String words, int from, Matcher date, LocalDate day, Optional<String> place) {
        Matcher after = TIME_AFTER.matcher(words.substring(date.end(), Math.min(words.length(), date.end() + 60)));
        if (after.find()) {
            return new WrittenTime(moment(day, after, place), date.start(), date.end() + after.end());
        }
        int begin = Math.max(from, date.start() - 40);
        Matcher before = TIME_BEFORE.matcher(words.substring(begin, date.start()));
        if (before.find()) {
            return new WrittenTime(moment(day, before, place), begin + before.start(), date.end());
        }
        return new WrittenTime(new Moment(day), date.start(), date.end());
    }

    private static Optional<LocalDate> day(Matcher date) {
        try {
            if (date.group("isoy") != null) return day(date.group("isoy"), date.group("isom"), date.group("isod"));
            if (date.group("mm") != null) return day(date.group("my"), month(date.group("mm")), date.group("md"));
            if (date.group("dm") != null) return day(date.group("dy"), month(date.group("dm")), date.group("dd"));
            int first = Integer.parseInt(date.group("na"));
            int second = Integer.parseInt(date.group("nb"));
            // With dots the day stands first wherever dots are used; with other marks both orders are, and only a
            // number above 12 tells.
            boolean dayFirst = date.group("sep").equals(".") || first > 12 || first == second;
            if (!dayFirst && second <= 12) return Optional.empty();
            int year = Integer.parseInt(date.group("ny"));
            return Optional.of(dayFirst ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    }

    private static String month(String name) {
        Integer number = MONTHS.get(name.substring(0, 3).toLowerCase(Locale.ROOT));
        return String.valueOf(number == null ? 0 : number);
    }

    private static Moment moment(LocalDate day, Matcher clock, Optional<String> place) {
        int hour;
        int minute = 0;
        int second = 0;
        String half = null;
        if (clock.group("h") != null) {
            hour = Integer.parseInt(clock.group("h"));
            minute = Integer.parseInt(clock.group("min"));
            if (clock.group("sec") != null) second = Integer.parseInt(clock.group("sec"));
            half = clock.group("half");
        } else if (clock.group("hh") != null) {
            hour = Integer.parseInt(clock.group("hh"));
            half = clock.group("onlyhalf");
        } else {
            hour = Integer.parseInt(clock.group("hhmm").substring(0, 2));
            minute = Integer.parseInt(clock.group("hhmm").substring(2));
        }
        if (hour > 23) return new Moment(day);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        }
        LocalDateTime time = day.atTime(LocalTime.of(hour, minute, second));
        return offset(clock, time, place)
                .map(offset -> new Moment(OffsetDateTime.of(time, offset)))
                .orElseGet(() -> new Moment(time));
    }

    private static Optional<ZoneOffset> offset(Matcher clock, LocalDateTime time, Optional<String> place) {
        String name = clock.group("zname");
        String number = clock.group("zoff");
        if (number != null && (name == null || name.equals("GMT") || name.equals("UTC"))) {
            String digits = number.substring(1).replace(":", "");
            int hours = Integer.parseInt(digits.length() <= 2 ? digits : digits.substring(0, digits.length() - 2));
            int minutes = digits.length() <= 2 ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
            if (hours > 14 || minutes > 59) return Optional.empty();
            int sign = number.charAt(0) == '+' ? 1 : -1;
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
        }
        return name == null ? Optional.empty() : ZoneNames.offset(name, time, place);
    }
}
