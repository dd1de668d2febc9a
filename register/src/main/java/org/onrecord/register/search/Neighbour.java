package org.onrecord.register.search;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A statement near to a meaning.
 *
 * @param statement {@code s…}
 * @param utterance {@code u…}
 * @param issue {@code i…}; empty where the utterance is not grouped yet
 * @param report {@code r…}
 * @param day when it was said, else the day of the report
 * @param cosine how near: 1 for the same
 */
public record Neighbour(
        String statement,
        String utterance,
        Optional<String> issue,
        String report,
        Optional<LocalDate> day,
        double cosine) {}
