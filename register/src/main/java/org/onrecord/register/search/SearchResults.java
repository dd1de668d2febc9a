package org.onrecord.register.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.page.Span;

/**
 * What a search found.
 *
 * @param items the statements, best first; of the same score the newest first
 * @param total how many statements match
 * @param totalIsExact whether {@code total} is their number; else there are at least so many
 * @param facets of each facet asked for its most frequent values, the most frequent first
 * @param next the cursor to go on with; empty where nothing follows
 */
public record SearchResults(
        List<Item> items,
        long total,
        boolean totalIsExact,
        Map<Facet, List<Facet.Count>> facets,
        Optional<String> next) {

    public SearchResults {
        items = List.copyOf(items);
        facets = Map.copyOf(facets);
    }

    /**
     * A statement found.
     *
     * @param statement {@code s…}
     * @param utterance {@code u…}
     * @param issue {@code i…}
     * @param report {@code r…}
     * @param page {@code sha256:…}
     * @param day when it was said, else the day of the report
     * @param score how well it matches, to be compared within one search: by words their rarity and number (BM25), by
     *     meaning the cosine, by both the sum of reciprocal ranks; 1 for all where nothing is to be ranked
     * @param words its content
     * @param marks where the words asked for stand in it, in order and apart from each other, in UTF-16 units; empty where
     *     only the words around it match
     */
    public record Item(
            String statement,
            String utterance,
            Optional<String> issue,
            String report,
            String page,
            Optional<LocalDate> day,
            double score,
            String words,
            List<Span> marks) {

        public Item {
            marks = List.copyOf(marks);
        }
    }
}
