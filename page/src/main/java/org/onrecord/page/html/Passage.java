package org.onrecord.page.html;

import java.util.Optional;
import org.onrecord.page.Block;
import org.onrecord.page.Image;
import org.onrecord.page.Moment;

/**
 * A stretch of a page's text between two block boundaries, with what decides whether it belongs to the report.
 *
 * @param kind what it would be in the report
 * @param text white space folded; of a picture without a caption, empty
 * @param letters its letters and digits
 * @param linkLetters those of them inside links
 * @param element the {@link Outline} number of the innermost block element around it
 * @param image of a {@link Block.Kind#CAPTION}: the picture
 * @param time of an entry of a live page: its time
 * @param level of a heading: 1 to 6; else 0
 */
record Passage(
        Block.Kind kind,
        String text,
        int letters,
        int linkLetters,
        int element,
        Optional<Image> image,
        Optional<Moment> time,
        int level) {

    /** Of Latin, Chinese and Japanese, Arabic, Urdu, Hindi and Bengali, Khmer and Burmese. */
    private static final String SENTENCE_ENDS = ".!?…。！？．｡؟۔।॥။។";

    double linkDensity() {
        return letters == 0 ? 0 : (double) linkLetters / letters;
    }

    boolean endsSentence() {
        for (int i = text.length() - 1; i >= 0 && i > text.length() - 4; i--) {
            char unit = text.charAt(i);
            if (SENTENCE_ENDS.indexOf(unit) >= 0) return true;
            if (Character.isLetterOrDigit(unit)) return false;
        }
        return false;
    }

    Passage withKind(Block.Kind other) {
        return new Passage(other, text, letters, linkLetters, element, image, time, level);
    }

    /** The same place on the page, as a picture's caption. */
    Passage asCaption(String caption, Image picture) {
        return new Passage(
                Block.Kind.CAPTION,
                caption,
                caption.isEmpty() ? 0 : letters,
                0,
                element,
                Optional.of(picture),
                time,
                0);
    }

    Passage withTime(Optional<Moment> other) {
        return new Passage(kind, text, letters, linkLetters, element, image, other, level);
    }
}
