package org.onrecord.register.sql;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onrecord.register.Copies;
import org.onrecord.register.RegisterException;
import org.onrecord.register.copies.CopyIndex;
import org.onrecord.register.copies.CopyText;

/** The statements of SQL on groups of copies, over one handle and so inside its transaction. */
final class CopyTables implements CopyIndex {

    private final Handle handle;
    private final Tables tables;
    private final MergedTable merged;

    CopyTables(Handle handle) {
        this.handle = handle;
        this.tables = new Tables(handle);
        this.merged = MergedTable.copies(handle);
    }

    @Override
    public List<Holder> holders(long[] hashes, int mostPerHash) {
        if (hashes.length == 0) return List.of();
        // One question for all: the newest of each hash, which the primary key has side by side.
        StringJoiner each = new StringJoiner(" UNION ALL ");
        for (long hash : hashes) {
            each.add("SELECT hash, report FROM (SELECT hash, report FROM copy_hash WHERE hash = " + hash
                    + " ORDER BY report DESC LIMIT " + mostPerHash + ") AS newest");
        }
        return handle.createQuery("SELECT hash, id, copy_group FROM (" + each
                        + ") AS holder JOIN report ON report.number = holder.report")
                .map((row, context) ->
                        new Holder(row.getLong("hash"), row.getString("id"), merged.need(row.getString("copy_group"))))
                .list();
    }

    @Override
    public Optional<CopyText> text(String report) {
        return tables.newestReading(report).map(stored -> {
            try {
                return CopyText.of(report, Adding.parse(stored).report());
            } catch (RegisterException e) {
                throw new UnreadableReadingException(e);
            }
        });
    }

    /** A stored reading that does not hold together; to be taken off on the way out. */
    static final class UnreadableReadingException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final RegisterException reason;

        UnreadableReadingException(RegisterException reason) {
            super(reason);
            this.reason = reason;
        }

        RegisterException reason() {
            return reason;
        }
    }

    /** Puts the fingerprints of a report's newest text in the place of those before. */
    void fingerprints(String report, long[] hashes) {
        handle.execute("DELETE FROM copy_hash WHERE report = (SELECT number FROM report WHERE id = ?)", report);
        if (hashes.length == 0) return;
        try (PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO copy_hash (hash, report) VALUES (:hash, (SELECT number FROM report WHERE id = :report))")) {
            for (long hash : hashes)
                batch.bind("hash", hash).bind("report", report).add();
            batch.execute();
        }
    }

    MergedTable merged() {
        return merged;
    }

    void insert(String id) {
        handle.execute("INSERT INTO copies (id) VALUES (?) ON CONFLICT DO NOTHING", id);
    }

    Optional<Copies> copies(String id) {
        Optional<String> current = merged.current(id);
        if (current.isEmpty()) return Optional.empty();
        List<String> members = merged.members(current.get());
        List<Copies.Member> reports = handle.createQuery(
                        "SELECT id, copy_reason FROM report WHERE copy_group IN (<ids>) ORDER BY number, id")
                .bindList("ids", members)
                .map((row, context) ->
                        new Copies.Member(row.getString("id"), Optional.ofNullable(row.getString("copy_reason"))))
                .list();
        return Optional.of(new Copies(
                current.get(),
                reports,
                members.stream().filter(member -> !member.equals(current.get())).toList()));
    }

    List<String> ids(String after, int limit) {
        return handle.select(
                        "SELECT id FROM copies WHERE coalesce(merged_into, '') = '' AND id > ? ORDER BY id LIMIT ?",
                        after,
                        limit)
                .mapTo(String.class)
                .list();
    }

    List<String> reportsOf(List<String> groups) {
        return handle.createQuery("SELECT id FROM report WHERE copy_group IN (<ids>)")
                .bindList("ids", groups)
                .mapTo(String.class)
                .list();
    }
}
