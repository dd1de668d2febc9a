package org.onrecord.page.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words, numbers and marks at the head of a text. Ideographs are words of one letter. */
final class Tokens {

    /** Longer texts are looked at up to here: no date's words run further. */
    private static final int LONGEST = 320;

    private static final Token NONE = new Token(Kind.END, "", -1, true, 0, 0);

    enum Kind {
        WORD,
        NUMBER,
        MARK,
        END
    }

    /**
     * @param number the value of a number of at most eight digits, in whatever script; else -1
     * @param gapBefore whether white space stands before it
     */
    record Token(Kind kind, String text, int number, boolean gapBefore, int begin, int end) {
        boolean is(String symbol) {
            return text.equals(symbol);
        }

        boolean isWord() {
            return kind == Kind.WORD;
        }

        boolean isNumber(int fewest, int most) {
            return kind == Kind.NUMBER && text.length() >= fewest && text.length() <= most;
        }

        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    private final List<Token> tokens;

    private Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Cuts {@code text} from {@code from} on; places count from the beginning of {@code text}. */
    static Tokens of(String text, int from) {
        int end = Math.min(text.length(), from + LONGEST);
        List<Token> tokens = new ArrayList<>();
        boolean gap = true;
        int i = from;
        while (i < end) {
            char unit = text.charAt(i);
            if (isBlank(unit)) {
                gap = true;
                i++;
                continue;
            }
            int next = i + 1;
            Kind kind = Kind.MARK;
            if (Character.isDigit(unit)) {
                kind = Kind.NUMBER;
                while (next < end && Character.isDigit(text.charAt(next))) next++;
            } else if (Character.isLetter(unit)) {
                kind = Kind.WORD;
                while (!Character.isIdeographic(unit) && next < end && isInWord(text.charAt(next))) next++;
            }
            String word = text.substring(i, next);
            int number = kind == Kind.NUMBER && word.length() <= 8 ? Integer.parseInt(word) : -1;
            tokens.add(new Token(kind, word, number, gap, i, next));
            gap = false;
            i = next;
        }
        return new Tokens(tokens);
    }

    private static boolean isInWord(char unit) {
        if (Character.isLetter(unit)) return !Character.isIdeographic(unit);
        int type = Character.getType(unit);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** White space of any kind, and the invisible marks of direction that stand around numbers in Arabic text. */
    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit)
                || Character.isSpaceChar(unit)
                || unit == '\u0085'
                || Character.getType(unit) == Character.FORMAT;
    }

    int size() {
        return tokens.size();
    }

    /** The token at {@code i}; one of the kind END where there is none. */
    Token at(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : NONE;
    }
}
