package org.onrecord.register.sql;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.Issue;

/** The statements of SQL on issues, over one handle and so inside its transaction. */
final class IssueTable {

    private final Handle handle;
    private final MergedTable merged;

    IssueTable(Handle handle) {
        this.handle = handle;
        this.merged = MergedTable.issues(handle);
    }

    MergedTable merged() {
        return merged;
    }

    Optional<Issue> issue(String id) {
        Optional<String> current = merged.current(id);
        if (current.isEmpty()) return Optional.empty();
        List<String> from = merged.mergedFrom(current.get());
        return handle.select(
                        "SELECT name, named_by, first_day, last_day, utterances FROM issue WHERE id = ?", current.get())
                .map((row, context) -> new Issue(
                        current.get(),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("named_by")),
                        Optional.ofNullable(row.getString("first_day")),
                        Optional.ofNullable(row.getString("last_day")),
                        row.getLong("utterances"),
                        from))
                .findOne();
    }

    List<String> ids(String after, int limit) {
        return handle.select(
                        "SELECT id FROM issue WHERE coalesce(merged_into, '') = '' AND id > ? ORDER BY id LIMIT ?",
                        after,
                        limit)
                .mapTo(String.class)
                .list();
    }

    void rename(String id, String name, Optional<String> by) {
        handle.createUpdate("UPDATE issue SET name = :name, named_by = :by WHERE id = :id")
                .bind("name", name)
                .bind("by", by)
                .bind("id", id)
                .execute();
    }

    List<String> reportsOf(List<String> issues) {
        return handle.createQuery(
                        "SELECT DISTINCT report FROM statement JOIN utterance ON utterance.id = statement.utterance"
                                + " WHERE issue IN (<ids>)")
                .bindList("ids", issues)
                .mapTo(String.class)
                .list();
    }
}
