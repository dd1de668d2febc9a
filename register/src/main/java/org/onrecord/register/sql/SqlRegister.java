package org.onrecord.register.sql;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.onrecord.language.knowledge.Knowledge;
import org.onrecord.page.Page;
import org.onrecord.register.Added;
import org.onrecord.register.Addition;
import org.onrecord.register.Curation;
import org.onrecord.register.Entry;
import org.onrecord.register.Holdings;
import org.onrecord.register.Ids;
import org.onrecord.register.Joins;
import org.onrecord.register.Journal;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.RegisteredStatement;
import org.onrecord.register.ReportList;
import org.onrecord.register.ReportSummary;
import org.onrecord.register.Reread;
import org.onrecord.register.archive.Archive;
import org.onrecord.register.knowledge.DumpEntity;
import org.onrecord.register.sql.Tables.StoredPage;
import org.onrecord.register.sql.Tables.StoredReading;
import org.onrecord.statement.Reading;
import org.onrecord.statement.Statement;

/**
 * A register in a database and WARC files. One transaction keeps a page; the database's lock of writers, which it holds from its first
 * statement on, also guards the archive.
 */
public final class SqlRegister implements Register {

    private static final Pattern CURSOR = Pattern.compile("(-?\\d{1,18})-(r[0-9a-f]{32})");

    /** How long a writer waits for another. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Who changes a register until there are accounts. */
    private static final String LOCAL = "local";

    /** How many reports of an older register are joined in one transaction. */
    private static final int JOINED_AT_ONCE = 50;

    /** How many connections that read are kept. */
    private static final int READERS = 8;

    private final Database database;
    private final Archive archive;
    private final String user;
    private final boolean readOnly;
    private final Jdbi reading;
    // Open as long as the register is: SQLite tidies up when the last connection closes, which would slow every call.
    private final Handle held;
    // What was handed out and ends with the register.
    private final Queue<SqlKnowledge> opened = new ConcurrentLinkedQueue<>();
    // Connections that read and are not in use, where it is for us to keep them: to open one takes longer than most
    // answers.
    private final Queue<Handle> readers = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;
    // The held handle writes for one thread at a time.
    private final ReentrantLock turn = new ReentrantLock();

    private SqlRegister(Database database, Archive archive, String user, boolean readOnly) {
        this.database = database;
        this.archive = archive;
        this.user = user;
        this.readOnly = readOnly;
        this.reading = jdbi(database.reading());
        this.held = readOnly ? reading.open() : jdbi(database.writing()).open();
    }

    private static Jdbi jdbi(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.setStatementBuilderFactory(connection -> new KeptStatements());
        return jdbi;
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
        Database database = database(folder, PATIENCE);
        try {
            database.checkSchema();
            return connect(folder, database, "", true);
        } catch (RegisterException e) {
            database.close();
            throw e;
        }
    }

    /** As {@link #open}, for a test that cannot be as patient. */
    static SqlRegister open(RegisterFolder folder, String user, Tables.Kind kind, Duration patience)
            throws RegisterException {
        Database database = database(folder, patience);
        SqlRegister register;
        try {
            database.prepare();
            register = connect(folder, database, user, false);
        } catch (RegisterException e) {
            database.close();
            throw e;
        }
        try {
            register.become(folder, kind);
            register.joinOlder();
            return register;
        } catch (RegisterException e) {
            register.close();
            throw e;
        }
    }

    private static Database database(RegisterFolder folder, Duration patience) throws RegisterException {
        return folder.store().isPresent()
                ? new PostgresDatabase(folder.store().get(), patience)
                : new SqliteDatabase(folder.path(), patience);
    }

    private static SqlRegister connect(RegisterFolder folder, Database database, String user, boolean readOnly)
            throws RegisterException {
        try {
            return new SqlRegister(
                    database, new Archive(folder.path().resolve(RegisterFolder.ARCHIVE)), user, readOnly);
        } catch (JdbiException e) {
            throw database.failure(e);
        }
    }

    /** Joins what an older version of the program has kept. */
    private void joinOlder() throws RegisterException {
        while (!read(handle -> new Tables(handle).unjoined(1)).isEmpty()) {
            write(handle -> {
                Adding adding = new Adding(handle, archive, LOCAL);
                for (String report : new Tables(handle).unjoined(JOINED_AT_ONCE)) adding.join(report);
                return true;
            });
        }
    }

