package org.onrecord.register.sqlite;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.onrecord.language.knowledge.Knowledge;
import org.onrecord.page.Page;
import org.onrecord.register.Added;
import org.onrecord.register.Addresses;
import org.onrecord.register.Ids;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.RegisteredStatement;
import org.onrecord.register.ReportList;
import org.onrecord.register.ReportSummary;
import org.onrecord.register.StatementPairs;
import org.onrecord.register.archive.Archive;
import org.onrecord.register.knowledge.DumpEntity;
import org.onrecord.register.sqlite.Tables.StoredPage;
import org.onrecord.register.sqlite.Tables.StoredReading;
import org.onrecord.statement.Reading;
import org.onrecord.statement.RecordException;
import org.onrecord.statement.RecordReader;
import org.onrecord.statement.RecordWriter;
import org.onrecord.statement.Statement;

/**
 * A register in SQLite and WARC files. One transaction keeps a page; SQLite's write lock, which it holds from its first
 * statement on, also guards the archive.
 */
public final class SqliteRegister implements Register {

    private static final Pattern CURSOR = Pattern.compile("(-?\\d{1,18})-(r[0-9a-f]{32})");

    /** How long a writer waits for another. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SqliteDatabase database;
    private final Archive archive;
    private final String user;
    private final boolean readOnly;
    private final Jdbi reading;
    // Open as long as the register is: SQLite tidies up when the last connection closes, which would slow every call.
    private final Handle held;
    // What was handed out and ends with the register.
    private final Queue<SqliteKnowledge> opened = new ConcurrentLinkedQueue<>();
    // The held handle writes for one thread at a time.
    private final ReentrantLock turn = new ReentrantLock();

    private SqliteRegister(SqliteDatabase database, Archive archive, String user, boolean readOnly) {
        this.database = database;
        this.archive = archive;
        this.user = user;
        this.readOnly = readOnly;
        this.reading = Jdbi.create(database.reading());
        this.held = readOnly ? reading.open() : Jdbi.create(database.writing()).open();
    }

    /** As {@link RegisterFolder#open}. */
    public static Register open(RegisterFolder folder, String user) throws RegisterException {
        return open(folder, user, Tables.Kind.OWN, PATIENCE);
    }

    /** As {@link RegisterFolder#openSamples}. */
    public static Register openSamples(RegisterFolder folder, String user) throws RegisterException {
        return open(folder, user, Tables.Kind.SAMPLES, PATIENCE);
    }

    /** As {@link RegisterFolder#openReadOnly}. */
    public static Register openReadOnly(RegisterFolder folder) throws RegisterException {
        SqliteDatabase database = new SqliteDatabase(folder.path(), PATIENCE);
        database.checkSchema();
        return connect(folder, database, "", true);
    }

    /** As {@link #open}, for a test that cannot be as patient. */
    static SqliteRegister open(RegisterFolder folder, String user, Tables.Kind kind, Duration patience)
            throws RegisterException {
        SqliteDatabase database = new SqliteDatabase(folder.path(), patience);
        database.prepare();
        SqliteRegister register = connect(folder, database, user, false);
        try {
            register.become(folder, kind);
            return register;
        } catch (RegisterException e) {
            register.close();
            throw e;
        }
    }

    private static SqliteRegister connect(RegisterFolder folder, SqliteDatabase database, String user, boolean readOnly)
            throws RegisterException {
        try {
            return new SqliteRegister(
                    database, new Archive(folder.path().resolve(RegisterFolder.ARCHIVE)), user, readOnly);
        } catch (JdbiException e) {
            throw database.failure(e);
        }
    }

    /** Says what a new register is; keeps samples out of a register that holds anything else. */
    private void become(RegisterFolder folder, Tables.Kind kind) throws RegisterException {
        Optional<Tables.Kind> known = read(handle -> new Tables(handle).kind());
        if (known.isPresent() && (kind == Tables.Kind.OWN || known.get() == kind)) return;
        write(tables -> {
            Optional<Tables.Kind> now = tables.kind();
            if (now.isEmpty()) {
                tables.insertRegister(Ids.random('o'), kind, Instant.now());
            } else if (kind == Tables.Kind.SAMPLES && now.get() == Tables.Kind.OWN) {
                if (tables.hasReports()) {
                    throw new RegisterException(
                            RegisterException.Code.NOT_ALLOWED,
                            "The register in " + folder.path() + " holds reports of yours, and the samples are never"
                                    + " mixed with them; name an empty folder with --register.");
                }
                tables.updateKind(kind);
            }
            return now;
        });
    }

