package org.onrecord.page.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.date.Tokens.Token;

/**
 * A day of the Gregorian calendar as it is written: "21 November 2024", "21.11.2024", "2024年11月21日", "令和6年11月21日".
 *
 * @param day the day
 * @param swapped the other day that it is where day and month stand the other way round; empty where they cannot
 * @param begin the number of its first token
 * @param end that of the first token behind it
 */
record CalendarDay(LocalDate day, Optional<LocalDate> swapped, int begin, int end) {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;
    private static final int BUDDHIST = 543;

    private static final Set<String> MARKS_BETWEEN = Set.of(".", ",", "º", "°", "ª", "-", "/", "،", "’", "'");
    private static final Set<String> WORDS_BETWEEN = Set.of(
            "st", "nd", "rd", "th", "er", "º", "ª", "of", "de", "del", "d", "e", "a", "le", "tháng", "năm", "gada", "m",
            "من", "عام", "سنة", "ที่");
    private static final Set<String> SEPARATORS = Set.of("-", "/", ".", "\u2010", "\u2011", "\u2013", "·", "．", "／");
    private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "PR", "GU", "FM", "PW");
    private static final Set<String> YEAR_FIRST = Set.of("zh", "ja", "ko", "hu", "lt", "mn");
    /** The year before the first of each era. */
    private static final Map<String, Integer> ERAS = Map.of("令和", 2018, "平成", 1988, "民國", 1911, "民国", 1911);

    /** The day that begins with token {@code i}; empty where none does. */
    static Optional<CalendarDay> at(Tokens tokens, int i, Locale locale) {
        return Optional.ofNullable(new Reading(tokens, locale).at(i));
    }

    /** Names of months, and how far they reach. */
    private record Month(int number, int end, boolean thai) {}

    private record Reading(Tokens tokens, Locale locale) {

        Token token(int i) {
            return tokens.at(i);
        }

        @Nullable
        CalendarDay at(int i) {
            Token first = token(i);
            if (first.isWord()) {
                CalendarDay era = ofEra(i);
                return era != null ? era : monthDayYear(i);
            }
            // A letter with numbers behind it is a code or an era's letter: "R6.11.21", "v1.2.2020".
            if (first.kind() != Tokens.Kind.NUMBER || isCoded(i)) return null;
            if (first.isNumber(8, 8) && i == 0)
                return day(first.number() / 10000, first.number() / 100 % 100, first.number() % 100, i, i + 1);
            if (first.isNumber(4, 4)) return yearFirst(i);
            if (!first.isNumber(1, 2)) return null;
            CalendarDay numbers = numbers(i);
            return numbers != null ? numbers : dayMonthYear(i);
        }

        private boolean isCoded(int i) {
            Token before = token(i - 1);
            return before.isWord()
                    && !token(i).gapBefore()
                    && before.text().length() == 1
                    && before.text().charAt(0) < 0x250;
        }

        private @Nullable CalendarDay ofEra(int i) {
            if (!Character.isIdeographic(token(i).text().charAt(0))) return null;
            Integer before = ERAS.get(token(i).text() + token(i + 1).text());
            if (before == null) return null;
            boolean first = token(i + 2).is("元");
            if (!first && !token(i + 2).isNumber(1, 3)) return null;
            return ideographs(before + (first ? 1 : token(i + 2).number()), i, i + 3);
        }

        // From 年 on: 年11月21日
        private @Nullable CalendarDay ideographs(int year, int begin, int i) {
            if (!isOneOf(token(i), "年", "년", "년도")
                    || !token(i + 1).isNumber(1, 2)
                    || !isOneOf(token(i + 2), "月", "월")
                    || !token(i + 3).isNumber(1, 2)) return null;
            boolean marked = isOneOf(token(i + 4), "日", "일", "号", "號");
            return day(year, token(i + 1).number(), token(i + 3).number(), begin, marked ? i + 5 : i + 4);
        }

        private @Nullable CalendarDay yearFirst(int i) {
            int year = token(i).number();
            CalendarDay written = ideographs(year, i, i + 1);
            if (written != null) return written;
            if (isSeparator(token(i + 1))
                    && token(i + 2).isNumber(1, 2)
                    && token(i + 3).is(token(i + 1).text())
                    && token(i + 4).isNumber(1, 2)) {
                return day(year, token(i + 2).number(), token(i + 4).number(), i, i + 5);
            }
            int j = between(i + 1, 3);
            if (token(j).isNumber(1, 2)) {
                Month month = month(between(j + 1, 2));
                return month == null ? null : day(year, month.number(), token(j).number(), i, month.end());
            }
            Month month = month(j);
            if (month == null) return null;
            int k = between(month.end(), 2);
            return token(k).isNumber(1, 2) ? day(year, month.number(), token(k).number(), i, k + 1) : null;
        }

        // 21.11.2024, 11/21/2024, 21-11-2024, 21.11.24
        private @Nullable CalendarDay numbers(int i) {
            Token separator = token(i + 1);
            Token last = token(i + 4);
            if (!isSeparator(separator)
                    || !token(i + 2).isNumber(1, 2)
                    || !token(i + 3).is(separator.text())
                    || last.kind() != Tokens.Kind.NUMBER) return null;
            int one = token(i).number();
            int two = token(i + 2).number();
            if (last.isNumber(2, 2)) {
                if (!isShortYearSafe(i)) return null;
                if (YEAR_FIRST.contains(locale.getLanguage())) return day(century(one), two, last.number(), i, i + 5);
                return ordered(one, two, century(last.number()), separator, i);
            }
            return last.isNumber(4, 4) ? ordered(one, two, last.number(), separator, i) : null;
        }

        // Three short numbers are a date only where the language says how dates stand, and nothing more hangs on them.
        private boolean isShortYearSafe(int i) {
            Token after = token(i + 5);
            boolean more = !after.gapBefore()
                    && (after.is(":")
                            || after.is("%")
                            || (isSeparator(after) && token(i + 6).isNumber(1, 9)));
            return (!locale.getLanguage().isEmpty() || !locale.getCountry().isEmpty())
                    && !token(i + 2).gapBefore()
                    && !token(i + 4).gapBefore()
                    && !more;
        }

        private static int century(int year) {
            return year < 70 ? 2000 + year : 1900 + year;
        }

        private @Nullable CalendarDay ordered(int one, int two, int year, Token separator, int i) {
            if (two > 12) return day(year, one, two, i, i + 5);
            if (one > 12 || one == two) return day(year, two, one, i, i + 5);
            boolean dot = separator.is(".");
            String country = locale.getCountry();
            boolean english = locale.getLanguage().equals("en") && country.isEmpty();
            if (!dot && country.isEmpty() && locale.getLanguage().isEmpty()) return null;
            boolean monthFirst = MONTH_FIRST.contains(country) || (english && separator.is("/"));
            CalendarDay dayFirst = day(year, two, one, i, i + 5);
            CalendarDay other = day(year, one, two, i, i + 5);
            CalendarDay best = monthFirst ? other : dayFirst;
            CalendarDay second = monthFirst ? dayFirst : other;
            if (best == null || second == null) return best;
            return new CalendarDay(best.day(), Optional.of(second.day()), i, i + 5);
        }

        // 21. November 2024, 21st of November, 2024, 21 de noviembre de 2024, 21-Nov-24, 21 tháng 11 năm 2024
        private @Nullable CalendarDay dayMonthYear(int i) {
            int j = between(i + 1, 3);
            Month month = month(j);
            if (month == null && token(j - 1).is("tháng") && token(j).isNumber(1, 2))
                month = new Month(token(j).number(), j + 1, false);
            if (month == null) return null;
            int k = between(month.end(), 4);
            Integer year = year(k, month);
            return year == null ? null : day(year, month.number(), token(i).number(), i, k + 1);
        }

        // November 21, 2024; Thu Nov 21 2024; Thu Nov 21 10:00:00 CET 2024
        private @Nullable CalendarDay monthDayYear(int i) {
            Month month = month(i);
            if (month == null) return null;
            int j = between(month.end(), 1);
            if (!token(j).isNumber(1, 2)) return null;
            int k = between(j + 1, 3);
            Integer year = year(k, month);
            if (year != null) return day(year, month.number(), token(j).number(), i, k + 1);
            Optional<Clock> clock = Clock.at(tokens, k);
            if (clock.isEmpty()) return null;
            int y = token(clock.get().end()).isWord()
                    ? clock.get().end() + 1
                    : clock.get().end();
            return token(y).isNumber(4, 4) ? day(token(y).number(), month.number(), token(j).number(), i, k) : null;
        }

        private @Nullable Integer year(int k, Month month) {
            Token year = token(k);
            if (year.isNumber(4, 4))
                return month.thai() && year.number() > 2400 ? year.number() - BUDDHIST : year.number();
            boolean short2 =
                    year.isNumber(2, 2) && !year.gapBefore() && !token(k + 1).is(":");
            boolean marked =
                    token(k - 1).is("'") || token(k - 1).is("’") || token(k - 1).is("-");
            return short2 && marked ? century(year.number()) : null;
        }

        private int between(int from, int most) {
            int i = from;
            while (i < from + most
                    && (MARKS_BETWEEN.contains(token(i).text())
                            || (token(i).isWord() && WORDS_BETWEEN.contains(token(i).lower())))) i++;
            return i;
        }

        private @Nullable Month month(int i) {
            Month first = oneMonth(i);
            // Arabic pages print both families of names: "نوفمبر/تشرين الثاني".
            if (first != null && token(first.end()).is("/")) {
                Month other = oneMonth(first.end() + 1);
                if (other != null && other.number() == first.number()) return other;
            }
            return first;
        }

        private @Nullable Month oneMonth(int i) {
            Token word = token(i);
            if (!word.isWord()) return null;
            boolean thai = word.text().charAt(0) >= 0x0E00 && word.text().charAt(0) <= 0x0E7F;
            if (token(i + 1).isWord()) {
                Optional<Integer> two =
                        Months.number(word.text() + " " + token(i + 1).text(), locale.getLanguage());
                if (two.isPresent()) return new Month(two.get(), i + 2, false);
            }
            return Months.number(word.text(), locale.getLanguage())
                    .map(number -> new Month(number, i + 1, thai))
                    .orElse(null);
        }

        private static boolean isOneOf(Token token, String... marks) {
            return List.of(marks).contains(token.text());
        }

        private static boolean isSeparator(Token token) {
            return SEPARATORS.contains(token.text());
        }

        private static @Nullable CalendarDay day(int year, int month, int day, int begin, int end) {
            if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return null;
            try {
                return new CalendarDay(LocalDate.of(year, month, day), Optional.empty(), begin, end);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }
}
