package org.onrecord.register.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.Entry;
import org.onrecord.register.RegisterException;
import org.onrecord.register.archive.Archive;
import org.onrecord.register.exchange.Arrival;
import org.onrecord.register.exchange.Arrived;
import org.onrecord.register.exchange.Lines;
import org.onrecord.register.exchange.Rows;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A register's rows in a database and the files of its archive, given and taken in. */
final class SqlRows implements Rows {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String LOCAL = "local";

    /** Tables that an empty register has rows in, or that tell nothing of what it holds. */
    private static final Set<String> OF_ITSELF = Set.of("register", "follower");

    private final SqlJoins.Reads reads;
    private final SqlCuration.Writes writes;
    private final Database database;
    private final Archive archive;

    SqlRows(SqlJoins.Reads reads, SqlCuration.Writes writes, Database database, Archive archive) {
        this.reads = reads;
        this.writes = writes;
        this.database = database;
        this.archive = archive;
    }

    @Override
    public int schema() {
        return Database.SCHEMA;
    }

    @Override
    public Identity identity() throws RegisterException {
        return reads.read(SqlRows::identity);
    }

    private static Identity identity(Handle handle) {
        return handle.createQuery("SELECT id, kind, created FROM register")
                .map((row, context) ->
                        new Identity(row.getString("id"), row.getString("kind"), row.getString("created")))
                .one();
    }

    @Override
    public List<String> tables(int schema) {
        return StoredTable.ALL.stream()
                .filter(table -> table.since() <= schema)
                .map(StoredTable::name)
                .toList();
    }

    /** Carries what a question may not throw. */
    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final IOException of;

