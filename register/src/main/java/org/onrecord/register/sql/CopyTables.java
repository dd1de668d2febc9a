package org.onrecord.register.sql;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.Copies;

/** The statements of SQL on groups of copies, over one handle and so inside its transaction. */
final class CopyTables {

    private final Handle handle;
    private final MergedTable merged;

    CopyTables(Handle handle) {
        this.handle = handle;
        this.merged = MergedTable.copies(handle);
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
