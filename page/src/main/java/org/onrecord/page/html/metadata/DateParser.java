package org.onrecord.page.html.metadata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.page.Moment;

/**
 * Reads the date and time out of a short text: machine forms (ISO 8601 and its many bad copies, RFC 1123, seconds since
 * 1970) and dates as people write them in the languages of {@link Months}. Only the first 200 units are looked at.
 */
public final class DateParser {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;

    private final boolean monthFirst;
    private List<Token> tokens = List.of();

    private record Token(char kind, String text, int number, boolean gapBefore) {
        boolean is(String symbol) {
            return text.equals(symbol);
        }

        boolean isNumber(int fewest, int most) {
            return kind == '0' && text.length() >= fewest && text.length() <= most;
        }
    }

    private record Found(LocalDate day, int begin, int end) {}

    private record Clock(LocalTime time, int end) {}

    /** @param monthFirst whether 3/4/2024 is the fourth of March, as in the United States */
    private DateParser(boolean monthFirst) {
        this.monthFirst = monthFirst;
    }

    /**
     * The first point in time that {@code text} names.
     *
     * @param language the page's language tag: {@code en} and {@code en-US} write the month first, others the day
     */
    public static Optional<Moment> parse(String text, Optional<String> language) {
        String head = Phrase.head(text.strip(), 200);
        if (head.length() < 6) return Optional.empty();
        Optional<Moment> machine = epoch(head);
        if (machine.isPresent()) return machine;
        String tag = Phrase.lower(language.orElse("en"));
        return new DateParser(tag.equals("en") || tag.startsWith("en-us") || tag.startsWith("en_us")).read(head);
    }

