package org.onrecord.page.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lists of words as patterns. What begins alike shares a branch, so that a matcher tries as many branches as there are
 * first letters, and not every word at every place.
 */
public final class Alternation {

    private Alternation() {}

    /** A pattern that matches each of {@code words} as it is written; where several fit, the longest. No group. */
    public static String of(Collection<String> words) {
        return from(words, 0);
    }

    private static String from(Collection<String> words, int at) {
        SortedMap<Character, List<String>> branches = new TreeMap<>();
        boolean ends = false;
        for (String word : words) {
            if (word.length() == at) ends = true;
            else
                branches.computeIfAbsent(word.charAt(at), unit -> new ArrayList<>())
                        .add(word);
        }
        if (branches.isEmpty()) return "";
        List<String> patterns = new ArrayList<>();
        branches.forEach((unit, rest) -> patterns.add(literal(unit) + from(rest, at + 1)));
        return "(?:" + String.join("|", patterns) + ")" + (ends ? "?" : "");
    }

    private static String literal(char unit) {
        boolean plain = Character.isLetterOrDigit(unit) || unit == ' ' || unit > 127;
        return plain ? String.valueOf(unit) : "\\" + unit;
    }
}
