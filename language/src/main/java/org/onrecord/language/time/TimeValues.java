package org.onrecord.language.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the expressions of one text mean, counted from the day of the report and from the dates that the text has told before. Goes through a text
 * once, in order; not safe for several threads.
 */
final class TimeValues {

    private static final Set<String> AHEAD =
            Set.of("will", "shall", "scheduled", "plans", "due", "upcoming", "expires");
    /** With "to" after them they look ahead: "expected to join in April". */
    private static final Set<String> MEANT = Set.of(
            "expected",
            "planned",
            "plan",
            "plans",
            "planning",
            "set",
            "ready",
            "hopes",
            "hoped",
            "agreed",
            "wants",
            "going",
            "prepared",
            "supposed",
            "intends",
            "vowed",
            "pledged",
            "promised",
            "ordered",
            "refused");

    private static final Set<String> BEHIND = Set.of(
            "was",
            "were",
            "had",
            "did",
            "said",
            "told",
            "has",
            "went",
            "came",
            "made",
            "took",
            "began",
            "met",
            "since",
            "held",
            "won",
            "lost",
            "killed",
            "ended",
            "closed",
            "rose",
            "fell",
            "left",
            "found",
            "sent",
            "gave",
            "got",
            "saw",
            "became",
            "announced",
            "arrived",
            "declined");
    private static final Set<String> BEFORE_A_MONTH = Set.of(
            "in", "by", "since", "until", "till", "of", "last", "this", "next", "from", "to", "early", "late", "mid",
            "-", "during", "for", "before", "after", "through", "and", "each", "every", "between", "end", "(");

    private final Holidays holidays;
    private final @Nullable LocalDate published;
    /** The last date that the text has told: what "that year" and "two days later" count from. */
    private @Nullable LocalDate reference;

    private @Nullable Quarter quarter;

    private record Quarter(int year, int number) {
        @Override
        public String toString() {
            return "%04d-Q%d".formatted(year, number);
        }
    }

    TimeValues(Holidays holidays, Optional<LocalDate> published) {
        this.holidays = holidays;
        this.published = published.orElse(null);
        this.reference = this.published;
    }

    /** TIMEX3's value of a match; empty where the words tell no time after all, or one that nothing resolves. */
    Optional<String> of(TimeRules.Match match, List<TimeToken> tokens) {
        List<String> value = match.rule().value();
        String operation = value.getFirst();
        if (match.isNone()) return Optional.empty();
        if (Character.isUpperCase(operation.charAt(0))) return Optional.of(operation);
        try {
            return Optional.ofNullable(compute(operation, value.size() > 1 ? value.get(1) : "", match, tokens));
        } catch (DateTimeException e) {
            // "February 30" is no date.
            return Optional.empty();
        }
    }

    private @Nullable String compute(String operation, String how, TimeRules.Match match, List<TimeToken> tokens) {
        return switch (operation) {
            case "day" -> day(published, Integer.parseInt(how));
            case "named-day" -> day(published, namedDay(match, tokens));
            case "reference-day" -> day(reference, how.isEmpty() ? 0 : Integer.parseInt(how));
            case "this-part" -> part(published, partOf(match, tokens));
            case "named-part" -> part(shifted(published, namedDay(match, tokens)), partOf(match, tokens));
            case "last-night" -> part(shifted(published, -1), "NI");
            case "weekday" -> weekday(how, match, tokens);
            case "weekly" ->
                "XXXX-WXX-" + match.get("weekday").orElseThrow()
                        + match.get("part").map(part -> "T" + part).orElse(plural(match, tokens));
            case "monthly" -> "XXXX-%02d".formatted(number(match, "month"));
            case "seasonal" -> "XXXX-" + match.get("season").orElseThrow();
            case "date" -> date(how, match, tokens);
            case "month" -> month(how, match, tokens);
            case "year" -> year(match, tokens);
            case "decade" -> match.get("decade").orElseThrow();
            case "century" -> "%02d".formatted(number(match, "ordinal") - 1);
            case "week-of" -> weekOf(match, tokens);
            case "unit" -> unit(Integer.parseInt(how), match, tokens);
            case "reference" -> reference(match, tokens);
            case "weekend" -> weekend(Integer.parseInt(how));
            case "year-end" -> published == null ? null : "%04d-12-31".formatted(published.getYear());
            case "quarter" -> quarter(how, match, tokens);
            case "reference-quarter" -> referenceQuarter(match);
            case "year-ago" -> yearAgo();
            case "season" -> season(how, match, tokens);
            case "holiday" -> holiday(how, match, tokens);
            case "clock" -> clock(match, tokens);
            case "ago" -> before(published, match);
            case "hence" -> after(published, match);
            case "reference-ago" -> before(reference, match);
            case "reference-later" -> after(reference, match);
            case "duration" -> duration(how, match, tokens);
            case "duration-second" -> duration("", match, tokens);
            case "plural-duration" -> span("X", unitOf(match, tokens));
            default -> throw new IllegalStateException("times.tsv asks for " + operation + ", which nothing computes");
        };
    }

