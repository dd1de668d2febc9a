package org.onrecord.page;

import java.util.List;
import java.util.Optional;

/**
 * Why a report is as it is: what was read of a page, and what became of each passage of it. Immutable; safe to share
 * between threads.
 *
 * @param report the same that {@link PageReader#read} gives
 * @param entries the passages of the page in its order; of a page that is no HTML, what was kept before what was left out
 */
public record Explanation(Report report, List<Entry> entries) {

    /**
     * A passage and its fate.
     *
     * @param path the block element around it, such as {@code body > main > article.story > p:nth-of-type(3)}; blank
     *     where the page has no elements
     * @param kept as what it stands in the report; empty where it was left out
     * @param reason why, in words
     * @param text its words, shortened where they are many; blank for a picture without words
     */
    public record Entry(String path, Optional<Block.Kind> kept, String reason, String text) {}

    public Explanation {
        entries = List.copyOf(entries);
    }
}
