package org.onrecord.register;

import java.util.List;
import java.util.Optional;
import org.onrecord.statement.Reading;
import org.onrecord.statement.Statement;

/**
 * A statement as the register has it.
 *
 * @param id its id in the register
 * @param report id of the report that has it
 * @param reading the last reading that has it
 * @param statement as it stands there
 * @param current whether that is the report's newest reading: else the report no longer says it, or no longer so that it is read
 * @param utterance id of the act of saying that it tells
 * @param issue id of the matter it is about; empty where it has not been grouped
 * @param speakers ids of the parties who said it
 * @param targets ids of the parties it is directed at
 * @param nestedIn id of the statement in whose content this one stands; empty where there is none
 * @param decisions what reviewers said of it, the first one first; those that were undone left out
 */
public record RegisteredStatement(
        String id,
        String report,
        Reading reading,
        Statement statement,
        boolean current,
        String utterance,
        Optional<String> issue,
        List<String> speakers,
        List<String> targets,
        Optional<String> nestedIn,
        List<Decision> decisions) {
    public RegisteredStatement {
        speakers = List.copyOf(speakers);
        targets = List.copyOf(targets);
        decisions = List.copyOf(decisions);
    }

    /** Whether a reviewer has accepted, rejected or corrected it. */
    public boolean reviewed() {
        return !decisions.isEmpty();
    }
}
