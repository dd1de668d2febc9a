package org.onrecord.register;

import java.util.List;
import java.util.Optional;
import org.onrecord.statement.Act;

/**
 * One act of saying, told by one or more statements of any reports.
 *
 * @param id its id
 * @param act what the speaker does by it
 * @param day on which it was said or, where no report tells, first reported: ISO 8601, as precise as that is; empty where neither is known
 * @param issue id of the matter it is about; empty where it has not been grouped
 * @param speakers ids of the parties who said it
 * @param targets ids of the parties it was directed at
 * @param statements its variants
 * @param mergedFrom ids of the utterances that were merged into this one
 */
public record Utterance(
        String id,
        Act act,
        Optional<String> day,
        Optional<String> issue,
        List<String> speakers,
        List<String> targets,
        List<Variant> statements,
        List<String> mergedFrom) {

    /**
     * A statement that tells it.
     *
     * @param statement id of the statement
     * @param report id of its report
     * @param reason why it was taken for this utterance; empty where it was the first
     */
    public record Variant(String statement, String report, Optional<String> reason) {}

    public Utterance {
        speakers = List.copyOf(speakers);
        targets = List.copyOf(targets);
        statements = List.copyOf(statements);
        mergedFrom = List.copyOf(mergedFrom);
    }
}
