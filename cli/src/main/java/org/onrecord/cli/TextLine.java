package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;

/** Words that belong together, broken into lines that a terminal holds. For use inside one method. */
final class TextLine {

    private record Word(String letters, Style.Paint paint) {}

    private final List<Word> words = new ArrayList<>();

    /** Appends words; white space parts them, and nothing in them can command a terminal. */
    TextLine add(Style.Paint paint, String text) {
        for (String word : Printable.line(text).split(" ")) {
            if (!word.isEmpty()) words.add(new Word(word, paint));
        }
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

    // The ranges of Unicode's EastAsianWidth that are W or F, as far as letters and pictures go.
    private static boolean isWide(int letter) {
        return letter >= 0x1100
                && (letter <= 0x115F
                        || letter >= 0x2E80 && letter <= 0xA4CF && letter != 0x303F
                        || letter >= 0xAC00 && letter <= 0xD7A3
                        || letter >= 0xF900 && letter <= 0xFAFF
                        || letter >= 0xFE30 && letter <= 0xFE6F
                        || letter >= 0xFF00 && letter <= 0xFF60
                        || letter >= 0xFFE0 && letter <= 0xFFE6
                        || letter >= 0x1F300 && letter <= 0x1F64F
                        || letter >= 0x1F900 && letter <= 0x1F9FF
                        || letter >= 0x20000 && letter <= 0x3FFFD);
    }
}
