package org.onrecord.register.verify;

/**
 * Something that does not hold.
 *
 * @param part of the register
 * @param id of what is at fault: a page's digest, a reading, a report, a statement, an entry's number, a file's name
 * @param place where that lies: a file and an offset, a table
 * @param message what is wrong, in one line
 */
public record Fault(Part part, String id, String place, String message) {

    /** What a register is made of. */
    public enum Part {
        JOURNAL("journal"),
        ARCHIVE("archive"),
        READING("reading"),
        TABLES("tables");

        private final String term;

        Part(String term) {
            this.term = term;
        }

        /** The word for it in JSON. */
        public String term() {
            return term;
        }
    }
}
