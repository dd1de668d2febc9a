package org.onrecord.page.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.Moment;
import org.onrecord.page.date.Tokens.Token;

/**
 * A date, with or without a time of day and a zone, as it is written: "Feb 20, 2022, 12:35 PM IST", "14:05, 3 March 2023",
 * "2023-03-03T14:05:00+0100", "03.03.2023", "2023年3月3日 下午2:05". No more than the first 320 units are looked at.
 *
 * @param moment what it says, as precise as it is
 * @param swapped the other moment that it may be, where nothing but the custom of the country says which number is the month
 * @param begin where it begins in the text it was found in, the day of the week included
 * @param end where it ends there
 */
public record WrittenDate(Moment moment, Optional<Moment> swapped, int begin, int end) {

    private static final int FEWEST_DIGITS = 4;
    private static final int MOST_BETWEEN = 7;
    private static final int FURTHEST_BEFORE = 16;

    private static final Set<String> MARKS =
            Set.of(",", "|", "-", "\u2013", "\u2014", "•", "·", "●", "@", "/", ".", "(", ")", ":", "،", "∙", "[", "]");
    private static final Set<String> WORDS = Set.of(
            "at", "on", "t", "um", "den", "der", "à", "a", "las", "la", "às", "as", "alle", "ore", "ora", "om", "kl",
            "klo", "в", "о", "об", "v", "ve", "w", "o", "godz", "godzina", "saat", "orele", "pukul", "jam", "lúc",
            "ngày", "г", "года", "р", "року", "r", "roku", "d", "em", "op", "le", "el", "il", "dne", "time", "الساعة",
            "في", "بتاريخ", "בשעה", "เวลา", "بوقت", "hora", "heures");
    private static final String IDEOGRAPHS = "星期周週一二三四五六日月火水木金土曜";

    /**
     * The first point in time that {@code text} names; also where it is nothing but a number that counts seconds or
     * milliseconds since 1970.
     *
     * @param locale the language and country of the text, as far as they are known
     */
    public static Optional<Moment> parse(String text, Locale locale) {
        return read(text, locale).map(WrittenDate::moment);
    }

    /** As {@link #parse}, with the place in {@code text} and the other order of day and month. */
    public static Optional<WrittenDate> read(String text, Locale locale) {
        String stripped = text.strip();
        Optional<WrittenDate> digits = ofDigits(stripped);
        return digits.isPresent() ? digits : find(text, 0, locale);
    }

    /** The first date in {@code text} from {@code from} on. */
    public static Optional<WrittenDate> find(String text, int from, Locale locale) {
        if (!mayHoldDate(text, from)) return Optional.empty();
        Tokens tokens = Tokens.of(text, from);
        for (int i = 0; i < tokens.size(); i++) {
            Optional<CalendarDay> day = CalendarDay.at(tokens, i, locale);
            if (day.isPresent()) return Optional.of(withClock(tokens, day.get(), locale));
        }
        return Optional.empty();
    }

    /** Whether so many digits stand in {@code text} as the shortest date has; most texts have not. */
    public static boolean mayHoldDate(String text, int from) {
        int digits = 0;
        for (int i = from; i < text.length(); i++) {
            char unit = text.charAt(i);
            if ((unit >= '0' && unit <= '9') || (unit > 127 && Character.isDigit(unit))) {
                if (++digits >= FEWEST_DIGITS) return true;
            } else if (unit == '元') {
                return true;
            }
        }
        return false;
    }

