package org.onrecord.language.encoder;

import org.onrecord.page.Span;

/**
 * A stretch of text that the encoder takes for a name or for a part of a statement.
 *
 * @param kind what it is
 * @param span where it stands
 * @param inner whether of a statement that is told inside another's content
 * @param confidence how sure its words' tags are, 0 to 1; not calibrated
 * @param number its place among the parts of statements that were found in the text; -1 for all else
 */
public record Tagged(Kind kind, Span span, boolean inner, double confidence, int number) {

    /** What a stretch can be. */
    public enum Kind {
        SOURCE,
        CUE,
        CONTENT,
        PERSON,
        ORGANIZATION,
        PLACE,
        /** Whom an act is directed at, as the text calls the party there. */
        TARGET,
        /** What something was said in or through. */
        OCCASION
    }
}
