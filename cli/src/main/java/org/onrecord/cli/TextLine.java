package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Words that belong together, broken into lines that a terminal holds. For use inside one method. */
final class TextLine {

    private record Word(String letters, Style.Paint paint) {}

    private final List<Word> words = new ArrayList<>();

    /** Appends words; white space parts them, and nothing in them can command a terminal. */
    TextLine add(Style.Paint paint, String text) {
        StringTokenizer parts = new StringTokenizer(Printable.line(text), " ");
        while (parts.hasMoreTokens()) words.add(new Word(parts.nextToken(), paint));
        return this;
    }

    /** Appends a mark that parts items, if this is not the beginning. */
    TextLine dot() {
        if (!words.isEmpty()) words.add(new Word("·", Style.Paint.DIM));
        return this;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /**
     * The lines, each with a line end.
     *
     * @param indent blanks before each line
     * @param columns the most columns of a line; a word that is longer stands alone
     */
    String wrap(int indent, int columns, Style style) {
        StringBuilder text = new StringBuilder();
        List<Word> line = new ArrayList<>();
        int width = indent;
        for (Word word : words) {
            int needed = columns(word.letters);
            if (!line.isEmpty() && width + 1 + needed > columns) {
                write(text, indent, line, style);
                line.clear();
                width = indent;
            }
            width += needed + (line.isEmpty() ? 0 : 1);
            line.add(word);
        }
        if (!line.isEmpty()) write(text, indent, line, style);
        return text.toString();
    }

    private static void write(StringBuilder text, int indent, List<Word> line, Style style) {
        text.append(" ".repeat(indent));
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            Word word = line.get(i);
            run.append(word.letters);
            boolean last = i == line.size() - 1;
            if (!last && line.get(i + 1).paint == word.paint) {
                run.append(' ');
            } else {
                text.append(style.paint(word.paint, run.toString())).append(last ? "\n" : " ");
                run.setLength(0);
            }
        }
    }

    /** How many columns of a terminal a word takes: none for what combines, two for East Asian wide letters. */
    static int columns(String word) {
        return word.codePoints().map(TextLine::columns).sum();
    }

    private static int columns(int letter) {
        int type = Character.getType(letter);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT)
            return 0;
        return isWide(letter) ? 2 : 1;
    }

    // The ranges of Unicode's EastAsianWidth that are W or F, as far as letters and pictures go: first, last, first ...
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x2E80, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6,
        0x1F300, 0x1F64F, 0x1F900, 0x1F9FF, 0x20000, 0x3FFFD
    };

    private static boolean isWide(int letter) {
        for (int i = 0; i < WIDE.length; i += 2) if (WIDE[i] <= letter && letter <= WIDE[i + 1]) return true;
        return false;
    }
}
