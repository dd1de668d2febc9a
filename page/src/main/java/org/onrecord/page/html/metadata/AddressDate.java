package org.onrecord.page.html.metadata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.page.date.Months;

/** The day that the path of a page's address names: {@code /2024/11/21/}, {@code /20241121-}, {@code -2024-11-21}. */
final class AddressDate {

    private static final int LONGEST = 1_000;

    private AddressDate() {}

    /** The first day in the path of {@code address}; empty where none is in it. */
    static Optional<LocalDate> of(String address) {
        String path = path(Phrase.head(address, LONGEST));
        List<String> parts = new ArrayList<>();
        List<Character> marks = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= path.length(); i++) {
            char unit = i < path.length() ? path.charAt(i) : '/';
            if (Character.isLetterOrDigit(unit)) continue;
            if (i > begin) {
                parts.add(path.substring(begin, i));
                marks.add(unit);
            }
            begin = i + 1;
        }
        for (int i = 0; i < parts.size(); i++) {
            Optional<LocalDate> day = at(parts, marks, i);
            if (day.isPresent()) return day;
        }
        return Optional.empty();
    }

    private static String path(String address) {
        int scheme = address.indexOf("://");
        int begin = scheme < 0 ? 0 : address.indexOf('/', scheme + 3);
        if (begin < 0) return "";
        int end = begin;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') end++;
        return address.substring(begin, end);
    }

    private static Optional<LocalDate> at(List<String> parts, List<Character> marks, int i) {
        String first = parts.get(i);
        int year = number(first, 4, 4);
        if (first.length() == 8 && number(first, 8, 8) > 0) {
            int number = number(first, 8, 8);
            return day(number / 10000, number / 100 % 100, number % 100);
        }
        if (i + 1 < parts.size() && year > 0) {
            int monthAndDay = number(parts.get(i + 1), 4, 4);
            if (monthAndDay > 0 && marks.get(i) == '/') return day(year, monthAndDay / 100, monthAndDay % 100);
        }
        if (i + 2 >= parts.size() || !marks.get(i).equals(marks.get(i + 1))) return Optional.empty();
        // Among the words of a title only numbers written in full are a date.
        int fewest = marks.get(i) == '/' ? 1 : 2;
        String second = parts.get(i + 1);
        int month = fewest == 1 && !Character.isDigit(second.charAt(0))
                ? Months.number(second).orElse(-1)
                : number(second, fewest, 2);
        String third = parts.get(i + 2);
        if (year > 0) return day(year, month, number(third, fewest, 2));
        // 21-11-2024; where both may be the month, nothing tells.
        int day = number(first, 2, 2);
        if (day > 12 || day == month) return day(number(third, 4, 4), month, day);
        return Optional.empty();
    }

    private static int number(String text, int fewest, int most) {
        if (text.length() < fewest || text.length() > most) return -1;
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < '0' || unit > '9') return -1;
            number = number * 10 + unit - '0';
        }
        return number;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        if (year < 1990 || year > 2100 || month < 1 || day < 1) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
