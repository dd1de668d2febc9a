package org.onrecord.register.sql;

import org.jdbi.v3.core.Handle;
import org.onrecord.register.Entry;
import tools.jackson.databind.json.JsonMapper;

/** The journals of other registers beside the register's own, over one handle and so inside its transaction. */
final class Journals {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Handle handle;

    Journals(Handle handle) {
        this.handle = handle;
    }

    /** Whether the journal of a register is here up to an entry. */
    boolean has(String register, Entry entry) {
        boolean own =
                handle.select("SELECT count(*) FROM entry WHERE number = ? AND hash = ?", entry.number(), entry.hash())
                                .mapTo(Integer.class)
                                .one()
                        > 0;
        return own
                || handle
                        .select(
                                "SELECT line FROM foreign_entry WHERE number = ? AND register >= ? AND register < ?",
                                entry.number(),
                                register,
                                register + "~")
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .anyMatch(line -> Entry.of(MAPPER.readTree(line)).equals(entry));
    }
}
