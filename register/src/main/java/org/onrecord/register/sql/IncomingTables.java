package org.onrecord.register.sql;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.RegisterException;
import org.onrecord.register.exchange.Arrival;

/**
 * The tables of a register that arrives, beside those of the register it comes to: {@code incoming_party} beside {@code party}. They are
 * temporary, seen by this connection alone. {@code incoming_new} has the ids of all rows that are not here. Over one handle and so inside
 * its transaction.
 */
final class IncomingTables {

    /** Of these a register has its own, or makes them anew. */
    private static final List<String> LEFT = List.of("register", "follower", "entry");

    /** Tables whose rows have an id of their own. */
    private static final List<String> WITH_IDS =
            List.of("copies", "report", "reading", "party", "issue", "utterance", "statement", "link", "decision");

    private final Handle handle;
    private final Database database;

    IncomingTables(Handle handle, Database database) {
        this.handle = handle;
        this.database = database;
    }

    /** Makes the tables and fills them. */
    void fill(Arrival arrival) throws RegisterException, IOException {
        drop();
        TableRows rows = new TableRows(handle, database);
        for (StoredTable table : StoredTable.ALL) {
            if (LEFT.contains(table.name())) continue;
            String name = "incoming_" + table.name();
            handle.execute("CREATE TEMPORARY TABLE " + name + " AS SELECT * FROM " + table.name() + " WHERE 1 = 0");
            if (table.since() > arrival.schema()) continue;
            arrival.progress("table " + table.name());
            rows.read(table, name, true, arrival.table(table.name()));
            index(
                    name,
                    table.columns().stream()
                            .filter(StoredTable.Column::key)
                            .map(StoredTable.Column::name)
                            .toList());
        }
        index("incoming_actor_party", List.of("party"));
        index("incoming_reading", List.of("report"));
        index("incoming_reading", List.of("page"));
        handle.execute("CREATE TEMPORARY TABLE incoming_new (id TEXT NOT NULL PRIMARY KEY)");
        for (String table : WITH_IDS) {
            handle.execute("INSERT INTO incoming_new SELECT id FROM incoming_" + table + " AS arriving"
                    + " WHERE NOT EXISTS (SELECT 1 FROM " + table + " AS here WHERE here.id = arriving.id)");
        }
    }

    private void index(String table, List<String> columns) {
        handle.execute("CREATE INDEX " + table + "_by_" + String.join("_", columns) + " ON " + table + " ("
                + String.join(", ", columns) + ")");
    }

    void drop() {
        for (StoredTable table : StoredTable.ALL) handle.execute("DROP TABLE IF EXISTS incoming_" + table.name());
        handle.execute("DROP TABLE IF EXISTS incoming_new");
        handle.execute("DROP TABLE IF EXISTS incoming_match");
    }

    /** Puts the rows of a table that are not here beside those that are; how many. */
    int add(String name) {
        return add(name, "1 = 1");
    }

    /** As {@link #add(String)}, of those that a condition on {@code arriving} holds for. */
    int add(String name, String condition) {
        StoredTable table = StoredTable.named(name);
        String values = String.join(
                ", ",
                table.columns().stream()
                        .map(column -> column.self() ? "NULL" : "arriving." + column.name())
                        .toList());
        return handle.createUpdate("INSERT INTO " + name + " (" + table.names() + ") SELECT " + values
                        + " FROM incoming_" + name + " AS arriving WHERE " + condition + " ON CONFLICT DO NOTHING")
                .execute();
    }

    /** As {@link #add(String)}, of a table whose rows may be merged: what was merged there is merged here, unless it was decided otherwise. */
    int addMerged(String name, MergedTable merged) {
        int added = add(name, "arriving.id IN (SELECT id FROM incoming_new)");
        handle.execute("UPDATE " + name + " SET merged_into = (SELECT arriving.merged_into FROM incoming_" + name
                + " AS arriving WHERE arriving.id = " + name
                + ".id) WHERE id IN (SELECT incoming_new.id FROM incoming_new"
                + " JOIN incoming_" + name + " AS arriving ON arriving.id = incoming_new.id"
                + " WHERE arriving.merged_into IS NOT NULL)");
        record Row(String id, String into, String reason) {}
        // Where a reason stands without a merge, a person took it back here.
        List<Row> later = handle.createQuery("SELECT arriving.id, arriving.merged_into, arriving.reason FROM incoming_"
                        + name + " AS arriving JOIN " + name + " AS here ON here.id = arriving.id"
                        + " WHERE arriving.merged_into IS NOT NULL AND here.merged_into IS NULL AND here.reason IS NULL"
                        + " ORDER BY arriving.id")
                .map((row, context) -> new Row(
                        row.getString("id"),
                        row.getString("merged_into"),
                        Objects.requireNonNullElse(row.getString("reason"), "import")))
                .list();
        for (Row row : later) {
            if (!merged.need(row.into()).equals(row.id()))
                merged.point(row.id(), Optional.of(row.into()), row.reason());
        }
        return added;
    }
}