    private static Optional<Moment> epoch(String text) {
        if (text.length() != 10 && text.length() != 13) return Optional.empty();
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) return Optional.empty();
        }
        long value = Long.parseLong(text);
        long seconds = text.length() == 13 ? value / 1000 : value;
        if (seconds < 800_000_000L || seconds > 4_000_000_000L) return Optional.empty();
        return Optional.of(new Moment(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC)));
    }

    private Optional<Moment> read(String text) {
        tokens = split(text);
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Found> day = dayAt(i);
            if (day.isPresent()) return Optional.of(withClock(day.get()));
        }
        return Optional.empty();
    }

    private static List<Token> split(String text) {
        List<Token> tokens = new ArrayList<>();
        boolean gap = false;
        int i = 0;
        while (i < text.length() && tokens.size() < 80) {
            char unit = text.charAt(i);
            if (Phrase.isBlank(unit)) {
                gap = true;
                i++;
                continue;
            }
            int end = i + 1;
            char kind = '.';
            if (Character.isDigit(unit)) {
                kind = '0';
                while (end < text.length() && Character.isDigit(text.charAt(end))) end++;
            } else if (Character.isLetter(unit)) {
                kind = 'a';
                boolean cjk = Character.isIdeographic(unit);
                while (!cjk
                        && end < text.length()
                        && (Character.isLetter(text.charAt(end)) || isMark(text.charAt(end)))) end++;
            }
            String word = text.substring(i, end);
            int number = kind == '0' && word.length() <= 8 ? Integer.parseInt(word) : -1;
            tokens.add(new Token(kind, word, number, gap));
            gap = false;
            i = end;
        }
        return tokens;
    }

    private static boolean isMark(char unit) {
        return Character.getType(unit) == Character.NON_SPACING_MARK;
    }

    private Token at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : new Token(' ', "", -1, true);
    }

    private Optional<Found> dayAt(int i) {
        Token first = at(i);
        if (first.kind() == 'a') return monthDayYear(i);
        if (first.kind() != '0') return Optional.empty();
        if (first.isNumber(8, 8)) {
            return day(first.number() / 10000, first.number() / 100 % 100, first.number() % 100, i, i + 1);
        }
        if (first.isNumber(4, 4)) {
            if (at(i + 1).kind() == 'a'
                    && !at(i + 1).gapBefore()
                    && at(i + 2).isNumber(1, 2)
                    && at(i + 4).isNumber(1, 2)
                    && at(i + 3).kind() == 'a') {
                // 2024年11月21日, 2024년 11월 21일
                return day(first.number(), at(i + 2).number(), at(i + 4).number(), i, i + 6);
            }
            if (isSeparator(at(i + 1))
                    && at(i + 2).isNumber(1, 2)
                    && isSeparator(at(i + 3))
                    && at(i + 4).isNumber(1, 2)) {
                return day(first.number(), at(i + 2).number(), at(i + 4).number(), i, i + 5);
            }
            int j = skipDots(i + 1);
            Optional<Integer> month = month(at(j));
            if (month.isPresent() && at(skipDots(j + 1)).isNumber(1, 2)) {
                return day(first.number(), month.get(), at(skipDots(j + 1)).number(), i, skipDots(j + 1) + 1);
            }
            return Optional.empty();
        }
        if (!first.isNumber(1, 2)) return Optional.empty();
        Token separator = at(i + 1);
        if (isSeparator(separator)
                && at(i + 2).isNumber(1, 2)
                && at(i + 3).is(separator.text())
                && isYear(at(i + 4), separator)) {
            int one = first.number();
            int two = at(i + 2).number();
            boolean swap = (separator.is("/") && monthFirst && one <= 12) || two > 12;
            return day(year(at(i + 4)), swap ? one : two, swap ? two : one, i, i + 5);
        }
        return dayMonthYear(i);
    }

    // 21. November 2024, 21st of November, 2024, 21 de noviembre de 2024, 21-Nov-2024
    private Optional<Found> dayMonthYear(int i) {
        int j = i + 1;
        while (j < i + 4 && (isFiller(at(j)) || at(j).is("-") || at(j).is("/"))) j++;
        Optional<Integer> month = month(at(j));
        if (month.isEmpty()) return Optional.empty();
        int k = j + 1;
        while (k < j + 4 && (isFiller(at(k)) || at(k).is("-") || at(k).is("/"))) k++;
        if (!at(k).isNumber(4, 4)) return Optional.empty();
        return day(at(k).number(), month.get(), at(i).number(), i, k + 1);
    }

    // November 21, 2024; Thu Nov 21 2024; Thu Nov 21 10:00:00 CET 2024
    private Optional<Found> monthDayYear(int i) {
        Optional<Integer> month = month(at(i));
        if (month.isEmpty()) return Optional.empty();
        int j = at(i + 1).is(".") || at(i + 1).is("-") ? i + 2 : i + 1;
        if (!at(j).isNumber(1, 2)) return Optional.empty();
        int k = j + 1;
        while (k < j + 4 && (isFiller(at(k)) || at(k).is("-"))) k++;
        if (at(k).isNumber(4, 4)) return day(at(k).number(), month.get(), at(j).number(), i, k + 1);
        Optional<Clock> clock = clockAt(k);
        if (clock.isPresent()) {
            int y = clock.get().end();
            if (at(y).kind() == 'a') y++;
            if (at(y).isNumber(4, 4)) return day(at(y).number(), month.get(), at(j).number(), i, k);
        }
        return Optional.empty();
    }

    private int skipDots(int i) {
        return at(i).is(".") || at(i).is("-") ? i + 1 : i;
    }

    private static boolean isFiller(Token token) {
        if (token.kind() == '.') return token.is(".") || token.is(",") || token.is("º") || token.is("°");
        if (token.kind() != 'a') return false;
        return switch (Phrase.lower(token.text())) {
            case "st", "nd", "rd", "th", "er", "of", "de", "del", "º", "ª", "e", "º." -> true;
            default -> false;
        };
    }

    private static boolean isSeparator(Token token) {
        return token.is("-") || token.is("/") || token.is(".") || token.is("\u2010") || token.is("\u2011");
    }

    private static boolean isYear(Token token, Token separator) {
        return token.isNumber(4, 4) || (token.isNumber(2, 2) && !separator.is("-"));
    }

    private static int year(Token token) {
        return token.text().length() == 4 ? token.number() : 2000 + token.number();
    }

    private static Optional<Integer> month(Token token) {
        return token.kind() == 'a' ? Months.number(token.text()) : Optional.empty();
    }

    private static Optional<Found> day(int year, int month, int day, int begin, int end) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31)
            return Optional.empty();
        try {
            return Optional.of(new Found(LocalDate.of(year, month, day), begin, end));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Moment withClock(Found day) {
        for (int i = day.end(); i < Math.min(tokens.size(), day.end() + 7); i++) {
            Optional<Clock> clock = clockAt(i);
            if (clock.isPresent()) return zoned(day, clock.get());
        }
        for (int i = Math.max(0, day.begin() - 9); i < day.begin() - 2; i++) {
            Optional<Clock> clock = clockAt(i);
            if (clock.isPresent() && clock.get().end() <= day.begin()) return zoned(day, clock.get());
        }
        return new Moment(day.day());
    }

    // 15:04, 15:04:05.123, 3.04 pm, 15h04, 15 Uhr, 3 pm
    private Optional<Clock> clockAt(int i) {
        Token hour = at(i);
        if (hour.isNumber(6, 6) && at(i - 1).is("T")) {
            return time(hour.number() / 10000, hour.number() / 100 % 100, hour.number() % 100, i + 1);
        }
        if (!hour.isNumber(1, 2)) return Optional.empty();
        Token mark = at(i + 1);
        boolean separated = mark.is(":") || mark.is(".") || mark.is("h") || mark.is("H");
        if (separated && at(i + 2).isNumber(2, 2)) {
            int end = i + 3;
            int second = 0;
            if (at(end).is(":") && at(end + 1).isNumber(2, 2)) {
                second = at(end + 1).number();
                end += 2;
                if ((at(end).is(".") || at(end).is(","))
                        && at(end + 1).isNumber(1, 9)
                        && !at(end + 1).gapBefore()) end += 2;
            }
            return time(hour.number(), at(i + 2).number(), second, end);
        }
        String word = Phrase.lower(mark.text());
        if (word.equals("am") || word.equals("pm") || word.equals("uhr")) return time(hour.number(), 0, 0, i + 1);
        return Optional.empty();
    }

    private Optional<Clock> time(int hour, int minute, int second, int end) {
        if (hour > 24 || minute > 59 || second > 60) return Optional.empty();
        int at = end;
        String half = Phrase.lower(at(at).text());
        if ((half.equals("a") || half.equals("p"))
                && at(at + 1).is(".")
                && at(at + 2).is("m")) {
            half += "m";
            at += at(at + 3).is(".") ? 4 : 3;
        } else if (half.equals("am") || half.equals("pm")) {
            at++;
        } else {
            half = "";
        }
        int full = hour;
        if (!half.isEmpty() && hour <= 12) full = hour % 12 + (half.equals("pm") ? 12 : 0);
        if (full == 24) return Optional.empty();
        return Optional.of(new Clock(LocalTime.of(full, minute, Math.min(second, 59)), at));
    }

    private Moment zoned(Found day, Clock clock) {
        LocalDateTime local = day.day().atTime(clock.time());
        return offsetAt(clock.end(), local)
                .map(offset -> new Moment(OffsetDateTime.of(local, offset)))
                .orElseGet(() -> new Moment(local));
    }

    private Optional<ZoneOffset> offsetAt(int from, LocalDateTime local) {
        int i = from;
        int limit = from + 3;
        while (i < limit
                && (at(i).is("(")
                        || at(i).is(",")
                        || at(i).is("[")
                        || Phrase.lower(at(i).text()).equals("uhr")
                        || at(i).is("h"))) i++;
        boolean greenwich = at(i).is("GMT") || at(i).is("UTC");
        int sign = greenwich ? i + 1 : i;
        if ((at(sign).is("+") || at(sign).is("-") || at(sign).is("\u2212"))
                && at(sign + 1).isNumber(1, 4)) {
            // "15:04 - 21 November" is no offset
            boolean attached = !at(sign + 1).gapBefore();
            Token digits = at(sign + 1);
            int minutes = -1;
            if (digits.text().length() == 4) minutes = digits.number() / 100 * 60 + digits.number() % 100;
            else if (digits.text().length() <= 2
                    && at(sign + 2).is(":")
                    && at(sign + 3).isNumber(2, 2))
                minutes = digits.number() * 60 + at(sign + 3).number();
            else if (digits.text().length() <= 2 && (greenwich || !at(sign).gapBefore()))
                minutes = digits.number() * 60;
            if (attached && minutes >= 0 && minutes <= 18 * 60)
                return Optional.of(ZoneOffset.ofTotalSeconds(at(sign).is("+") ? minutes * 60 : -minutes * 60));
        }
        if (at(i).kind() != 'a') return Optional.empty();
        if (at(i + 1).is("/") && at(i + 2).kind() == 'a') {
            String region = at(i).text() + "/" + at(i + 2).text();
            if (at(i + 3).is("_") && at(i + 4).kind() == 'a')
                region += "_" + at(i + 4).text();
            Optional<ZoneOffset> named = Zones.offset(region, local);
            if (named.isPresent()) return named;
        }
        // Names are printed in capitals; "et" and "art" are words.
        String name = at(i).text();
        return name.equals(name.toUpperCase(java.util.Locale.ROOT)) ? Zones.offset(name, local) : Optional.empty();
    }
}
