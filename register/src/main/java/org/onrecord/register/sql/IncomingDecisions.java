package org.onrecord.register.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What reviewers and the reader said in a register that arrives: links and decisions. Over one handle and so inside its transaction. */
final class IncomingDecisions {

    private static final int SLICE = 500;

    private final Handle handle;
    private final IncomingTables incoming;
    private final MergedTable utterances;

    IncomingDecisions(Handle handle, IncomingTables incoming) {
        this.handle = handle;
        this.incoming = incoming;
        this.utterances = MergedTable.utterances(handle);
    }

    private record Arriving(String id, String type, String from, String to, Optional<String> withdrawn) {}

    /** Adds the links that are not here; one between what is linked so here answers with that link. How many were added. */
    int links() {
        int added = 0;
        String after = "";
        List<Arriving> slice;
        do {
            slice = handle.select(
                            "SELECT arriving.* FROM incoming_link AS arriving JOIN incoming_new ON incoming_new.id = arriving.id"
                                    + " WHERE arriving.id > ? ORDER BY arriving.id LIMIT " + SLICE,
                            after)
                    .map((row, context) -> new Arriving(
                            row.getString("id"),
                            row.getString("type"),
                            row.getString("from_utterance"),
                            row.getString("to_utterance"),
                            Optional.ofNullable(row.getString("withdrawn"))))
                    .list();
            for (Arriving link : slice) {
                Optional<String> known = known(link);
                if (known.isPresent()) same(link, known.get());
                else added += incoming.add("link", "arriving.id = '" + link.id().replace("'", "''") + "'");
            }
            if (!slice.isEmpty()) after = slice.get(slice.size() - 1).id();
        } while (slice.size() == SLICE);
        // What a person has withdrawn there is withdrawn here, unless one here said anything of it.
        handle.execute("UPDATE link SET withdrawn = (SELECT arriving.withdrawn FROM incoming_link AS arriving"
                + " WHERE arriving.id = link.id) WHERE withdrawn IS NULL AND id IN (SELECT arriving.id FROM incoming_link AS"
                + " arriving WHERE arriving.withdrawn IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM decision"
                + " WHERE decision.subject = link.id AND NOT EXISTS (SELECT 1 FROM incoming_decision"
                + " WHERE incoming_decision.id = decision.id))");
        return added;
    }

    private Optional<String> known(Arriving link) {
        return handle.createQuery("SELECT id FROM link WHERE type = :type AND from_utterance IN (<from>)"
                        + " AND to_utterance IN (<to>)"
                        + " AND NOT EXISTS (SELECT 1 FROM incoming_new WHERE incoming_new.id = link.id)"
                        + " ORDER BY id LIMIT 1")
                .bind("type", link.type())
                .bindList("from", utterances.members(utterances.need(link.from())))
                .bindList("to", utterances.members(utterances.need(link.to())))
                .mapTo(String.class)
                .findOne();
    }

    private void same(Arriving link, String known) {
        new Aliases(handle).insert(link.id(), known, "import: the same link");
        link.withdrawn()
                .ifPresent(by -> handle.execute(
                        "UPDATE link SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL"
                                + " AND NOT EXISTS (SELECT 1 FROM decision WHERE subject = link.id)",
                        by,
                        known));
    }

    /** Adds the decisions that are not here, each in the order of time among those that are; how many are new or were undone. */
    int decisions() {
        handle.execute("UPDATE incoming_decision SET subject = (SELECT target FROM alias"
                + " WHERE alias.id = incoming_decision.subject) WHERE subject IN (SELECT id FROM alias)");
        record Made(String id, Instant at) {}
        List<Made> made = handle.createQuery("SELECT arriving.id, arriving.at FROM incoming_decision AS arriving"
                        + " JOIN incoming_new ON incoming_new.id = arriving.id ORDER BY arriving.id")
                .map((row, context) -> new Made(row.getString("id"), Instant.parse(row.getString("at"))))
                .list();
        for (Made decision : made) {
            handle.execute(
                    "INSERT INTO decision (id, subject, field, was, became, comment, who, at, undone, entry)"
                            + " SELECT id, subject, field, was, became, comment, who, at, undone, ?"
                            + " FROM incoming_decision WHERE id = ?",
                    entryAt(decision.at()),
                    decision.id());
        }
        int undone = handle.createUpdate(
                        "UPDATE decision SET undone = (SELECT arriving.undone FROM incoming_decision AS"
                                + " arriving WHERE arriving.id = decision.id) WHERE undone IS NULL AND id IN (SELECT arriving.id"
                                + " FROM incoming_decision AS arriving WHERE arriving.undone IS NOT NULL)")
                .execute();
        handle.execute("UPDATE issue SET"
                + " name = (SELECT arriving.name FROM incoming_issue AS arriving WHERE arriving.id = issue.id),"
                + " named_by = (SELECT arriving.named_by FROM incoming_issue AS arriving WHERE arriving.id = issue.id)"
                + " WHERE named_by IS NULL AND id IN"
                + " (SELECT arriving.id FROM incoming_issue AS arriving WHERE arriving.named_by IS NOT NULL)");
        return made.size() + undone;
    }

    /** The number of the register's last entry up to a moment: 0 where all are later. */
    private long entryAt(Instant moment) {
        long low = 0;
        long high = new JournalTable(handle).next() - 1;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            Instant at = Instant.parse(handle.select("SELECT at FROM entry WHERE number = ?", middle)
                    .mapTo(String.class)
                    .one());
            if (at.isAfter(moment)) high = middle - 1;
            else low = middle;
        }
        return low;
    }
}
