package org.onrecord.register.check;

import org.onrecord.page.Span;

/**
 * A word as it is compared: its form is lower case, without accents, with straight apostrophes.
 *
 * @param form what is compared
 * @param span where it stands in its text
 * @param bracketed whether it stands in square brackets, as what an editor put in does
 * @param afterOmission whether the text says that words were left out before it ("…", "[...]")
 */
record Word(String form, Span span, boolean bracketed, boolean afterOmission) {

    Word afterOmitted() {
        return new Word(form, span, bracketed, true);
    }

    /** What it counts for: little where it is one of the words that every sentence has. */
    double weight() {
        return FunctionWords.contains(form) ? 1 : 2;
    }
}