        Carried(IOException of) {
            super(of);
            this.of = of;
        }
    }

    @Override
    public long write(String table, OutputStream out) throws RegisterException, IOException {
        try {
            return reads.read(handle -> {
                try {
                    return new TableRows(handle, database).write(StoredTable.named(table), out);
                } catch (IOException e) {
                    throw new Carried(e);
                }
            });
        } catch (Carried e) {
            throw e.of;
        }
    }

    @Override
    public List<ArchivedFile> archivedFiles() throws RegisterException {
        return reads.read(handle -> handle.createQuery("SELECT name, length FROM archive_file ORDER BY number")
                .map((row, context) -> new ArchivedFile(row.getString("name"), row.getLong("length")))
                .list());
    }

    @Override
    public InputStream archivedFile(ArchivedFile file) throws IOException {
        return archive.confirmed(new Archive.ArchiveFile(file.name(), file.length()));
    }

    @Override
    public Arrived receive(Arrival arrival) throws RegisterException {
        try {
            if (reads.read(handle -> isKnown(handle, arrival))) return unchanged(arrival);
            boolean empty = reads.read(SqlRows::isEmpty);
            if (!empty) sameKind(reads.read(SqlRows::identity), arrival);
            Map<String, String> files = copied(arrival, empty);
            return writes.write(handle -> {
                try {
                    if (isKnown(handle, arrival)) return unchanged(arrival);
                    if (empty != isEmpty(handle)) {
                        throw new RegisterException(
                                RegisterException.Code.BUSY,
                                "Another wrote the register while the archive was copied; import again.");
                    }
                    return empty ? become(handle, arrival) : new Joining(handle, database, arrival, files).join();
                } catch (IOException e) {
                    throw failed(e);
                }
            });
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static RegisterException failed(IOException e) {
        return new RegisterException(
                RegisterException.Code.UNREADABLE,
                "The import broke off, and nothing of it was kept: " + e.getMessage(),
                e);
    }

    private static void sameKind(Identity own, Arrival arrival) throws RegisterException {
        if (own.kind().equals(arrival.identity().kind())) return;
        throw new RegisterException(
                RegisterException.Code.NOT_ALLOWED,
                "Samples are never mixed with reports of yours: the export is of a register of "
                        + (own.kind().equals("own") ? "samples" : "reports")
                        + "; name an empty folder with --register.");
    }

    private static boolean isEmpty(Handle handle) {
        for (StoredTable table : StoredTable.ALL) {
            if (OF_ITSELF.contains(table.name())) continue;
            if (handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM " + table.name() + " LIMIT 1) AS found")
                            .mapTo(Integer.class)
                            .one()
                    > 0) return false;
        }
        return true;
    }

    /** Whether the journal that arrives is here whole: as this register's own, or as one that it took in. */
    private static boolean isKnown(Handle handle, Arrival arrival) {
        return arrival.last().isPresent()
                && new Journals(handle)
                        .has(arrival.identity().id(), arrival.last().get());
    }

    private static Arrived unchanged(Arrival arrival) {
        return Arrived.unchanged(
                arrival.identity().id(), arrival.last().map(Entry::number).orElse(0L));
    }

    /** Copies the files of the archive that hold pages which are not here; the names that they have now, by those that they had. */
    private Map<String, String> copied(Arrival arrival, boolean empty) throws IOException, RegisterException {
        Set<String> needed = empty ? Set.of() : needed(arrival);
        Map<String, String> names = new HashMap<>();
        for (Arrival.ArrivingFile file : arrival.archivedFiles()) {
            if (!empty && !needed.contains(file.name())) continue;
            arrival.progress("archive/" + file.name());
            try (InputStream bytes = arrival.archivedFile(file)) {
                names.put(file.name(), archive.intake().take(file.name(), file.length(), file.sha256(), bytes));
            }
            if (empty && !file.name().equals(names.get(file.name()))) {
                throw new IOException(
                        "there is another file archive/" + file.name() + " in the register's folder; move it away");
            }
        }
        return names;
    }

    private Set<String> needed(Arrival arrival) throws IOException, RegisterException {
        Map<Long, String> names = new HashMap<>();
        try (Lines lines = new Lines(arrival.table("archive_file"))) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                ObjectNode row = (ObjectNode) MAPPER.readTree(line.get());
                names.put(row.path("number").asLong(), row.path("name").asString());
            }
        }
        Set<String> needed = new HashSet<>();
        try (Lines lines = new Lines(arrival.table("page"))) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                ObjectNode row = (ObjectNode) MAPPER.readTree(line.get());
                String digest = row.path("sha256").asString();
                if (!reads.read(handle -> new Tables(handle).hasPage(digest))) {
                    needed.add(names.getOrDefault(row.path("archive_file").asLong(), ""));
                }
            }
        }
        return needed;
    }

    /** An empty register becomes the one that arrives. */
    private Arrived become(Handle handle, Arrival arrival) throws RegisterException, IOException {
        TableRows rows = new TableRows(handle, database);
        handle.execute("DELETE FROM register");
        handle.execute("DELETE FROM follower");
        Map<String, Long> counts = new HashMap<>();
        for (String name : tables(arrival.schema())) {
            StoredTable table = StoredTable.named(name);
            arrival.progress("table " + name);
            counts.put(name, rows.read(table, name, false, arrival.table(name)));
            if (table.self().isPresent()) rows.refer(table, arrival.table(name));
        }
        if (counts.getOrDefault("register", 0L) != 1 || !identity(handle).equals(arrival.identity())) {
            throw new RegisterException(
                    RegisterException.Code.UNREADABLE,
                    "The export is of another register than it says; export it again.");
        }
        Arrived arrived = new Arrived(
                Arrived.Status.IMPORTED,
                arrival.identity().id(),
                counts.getOrDefault("entry", 0L),
                counts.getOrDefault("page", 0L),
                counts.getOrDefault("report", 0L),
                0,
                counts.getOrDefault("statement", 0L),
                counts.getOrDefault("party", 0L),
                0,
                0);
        close(handle, arrival, arrived);
        return arrived;
    }

    /** Writes the entry of the journal that tells of an arrival; its number. */
    static long close(Handle handle, Arrival arrival, Arrived arrived) {
        ObjectNode after = MAPPER.createObjectNode();
        after.put("register", arrived.register());
        after.put("entries", arrived.entries());
        after.put("file", arrival.digest());
        after.put("status", arrived.status().term());
        after.put("pages", arrived.pages());
        after.put("reports", arrived.reports());
        after.put("versions", arrived.versions());
        after.put("statements", arrived.statements());
        after.put("mergedParties", arrived.mergedParties());
        after.put("mergedStatements", arrived.mergedStatements());
        return new JournalTable(handle)
                .append(Instant.now(), LOCAL, "import", Optional.empty(), Optional.of(after.toString()))
                .number();
    }
}
