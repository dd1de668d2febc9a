package org.onrecord.register;

/**
 * What came of adding a page.
 *
 * @param report the report's id
 * @param page the page's digest
 * @param status what it was to the register
 */
public record Added(String report, String page, Status status) {

    /** What a page was to the register. */
    public enum Status {
        /** The first page of its report. */
        ADDED("added"),
        /** A further version of a report that was there. */
        NEW_VERSION("newVersion"),
        /** A page that its report has had before; nothing was written. */
        UNCHANGED("unchanged");

        private final String term;

        Status(String term) {
            this.term = term;
        }

        /** The word for it in {@code onrecord add}'s lines. */
        public String term() {
            return term;
        }
    }
}
