package org.onrecord.register.sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * A table whose rows may be merged into others of it: the row stays and points to what it went into, so that its id answers for
 * ever and the merge can be taken back. Over one handle and so inside its transaction.
 */
final class MergedTable {

    /** What can be merged, by the letter that its ids begin with. */
    private static final Map<Character, String> TABLES =
            Map.of('p', "party", 'u', "utterance", 'c', "copies", 'i', "issue");

    private final Handle handle;
    private final String table;
    private final Map<String, Optional<String>> known = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();

    private MergedTable(Handle handle, String table) {
        this.handle = handle;
        this.table = table;
    }

    static MergedTable parties(Handle handle) {
        return new MergedTable(handle, "party");
    }

    static MergedTable utterances(Handle handle) {
        return new MergedTable(handle, "utterance");
    }

    static MergedTable copies(Handle handle) {
        return new MergedTable(handle, "copies");
    }

    static MergedTable issues(Handle handle) {
        return new MergedTable(handle, "issue");
    }

    /** The table that ids like this one are of; empty where nothing of its kind can be merged. */
    static Optional<MergedTable> of(Handle handle, String id) {
        return id.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(TABLES.get(id.charAt(0))).map(table -> new MergedTable(handle, table));
    }

    /** Remembers of ids just made, or just read, that they stand for themselves. */
    void standsForItself(String id) {
        known.put(id, Optional.of(id));
    }

    /** What an id stands for now: itself, or what it was merged into; empty where it was never an id. */
    Optional<String> current(String id) {
        Optional<String> answer = known.get(id);
        if (answer == null) {
            answer = find(id);
            known.put(id, answer);
        }
        return answer;
    }

    private Optional<String> find(String id) {
        Set<String> seen = new HashSet<>();
        String at = id;
        while (seen.add(at)) {
            Optional<Optional<String>> row = into(at);
            if (row.isEmpty()) return Optional.empty();
            if (row.get().isEmpty()) return Optional.of(at);
            at = row.get().get();
        }
        throw new IllegalStateException("Merged in a circle: " + id);
    }

    /** What a row points to; empty outside where there is no such row. */
    private Optional<Optional<String>> into(String id) {
        return handle.select("SELECT merged_into FROM " + table + " WHERE id = ?", id)
                .map((row, context) -> Optional.ofNullable(row.getString("merged_into")))
                .findOne();
    }

    /** What points to nothing, for an id that must be one. */
    String need(String id) {
        return current(id).orElseThrow(() -> new IllegalStateException("No " + table + " " + id));
    }

    /** The id and all that was merged into it, near or far. */
    List<String> members(String id) {
        return members.computeIfAbsent(id, this::allMembers);
    }

    private List<String> allMembers(String id) {
        return handle.select(
                        "WITH RECURSIVE member (id) AS (SELECT CAST(? AS TEXT) UNION SELECT " + table + ".id FROM "
                                + table + " JOIN member ON merged_into = member.id) SELECT id FROM member ORDER BY id",
                        id)
                .mapTo(String.class)
                .list();
    }

    /** What was merged into the id, near or far. */
    List<String> mergedFrom(String id) {
        return members(id).stream().filter(member -> !member.equals(id)).toList();
    }

    /** Points a row to another of the table, or to nothing. */
    void point(String id, Optional<String> into, String reason) {
        handle.createUpdate("UPDATE " + table + " SET merged_into = :into, reason = :reason WHERE id = :id")
                .bind("into", into)
                .bind("reason", reason)
                .bind("id", id)
                .execute();
        known.clear();
        members.clear();
    }
}
