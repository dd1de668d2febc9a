package org.onrecord.language;

import java.util.Locale;
import org.onrecord.page.Span;

/**
 * One word, number or punctuation mark of a text.
 *
 * @param span where it stands
 * @param form the word as written
 */
public record Word(Span span, String form) {

    /** The word in lower case, with a straight apostrophe. */
    public String lower() {
        return form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    /** Whether it begins with a letter or a digit, rather than being a mark. */
    public boolean isWord() {
        return Character.isLetterOrDigit(form.codePointAt(0));
    }

    /** Whether its first letter is a capital. */
    public boolean isCapitalized() {
        return Character.isUpperCase(form.codePointAt(0)) || Character.isTitleCase(form.codePointAt(0));
    }
}
