package org.onrecord.page.html.metadata;

import java.text.Normalizer;
import java.util.Locale;

/** Short texts as pages write them: folded, and compared by what a reader would call the same. */
public final class Phrase {

    private Phrase() {}

    /** {@code text} with every run of white space made one blank, and none at the ends. */
    public static String fold(String text) {
        if (isFolded(text)) return text;
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (isBlank(unit)) {
                gap = true;
            } else {
                if (gap && !out.isEmpty()) out.append(' ');
                gap = false;
                out.append(unit);
            }
        }
        return out.toString();
    }

    private static boolean isFolded(String text) {
        boolean gap = true;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean blank = isBlank(unit);
            if (blank && (gap || unit != ' ')) return false;
            gap = blank;
        }
        return !gap || text.isEmpty();
    }

    /** Whether {@code unit} is white space of any kind; zero-width characters are none. */
    public static boolean isBlank(char unit) {
        if (unit > ' ' && unit < 127) return false;
        return unit == ' '
                || Character.isWhitespace(unit)
                || (unit > 127 && Character.isSpaceChar(unit))
                || unit == '\u0085';
    }

    /** The letters and digits of {@code text}, lower case, compatibility forms resolved: equal where a reader sees the same words. */
    public static String bare(String text) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char unit = plain.charAt(i);
            if ((unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9')) out.append(unit);
            else if (unit >= 'A' && unit <= 'Z') out.append((char) (unit + 32));
            else if (unit > 127 && (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)))
                out.append(Character.toLowerCase(unit));
        }
        return out.toString();
    }

    /** Whether both hold the same letters and digits. */
    public static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    /** The number of letters and digits. */
    public static int letters(CharSequence text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) count++;
        }
        return count;
    }

    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The first {@code length} units of {@code text}: what a pattern may look at, so that no page can make it slow. */
    public static String head(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) return false;
        }
        return true;
    }
}
