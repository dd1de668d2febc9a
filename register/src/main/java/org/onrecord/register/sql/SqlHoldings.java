package org.onrecord.register.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.onrecord.register.Entry;
import org.onrecord.register.Holdings;
import org.onrecord.register.RegisterException;

/** The rows of a register, read in one transaction that ends with it. */
final class SqlHoldings implements Holdings {

    /** How many rows of an answer that has any number of them are fetched at a time. */
    private static final int FETCHED = 1000;

    /** What does not refer to what it should: each gives an id and the rest of the sentence about it. */
    private static final List<String> MISFITS = List.of(
            "SELECT page.sha256 AS id, 'is said to lie in a file of the archive that the register does not know' AS message"
                    + " FROM page LEFT JOIN archive_file ON archive_file.number = archive_file WHERE archive_file.number IS NULL",
            "SELECT reading.id AS id, 'is of the page ' || page || ', which the register does not have' AS message"
                    + " FROM reading LEFT JOIN page ON sha256 = page WHERE sha256 IS NULL",
            "SELECT reading.id AS id, 'is of the report ' || reading.report || ', which the register does not have' AS message"
                    + " FROM reading LEFT JOIN report ON report.id = reading.report"
                    + " WHERE reading.report IS NOT NULL AND report.id IS NULL",
            "SELECT version.report AS id, 'has a version ' || version.number || ' of the page ' || version.page"
                    + " || ', which the register does not have' AS message"
                    + " FROM version LEFT JOIN page ON sha256 = version.page WHERE sha256 IS NULL",
            "SELECT version.report AS id, 'has a version ' || version.number || ' without its reading' AS message"
                    + " FROM version LEFT JOIN reading ON reading.id = version.reading WHERE reading.id IS NULL",
            "SELECT version.report AS id, 'has a version ' || version.number || ' with the reading ' || reading.id"
                    + " || ' of another page' AS message"
                    + " FROM version JOIN reading ON reading.id = version.reading WHERE reading.page <> version.page",
            "SELECT report.id AS id, 'should have ' || report.versions || ' versions and has ' || count(version.number) AS message"
                    + " FROM report LEFT JOIN version ON version.report = report.id GROUP BY report.id, report.versions"
                    + " HAVING count(version.number) <> report.versions OR max(version.number) <> report.versions",
            "SELECT report.id AS id, 'is in a group of copies that the register does not have' AS message"
                    + " FROM report LEFT JOIN copies ON copies.id = copy_group WHERE copies.id IS NULL AND report.number IS NOT NULL",
            "SELECT statement.id AS id, 'is of a report that the register does not have' AS message"
                    + " FROM statement LEFT JOIN report ON report.id = statement.report WHERE report.id IS NULL",
            "SELECT statement.id AS id, 'tells no utterance' AS message"
                    + " FROM statement JOIN report ON report.id = statement.report"
                    + " WHERE utterance IS NULL AND report.number IS NOT NULL",
            "SELECT statement.id AS id, 'tells the utterance ' || utterance || ', which the register does not have' AS message"
                    + " FROM statement LEFT JOIN utterance ON utterance.id = statement.utterance"
                    + " WHERE utterance IS NOT NULL AND utterance.id IS NULL",
            "SELECT statement.id AS id, 'is in no reading' AS message"
                    + " FROM statement LEFT JOIN statement_reading ON statement_reading.statement = statement.id"
                    + " WHERE statement_reading.statement IS NULL",
            "SELECT statement_reading.statement AS id, 'is said to be in the reading ' || reading"
                    + " || ', and one of the two is not there' AS message FROM statement_reading"
                    + " LEFT JOIN reading ON reading.id = reading LEFT JOIN statement ON statement.id = statement_reading.statement"
                    + " WHERE reading.id IS NULL OR statement.id IS NULL",
            "SELECT actor_party.party AS id, 'is a party of the reading ' || reading || ', and one of the two is not there' AS message"
                    + " FROM actor_party LEFT JOIN reading ON reading.id = reading LEFT JOIN party ON party.id = actor_party.party"
                    + " WHERE reading.id IS NULL OR party.id IS NULL",
            "SELECT link.id AS id, 'links utterances of which one is not there' AS message FROM link"
                    + " LEFT JOIN utterance AS one ON one.id = from_utterance LEFT JOIN utterance AS other ON other.id = to_utterance"
                    + " WHERE one.id IS NULL OR other.id IS NULL",
            "SELECT decision.id AS id, 'is of the entry ' || decision.entry || ' of the journal, which is not there' AS message"
                    + " FROM decision LEFT JOIN entry ON entry.number = decision.entry WHERE entry.number IS NULL");

    private final Handle handle;
    private final Database database;

    /** @param handle a connection that reads; it is closed with this */
    SqlHoldings(Handle handle, Database database) {
        this.handle = handle;
        this.database = database;
        handle.begin();
    }

    private interface Asked<T> {
        T answer();
    }

