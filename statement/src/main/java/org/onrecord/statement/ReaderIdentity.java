package org.onrecord.statement;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which program, with which data, produced a reading: two readings of one page with equal identities are equal.
 *
 * @param name of the program
 * @param version of the program
 * @param models what it read with, by name, each with {@code sha256:} and its digest; sorted by name
 * @param knowledge digest of what it knew beyond the page; empty where it used none
 */
public record ReaderIdentity(String name, String version, Map<String, String> models, Optional<String> knowledge) {

    public ReaderIdentity {
        SortedMap<String, String> sorted = new TreeMap<>(models);
        models = Collections.unmodifiableSortedMap(sorted);
    }
}
