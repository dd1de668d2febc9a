package org.onrecord.register.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.Entry;

/** The statements of SQL on the journal, over one handle and so inside its transaction. */
final class JournalTable {

    private record End(long number, String hash) {}

    private final Handle handle;

    JournalTable(Handle handle) {
        this.handle = handle;
    }

    /** The number that the next entry will have. */
    long next() {
        return end().number() + 1;
    }

    private End end() {
        return handle.createQuery("SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1")
                .map((row, context) -> new End(row.getLong("number"), row.getString("hash")))
                .findOne()
                .orElse(new End(0, Entry.NONE));
    }

    /** Writes the next entry. */
    Entry append(Instant at, String by, String what, Optional<String> before, Optional<String> after) {
        End end = end();
        Entry entry = Entry.after(end.hash(), end.number() + 1, at, by, what, before, after);
        insert(entry);
        return entry;
    }

    void insert(Entry entry) {
        handle.createUpdate("INSERT INTO entry (number, at, who, what, was, became, previous, hash)"
                        + " VALUES (:number, :at, :who, :what, :was, :became, :previous, :hash)")
                .bind("number", entry.number())
                .bind("at", entry.at().toString())
                .bind("who", entry.by())
                .bind("what", entry.what())
                .bind("was", entry.before())
                .bind("became", entry.after())
                .bind("previous", entry.previous())
                .bind("hash", entry.hash())
                .execute();
    }

    List<Entry> since(long number, int limit) {
        return handle.select("SELECT * FROM entry WHERE number > ? ORDER BY number LIMIT ?", number, limit)
                .map((row, context) -> entry(row))
                .list();
    }

    /** The entry of a row; {@link java.time.DateTimeException} where its time is none. */
    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                Instant.parse(row.getString("at")),
                row.getString("who"),
                row.getString("what"),
                Optional.ofNullable(row.getString("was")),
                Optional.ofNullable(row.getString("became")),
                row.getString("previous"),
                row.getString("hash"));
    }
}