    private static int number(TimeRules.Match match, String kind) {
        return Integer.parseInt(match.get(kind).orElseThrow());
    }

    private static @Nullable LocalDate shifted(@Nullable LocalDate day, int days) {
        return day == null ? null : day.plusDays(days);
    }

    private @Nullable String day(@Nullable LocalDate from, int days) {
        return from == null ? null : tell(from.plusDays(days)).toString();
    }

    private LocalDate tell(LocalDate day) {
        reference = day;
        return day;
    }

    private @Nullable String part(@Nullable LocalDate day, String part) {
        return day == null ? null : tell(day) + "T" + part;
    }

    private static int namedDay(TimeRules.Match match, List<TimeToken> tokens) {
        if (has(match, tokens, "yesterday")) return -1;
        return has(match, tokens, "tomorrow") ? 1 : 0;
    }

    private static String partOf(TimeRules.Match match, List<TimeToken> tokens) {
        Optional<String> read = match.get("part");
        if (read.isPresent()) return read.get();
        if (has(match, tokens, "morning")) return "MO";
        if (has(match, tokens, "afternoon")) return "AF";
        return has(match, tokens, "evening") ? "EV" : "NI";
    }

    private static String plural(TimeRules.Match match, List<TimeToken> tokens) {
        if (has(match, tokens, "mornings")) return "TMO";
        if (has(match, tokens, "afternoons")) return "TAF";
        if (has(match, tokens, "evenings")) return "TEV";
        return has(match, tokens, "nights") ? "TNI" : "";
    }

    private static boolean has(TimeRules.Match match, List<TimeToken> tokens, String word) {
        return tokens.subList(match.begin(), match.end()).stream()
                .anyMatch(token -> token.form().equals(word));
    }

    /** Whether the words around an expression look ahead of the day of the report: the nearest verb that tells it decides. */
    private static boolean isAhead(TimeRules.Match match, List<TimeToken> tokens) {
        for (int back = match.begin() - 1; back >= Math.max(0, match.begin() - 9); back--) {
            String form = tokens.get(back).form();
            if (form.matches("[.!?;]") && tokens.get(back).span().length() == 1 && !isAbbreviation(tokens, back)) break;
            if (AHEAD.contains(form)) return true;
            if (back == match.begin() - 1 && (form.equals("until") || form.equals("till"))) return true;
            if (MEANT.contains(form) && tokens.get(back + 1).form().equals("to")) return true;
            if (BEHIND.contains(form) || isPast(form)) return false;
        }
        for (int ahead = match.end(); ahead < Math.min(tokens.size(), match.end() + 10); ahead++) {
            String form = tokens.get(ahead).form();
            if (form.matches("[.!?;]")) break;
            if (form.equals("will") || form.equals("would") || form.equals("shall")) return true;
            if (BEHIND.contains(form) || isPast(form)) return false;
        }
        return false;
    }