    private <T> T ask(Asked<T> asked) throws RegisterException {
        try {
            return asked.answer();
        } catch (JdbiException e) {
            throw database.failure(e);
        }
    }

    @Override
    public List<HeldFile> files() throws RegisterException {
        return ask(() -> handle.createQuery("SELECT name, length FROM archive_file ORDER BY number")
                .map((row, context) -> new HeldFile(row.getString("name"), row.getLong("length")))
                .list());
    }

    @Override
    public void pages(Consumer<HeldPage> each) throws RegisterException {
        ask(() -> {
            try (Stream<HeldPage> pages = handle
                    .createQuery("SELECT sha256, name, archive_offset FROM page"
                            + " JOIN archive_file ON number = archive_file ORDER BY number, archive_offset, sha256")
                    .setFetchSize(FETCHED)
                    .map((row, context) ->
                            new HeldPage(row.getString("sha256"), row.getString("name"), row.getLong("archive_offset")))
                    .stream()) {
                pages.forEach(each);
            }
            return true;
        });
    }

    @Override
    public List<HeldEntry> entries(long since, int limit) throws RegisterException {
        return ask(() -> handle.select("SELECT * FROM entry WHERE number > ? ORDER BY number LIMIT ?", since, limit)
                .map((row, context) -> new HeldEntry(row.getLong("number"), entry(row)))
                .list());
    }

    private static Optional<Entry> entry(ResultSet row) throws SQLException {
        try {
            return Optional.of(JournalTable.entry(row));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> foreignJournals() throws RegisterException {
        return ask(() -> handle.createQuery("SELECT DISTINCT register FROM foreign_entry ORDER BY register")
                .mapTo(String.class)
                .list());
    }

    @Override
    public Map<Long, String> foreignLines(String register, long since, int limit) throws RegisterException {
        Map<Long, String> lines = new LinkedHashMap<>();
        return ask(() -> {
            handle.select(
                            "SELECT number, line FROM foreign_entry WHERE register = ? AND number > ? ORDER BY number LIMIT ?",
                            register,
                            since,
                            limit)
                    .map((row, context) -> Map.entry(row.getLong("number"), row.getString("line")))
                    .forEach(line -> lines.put(line.getKey(), line.getValue()));
            return lines;
        });
    }

    @Override
    public List<HeldReading> readings(Optional<String> after, int limit) throws RegisterException {
        return ask(() -> {
            List<HeldReading> bare = handle.select(
                            "SELECT reading.id, page, record, entry, what, became FROM reading"
                                    + " LEFT JOIN entry ON entry.number = reading.entry"
                                    + " WHERE reading.id > ? ORDER BY reading.id LIMIT ?",
                            after.orElse(""),
                            limit)
                    .map((row, context) -> new HeldReading(
                            row.getString("id"),
                            row.getString("page"),
                            row.getString("record"),
                            number(row, "entry"),
                            Optional.ofNullable(row.getString("what")),
                            Optional.ofNullable(row.getString("became")),
                            Map.of()))
                    .list();
            if (bare.isEmpty()) return bare;
            Map<String, Map<String, String>> statements = new HashMap<>();
            handle.createQuery("SELECT reading, name, statement FROM statement_reading WHERE reading IN (<ids>)")
                    .bindList("ids", bare.stream().map(HeldReading::id).toList())
                    .map((row, context) ->
                            List.of(row.getString("reading"), row.getString("name"), row.getString("statement")))
                    .forEach(row -> statements
                            .computeIfAbsent(row.get(0), id -> new HashMap<>())
                            .put(row.get(1), row.get(2)));
            return bare.stream()
                    .map(reading -> new HeldReading(
                            reading.id(),
                            reading.page(),
                            reading.record(),
                            reading.entry(),
                            reading.what(),
                            reading.after(),
                            statements.getOrDefault(reading.id(), Map.of())))
                    .toList();
        });
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
    }

    @Override
    public Set<String> readingsOf(List<String> readings) throws RegisterException {
        if (readings.isEmpty()) return Set.of();
        return ask(() -> Set.copyOf(handle.createQuery("SELECT id FROM reading WHERE id IN (<ids>)")
                .bindList("ids", readings)
                .mapTo(String.class)
                .list()));
    }

    @Override
    public void misfits(Consumer<Misfit> each) throws RegisterException {
        ask(() -> {
            database.faults(handle, each);
            for (String query : MISFITS) {
                try (Stream<Misfit> misfits = handle
                        .createQuery(query)
                        .setFetchSize(FETCHED)
                        .map((row, context) -> new Misfit(row.getString("id"), row.getString("message")))
                        .stream()) {
                    misfits.forEach(each);
                }
            }
            return true;
        });
    }

    @Override
    public long statements() throws RegisterException {
        return count("statement");
    }

    @Override
    public long reports() throws RegisterException {
        return count("report");
    }

    private long count(String table) throws RegisterException {
        return ask(() -> handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void close() {
        try {
            handle.rollback();
        } finally {
            handle.close();
        }
    }
}
