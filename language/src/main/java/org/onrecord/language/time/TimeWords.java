package org.onrecord.language.time;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the classes of times.tsv read: numbers, units, months and the like, from one token or from several. */
final class TimeWords {

    /** Of so many tokens this much was read. */
    record Found(int end, String value) {}

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> SHORT_MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Map<String, String> SHORT_WEEKDAYS = Map.ofEntries(
            Map.entry("mon", "1"),
            Map.entry("tue", "2"),
            Map.entry("tues", "2"),
            Map.entry("wed", "3"),
            Map.entry("thu", "4"),
            Map.entry("thur", "4"),
            Map.entry("thurs", "4"),
            Map.entry("fri", "5"),
            Map.entry("sat", "6"),
            Map.entry("sun", "7"));
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of(
            "",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first");
    private static final Set<String> UNKNOWN_NUMBERS = Set.of("several", "few", "some", "many");
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("minute", "TM"),
            Map.entry("hour", "TH"),
            Map.entry("day", "D"),
            Map.entry("week", "W"),
            Map.entry("month", "M"),
            Map.entry("quarter", "Q"),
            Map.entry("year", "Y"),
            Map.entry("decade", "E"),
            Map.entry("century", "C"),
            Map.entry("weekend", "WE"));
    private static final Map<String, String> PARTS = Map.of(
            "morning",
            "MO",
            "mornings",
            "MO",
            "afternoon",
            "AF",
            "afternoons",
            "AF",
            "evening",
            "EV",
            "evenings",
            "EV",
            "night",
            "NI",
            "nights",
            "NI");
    private static final Map<String, String> SEASONS =
            Map.of("spring", "SP", "summer", "SU", "autumn", "FA", "fall", "FA", "winter", "WI");
    private static final Map<String, String> DECADES = Map.of(
            "twenties",
            "192",
            "thirties",
            "193",
            "forties",
            "194",
            "fifties",
            "195",
            "sixties",
            "196",
            "seventies",
            "197",
            "eighties",
            "198",
            "nineties",
            "199");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2,4})");

    private static final Set<String> FIRST_WORDS = Stream.of(
                    MONTHS,
                    SHORT_MONTHS,
                    WEEKDAYS,
                    SHORT_WEEKDAYS.keySet(),
                    SMALL,
                    TENS,
                    ORDINALS,
                    UNKNOWN_NUMBERS,
                    PARTS.keySet(),
                    SEASONS.keySet(),
                    DECADES.keySet(),
                    List.of("a", "the", "couple", "sept"))
            .flatMap(Collection::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final Holidays holidays;

    TimeWords(Holidays holidays) {
        this.holidays = holidays;
    }

    /** Whether a class may read something that begins at a token: most words begin nothing. */
    boolean mayRead(TimeToken token) {
        String form = token.form();
        return token.isNumber()
                || form.equals("'")
                || FIRST_WORDS.contains(form)
                || unit(form) != null
                || (token.capital() && holidays.mayBegin(form));
    }

    /** What a class of times.tsv reads at a token, at its longest; empty where it reads nothing. */
    Optional<Found> read(String kind, List<TimeToken> tokens, int at) {
        if (at >= tokens.size()) return Optional.empty();
        return switch (kind) {
            case "number" -> number(tokens, at);
            case "unit" -> one(at, unit(tokens.get(at).form()));
            case "weekday" -> weekday(tokens, at);
            case "month" -> month(tokens, at);
            case "day" -> day(tokens, at);
            case "year" -> year(tokens, at);
            case "ordinal" -> ordinal(tokens, at);
            case "season" -> one(at, SEASONS.get(tokens.get(at).form()));
            case "part" -> one(at, PARTS.get(tokens.get(at).form()));
            case "clock" -> clock(tokens, at);
            case "holiday" -> holidays.longestAt(tokens, at).map(end -> new Found(end, join(tokens, at, end)));
            case "decade" -> decade(tokens, at);
            case "date" -> date(tokens.get(at).form(), tokens, at);
            default -> throw new IllegalStateException("times.tsv names the class <" + kind + ">, which there is not");
        };
    }

    private static Optional<Found> one(int at, @Nullable String value) {
        return value == null ? Optional.empty() : Optional.of(new Found(at + 1, value));
    }

    static String join(List<TimeToken> tokens, int begin, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = begin; i < end; i++) {
            boolean apart = i > begin
                    && tokens.get(i).span().begin() > tokens.get(i - 1).span().end();
            words.append(apart ? " " : "").append(tokens.get(i).form());
        }
        return words.toString();
    }

    /** TIMEX3\'s letter for a unit, "T" before those of the clock; null where the word names none. */
    static @Nullable String unit(String form) {
        if (UNITS.containsKey(form)) return UNITS.get(form);
        if (form.equals("seconds")) return "TS";
        if (form.equals("centuries")) return "C";
        return form.endsWith("s") ? UNITS.get(form.substring(0, form.length() - 1)) : null;
    }

    private static Optional<Found> number(List<TimeToken> tokens, int at) {
        String form = tokens.get(at).form();
        if (form.equals("a") || form.equals("the")) {
            if (at + 1 >= tokens.size()) return Optional.empty();
            String next = tokens.get(at + 1).form();
            if (next.equals("few")) return Optional.of(new Found(at + 2, "X"));
            if (next.equals("couple")) {
                boolean of = at + 2 < tokens.size() && tokens.get(at + 2).form().equals("of");
                return Optional.of(new Found(at + (of ? 3 : 2), "2"));
            }
            if (next.equals("dozen")) return Optional.of(new Found(at + 2, "12"));
            if (next.equals("hundred") && form.equals("a")) return Optional.of(new Found(at + 2, "100"));
            return Optional.empty();
        }
        if (UNKNOWN_NUMBERS.contains(form)) return Optional.of(new Found(at + 1, "X"));
        if (form.equals("couple")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).form().equals("of")) return Optional.of(new Found(at + 2, "2"));
        if (form.matches("\\d+(,\\d{3})*(\\.\\d+)?")) {
            String value = form.replace(",", "");
            if (at + 1 < tokens.size() && tokens.get(at + 1).form().equals("1/2"))
                return Optional.of(new Found(at + 2, value + ".5"));
            return value.length() > 6 ? Optional.empty() : Optional.of(new Found(at + 1, value));
        }
        int total = 0;
        int end = at;
        while (end < tokens.size()) {
            String word = tokens.get(end).form();
            int small = SMALL.indexOf(word);
            int tens = word.isEmpty() ? -1 : TENS.indexOf(word);
            if (small >= 0 && (end == at || (total % 10 == 0 && total % 100 != 10))) {
                total += small;
            } else if (tens >= 2 && (end == at || total % 100 == 0)) {
                total += 10 * tens;
                boolean hyphen = end + 2 < tokens.size()
                        && tokens.get(end + 1).form().equals("-")
                        && SMALL.indexOf(tokens.get(end + 2).form()) > 0;
                if (hyphen) end++;
            } else if (word.equals("hundred") && total > 0 && total < 100) {
                total *= 100;
            } else if (word.equals("thousand") && total > 0 && total < 1000) {
                total *= 1000;
            } else {
                break;
            }
            end++;
        }
        return end == at ? Optional.empty() : Optional.of(new Found(end, String.valueOf(total)));
    }

    private static Optional<Found> weekday(List<TimeToken> tokens, int at) {
        TimeToken token = tokens.get(at);
        if (!token.capital()) return Optional.empty();
        int full = WEEKDAYS.indexOf(token.form());
        if (full >= 0) return Optional.of(new Found(at + 1, String.valueOf(full + 1)));
        String number = SHORT_WEEKDAYS.get(token.form());
        return number != null && isDot(tokens, at + 1) ? Optional.of(new Found(at + 2, number)) : Optional.empty();
    }

    private static boolean isDot(List<TimeToken> tokens, int at) {
        return at < tokens.size()
                && tokens.get(at).form().equals(".")
                && tokens.get(at).span().begin() == tokens.get(at - 1).span().end();
    }

    private static Optional<Found> month(List<TimeToken> tokens, int at) {
        TimeToken token = tokens.get(at);
        if (!token.capital()) return Optional.empty();
        int full = MONTHS.indexOf(token.form());
        if (full >= 0) return Optional.of(new Found(at + 1, String.valueOf(full + 1)));
        int brief = token.form().equals("sept") ? 8 : SHORT_MONTHS.indexOf(token.form());
        if (brief < 0) return Optional.empty();
        if (isDot(tokens, at + 1)) return Optional.of(new Found(at + 2, String.valueOf(brief + 1)));
        boolean day = at + 1 < tokens.size() && tokens.get(at + 1).isNumber();
        return day ? Optional.of(new Found(at + 1, String.valueOf(brief + 1))) : Optional.empty();
    }

    private static Optional<Found> day(List<TimeToken> tokens, int at) {
        TimeToken token = tokens.get(at);
        if (!token.form().matches("\\d{1,2}")) {
            return ordinal(tokens, at).filter(found -> Integer.parseInt(found.value()) <= 31);
        }
        int day = Integer.parseInt(token.form());
        if (day < 1 || day > 31) return Optional.empty();
        boolean suffix = at + 1 < tokens.size()
                && tokens.get(at + 1).form().matches("st|nd|rd|th")
                && tokens.get(at + 1).span().begin() == token.span().end();
        return Optional.of(new Found(at + (suffix ? 2 : 1), token.form()));
    }

    private static Optional<Found> ordinal(List<TimeToken> tokens, int at) {
        TimeToken token = tokens.get(at);
        if (token.form().equals("twenty")
                && at + 2 < tokens.size()
                && tokens.get(at + 1).form().equals("-")) {
            int last = ORDINALS.indexOf(tokens.get(at + 2).form());
            if (last > 0 && last < 10) return Optional.of(new Found(at + 3, String.valueOf(20 + last)));
        }
        int word = token.form().isEmpty() ? -1 : ORDINALS.indexOf(token.form());
        if (word > 0) return Optional.of(new Found(at + 1, String.valueOf(word)));
        boolean number = token.form().matches("\\d{1,2}")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).form().matches("st|nd|rd|th")
                && tokens.get(at + 1).span().begin() == token.span().end();
        return number ? Optional.of(new Found(at + 2, token.form())) : Optional.empty();
    }

    private static Optional<Found> year(List<TimeToken> tokens, int at) {
        String form = tokens.get(at).form();
        if (form.matches("1[0-9]{3}|20[0-9]{2}")) return Optional.of(new Found(at + 1, form));
        if (form.equals("'")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).form().matches("[4-9]\\d"))
            return Optional.of(new Found(at + 2, "19" + tokens.get(at + 1).form()));
        if (form.equals("nineteen") || form.equals("eighteen")) {
            Optional<Found> rest = number(
                    tokens,
                    at + 1 < tokens.size() && tokens.get(at + 1).form().equals("-")
                            ? at + 2
                            : at + 1 < tokens.size() ? at + 1 : at);
            if (rest.isPresent() && rest.get().value().matches("[1-9]\\d"))
                return Optional.of(new Found(
                        rest.get().end(),
                        (form.equals("nineteen") ? "19" : "18") + rest.get().value()));
        }
        boolean thousand = form.equals("two")
                && at + 1 < tokens.size()
                && tokens.get(at + 1).form().equals("thousand");
        return thousand ? number(tokens, at).filter(found -> found.value().matches("20\\d\\d")) : Optional.empty();
    }

    private static Optional<Found> decade(List<TimeToken> tokens, int at) {
        String form = tokens.get(at).form();
        boolean plural = at + 1 < tokens.size()
                && tokens.get(at + 1).form().equals("s")
                && tokens.get(at + 1).span().begin() == tokens.get(at).span().end();
        if (plural && form.matches("1[5-9]\\d0|20\\d0")) return Optional.of(new Found(at + 2, form.substring(0, 3)));
        if (form.equals("'")
                && at + 2 < tokens.size()
                && tokens.get(at + 1).form().matches("[2-9]0")
                && tokens.get(at + 2).form().equals("s"))
            return Optional.of(
                    new Found(at + 3, "19" + tokens.get(at + 1).form().charAt(0)));
        return one(at, DECADES.get(form));
    }

    private static Optional<Found> date(String form, List<TimeToken> tokens, int at) {
        if (form.matches("(19|20)\\d{2}") && at + 4 < tokens.size()) {
            String joined = join(tokens, at, at + 5);
            if (joined.matches("\\d{4}-\\d{2}-\\d{2}")) return Optional.of(new Found(at + 5, joined));
        }
        Matcher american = ISO_DATE.matcher(form);
        if (!american.matches()) return Optional.empty();
        int month = Integer.parseInt(american.group(1));
        int day = Integer.parseInt(american.group(2));
        if (month > 12 || day > 31 || month < 1 || day < 1 || american.group(3).length() == 3) return Optional.empty();
        int year = Integer.parseInt(american.group(3));
        if (year < 100) year += year > 40 ? 1900 : 2000;
        return Optional.of(new Found(at + 1, String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day)));
    }

    /** "10:35 a.m.", "10 p.m. EST", "14:30", "noon" is in the rules. The value is "10:35". */
    private static Optional<Found> clock(List<TimeToken> tokens, int at) {
        String form = tokens.get(at).form();
        if (!form.matches("\\d{1,2}([:.]\\d{2})?")) return Optional.empty();
        String[] parts = form.split("[:.]", -1);
        int hour = Integer.parseInt(parts[0]);
        int minute = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        int end = at + 1;
        boolean half = false;
        if (end < tokens.size()) {
            String mark = tokens.get(end).form();
            if (mark.matches("am|pm")) {
                half = true;
                if (mark.equals("pm") && hour < 12) hour += 12;
                end++;
            } else if (mark.matches("[ap]")
                    && isDot(tokens, end + 1)
                    && end + 2 < tokens.size()
                    && tokens.get(end + 2).form().equals("m")) {
                half = true;
                if (mark.equals("p") && hour < 12) hour += 12;
                end += isDot(tokens, end + 3) ? 4 : 3;
            } else if (mark.equals("o")
                    && end + 2 < tokens.size()
                    && tokens.get(end + 2).form().equals("clock")) {
                half = true;
                end += 3;
            }
        }
        if (!half && (parts.length == 1 || form.contains("."))) return Optional.empty();
        if (hour > 24 || minute > 59) return Optional.empty();
        if (end < tokens.size()
                && tokens.get(end).capital()
                && tokens.get(end).form().matches("[ecmp][ds]t|gmt|bst|utc")) end++;
        return Optional.of(new Found(end, String.format(Locale.ROOT, "%02d:%02d", hour, minute)));
    }
}
