package org.onrecord.register;

import java.util.List;
import java.util.Optional;

/**
 * Utterances about one matter.
 *
 * @param id its id
 * @param name its most telling words, or what a person named it
 * @param namedBy who named it; empty where its words did
 * @param from the first day on which something was said in it; empty where no day is known
 * @param to the last
 * @param utterances how many there are
 * @param mergedFrom ids of the issues that were merged into this one
 */
public record Issue(
        String id,
        String name,
        Optional<String> namedBy,
        Optional<String> from,
        Optional<String> to,
        long utterances,
        List<String> mergedFrom) {
    public Issue {
        mergedFrom = List.copyOf(mergedFrom);
    }
}
