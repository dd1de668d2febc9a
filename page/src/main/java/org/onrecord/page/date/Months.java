package org.onrecord.page.date;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.words.WordList;

/** The names of months, and of the days of the week, in the languages whose dates are read ({@code months.txt}). */
public final class Months {

    private static final Map<String, Integer> ANY = new HashMap<>();
    private static final Map<String, Integer> BY_LANGUAGE = new HashMap<>();
    private static final Set<String> WEEKDAYS = new HashSet<>();

    static {
        for (String line : WordList.lines(Months.class, "months.txt")) {
            String[] parts = line.split("\t", -1);
            String[] months = parts[1].split("\\|", -1);
            for (int month = 1; month <= months.length; month++) {
                for (String name : months[month - 1].split(";", -1)) {
                    ANY.putIfAbsent(name, month);
                    BY_LANGUAGE.put(parts[0] + " " + name, month);
                }
            }
        }
        for (String line : WordList.lines(Months.class, "weekdays.txt")) WEEKDAYS.addAll(Set.of(line.split(" ", -1)));
    }

    private Months() {}

    /** 1 to 12, where {@code word} names a month in any language; the word's case does not count. */
    public static Optional<Integer> number(String word) {
        return Optional.ofNullable(ANY.get(lower(word)));
    }

    /** 1 to 12, where {@code word} names a month, in {@code language} first. */
    static Optional<Integer> number(String word, String language) {
        String name = lower(word);
        Integer own = language.isEmpty() ? null : BY_LANGUAGE.get(language + " " + name);
        return Optional.ofNullable(own != null ? own : ANY.get(name));
    }

    /** Whether {@code word} names a day of the week. */
    static boolean isWeekday(String word) {
        return WEEKDAYS.contains(lower(word));
    }

    // The dot that is left over where a Turkish capital I is made small.
    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace("\u0307", "");
    }
}
