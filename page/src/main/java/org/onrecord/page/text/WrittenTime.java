package org.onrecord.page.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** The languages whose names of months are read. */
    private static final List<Locale> LANGUAGES = List.of(
            Locale.ENGLISH,
            Locale.GERMAN,
            Locale.FRENCH,
            Locale.of("es"),
            Locale.ITALIAN,
            Locale.of("pt"),
            Locale.of("nl"));

    private static final Map<String, Integer> MONTHS = months();

    private static final String MONTH = "(?:" + String.join("|", MONTHS.keySet()) + ")\\.?";

    private static final Pattern DATE = Pattern.compile("(?iu)(?<![\\p{L}\\d])(?:"
            + "(?<isoy>(?:19|20)\\d\\d)[-/.](?<isom>\\d{1,2})[-/.](?<isod>\\d{1,2})"
            + "|(?<mm>" + MONTH + ")\\s*(?<md>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<my>(?:19|20)\\d\\d)"
            + "|(?<dd>\\d{1,2})(?:st|nd|rd|th|er|\\.|\\u00BA|\\u00B0)?[\\s-]+(?:(?:of|de)\\s+)?(?<dm>" + MONTH
            + "),?[\\s-]+(?:del?\\s+)?(?<dy>(?:19|20)\\d\\d)"
            + "|(?<na>\\d{1,2})(?<sep>[./-])(?<nb>\\d{1,2})\\k<sep>(?<ny>(?:19|20)\\d\\d)"
            + ")(?!\\d|[\\p{L}&&[^T]]|T(?!\\d))");

    /** What may stand before a date and belongs to it. */
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:" + String.join("|", weekdays()) + "|tues|thurs)\\.?,?\\s+(?:den\\s+)?$");

    private static final String CLOCK =
            "(?:(?<h>[01]?\\d|2[0-3])(?:[:.h](?<min>[0-5]\\d)(?::(?<sec>[0-5]\\d)(?:\\.\\d{1,9})?)?)"
                    + "(?:\\s*(?<half>[ap]\\.?\\s?m\\b\\.?))?|(?<hh>1[0-2]|0?[1-9])\\s*(?<onlyhalf>[ap]\\.?m\\b\\.?)|(?<hhmm>[012]\\d[0-5]\\d)(?=\\s*(?:hrs|hours|h\\b|GMT|UTC)))"
                    + "(?:\\s*(?:hrs|hours|Uhr)\\b)?";
    private static final String ZONE =
            "(?:\\s*\\(?(?:(?<zname>[A-Z]{1,5})\\b(?!\\.)\\)?)?(?:\\s*(?<zoff>[+\\u2212-]\\d{1,2}(?::?\\d{2})?)(?!\\d))?\\)?)?";

    /** After a date: the time of day. */
    private static final Pattern TIME_AFTER = Pattern.compile(
            "^(?:\\s*[,|\\u2022\\u00B7\\u2013\\u2014@/-]?\\s*(?:(?iu:at|um|\\u00E0|a las|\\u00E0s|alle|om|kl\\.?)\\s+)?|T)(?:"
                    + flags(CLOCK) + ")" + ZONE);

    /** Before a date: the time of day. */
    private static final Pattern TIME_BEFORE = Pattern.compile("(?<![\\d:./-])(?:" + flags(CLOCK) + ")" + ZONE
            + "(?:\\s*(?:,|\\||-|\\u2013|\\u2022|\\u00B7|(?i:on)\\b)?\\s*)$");

    private static String flags(String pattern) {
        return "(?i:" + pattern + ")";
    }

    /** The first date in {@code words}, from {@code from} on, with the time of day beside it. */
    static Optional<WrittenTime> find(String words, int from, Optional<String> place) {
        if (!hasYear(words)) return Optional.empty();
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
            return new WrittenTime(
                    moment(day, after, place), begin(words, from, date.start()), date.end() + end(after));
        }
        int end = begin(words, from, date.start());
        int begin = Math.max(from, end - 40);
        Matcher before = TIME_BEFORE.matcher(words.substring(begin, end));
        if (before.find()) {
            return new WrittenTime(moment(day, before, place), begin + before.start(), date.end());
        }
        return new WrittenTime(new Moment(day), begin(words, from, date.start()), date.end());
    }

    /** Whether a year stands in it; no form of a date is without one, and most lines have none. */
    private static boolean hasYear(String words) {
        for (int k = 0; k + 3 < words.length(); k++) {
            char first = words.charAt(k);
            char second = words.charAt(k + 1);
            boolean century = (first == '1' && second == '9') || (first == '2' && second == '0');
            if (century && isDigit(words.charAt(k + 2)) && isDigit(words.charAt(k + 3))) return true;
        }
        return false;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    /** Where the date begins that {@code at} is in: at the day of the week, where one stands before it. */
    private static int begin(String words, int from, int at) {
        int window = Math.max(from, at - 24);
        Matcher weekday = WEEKDAY.matcher(words.substring(window, at));
        return weekday.find() ? window + weekday.start() : at;
    }

    /** Where a time of day ends: before a word in capitals that is no zone. */
    private static int end(Matcher clock) {
        String name = clock.group("zname");
        return name == null || ZoneNames.isName(name) ? clock.end() : clock.start("zname");
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
        String key = name.toLowerCase(Locale.ROOT);
        if (key.endsWith(".")) key = key.substring(0, key.length() - 1);
        return String.valueOf(MONTHS.getOrDefault(key, 0));
    }

    /** The names of the months, the longer first, so that "mar" never hides "march". */
    private static Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        months.put("sept", 9);
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, language).toLowerCase(Locale.ROOT);
                    if (name.endsWith(".")) name = name.substring(0, name.length() - 1);
                    if (name.length() >= 3) months.putIfAbsent(name, month.getValue());
                }
            }
        }
        return months;
    }

    private static Set<String> weekdays() {
        Set<String> days = new TreeSet<>(Comparator.reverseOrder());
        for (Locale language : LANGUAGES) {
            for (DayOfWeek day : DayOfWeek.values()) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = day.getDisplayName(style, language).toLowerCase(Locale.ROOT);
                    days.add(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
                }
            }
        }
        return days;
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
