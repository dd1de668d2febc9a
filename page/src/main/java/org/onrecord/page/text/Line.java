package org.onrecord.page.text;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line of a stripped text, with the few features that tell prose from what stands around it. A line that was
 * broken at a fixed width is one line here.
 *
 * @param text its words, without white space at the ends
 * @param afterBlank whether a blank line, or nothing, stands before it
 * @param bullet whether a bullet stood before its words
 */
record Line(String text, boolean afterBlank, boolean bullet) {

    /** Where a sentence ends: the mark, then closing quotation marks and brackets, then perhaps "(AFP)". */
    private static final Pattern SENTENCE_END = Pattern.compile(
            "[.!?\\u2026\\u3002\\uFF01\\uFF1F\\u061F\\u0964\\u06D4]['\"\\u2019\\u201D\\u201C\\u00BB\\u00AB)\\]]*(?:\\s*[\\u2013\\u2014-]?\\s*[(\\[]?[\\p{L}/. ]{2,16}[)\\]])?$|[.!?]\\s*[\\u00BB\\u00AB]$");

    /** Longer than this, a line is read as prose whatever its last mark is. */
    private static final int LONG = 220;

    /** How much of a very long line is looked at where only its ends matter. */
    private static final int WINDOW = 400;

    boolean endsSentence() {
        return SENTENCE_END
                .matcher(text.length() > WINDOW ? text.substring(text.length() - WINDOW) : text)
                .find();
    }

    /** Blank-separated words in its first few hundred units; enough to tell a label from a paragraph. */
    int words() {
        int words = 0;
        boolean inside = false;
        int end = Math.min(text.length(), WINDOW);
        for (int i = 0; i < end; i++) {
            boolean letter = !Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i));
            if (letter && !inside) words++;
            inside = letter;
        }
        return words;
    }

    /** Whether it reads like a paragraph of a report by itself: a whole sentence of some length. */
    boolean isProse() {
        if (text.length() >= LONG) return true;
        if (!endsSentence()) return false;
        return words() >= 8 || (isIdeographic() && text.length() >= 20);
    }

    /** Whether it holds more than one sentence. */
    boolean isManySentences() {
        if (text.length() > WINDOW) return true;
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        sentences.first();
        return sentences.next() < text.length();
    }

    /** Whether its first character may begin a sentence or a heading: no lower-case letter. */
    boolean startsUpper() {
        int at = 0;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) at++;
        return at < text.length() && !Character.isLowerCase(text.charAt(at));
    }

    /** Whether it is written in a script without blanks between words. */
    boolean isIdeographic() {
        return text.codePoints().limit(WINDOW).filter(Character::isIdeographic).count() * 2
                > Math.min(text.length(), WINDOW);
    }
}
