package org.onrecord.page;

import java.util.Optional;

/**
 * One piece of a report's text.
 *
 * @param kind what it is on the page
 * @param span where it stands in {@link Report#text()}; never empty
 * @param time of a live page: the time its entry carries; else empty
 */
public record Block(Kind kind, Span span, Optional<Moment> time) {

    /** What a block is on the page; see {@code docs/record-format.md}. */
    public enum Kind {
        HEADLINE("headline"),
        STANDFIRST("standfirst"),
        HIGHLIGHT("highlight"),
        CAPTION("caption"),
        HEADING("heading"),
        PARAGRAPH("paragraph"),
        QUOTE("quote"),
        LIST_ITEM("listItem"),
        EMBED("embed");

        private final String term;

        Kind(String term) {
            this.term = term;
        }

        /** The word for it in the record. */
        public String term() {
            return term;
        }

        /** Whether it belongs to the body, rather than to what stands around it. */
        public boolean isBody() {
            return compareTo(HEADING) >= 0;
        }

        /**
         * The kind that the record calls {@code term}.
         *
         * @throws IllegalArgumentException where there is none
         */
        public static Kind of(String term) {
            for (Kind kind : values()) if (kind.term.equals(term)) return kind;
            throw new IllegalArgumentException("No kind of block: " + term);
        }
    }

    public Block {
        if (span.isEmpty()) {
            throw new IllegalArgumentException("A block without text at " + span.begin());
        }
    }

    public Block(Kind kind, Span span) {
        this(kind, span, Optional.empty());
    }
}