    /** Says what a new register is; keeps samples out of a register that holds anything else. */
    private void become(RegisterFolder folder, Tables.Kind kind) throws RegisterException {
        Optional<Tables.Kind> known = read(handle -> new Tables(handle).kind());
        if (known.isPresent() && (kind == Tables.Kind.OWN || known.get() == kind)) return;
        write(handle -> {
            Tables tables = new Tables(handle);
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
    public List<Added> add(List<Addition> additions) throws RegisterException {
        if (additions.isEmpty()) return List.of();
        return write(handle -> new Adding(handle, archive, LOCAL).add(additions));
    }

    @Override
    public Reread reread(String report, Reading reading) throws RegisterException {
        return write(handle -> new Adding(handle, archive, LOCAL).reread(report, reading));
    }

    @Override
    public Joins joins() {
        return new SqlJoins(this::read);
    }

    @Override
    public Curation curation() {
        return new SqlCuration(this::write);
    }

    @Override
    public Journal journal() {
        return new Journal() {
            @Override
            public long last() throws RegisterException {
                return read(handle -> new JournalTable(handle).next() - 1);
            }

            @Override
            public List<Entry> entries(long since, int limit) throws RegisterException {
                if (limit < 1 || limit > MOST_AT_ONCE) {
                    throw new IllegalArgumentException(
                            "A list has 1 to " + MOST_AT_ONCE + " entries, not " + limit + ".");
                }
                return read(handle -> new JournalTable(handle).since(since, limit));
            }
        };
    }

    @Override
    public Holdings holdings() throws RegisterException {
        try {
            return new SqlHoldings(reading.open(), database);
        } catch (JdbiException e) {
            throw database.failure(e);
        }
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
        return read(handle -> {
            Tables tables = new Tables(handle);
            Optional<StoredReading> stored = tables.newestReading(id);
            if (stored.isEmpty()) return Optional.empty();
            Tables.StoredReport report = tables.report(id).orElseThrow();
            return Optional.of(new RegisteredReport(
                    id,
                    report.url(),
                    MergedTable.copies(handle).need(report.copyGroup()),
                    tables.versionsOf(id),
                    Adding.parse(stored.get()),
                    tables.statementIds(stored.get().id()),
                    new PartyTables(handle).partiesOf(stored.get().id())));
        });
    }

    @Override
    public List<String> reportIds(Optional<String> after, int limit) throws RegisterException {
        return read(handle -> new Tables(handle).reportIds(after.orElse(""), limit));
    }

    @Override
    public Optional<RegisteredStatement> statement(String id) throws RegisterException {
        return read(handle -> {
            List<RegisteredStatement> found = registered(handle, List.of(id));
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
        });
    }

    @Override
    public List<RegisteredStatement> statementsOf(String report) throws RegisterException {
        return read(handle -> registered(handle, new Tables(handle).statementsOf(report)));
    }

    private static List<RegisteredStatement> registered(Handle handle, List<String> ids) throws RegisterException {
        Tables tables = new Tables(handle);
        PartyTables parties = new PartyTables(handle);
        UtteranceTables utterances = new UtteranceTables(handle, parties.merged());
        MergedTable issues = MergedTable.issues(handle);
        DecisionTable decisions = new DecisionTable(handle);
        Map<String, Reading> readings = new HashMap<>();
        Map<String, Map<String, String>> actors = new HashMap<>();
        Map<String, Map<String, String>> inside = new HashMap<>();
        Map<String, String> newest = new HashMap<>();
        List<RegisteredStatement> found = new ArrayList<>();
        for (String id : ids) {
            Optional<Tables.StoredStatement> row = tables.statement(id);
            if (row.isEmpty()) continue;
            StoredReading stored = row.get().reading();
            Reading reading = readings.get(stored.id());
            if (reading == null) {
                reading = Adding.parse(stored);
                readings.put(stored.id(), reading);
                actors.put(stored.id(), parties.partiesOf(stored.id()));
            }
            String current = newest.computeIfAbsent(
                    row.get().report(),
                    of -> tables.newestReading(of).orElseThrow().id());
            Map<String, String> names = inside.computeIfAbsent(stored.id(), tables::statementIds);
            Map<String, String> as = actors.getOrDefault(stored.id(), Map.of());
            String utterance = utterances.of(id).orElse("");
            for (Statement statement : reading.statements()) {
                if (!statement.id().equals(row.get().name())) continue;
                found.add(new RegisteredStatement(
                        id,
                        row.get().report(),
                        reading,
                        statement,
                        current.equals(stored.id()),
                        utterance,
                        utterance.isEmpty()
                                ? Optional.empty()
                                : utterances.issue(utterance).map(issues::need),
                        parties(statement.speaker(), as),
                        parties(statement.targets(), as),
                        statement.nestedIn().flatMap(outer -> Optional.ofNullable(names.get(outer))),
                        decisions.on(id)));
            }
        }
        return found;
    }

    private static List<String> parties(List<String> actors, Map<String, String> parties) {
        return actors.stream()
                .flatMap(actor -> Optional.ofNullable(parties.get(actor)).stream())
                .distinct()
                .toList();
    }

    @Override
    public List<String> changedSince(long entry, int limit) throws RegisterException {
        return read(handle -> new Tables(handle)
                .changedSince(entry, limit).stream().map(Tables.Changed::report).toList());
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
        if (entities.isEmpty()) return 0;
        return write(handle -> new KnowledgeTables(handle).keep(entities));
    }

    @Override
    public Optional<Knowledge> knowledge() throws RegisterException {
        try {
            Optional<SqlKnowledge> knowledge = SqlKnowledge.open(database);
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
            closed = true;
            opened.forEach(SqlKnowledge::close);
            for (Handle idle = readers.poll(); idle != null; idle = readers.poll()) idle.close();
        } finally {
            try {
                held.close();
            } finally {
                database.close();
                turn.unlock();
            }
        }
    }

    private <T> T read(SqlQuestion<T> question) throws RegisterException {
        try {
            @Nullable Handle idle = readers.poll();
            Handle handle = idle == null ? reading.open() : idle;
            boolean whole = false;
            try {
                T answer = handle.<T, RegisterException>inTransaction(question::ask);
                whole = true;
                return answer;
            } finally {
                // What went wrong may have been the connection.
                if (!whole || !database.keepsReaders() || closed || readers.size() >= READERS) handle.close();
                else readers.add(handle);
            }
        } catch (JdbiException e) {
            throw database.failure(e);
        }
    }

    private <T> T write(SqlQuestion<T> change) throws RegisterException {
        if (readOnly) throw new IllegalStateException("This register was opened to be read.");
        turn.lock();
        try {
            boolean done = false;
            try {
                database.begin(held, user);
                T result = change.ask(held);
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
            // There is none: SQLite never began it, or ended it itself as it does where the disk is full. The cause is
            // on its way up.
            return;
        }
    }
}
