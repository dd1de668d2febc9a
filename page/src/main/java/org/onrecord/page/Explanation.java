package org.onrecord.page;

import java.util.List;
import java.util.Optional;

/**
 * Why a report is as it is: what was read of a page, and what became of each passage of it. Immutable; safe to share
 * between threads.
 *
 * @param report the same that {@link PageReader#read} gives
 * @param entries the passages of the page in its order
 */
public record Explanation(Report report, List<Entry> entries) {

    /**
     * A passage and its fate.
     *
     * @param path the block element around it, such as {@code body > main > article.story > p:nth-of-type(3)}; blank
     *     where the page has no elements
     * @param kept as what it stands in the report; empty where it is no block
     * @param fields the fields of the report that it was taken into, where it is no block: {@code headline}, {@code authors},
     *     {@code date}, {@code dateline}, {@code agencies}, {@code credit}, {@code image}, {@code time} (of a block)
     * @param reason why, in words
     * @param text its words, shortened where they are many; blank for a picture without words
     */
    public record Entry(String path, Optional<Block.Kind> kept, List<String> fields, String reason, String text) {

        public Entry {
            fields = List.copyOf(fields);
        }

        /** Whether it is neither a block of the report nor told in one of its fields. */
        public boolean isLeftOut() {
            return kept.isEmpty() && fields.isEmpty();
        }
    }

    public Explanation {
        entries = List.copyOf(entries);
    }
}