    // 1700000000, 1700000000000, 202411211504, 20241121150405
    private static Optional<WrittenDate> ofDigits(String text) {
        int length = text.length();
        if (length != 10 && length != 12 && length != 13 && length != 14) return Optional.empty();
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') return Optional.empty();
        }
        if (length == 10 || length == 13) {
            long value = Long.parseLong(text);
            long seconds = length == 13 ? value / 1000 : value;
            if (seconds < 600_000_000L || seconds > 4_000_000_000L) return Optional.empty();
            Moment moment = new Moment(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
            return Optional.of(new WrittenDate(moment, Optional.empty(), 0, length));
        }
        String second = length == 14 ? text.substring(12) : "00";
        return Moment.parse(text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6, 8) + "T"
                        + text.substring(8, 10) + ":" + text.substring(10, 12) + ":" + second)
                .map(moment -> new WrittenDate(moment, Optional.empty(), 0, length));
    }

    private static WrittenDate withClock(Tokens tokens, CalendarDay day, Locale locale) {
        int begin = begin(tokens, day.begin());
        int last = day.end() - 1;
        int i = day.end();
        for (int skipped = 0; skipped <= MOST_BETWEEN; skipped++) {
            Optional<Clock> clock = Clock.at(tokens, i);
            if (clock.isPresent()) {
                Optional<Offset> offset = offset(tokens, day, clock.get(), locale);
                int end = offset.map(Offset::end).orElse(Offset.withoutZone(tokens, clock.get()));
                return of(tokens, day, clock.get(), offset, begin, end - 1);
            }
            if (!isBetween(tokens, i)) break;
            i++;
        }
        int from = tokens.at(begin - 1).isWord() && isWord(tokens.at(begin - 1)) ? begin - 1 : begin;
        for (int j = Math.max(0, day.begin() - FURTHEST_BEFORE); j < from; j++) {
            // The numbers of a clock are not begun in their middle.
            if (tokens.at(j - 1).is(":") || tokens.at(j - 1).is(".")) continue;
            Optional<Clock> clock = Clock.at(tokens, j).filter(found -> found.end() <= day.begin());
            if (clock.isEmpty()) continue;
            Optional<Offset> offset = offset(tokens, day, clock.get(), locale);
            int end = offset.map(Offset::end).orElse(Offset.withoutZone(tokens, clock.get()));
            if (end <= day.begin() && isAllBetween(tokens, end, day.begin()))
                return of(tokens, day, clock.get(), offset, j, last);
        }
        return new WrittenDate(
                new Moment(day.day()),
                day.swapped().map(Moment::new),
                tokens.at(begin).begin(),
                tokens.at(last).end());
    }

    private static Optional<Offset> offset(Tokens tokens, CalendarDay day, Clock clock, Locale locale) {
        return Offset.after(tokens, clock, day.day().atTime(clock.time()), locale);
    }

    private static WrittenDate of(
            Tokens tokens, CalendarDay day, Clock clock, Optional<Offset> offset, int first, int last) {
        return new WrittenDate(
                moment(day.day(), clock, offset),
                day.swapped().map(other -> moment(other, clock, offset)),
                tokens.at(first).begin(),
                tokens.at(last).end());
    }

    private static Moment moment(LocalDate day, Clock clock, Optional<Offset> offset) {
        LocalDateTime time = day.atTime(clock.time());
        return offset.map(found -> new Moment(OffsetDateTime.of(time, found.offset())))
                .orElseGet(() -> new Moment(time));
    }

    // Where the date begins: at the day of the week, where one stands before it.
    private static int begin(Tokens tokens, int day) {
        int i = day - 1;
        if (tokens.at(i).is("den")) i--;
        while (i > day - 4 && (tokens.at(i).is(",") || tokens.at(i).is("."))) i--;
        return tokens.at(i).isWord() && Months.isWeekday(tokens.at(i).text()) ? i : day;
    }

    private static boolean isAllBetween(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isBetween(tokens, i)) return false;
        }
        return true;
    }

    /** Whether the token at {@code i} may stand between a date and its clock. */
    private static boolean isBetween(Tokens tokens, int i) {
        Token token = tokens.at(i);
        if (MARKS.contains(token.text())) return true;
        if (!token.isWord()) return false;
        boolean bracketed = token.text().length() == 1
                && tokens.at(i - 1).is("(")
                && tokens.at(i + 1).is(")");
        return bracketed
                || isWord(token)
                || Months.isWeekday(token.text())
                || token.text().endsWith("요일")
                || (token.text().length() == 1 && IDEOGRAPHS.contains(token.text()));
    }

    private static boolean isWord(Token token) {
        return WORDS.contains(token.lower());
    }
}
