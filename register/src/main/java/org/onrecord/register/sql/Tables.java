package org.onrecord.register.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.Report;
import org.onrecord.register.ArchivedPage;
import org.onrecord.register.ChangedReport;
import org.onrecord.register.ReportSummary;
import org.onrecord.register.Version;
import org.onrecord.register.archive.Archive;
import org.onrecord.statement.Reading;

/** The statements of SQL over one handle, and so inside its transaction. The one place that knows the columns. */
final class Tables {

    /** What a register is for. */
    enum Kind {
        OWN,
        SAMPLES;

        String term() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Listed(ReportSummary summary, long sortAt) {}

    record StoredReport(Optional<String> url, String copyGroup) {}

    record StoredReading(String id, String record) {}

    record StoredStatement(String report, String name, StoredReading reading) {}

    /** Where the last reading that has a statement has it: the reading's id, and the statement's name inside it. */
    record StatementPlace(String report, String name, String reading) {}

    record StoredPage(
            String input,
            Optional<String> url,
            Optional<String> mediaType,
            Optional<String> charset,
            Optional<Instant> fetched,
            String archiveFile,
            long archiveOffset) {

        Page page(byte[] bytes) {
            return new Page(input, bytes, url, mediaType, charset, fetched);
        }
    }

    /** How many code points of a text a list shows in place of a headline. */
    private static final int OPENING = 80;

    private final Handle handle;

    Tables(Handle handle) {
        this.handle = handle;
    }