    private static boolean isAbbreviation(List<TimeToken> tokens, int dot) {
        return dot > 0
                && tokens.get(dot - 1).form().length() <= 3
                && tokens.get(dot - 1).capital();
    }

    private static boolean isPast(String form) {
        return form.length() > 4
                && form.endsWith("ed")
                && !AHEAD.contains(form)
                && !form.equals("united")
                && !form.equals("hundred");
    }

    private @Nullable String weekday(String how, TimeRules.Match match, List<TimeToken> tokens) {
        DayOfWeek wanted = DayOfWeek.of(number(match, "weekday"));
        String part = match.get("part").map(p -> "T" + p).orElse("");
        if (published == null) return "XXXX-WXX-" + wanted.getValue() + part;
        LocalDate day = switch (how) {
            case "last" -> published.with(TemporalAdjusters.previous(wanted));
            case "next" -> published.with(TemporalAdjusters.next(wanted));
            case "this" -> published.with(TemporalAdjusters.nextOrSame(wanted));
            case "lastweek" ->
                published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(1)
                        .with(TemporalAdjusters.nextOrSame(wanted));
            case "nextweek" ->
                published
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(1)
                        .with(TemporalAdjusters.nextOrSame(wanted));
            default ->
                isAhead(match, tokens)
                        ? published.with(TemporalAdjusters.nextOrSame(wanted))
                        : published.with(TemporalAdjusters.previousOrSame(wanted));
        };
        return tell(day) + part;
    }

    private @Nullable String date(String how, TimeRules.Match match, List<TimeToken> tokens) {
        Optional<String> whole = match.get("date");
        if (whole.isPresent()) return tell(LocalDate.parse(whole.get())).toString();
        int month = number(match, "month");
        int day = number(match, "day");
        Optional<String> year = match.get("year");
        if (year.isPresent())
            return tell(LocalDate.of(Integer.parseInt(year.get()), month, day)).toString();
        if (published == null) return "XXXX-%02d-%02d".formatted(month, day);
        int shift = switch (how) {
            case "lastyear" -> -1;
            case "nextyear" -> 1;
            default -> 0;
        };
        if (!how.isEmpty())
            return tell(LocalDate.of(published.getYear() + shift, month, day)).toString();
        return tell(inNearestYear(month, day, match, tokens)).toString();
    }

    private LocalDate inNearestYear(int month, int day, TimeRules.Match match, List<TimeToken> tokens) {
        LocalDate from = java.util.Objects.requireNonNull(published);
        // The year is checked with a leap year, so that February 29 has one to be in.
        java.time.MonthDay wanted = java.time.MonthDay.of(month, day);
        LocalDate inYear = wanted.atYear(from.getYear());
        long days = java.time.temporal.ChronoUnit.DAYS.between(from, inYear);
        boolean ahead = isAhead(match, tokens);
        if (days > 1 && !ahead && days > 45) return wanted.atYear(from.getYear() - 1);
        if (days < -45 && ahead) return wanted.atYear(from.getYear() + 1);
        return inYear;
    }

    private @Nullable String month(String how, TimeRules.Match match, List<TimeToken> tokens) {
        int month = number(match, "month");
        Optional<String> year = match.get("year");
        if (year.isPresent()) return tell(Integer.parseInt(year.get()), month);
        boolean bare = match.end() - match.begin() == 1;
        if (bare && (month == 3 || month == 5)) {
            String before =
                    match.begin() == 0 ? "" : tokens.get(match.begin() - 1).form();
            if (!BEFORE_A_MONTH.contains(before)) return null;
        }
        if (bare
                && match.begin() > 0
                && tokens.get(match.begin() - 1).capital()
                && !isSentenceWord(tokens.get(match.begin() - 1))) return null;
        if (published == null) return "XXXX-%02d".formatted(month);
        int thisYear = published.getYear();
        int now = published.getMonthValue();
        int found = switch (how) {
            case "last" -> month < now ? thisYear : thisYear - 1;
            case "next" -> month > now ? thisYear : thisYear + 1;
            case "this", "thisyear" -> thisYear;
            case "lastyear" -> thisYear - 1;
            case "nextyear" -> thisYear + 1;
            default ->
                isAhead(match, tokens)
                        ? (month >= now ? thisYear : thisYear + 1)
                        : (month <= now ? thisYear : thisYear - 1);
        };
        return tell(found, month);
    }

