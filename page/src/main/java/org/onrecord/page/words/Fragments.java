package org.onrecord.page.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many patterns looked for at once, in any case: the words in the names that a page gives its parts, such as "newsletter" in
 * {@code class="box-newsletter"}, or those that a line begins with. They are tried only where letters stand that one of them begins with.
 * Immutable.
 */
public final class Fragments {

    /** The letters, and a place for all that is none. */
    private static final int UNITS = 27;

    private final Pattern any;
    private final BitSet openings = new BitSet(UNITS * UNITS * UNITS);

    /**
     * @param alternatives patterns; each begins with two letters of ASCII, lower case, a {@code \b} before them or not
     * @throws IllegalArgumentException if one begins otherwise
     */
    public Fragments(String... alternatives) {
        for (String alternative : alternatives) {
            String plain = alternative.startsWith("\\b") ? alternative.substring(2) : alternative;
            if (plain.length() < 2 || unit(plain.charAt(0)) == 0 || unit(plain.charAt(1)) == 0)
                throw new IllegalArgumentException("\"" + alternative + "\" does not begin with two letters.");
            boolean three = plain.length() > 2
                    && unit(plain.charAt(2)) > 0
                    && (plain.length() == 3 || "?*{".indexOf(plain.charAt(3)) < 0);
            int place = place(plain.charAt(0), plain.charAt(1), 'a') - 1;
            if (three) openings.set(place(plain.charAt(0), plain.charAt(1), plain.charAt(2)));
            else openings.set(place, place + UNITS);
        }
        any = Pattern.compile(
                String.join("|", byOpening(alternatives)), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether {@code name} holds one of them. */
    public boolean areIn(String name) {
        Matcher matcher = matcher(name);
        for (int at = 0; at + 1 < name.length(); at++) {
            if (mayStand(name, at) && matcher.region(at, name.length()).lookingAt()) return true;
        }
        return false;
    }

    /** Whether {@code text} begins with one of them, signs before it not counted. */
    public boolean open(String text) {
        int at = 0;
        while (at < text.length() && !isWord(text.charAt(at))) at++;
        return mayStand(text, at) && matcher(text).region(at, text.length()).lookingAt();
    }

    private Matcher matcher(String text) {
        return any.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private boolean mayStand(String text, int at) {
        if (at + 1 >= text.length()) return false;
        char third = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
        return openings.get(place(text.charAt(at), text.charAt(at + 1), third));
    }

    private static boolean isWord(char letter) {
        return unit(letter) > 0 || letter == '_' || (letter >= '0' && letter <= '9');
    }

    // One branch a first letter.
    private static List<String> byOpening(String... alternatives) {
        String[] sorted = alternatives.clone();
        Arrays.sort(sorted);
        List<String> branches = new ArrayList<>();
        for (int i = 0; i < sorted.length; ) {
            int end = i + 1;
            while (end < sorted.length && sorted[end].charAt(0) == sorted[i].charAt(0)) end++;
            branches.add(
                    sorted[i].charAt(0) == '\\'
                            ? String.join("|", Arrays.asList(sorted).subList(i, end))
                            : branch(Arrays.asList(sorted).subList(i, end)));
            i = end;
        }
        return branches;
    }

    private static String branch(List<String> alike) {
        return alike.get(0).charAt(0) + "(?:"
                + String.join("|", alike.stream().map(some -> some.substring(1)).toList()) + ")";
    }

    private static int place(char first, char second, char third) {
        return (unit(first) * UNITS + unit(second)) * UNITS + unit(third);
    }

    // 1 to 26, whatever the case; 0 for what is no letter of ASCII.
    private static int unit(char letter) {
        if (letter >= 'a' && letter <= 'z') return letter - 'a' + 1;
        return letter >= 'A' && letter <= 'Z' ? letter - 'A' + 1 : 0;
    }
}
