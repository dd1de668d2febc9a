package org.onrecord.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.statement.Reading;

/**
 * A report as the register has it.
 *
 * @param id its id
 * @param url the address it lives at; empty where none is known
 * @param copyGroup id of the group of reports that print this text
 * @param versions from the first to the newest
 * @param reading of the newest version
 * @param statementIds the register's ids of the reading's statements, by their names inside it ({@code s1})
 * @param parties ids of the parties that the reading's actors are, by their names inside it ({@code a1})
 */
public record RegisteredReport(
        String id,
        Optional<String> url,
        String copyGroup,
        List<Version> versions,
        Reading reading,
        Map<String, String> statementIds,
        Map<String, String> parties) {
    public RegisteredReport {
        versions = List.copyOf(versions);
        statementIds = Map.copyOf(statementIds);
        parties = Map.copyOf(parties);
    }
}
