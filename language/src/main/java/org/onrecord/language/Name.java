package org.onrecord.language;

import org.onrecord.page.Span;

/**
 * A name in a text.
 *
 * @param span where it stands, without title or role ("Wang Yi", not "Foreign Minister Wang Yi")
 * @param type what bears it
 */
public record Name(Span span, Type type) {

    /** What can bear a name, as the names corpora divide it. */
    public enum Type {
        PERSON("person"),
        ORGANIZATION("organization"),
        PLACE("place");

        private final String term;

        Type(String term) {
            this.term = term;
        }

        /** The word for it in the record. */
        public String term() {
            return term;
        }
    }
}
