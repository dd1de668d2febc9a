package org.onrecord.language.encoder;

/**
 * How a word is written. The vocabulary is uncased; the shape goes in where BERT has the number of a sentence.
 */
enum WordShape {
    LOWER(0),
    TITLE(1),
    UPPER(2),
    MIXED(3),
    INITIAL(4),
    DIGIT(5);

    private final byte number;

    WordShape(int number) {
        this.number = (byte) number;
    }

    /** What the graph takes it as. */
    byte number() {
        return number;
    }

    /** The shape of {@code text} from {@code begin} to {@code end}. */
    static WordShape of(String text, int begin, int end) {
        int letters = 0;
        int upper = 0;
        boolean firstUpper = false;
        boolean digit = false;
        for (int at = begin; at < end; at += Character.charCount(text.codePointAt(at))) {
            int unit = text.codePointAt(at);
            if (Character.isLetter(unit)) {
                boolean capital = Character.isUpperCase(unit);
                if (letters == 0) firstUpper = capital;
                letters++;
                if (capital) upper++;
            } else {
                digit |= Character.isDigit(unit);
            }
        }
        if (letters == 0) return digit ? DIGIT : LOWER;
        if (upper == 0) return LOWER;
        if (letters == 1) return INITIAL;
        if (upper == letters) return UPPER;
        return upper == 1 && firstUpper ? TITLE : MIXED;
    }
}