    private static boolean isSentenceWord(TimeToken token) {
        return BEFORE_A_MONTH.contains(token.form());
    }

    private String tell(int year, int month) {
        tell(LocalDate.of(year, month, 1));
        return "%04d-%02d".formatted(year, month);
    }

    private @Nullable String year(TimeRules.Match match, List<TimeToken> tokens) {
        String year = match.get("year").orElseThrow();
        TimeToken first = tokens.get(match.begin());
        if (match.end() - match.begin() == 1 && first.isNumber()) {
            String before =
                    match.begin() == 0 ? "" : tokens.get(match.begin() - 1).form();
            String after =
                    match.end() == tokens.size() ? "" : tokens.get(match.end()).form();
            if (before.matches("[$£€#%]|no|number|about|nearly|than|least|route|flight|rs")
                    || after.matches(
                            "[%$/]|percent|people|units|shares|points|miles|feet|tons|men|women|dollars|jobs|workers"))
                return null;
            int number = Integer.parseInt(year);
            if (number < 1500 || number > 2099) return null;
        }
        tell(LocalDate.of(Integer.parseInt(year), 1, 1));
        return year;
    }

    private @Nullable String weekOf(TimeRules.Match match, List<TimeToken> tokens) {
        if (published == null) return null;
        return week(inNearestYear(number(match, "month"), number(match, "day"), match, tokens));
    }

    private static String week(LocalDate day) {
        return "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private @Nullable String unit(int shift, TimeRules.Match match, List<TimeToken> tokens) {
        if (published == null) return null;
        return inUnit(published, unitOf(match, tokens), shift);
    }

    private @Nullable String reference(TimeRules.Match match, List<TimeToken> tokens) {
        String unit = unitOf(match, tokens);
        if (unit.equals("Q")) return referenceQuarter(match);
        return reference == null ? null : inUnit(reference, unit, 0);
    }

    private @Nullable String inUnit(LocalDate from, String unit, int shift) {
        return switch (unit) {
            case "D" -> tell(from.plusDays(shift)).toString();
            case "W" -> week(tell(from.plusWeeks(shift)));
            case "M" -> {
                YearMonth month = YearMonth.from(from).plusMonths(shift);
                yield tell(month.getYear(), month.getMonthValue());
            }
            case "Q" -> {
                LocalDate day = from.plusMonths(3L * shift);
                quarter = new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
                yield quarter.toString();
            }
            case "Y" ->
                "%04d"
                        .formatted(
                                tell(LocalDate.of(from.getYear() + shift, 1, 1)).getYear());
            case "E" -> "%03d".formatted(from.getYear() / 10 + shift);
            case "C" -> "%02d".formatted(from.getYear() / 100 + shift);
            default -> null;
        };
    }

    /** The unit that a class read, or that the rule spells out. */
    private static String unitOf(TimeRules.Match match, List<TimeToken> tokens) {
        Optional<String> read = match.get("unit");
        if (read.isPresent()) return read.get();
        for (int i = match.end() - 1; i >= match.begin(); i--) {
            String unit = TimeWords.unit(tokens.get(i).form());
            if (unit != null) return unit;
        }
        throw new IllegalStateException("A rule of times.tsv names no unit: " + match.rule());
    }

    private @Nullable String weekend(int shift) {
        return published == null ? null : week(published.plusWeeks(shift)) + "-WE";
    }

