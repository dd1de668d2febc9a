package org.onrecord.register.copies;

import java.util.Set;

/**
 * One report of an invented press, and what is known of it since it was made so.
 *
 * @param text the report
 * @param original the text it prints, by number; two reports are copies where they print the same
 * @param kind how it came about
 * @param edits what was done to the text; empty where this is the first print
 */
record Print(CopyText text, int original, Kind kind, Set<Edit> edits) {

    /** How a report came about. */
    enum Kind {
        ORIGINAL,
        COPY,
        /** Tells something new and borrows background. */
        FOLLOW_UP,
        /** One of the project's samples told of other names and figures. */
        FORM
    }

    Print {
        edits = Set.copyOf(edits);
    }
}