    @Override
    public Added add(Page page, Reading reading) throws RegisterException {
        if (!page.digest().equals(reading.report().pageDigest())) {
            throw new IllegalArgumentException("The reading is of another page: " + page.input());
        }
        if (readOnly) throw new IllegalStateException("This register was opened to be read.");
        String address = Addresses.of(reading.report()).orElse(page.digest());
        String report = Ids.report(address);
        return write(tables -> {
            int versions = tables.versions(report);
            if (versions > 0 && tables.hasVersion(report, page.digest())) {
                return new Added(report, page.digest(), Added.Status.UNCHANGED);
            }
            Instant now = Instant.now();
            if (!tables.hasPage(page.digest())) archive(tables, page);
            Map<String, String> known = versions > 0 ? statementsThatStay(tables, report, reading) : Map.of();
            tables.putReport(report, address, Ids.random('c'), versions + 1, Moments.sortAt(reading.report(), now));
            String id = Ids.random('g');
            tables.insertReading(id, page.digest(), RecordWriter.line(RecordWriter.record(reading)), now);
            tables.insertVersion(report, versions + 1, id, reading.report(), now);
            for (Statement statement : reading.statements()) {
                String statementId = known.getOrDefault(statement.id(), "");
                if (statementId.isEmpty()) {
                    statementId = Ids.random('s');
                    tables.insertStatement(statementId, report);
                }
                tables.insertStatementReading(id, statement.id(), statementId);
            }
            return new Added(report, page.digest(), versions > 0 ? Added.Status.NEW_VERSION : Added.Status.ADDED);
        });
    }

    private void archive(Tables tables, Page page) throws RegisterException {
        try {
            tables.insertPage(page, archive.append(page, tables.lastArchiveFile()));
        } catch (IOException e) {
            throw new RegisterException(
                    RegisterException.Code.FAILED,
                    "The archive of the register could not be written: " + e + ". Nothing of " + page.input()
                            + " was kept.",
                    e);
        }
    }

    /** The ids of the statements that the report had before, by their names in the new reading. */
    private static Map<String, String> statementsThatStay(Tables tables, String report, Reading reading)
            throws RegisterException {
        StoredReading before = tables.newestReading(report)
                .orElseThrow(() -> new IllegalStateException("A version without a reading: " + report));
        Map<String, String> ids = tables.statementIds(before.id());
        Map<String, String> stay = new HashMap<>();
        StatementPairs.of(parse(before), reading).forEach((later, earlier) -> {
            String id = ids.getOrDefault(earlier, "");
            if (!id.isEmpty()) stay.put(later, id);
        });
        return stay;
    }

    @Override
    public ReportList reports(Optional<String> after, int limit) throws RegisterException {
        if (limit < 1 || limit > MOST_AT_ONCE) {
            throw new IllegalArgumentException("A list has 1 to " + MOST_AT_ONCE + " reports, not " + limit + ".");
        }
        long sortAt = Long.MAX_VALUE;
        String id = "";
        if (after.isPresent()) {
            Matcher cursor = CURSOR.matcher(after.get());
            if (!cursor.matches()) throw new IllegalArgumentException("No place in the list: " + after.get());
            sortAt = Long.parseLong(cursor.group(1));
            id = cursor.group(2);
        }
        long fromTime = sortAt;
        String fromId = id;
        List<Tables.Listed> found = read(handle -> new Tables(handle).reports(fromTime, fromId, limit + 1));
        List<ReportSummary> items =
                found.stream().limit(limit).map(Tables.Listed::summary).toList();
        if (found.size() <= limit) return new ReportList(items, Optional.empty());
        Tables.Listed last = found.get(limit - 1);
        return new ReportList(
                items, Optional.of(last.sortAt() + "-" + last.summary().id()));
    }

