package org.onrecord.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.page.Span;

/** Splits a stretch of text into words, numbers and marks. A possessive ending ('s) is a word of its own. */
final class WordSplitter {

    private static final Set<String> STOPPED = WordList.of("abbreviations.txt");

    private WordSplitter() {}

    static List<Word> split(String text, Span stretch) {
        List<Word> words = new ArrayList<>();
        int at = stretch.begin();
        while (at < stretch.end()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)) {
                at++;
                continue;
            }
            int end;
            if (isLetterOrDigitAt(text, at, stretch.end())) {
                end = endOfWord(text, at, stretch.end());
                int possessive = possessiveAt(text, at, end);
                if (possessive > at) {
                    words.add(word(text, at, possessive));
                    at = possessive;
                }
            } else {
                end = endOfMark(text, at, stretch.end());
            }
            words.add(word(text, at, end));
            at = end;
        }
        return words;
    }

    private static Word word(String text, int begin, int end) {
        return new Word(new Span(begin, end), text.substring(begin, end));
    }

    private static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\ufeff' || c == '\u00ad' || c == '\u2060';
    }

    private static boolean isLetterOrDigitAt(String text, int at, int limit) {
        return at < limit && Character.isLetterOrDigit(text.codePointAt(at));
    }

    private static int endOfWord(String text, int begin, int limit) {
        int at = begin;
        while (at < limit) {
            int c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '_') {
                at += Character.charCount(c);
            } else if (at > begin && joins(text, at, limit)) {
                at++;
            } else {
                break;
            }
        }
        if (at < limit && text.charAt(at) == '.' && takesStop(text, begin, at)) at++;
        return at;
    }

    /** Whether the mark at {@code at} stands inside a word: it's, 3.5, 10,000, U.S., vice-president, and/or stays two. */
    private static boolean joins(String text, int at, int limit) {
        if (!isLetterOrDigitAt(text, at + 1, limit)) return false;
        char mark = text.charAt(at);
        boolean digits = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
        return switch (mark) {
            case '\'', '\u2019', '-', '\u2010', '\u2011', '@' -> true;
            case '.' -> digits || oneLetterBetweenStops(text, at) || insideAddress(text, at);
            case ',', ':' -> digits;
            case '&' -> Character.isUpperCase(text.charAt(at - 1)) && Character.isUpperCase(text.charAt(at + 1));
            default -> false;
        };
    }

    /** example.com: a stop between letters, the next one small. */
    private static boolean insideAddress(String text, int stop) {
        return Character.isLetter(text.charAt(stop - 1)) && Character.isLowerCase(text.charAt(stop + 1));
    }

    private static boolean oneLetterBetweenStops(String text, int stop) {
        boolean oneBefore = stop < 2 || !Character.isLetterOrDigit(text.charAt(stop - 2));
        return oneBefore
                && Character.isLetter(text.charAt(stop - 1))
                && Character.isLetter(text.charAt(stop + 1))
                && (stop + 2 >= text.length() || !Character.isLetterOrDigit(text.charAt(stop + 2)));
    }

    /** Whether the stop at {@code stop} belongs to the word before it: an abbreviation, an initial. */
    private static boolean takesStop(String text, int begin, int stop) {
        if (stop - begin > 12) return false;
        String form = text.substring(begin, stop);
        if (form.indexOf('.') >= 0) return Character.isLetter(form.charAt(0)) && form.charAt(form.length() - 2) == '.';
        if (form.length() == 1) return Character.isUpperCase(form.charAt(0)) && !form.equals("I");
        return STOPPED.contains(form);
    }

    private static int possessiveAt(String text, int begin, int end) {
        if (end - begin < 3) return -1;
        char s = text.charAt(end - 1);
        char mark = text.charAt(end - 2);
        return (s == 's' || s == 'S') && (mark == '\'' || mark == '\u2019') ? end - 2 : -1;
    }

    private static int endOfMark(String text, int begin, int limit) {
        int c = text.codePointAt(begin);
        int end = begin + Character.charCount(c);
        // Runs of one mark are one word: '' and `` stand for a quotation mark, ... and -- for one mark.
        if (c == '\'' || c == '`' || c == '.' || c == '-') {
            int most = c == '\'' || c == '`' ? begin + 2 : limit;
            while (end < limit && end < most && text.charAt(end) == c) end++;
        }
        return end;
    }
}