    Optional<Kind> kind() {
        return handle.createQuery("SELECT kind FROM register")
                .map((row, context) -> Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)))
                .findOne();
    }

    void insertRegister(String id, Kind kind, Instant created) {
        handle.execute(
                "INSERT INTO register (id, kind, created) VALUES (?, ?, ?)", id, kind.term(), created.toString());
    }

    void updateKind(Kind kind) {
        handle.execute("UPDATE register SET kind = ?", kind.term());
    }

    Optional<String> id() {
        return handle.createQuery("SELECT id FROM register").mapTo(String.class).findOne();
    }

    boolean hasReports() {
        return exists("SELECT 1 FROM report");
    }

    boolean hasPage(String digest) {
        return exists("SELECT 1 FROM page WHERE sha256 = ?", digest);
    }

    boolean hasVersion(String report, String page) {
        return exists("SELECT 1 FROM version WHERE report = ? AND page = ?", report, page);
    }

    private boolean exists(String rows, Object... values) {
        return handle.select("SELECT count(*) FROM (" + rows + " LIMIT 1) AS found", values)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** How many versions a report has; 0 where it is not known. */
    int versions(String report) {
        return handle.select("SELECT versions FROM report WHERE id = ?", report)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    Optional<Archive.ArchiveFile> lastArchiveFile() {
        return handle.createQuery("SELECT name, length FROM archive_file ORDER BY number DESC LIMIT 1")
                .map((row, context) -> new Archive.ArchiveFile(row.getString("name"), row.getLong("length")))
                .findOne();
    }

    void insertPage(Page page, Archive.Appended place) {
        handle.execute(
                "INSERT INTO archive_file (number, name, length)"
                        + " VALUES ((SELECT coalesce(max(number), 0) + 1 FROM archive_file), ?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET length = excluded.length",
                place.file().name(),
                place.file().length());
        handle.createUpdate("INSERT INTO page (sha256, input, url, media_type, charset, fetched, archive_file,"
                        + " archive_offset) VALUES (:sha256, :input, :url, :mediaType, :charset, :fetched,"
                        + " (SELECT number FROM archive_file WHERE name = :file), :offset)")
                .bind("sha256", page.digest())
                .bind("input", page.input())
                .bind("url", page.url())
                .bind("mediaType", page.mediaType())
                .bind("charset", page.charset())
                .bind("fetched", page.fetched().map(Instant::toString))
                .bind("file", place.file().name())
                .bind("offset", place.offset())
                .execute();
    }

    Optional<StoredPage> page(String digest) {
        return handle.select(
                        "SELECT page.*, name FROM page JOIN archive_file ON number = archive_file WHERE sha256 = ?",
                        digest)
                .map((row, context) -> new StoredPage(
                        row.getString("input"),
                        optional(row, "url"),
                        optional(row, "media_type"),
                        optional(row, "charset"),
                        optional(row, "fetched").map(Instant::parse),
                        row.getString("name"),
                        row.getLong("archive_offset")))
                .findOne();
    }

    /** Pages in the order of their digests, those after one. */
    List<ArchivedPage> archivedPages(String after, int limit) {
        return handle.select(
                        "SELECT page.*, name FROM page JOIN archive_file ON number = archive_file WHERE sha256 > ?"
                                + " ORDER BY sha256 LIMIT ?",
                        after,
                        limit)
                .map((row, context) -> archived(row))
                .list();
    }

    Optional<ArchivedPage> archivedPage(String digest) {
        return handle.select(
                        "SELECT page.*, name FROM page JOIN archive_file ON number = archive_file WHERE sha256 = ?",
                        digest)
                .map((row, context) -> archived(row))
                .findOne();
    }

    private static ArchivedPage archived(ResultSet row) throws SQLException {
        return new ArchivedPage(
                row.getString("sha256"),
                row.getString("input"),
                optional(row, "url"),
                optional(row, "media_type"),
                optional(row, "charset"),
                optional(row, "fetched").map(Instant::parse),
                row.getString("name"),
                row.getLong("archive_offset"));
    }

    void insertReport(
            String id, String address, String copyGroup, Optional<String> copyReason, long sortAt, long entry) {
        handle.createUpdate(
                        "INSERT INTO report (id, address, copy_group, copy_reason, versions, sort_at, number, changed)"
                                + " VALUES (:id, :address, :copyGroup, :copyReason, 1, :sortAt,"
                                + " (SELECT coalesce(max(number), 0) + 1 FROM report), :entry)")
                .bind("id", id)
                .bind("address", address)
                .bind("copyGroup", copyGroup)
                .bind("copyReason", copyReason)
                .bind("sortAt", sortAt)
                .bind("entry", entry)
                .execute();
    }

    /** Counts a further version of a report. */
    void addVersion(String id, long sortAt, long entry) {
        handle.execute(
                "UPDATE report SET versions = versions + 1, sort_at = ?, changed = ? WHERE id = ?", sortAt, entry, id);
    }

    /** Marks reports as shown otherwise from an entry of the journal on. */
    void changed(Collection<String> reports, long entry) {
        if (reports.isEmpty()) return;
        try (PreparedBatch batch = handle.prepareBatch("UPDATE report SET changed = ? WHERE id = ?")) {
            for (String report : reports) batch.bind(0, entry).bind(1, report).add();
            batch.execute();
        }
    }

    /** Reports that changed after an entry, or by it and behind an id; those that changed first first. */
    List<ChangedReport> changedSince(long entry, String report, int limit) {
        return handle.select(
                        "SELECT id, changed FROM report WHERE (changed, id) > (?, ?) AND (? <> '' OR changed > ?)"
                                + " ORDER BY changed, id LIMIT ?",
                        entry,
                        report,
                        report,
                        entry,
                        limit)
                .map((row, context) -> new ChangedReport(row.getString("id"), row.getLong("changed")))
                .list();
    }

    /** Reports that were added before there were joins, and their joins not made yet. */
    List<String> unjoined(int limit) {
        return handle.select("SELECT id FROM report WHERE number IS NULL ORDER BY id LIMIT ?", limit)
                .mapTo(String.class)
                .list();
    }

    /** A version's reading. */
    record StoredVersion(int number, StoredReading reading) {}

    /** The readings of a report, one of each version, the first one first. */
    List<StoredVersion> readingsOf(String report) {
        return handle.select(
                        "SELECT number, reading.id, record FROM version JOIN reading ON reading.id = version.reading"
                                + " WHERE version.report = ? ORDER BY number",
                        report)
                .map((row, context) -> new StoredVersion(
                        row.getInt("number"), new StoredReading(row.getString("id"), row.getString("record"))))
                .list();
    }

    void joined(String report, long entry) {
        handle.execute(
                "UPDATE report SET number = (SELECT coalesce(max(number), 0) + 1 FROM report), changed = ? WHERE id = ?",
                entry,
                report);
    }

    /** Ids of reports, from one on. */
    List<String> reportIds(String after, int limit) {
        return handle.select("SELECT id FROM report WHERE id > ? ORDER BY id LIMIT ?", after, limit)
                .mapTo(String.class)
                .list();
    }

    Optional<StoredReport> report(String id) {
        return handle.select("SELECT address, copy_group FROM report WHERE id = ?", id)
                .map((row, context) -> new StoredReport(url(row.getString("address")), row.getString("copy_group")))
                .findOne();
    }

    List<Listed> reports(long sortAt, String id, int limit) {
        return handle.createQuery(
                        "SELECT report.*, headline, publisher, date_published, opening, unread,"
                                + " (SELECT count(*) FROM statement_reading WHERE reading = version.reading) AS statements"
                                + " FROM report JOIN version ON version.report = report.id AND version.number = versions"
                                + " WHERE (sort_at, report.id) < (:sortAt, :id) ORDER BY sort_at DESC, report.id DESC LIMIT :limit")
                .bind("sortAt", sortAt)
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> new Listed(
                        new ReportSummary(
                                row.getString("id"),
                                url(row.getString("address")),
                                optional(row, "headline"),
                                optional(row, "opening"),
                                optional(row, "publisher"),
                                optional(row, "date_published"),
                                row.getInt("versions"),
                                row.getString("copy_group"),
                                row.getInt("statements"),
                                optional(row, "unread")),
                        row.getLong("sort_at")))
                .list();
    }

    void insertReading(String id, String page, String record, Instant added, String report, int version, long entry) {
        handle.createUpdate("INSERT INTO reading (id, page, record, added, report, version, entry)"
                        + " VALUES (:id, :page, :record, :added, :report, :version, :entry)")
                .bind("id", id)
                .bind("page", page)
                .bind("record", record)
                .bind("added", added.toString())
                .bind("report", report)
                .bind("version", version)
                .bind("entry", entry)
                .execute();
    }

    /** Says of a reading from before there was a journal which version it is of. */
    void place(String reading, String report, int version, long entry) {
        handle.execute(
                "UPDATE reading SET report = ?, version = ?, entry = ? WHERE id = ?", report, version, entry, reading);
    }

    /** The reading of the newest version; empty where there is no such report. */
    Optional<StoredReading> newestReading(String report) {
        return handle.select(
                        "SELECT reading.id, record FROM version JOIN reading ON reading.id = version.reading"
                                + " WHERE version.report = ? ORDER BY number DESC LIMIT 1",
                        report)
                .map((row, context) -> new StoredReading(row.getString("id"), row.getString("record")))
                .findOne();
    }

    void insertVersion(String report, int number, String id, Reading reading, Instant added) {
        Report of = reading.report();
        handle.createUpdate("INSERT INTO version (report, number, page, reading, url, headline, publisher,"
                        + " date_published, added, opening, unread) VALUES (:report, :number, :page, :reading, :url, :headline,"
                        + " :publisher, :datePublished, :added, :opening, :unread)")
                .bind("report", report)
                .bind("number", number)
                .bind("page", of.pageDigest())
                .bind("reading", id)
                .bind("url", of.url())
                .bind("headline", of.headline())
                .bind("publisher", of.publisher())
                .bind("datePublished", of.datePublished().map(Moment::iso))
                .bind("added", added.toString())
                .bind("opening", of.headline().isPresent() ? Optional.empty() : opening(of.text()))
                .bind("unread", reading.unread())
                .execute();
    }

    /** Puts a newer reading of a version's page in the place of the one before, which stays. */
    void updateVersion(String report, int number, String id, Reading reading) {
        Report of = reading.report();
        handle.createUpdate(
                        "UPDATE version SET reading = :reading, url = :url, headline = :headline, publisher = :publisher,"
                                + " date_published = :datePublished, opening = :opening, unread = :unread"
                                + " WHERE report = :report AND number = :number")
                .bind("report", report)
                .bind("number", number)
                .bind("reading", id)
                .bind("url", of.url())
                .bind("headline", of.headline())
                .bind("publisher", of.publisher())
                .bind("datePublished", of.datePublished().map(Moment::iso))
                .bind("opening", of.headline().isPresent() ? Optional.empty() : opening(of.text()))
                .bind("unread", reading.unread())
                .execute();
    }

    List<Version> versionsOf(String report) {
        return handle.select("SELECT number, page, added FROM version WHERE report = ? ORDER BY number", report)
                .map((row, context) ->
                        new Version(row.getInt("number"), row.getString("page"), Instant.parse(row.getString("added"))))
                .list();
    }

    void insertStatements(Collection<String> ids, String report) {
        if (ids.isEmpty()) return;
        try (PreparedBatch batch = handle.prepareBatch("INSERT INTO statement (id, report) VALUES (?, ?)")) {
            for (String id : ids) batch.bind(0, id).bind(1, report).add();
            batch.execute();
        }
    }

    /** @param statements the ids of a reading's statements, by their names inside it */
    void insertStatementReadings(String reading, Map<String, String> statements) {
        if (statements.isEmpty()) return;
        try (PreparedBatch batch =
                handle.prepareBatch("INSERT INTO statement_reading (reading, name, statement) VALUES (?, ?, ?)")) {
            statements.forEach((name, id) ->
                    batch.bind(0, reading).bind(1, name).bind(2, id).add());
            batch.execute();
        }
    }

    /** Ids of all statements that a report ever had. */
    List<String> statementsOf(String report) {
        return handle.select("SELECT id FROM statement WHERE report = ? ORDER BY id", report)
                .mapTo(String.class)
                .list();
    }

    /** The ids of a reading's statements, by their names inside it. */
    Map<String, String> statementIds(String reading) {
        Map<String, String> ids = new HashMap<>();
        handle.select("SELECT name, statement FROM statement_reading WHERE reading = ?", reading)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("statement")))
                .forEach(pair -> ids.put(pair.getKey(), pair.getValue()));
        return ids;
    }

    /** Where the last reading that has the statement has it. */
    Optional<StoredStatement> statement(String id) {
        return handle.select(
                        "SELECT statement.report, name, reading.id, record, page FROM statement"
                                + " JOIN statement_reading ON statement_reading.statement = statement.id"
                                + " JOIN reading ON reading.id = statement_reading.reading"
                                + " WHERE statement.id = ? ORDER BY coalesce(entry, 0) DESC, added DESC LIMIT 1",
                        id)
                .map((row, context) -> new StoredStatement(
                        row.getString("report"),
                        row.getString("name"),
                        new StoredReading(row.getString("id"), row.getString("record"))))
                .findOne();
    }

    /** The same without the record, which is long, for whoever asks for many of one reading. */
    Optional<StatementPlace> statementPlace(String id) {
        return handle.select(
                        "SELECT statement.report, name, reading.id FROM statement"
                                + " JOIN statement_reading ON statement_reading.statement = statement.id"
                                + " JOIN reading ON reading.id = statement_reading.reading"
                                + " WHERE statement.id = ? ORDER BY coalesce(entry, 0) DESC, added DESC LIMIT 1",
                        id)
                .map((row, context) ->
                        new StatementPlace(row.getString("report"), row.getString("name"), row.getString("id")))
                .findOne();
    }

    Optional<StoredReading> reading(String id) {
        return handle.select("SELECT id, record FROM reading WHERE id = ?", id)
                .map((row, context) -> new StoredReading(row.getString("id"), row.getString("record")))
                .findOne();
    }

    /** Every page of the register, from one digest on: for whoever looks whether all are there. */
    List<String> pageDigests(String after, int limit) {
        return handle.select("SELECT sha256 FROM page WHERE sha256 > ? ORDER BY sha256 LIMIT ?", after, limit)
                .mapTo(String.class)
                .list();
    }

    /** Every reading of a register, the newest and those before, from one id on. */
    List<StoredReading> readings(String after, int limit) {
        return handle.select("SELECT id, record FROM reading WHERE id > ? ORDER BY id LIMIT ?", after, limit)
                .map((row, context) -> new StoredReading(row.getString("id"), row.getString("record")))
                .list();
    }

    /** The address of a report where it is one: of a report without, the column holds the page's digest. */
    private static Optional<String> url(String address) {
        return address.startsWith("sha256:") ? Optional.empty() : Optional.of(address);
    }

    /** The first line of a text's beginning, cut between two words where it is longer than a list has room for. */
    private static Optional<String> opening(String beginning) {
        String line = beginning.lines().findFirst().orElse("").strip();
        if (line.codePointCount(0, line.length()) > OPENING + 1)
            line = line.substring(0, line.offsetByCodePoints(0, OPENING + 1));
        if (line.codePointCount(0, line.length()) > OPENING) {
            int space = line.lastIndexOf(' ');
            line = line.substring(0, space > 0 ? space : line.offsetByCodePoints(0, OPENING))
                            .stripTrailing() + "…";
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private static Optional<String> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