    private @Nullable String quarter(String how, TimeRules.Match match, List<TimeToken> tokens) {
        Optional<String> year = match.get("year");
        Optional<String> ordinal = match.get("ordinal");
        if (ordinal.isPresent() && Integer.parseInt(ordinal.get()) > 4) return null;
        if (published == null && year.isEmpty()) return null;
        if (ordinal.isEmpty()) {
            Quarter now = quarter != null ? quarter : lastQuarter();
            return now == null ? null : new Quarter(now.year() - 1, now.number()).toString();
        }
        int number = Integer.parseInt(ordinal.get());
        int in;
        if (year.isPresent()) {
            in = Integer.parseInt(year.get());
        } else {
            LocalDate from = java.util.Objects.requireNonNull(published);
            int ended = from.getMonthValue() > 3 * number ? from.getYear() : from.getYear() - 1;
            boolean running = from.get(IsoFields.QUARTER_OF_YEAR) == number;
            in = isAhead(match, tokens) || running ? from.getYear() : ended;
            if (how.equals("lastyear")) in = (quarter != null ? quarter.year() : ended) - 1;
            if (how.equals("named"))
                in = from.getYear() + (has(match, tokens, "last") ? -1 : has(match, tokens, "next") ? 1 : 0);
        }
        quarter = new Quarter(in, number);
        return quarter.toString();
    }

    private @Nullable Quarter lastQuarter() {
        if (published == null) return null;
        LocalDate before = published.minusMonths(3);
        return new Quarter(before.getYear(), before.get(IsoFields.QUARTER_OF_YEAR));
    }

    private @Nullable String referenceQuarter(TimeRules.Match match) {
        Quarter now = quarter != null ? quarter : lastQuarter();
        if (now == null) return null;
        Optional<String> year = match.get("year");
        if (year.isPresent()) now = new Quarter(Integer.parseInt(year.get()), now.number());
        return now.toString();
    }

    /** "A year earlier" beside a quarter is that quarter of the year before. */
    private @Nullable String yearAgo() {
        if (quarter != null)
            return new Quarter(
                            published == null ? quarter.year() - 1 : Math.min(quarter.year(), published.getYear()) - 1,
                            quarter.number())
                    .toString();
        return published == null ? null : "%04d".formatted(published.getYear() - 1);
    }

    private @Nullable String season(String how, TimeRules.Match match, List<TimeToken> tokens) {
        String season = match.get("season").orElseThrow();
        Optional<String> year = match.get("year");
        if (year.isPresent()) return year.get() + "-" + season;
        if (published == null) return null;
        int begins = switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
        int thisYear = published.getYear();
        int in = switch (how) {
            case "last" -> published.getMonthValue() >= begins + 3 ? thisYear : thisYear - 1;
            case "next" -> published.getMonthValue() < begins ? thisYear : thisYear + 1;
            // "This winter" in February began in the year before.
            default ->
                season.equals("WI") && published.getMonthValue() < begins && !isAhead(match, tokens)
                        ? thisYear - 1
                        : thisYear;
        };
        return "%04d-%s".formatted(in, season);
    }

    private @Nullable String holiday(String how, TimeRules.Match match, List<TimeToken> tokens) {
        String name = match.get("holiday").orElseThrow();
        Optional<String> year = match.get("year");
        if (year.isPresent())
            return tell(holidays.in(name, Integer.parseInt(year.get()))).toString();
        if (published == null) return null;
        LocalDate inYear = holidays.in(name, published.getYear());
        boolean later = inYear.isAfter(published);
        if (how.equals("last"))
            return tell(later ? holidays.in(name, published.getYear() - 1) : inYear)
                    .toString();
        if (how.equals("next"))
            return tell(later ? inYear : holidays.in(name, published.getYear() + 1))
                    .toString();
        boolean ahead = isAhead(match, tokens);
        long days = java.time.temporal.ChronoUnit.DAYS.between(published, inYear);
        if (days > 60 && !ahead)
            return tell(holidays.in(name, published.getYear() - 1)).toString();
        if (days < -60 && ahead)
            return tell(holidays.in(name, published.getYear() + 1)).toString();
        return tell(inYear).toString();
    }

