package org.onrecord.register.check;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.onrecord.page.Span;

/**
 * Cuts a text into the words that are compared. Case, accents, the shape of quotation marks, dashes and hyphens, and all
 * other marks are no difference; "per cent", "percent" and "%" are one word. Square brackets mark what an editor put in,
 * "…", "...", "[…]" and "(...)" what was left out; "[sic]" is nothing, and "[W]e" is "We". Linear in the text.
 */
final class Words {

    private static final int LONGEST_BRACKET = 120;
    private static final Set<String> NOTES = Set.of("sic", "!", "emphasis added");

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private boolean omitted;

    private Words(String text) {
        this.text = text;
    }

    /** The words of a stretch of a text, in order. */
    static List<Word> of(String text, Span stretch) {
        Words words = new Words(text);
        words.read(stretch.begin(), stretch.end(), false);
        return words.words;
    }

    /** The words of a stretch, and whether it ends by saying that more was left out. */
    static boolean endsWithOmission(String text, Span stretch) {
        Words words = new Words(text);
        words.read(stretch.begin(), stretch.end(), false);
        return words.omitted;
    }

    private void read(int begin, int end, boolean bracketed) {
        int at = begin;
        while (at < end) {
            char unit = text.charAt(at);
            if (unit == '[' || unit == '(') {
                at = bracket(at, end, bracketed);
            } else if (isLetter(at)) {
                at = word(at, end, bracketed);
            } else if (unit == '%') {
                add("percent", new Span(at, at + 1), bracketed);
                at++;
            } else if (unit == '&') {
                add("and", new Span(at, at + 1), bracketed);
                at++;
            } else {
                int dots = omission(at, end);
                if (dots > 0) omitted = true;
                at += Math.max(1, dots);
            }
        }
    }

    /** How long the mark of an omission at a place is: "…", "...", ". . ."; 0 where there is none. */
    private int omission(int at, int end) {
        if (text.charAt(at) == '\u2026') return 1;
        int dots = 0;
        int i = at;
        int last = at;
        while (i < end) {
            char unit = text.charAt(i);
            if (unit == '.') {
                dots++;
                last = i + 1;
            } else if (unit != ' ' && unit != '\u00a0') {
                break;
            }
            i++;
        }
        return dots >= 3 ? last - at : 0;
    }

    private int bracket(int at, int end, boolean bracketed) {
        boolean square = text.charAt(at) == '[';
        char closer = square ? ']' : ')';
        int close = text.indexOf(closer, at);
        if (close < 0 || close >= end || close - at > LONGEST_BRACKET) return at + 1;
        String inner = text.substring(at + 1, close).strip().toLowerCase(Locale.ROOT);
        if (inner.equals("\u2026") || inner.equals("...") || inner.equals(". . .")) {
            omitted = true;
            return close + 1;
        }
        if (square && NOTES.contains(inner)) return close + 1;
        // "[W]e": the letter belongs to the word behind it.
        if (square && close == at + 2 && close + 1 < end && isLetter(close + 1)) return word(at, end, bracketed);
        if (!square) return at + 1;
        read(at + 1, close, true);
        return close + 1;
    }

    private int word(int at, int end, boolean bracketed) {
        StringBuilder form = new StringBuilder();
        int i = at;
        while (i < end) {
            char unit = text.charAt(i);
            boolean between = i > at && i + 1 < end && isLetter(i - 1) && isLetter(i + 1);
            if (isLetter(i) || Character.isLowSurrogate(unit)) form.append(unit);
            else if (isApostrophe(unit) && between) form.append('\'');
            else if (unit == '.' && between && ((isDigit(i - 1) && isDigit(i + 1)) || isInitial(i, at)))
                form.append('.');
            else if (unit == ',' && between && isDigit(i - 1) && isDigit(i + 1)) form.append("");
            else if ((unit == '[' && i == at) || (unit == ']' && i == at + 2 && text.charAt(at) == '['))
                form.append("");
            else break;
            i++;
        }
        add(normal(form.toString()), new Span(at, i), bracketed);
        return i;
    }

    /** Whether the stop at a place stands between single letters, as in "U.S". */
    private boolean isInitial(int at, int begin) {
        return Character.isUpperCase(text.charAt(at - 1))
                && Character.isUpperCase(text.charAt(at + 1))
                && (at - 1 == begin || text.charAt(at - 2) == '.');
    }

    private void add(String form, Span span, boolean bracketed) {
        Word last = words.isEmpty() ? null : words.getLast();
        if (form.equals("cent") && last != null && last.form().equals("per")) {
            words.set(words.size() - 1, new Word("percent", last.span().cover(span), bracketed, last.afterOmission()));
            return;
        }
        words.add(new Word(form, span, bracketed, omitted));
        omitted = false;
    }

    private static String normal(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > '\u007f') {
                return Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
            }
        }
        return lower;
    }

    private static boolean isApostrophe(char unit) {
        return unit == '\'' || unit == '\u2019' || unit == '\u2018' || unit == '\u02bc';
    }

    private boolean isDigit(int at) {
        return Character.isDigit(text.charAt(at));
    }

    private boolean isLetter(int at) {
        return Character.isLetterOrDigit(text.codePointAt(at))
                || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK;
    }
}
