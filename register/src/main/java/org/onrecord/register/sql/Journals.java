package org.onrecord.register.sql;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onrecord.register.Entry;
import org.onrecord.register.RegisterException;
import org.onrecord.register.exchange.Arrival;
import org.onrecord.register.exchange.Lines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The journals of other registers beside the register's own, over one handle and so inside its transaction. */
final class Journals {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final int BATCH = 500;

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

    /** Keeps the journal that arrives, whole, beside the register's own; how many entries are new. */
    int keep(Arrival arrival) throws RegisterException, IOException {
        if (arrival.last().isEmpty()) return 0;
        String register = key(arrival);
        int kept = 0;
        try (Lines lines = new Lines(arrival.table("entry"));
                PreparedBatch batch = handle.prepareBatch("INSERT INTO foreign_entry (register, number, line)"
                        + " VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                Entry entry = entry(line.get());
                batch.bind(0, register)
                        .bind(1, entry.number())
                        .bind(2, entry.json().toString())
                        .add();
                if (batch.size() == BATCH) kept += IntStream.of(batch.execute()).sum();
            }
            if (batch.size() > 0) kept += IntStream.of(batch.execute()).sum();
        }
        return kept;
    }

    /**
     * The name under which a journal is kept: the register's id. Where another journal of that id is here, as of a copy that went its
     * own way, the hash of the last entry is added.
     */
    private String key(Arrival arrival) throws RegisterException, IOException {
        String register = arrival.identity().id();
        long known = handle.select("SELECT coalesce(max(number), 0) FROM foreign_entry WHERE register = ?", register)
                .mapTo(Long.class)
                .one();
        if (known == 0) return register;
        Optional<Entry> same = Optional.empty();
        try (Lines lines = new Lines(arrival.table("entry"))) {
            for (Optional<String> line = lines.next(); line.isPresent() && same.isEmpty(); line = lines.next())
                same = Optional.of(entry(line.get())).filter(entry -> entry.number() == known);
        }
        String line = handle.select("SELECT line FROM foreign_entry WHERE register = ? AND number = ?", register, known)
                .mapTo(String.class)
                .one();
        if (same.map(entry -> entry.json().toString()).equals(Optional.of(line))) return register;
        return register + "-" + arrival.last().orElseThrow().hash().substring("sha256:".length(), 15);
    }

    /** Keeps the journals that the register that arrives had taken in; how many entries are new. */
    int keepOthers(String digest) {
        // What is here under the same name and says otherwise is of a copy that went its own way.
        handle.createUpdate("UPDATE incoming_foreign_entry SET register = register || '-' || :mark WHERE register IN"
                        + " (SELECT arriving.register FROM incoming_foreign_entry AS arriving JOIN foreign_entry AS here"
                        + " ON here.register = arriving.register AND here.number = arriving.number"
                        + " WHERE here.line <> arriving.line)")
                .bind("mark", digest.substring("sha256:".length(), 15))
                .execute();
        return handle.createUpdate("INSERT INTO foreign_entry (register, number, line) SELECT register, number, line"
                        + " FROM incoming_foreign_entry WHERE 1 = 1 ON CONFLICT DO NOTHING")
                .execute();
    }

    private static Entry entry(String line) {
        JsonNode row = MAPPER.readTree(line);
        return new Entry(
                row.path("number").asLong(),
                Instant.parse(row.path("at").asString()),
                row.path("who").asString(),
                row.path("what").asString(),
                Optional.ofNullable(row.get("was")).map(JsonNode::stringValue),
                Optional.ofNullable(row.get("became")).map(JsonNode::stringValue),
                row.path("previous").asString(),
                row.path("hash").asString());
    }
}
