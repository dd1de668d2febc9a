package org.onrecord.register.issues;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onrecord.register.vectors.SentenceVector;

/**
 * Utterances that one report tells, or one part of it where it is known to be about several matters, as an entry of a live
 * page is.
 *
 * @param headline of the report or part; empty where there is none
 * @param day of the report; empty where it is not known
 * @param utterances new ones, and those that have an issue already; at least one
 */
public record SaidTogether(Optional<String> headline, Optional<LocalDate> day, List<Utterance> utterances) {

    /**
     * One of them.
     *
     * @param id {@code u…}
     * @param sentences the words said with those around them, once
     * @param vector of the words said
     * @param issue the issue it has been given before, which it keeps; empty where it is new
     */
    public record Utterance(String id, String sentences, SentenceVector vector, Optional<String> issue) {}

    public SaidTogether {
        utterances = List.copyOf(utterances);
        if (utterances.isEmpty()) throw new IllegalArgumentException("Nothing was said together: no utterances.");
    }
}
