package org.onrecord.register;

import java.util.List;
import java.util.Optional;

/**
 * The reports that print one text.
 *
 * @param id of the group
 * @param reports its members, in the order in which they were added
 * @param mergedFrom ids of the groups that were merged into this one
 */
public record Copies(String id, List<Member> reports, List<String> mergedFrom) {

    /**
     * A report of the group.
     *
     * @param report its id
     * @param reason why it is taken for a copy; empty of the first
     */
    public record Member(String report, Optional<String> reason) {}

    public Copies {
        reports = List.copyOf(reports);
        mergedFrom = List.copyOf(mergedFrom);
    }
}