    @Override
    public Optional<RegisteredReport> report(String id) throws RegisterException {
        return read(handle -> handle.inTransaction(same -> {
            Tables tables = new Tables(same);
            Optional<StoredReading> stored = tables.newestReading(id);
            if (stored.isEmpty()) return Optional.empty();
            Tables.StoredReport report = tables.report(id);
            return Optional.of(new RegisteredReport(
                    id,
                    report.url(),
                    report.copyGroup(),
                    tables.versionsOf(id),
                    parse(stored.get()),
                    tables.statementIds(stored.get().id())));
        }));
    }

    @Override
    public Optional<RegisteredStatement> statement(String id) throws RegisterException {
        Optional<Tables.StoredStatement> found = read(handle -> new Tables(handle).statement(id));
        if (found.isEmpty()) return Optional.empty();
        Tables.StoredStatement stored = found.get();
        Reading reading = parse(stored.reading());
        return reading.statements().stream()
                .filter(statement -> statement.id().equals(stored.name()))
                .findFirst()
                .map(statement -> new RegisteredStatement(id, stored.report(), reading, statement));
    }

    @Override
    public Optional<Page> page(String digest) throws RegisterException {
        Optional<StoredPage> found = read(handle -> new Tables(handle).page(digest));
        if (found.isEmpty()) return Optional.empty();
        StoredPage stored = found.get();
        String place = stored.archiveFile() + " at " + stored.archiveOffset();
        try {
            Page page = stored.page(archive.read(stored.archiveFile(), stored.archiveOffset()));
            if (page.digest().equals(digest)) return Optional.of(page);
        } catch (IOException e) {
            throw new RegisterException(
                    RegisterException.Code.DAMAGED,
                    "The archive no longer holds the page " + digest + " (" + place + "): " + e + ". Put a copy of the"
                            + " file in its place.",
                    e);
        }
        throw new RegisterException(
                RegisterException.Code.DAMAGED,
                "The archive no longer holds the page " + digest + ", but other bytes (" + place
                        + "). Put a copy of the file in its place.");
    }

    @Override
    public int know(List<DumpEntity> entities) throws RegisterException {
        if (readOnly) throw new IllegalStateException("This register was opened to be read.");
        if (entities.isEmpty()) return 0;
        return write(tables -> new KnowledgeTables(held).keep(entities));
    }

    @Override
    public Optional<Knowledge> knowledge() throws RegisterException {
        try {
            Optional<SqliteKnowledge> knowledge = SqliteKnowledge.open(database);
            knowledge.ifPresent(opened::add);
            return knowledge.map(known -> known);
        } catch (JdbiException e) {
            throw database.failure(e);
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            opened.forEach(SqliteKnowledge::close);
        } finally {
            try {
                held.close();
            } finally {
                turn.unlock();
            }
        }
    }

    private static Reading parse(StoredReading stored) throws RegisterException {
        try {
            return RecordReader.read(stored.record());
        } catch (RecordException e) {
            throw new RegisterException(
                    RegisterException.Code.DAMAGED,
                    "The register's reading " + stored.id() + " does not hold together: " + e.getMessage(),
                    e);
        }
    }

    private <T> T read(HandleCallback<T, RegisterException> body) throws RegisterException {
        try {
            return reading.withHandle(body);
        } catch (JdbiException e) {
            throw database.failure(e);
        }
    }

    /** What one transaction writes. */
    private interface Write<T> {
        T in(Tables tables) throws RegisterException;
    }

    private <T> T write(Write<T> body) throws RegisterException {
        turn.lock();
        try {
            // By hand: the driver begins lazily, and where the lock is not to be had its connection is spoilt.
            held.execute("BEGIN IMMEDIATE");
            boolean done = false;
            try {
                database.holds(user);
                T result = body.in(new Tables(held));
                held.execute("COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) rollBack();
            }
        } catch (IOException e) {
            throw new RegisterException(
                    RegisterException.Code.FAILED, "The register's folder could not be written: " + e, e);
        } catch (JdbiException e) {
            throw database.failure(e);
        } finally {
            turn.unlock();
        }
    }

    private void rollBack() {
        try {
            held.execute("ROLLBACK");
        } catch (JdbiException e) {
            // SQLite has ended the transaction itself, as it does where the disk is full; the cause is on its way up.
            return;
        }
    }
}