    private @Nullable String clock(TimeRules.Match match, List<TimeToken> tokens) {
        String time = match.get("clock").orElseGet(() -> has(match, tokens, "midnight") ? "24:00" : "12:00");
        if (has(match, tokens, "afternoon") || has(match, tokens, "evening")) {
            int hour = Integer.parseInt(time.substring(0, 2));
            if (hour < 12) time = "%02d".formatted(hour + 12) + time.substring(2);
        }
        LocalDate day;
        if (match.get("weekday").isPresent()) {
            String resolved = weekday("", match, tokens);
            return resolved + "T" + time;
        } else if (match.get("month").isPresent()) {
            if (published == null) return null;
            day = inNearestYear(number(match, "month"), number(match, "day"), match, tokens);
        } else {
            day = has(match, tokens, "yesterday") || has(match, tokens, "tomorrow") || has(match, tokens, "today")
                    ? shifted(published, namedDay(match, tokens))
                    : reference;
        }
        return day == null ? null : "%sT%s".formatted(day, time);
    }

    private @Nullable String before(@Nullable LocalDate from, TimeRules.Match match) {
        return count(from, match, -1);
    }

    private @Nullable String after(@Nullable LocalDate from, TimeRules.Match match) {
        return count(from, match, 1);
    }

    private @Nullable String count(@Nullable LocalDate from, TimeRules.Match match, int sign) {
        String number = match.get("number").orElse("1");
        String unit = match.get("unit").orElseThrow();
        if (number.equals("X")) return sign < 0 ? "PAST_REF" : "FUTURE_REF";
        double much = Double.parseDouble(number);
        if (unit.startsWith("T") || much != Math.rint(much) || much > 9999) return span(number, unit);
        if (from == null) return null;
        int count = sign * (int) much;
        return switch (unit) {
            case "D" -> tell(from.plusDays(count)).toString();
            case "W" -> week(tell(from.plusWeeks(count)));
            case "M" -> inUnit(from, "M", count);
            case "Q" -> inUnit(from, "Q", count);
            case "Y" -> inUnit(from, "Y", count);
            case "E" -> inUnit(from, "Y", 10 * count);
            case "C" -> inUnit(from, "Y", 100 * count);
            default -> null;
        };
    }

    private @Nullable String duration(String how, TimeRules.Match match, List<TimeToken> tokens) {
        String unit = unitOf(match, tokens);
        Optional<String> second = match.get("number", 1);
        String number = second.or(() -> match.get("number")).orElse("1");
        if (second.isPresent() && !second.equals(match.get("number")))
            number = match.get("number").orElseThrow();
        if (how.equals("half")) number = number.equals("X") ? "X" : String.valueOf(Double.parseDouble(number) + 0.5);
        return span(number, unit);
    }

    private static @Nullable String span(String number, String unit) {
        String letter = unit.startsWith("T") ? unit.substring(1) : unit;
        String much = number;
        switch (letter) {
            case "E" -> {
                letter = number.equals("X") ? "E" : "Y";
                much = number.equals("X") ? "X" : times(number, 10);
            }
            case "C" -> {
                letter = number.equals("X") ? "C" : "Y";
                much = number.equals("X") ? "X" : times(number, 100);
            }
            case "Q" -> {
                letter = number.equals("X") ? "Q" : "M";
                much = number.equals("X") ? "X" : times(number, 3);
            }
            case "WE" -> {
                return "P" + number + "WE";
            }
            default -> {}
        }
        return "P" + (unit.startsWith("T") ? "T" : "") + much + letter;
    }

    private static String times(String number, int factor) {
        double much = Double.parseDouble(number) * factor;
        return much == Math.rint(much) ? String.format(Locale.ROOT, "%d", (long) much) : String.valueOf(much);
    }
}
