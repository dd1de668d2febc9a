package org.onrecord.register;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Finds whatever has an id. Stateless; safe for any number of threads. */
public final class Things {

    private Things() {}

    /**
     * What has an id, as {@link RegisterWriter} writes it: a report, statement, party, utterance, link, group of copies, issue, decision,
     * or a page by its digest. What was merged is answered with what it went into.
     *
     * @return empty where nothing has this id
     */
    public static Optional<ObjectNode> find(Register register, String id) throws RegisterException {
        Joins joins = register.joins();
        if (id.startsWith("sha256:")) return register.page(id).map(RegisterWriter::page);
        return switch (id.isEmpty() ? ' ' : id.charAt(0)) {
            case 'r' -> register.report(id).map(RegisterWriter::report);
            case 's' -> register.statement(id).map(RegisterWriter::statement);
            case 'p' -> joins.party(id).map(RegisterWriter::party);
            case 'u' -> joins.utterance(id).map(RegisterWriter::utterance);
            case 'l' -> joins.link(id).map(RegisterWriter::link);
            case 'c' -> joins.copies(id).map(RegisterWriter::copies);
            case 'i' -> joins.issue(id).map(RegisterWriter::issue);
            case 'd' -> joins.decision(id).map(RegisterWriter::decision);
            default -> Optional.empty();
        };
    }
}
