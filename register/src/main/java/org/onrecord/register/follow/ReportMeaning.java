package org.onrecord.register.follow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onrecord.register.vectors.SentenceVector;

/**
 * What the utterances of a report mean.
 *
 * @param report its id
 * @param headline empty where there is none
 * @param day of the report; empty where it is not known
 * @param utterances those that are to be grouped
 */
public record ReportMeaning(String report, Optional<String> headline, Optional<LocalDate> day, List<Said> utterances) {

    /**
     * An utterance.
     *
     * @param id its id
     * @param sentences the words said with those around them
     * @param vector of the words said
     */
    public record Said(String id, String sentences, SentenceVector vector) {}

    public ReportMeaning {
        utterances = List.copyOf(utterances);
    }
}
