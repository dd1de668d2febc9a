package org.onrecord.register.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.Report;
import org.onrecord.register.ReportSummary;
import org.onrecord.register.Version;
import org.onrecord.register.archive.Archive;

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

    boolean hasReports() {
        return exists("SELECT EXISTS (SELECT 1 FROM report)");
    }

    boolean hasPage(String digest) {
        return exists("SELECT EXISTS (SELECT 1 FROM page WHERE sha256 = ?)", digest);
    }

    boolean hasVersion(String report, String page) {
        return exists("SELECT EXISTS (SELECT 1 FROM version WHERE report = ? AND page = ?)", report, page);
    }

    private boolean exists(String sql, Object... values) {
        return handle.select(sql, values).mapTo(Integer.class).one() == 1;
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

    void putReport(String id, String address, String copyGroup, int versions, long sortAt) {
        handle.execute(
                "INSERT INTO report (id, address, copy_group, versions, sort_at) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET versions = excluded.versions, sort_at = excluded.sort_at",
                id,
                address,
                copyGroup,
                versions,
                sortAt);
    }

    StoredReport report(String id) {
        return handle.select("SELECT address, copy_group FROM report WHERE id = ?", id)
                .map((row, context) -> new StoredReport(url(row.getString("address")), row.getString("copy_group")))
                .one();
    }

    List<Listed> reports(long sortAt, String id, int limit) {
        return handle.createQuery(
                        "SELECT report.*, headline, publisher, date_published,"
                                + " CASE WHEN headline IS NULL THEN substr(record ->> '$.report.text', 1, "
                                + (OPENING + 1)
                                + ") END AS opening, record ->> '$.unread' AS unread,"
                                + " (SELECT count(*) FROM statement_reading WHERE reading = version.reading) AS statements"
                                + " FROM report JOIN version ON version.report = report.id AND number = versions"
                                + " JOIN reading ON reading.id = version.reading"
                                + " WHERE (sort_at, report.id) < (:sortAt, :id) ORDER BY sort_at DESC, report.id DESC LIMIT :limit")
                .bind("sortAt", sortAt)
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> new Listed(
                        new ReportSummary(
                                row.getString("id"),
                                url(row.getString("address")),
                                optional(row, "headline"),
                                optional(row, "opening").flatMap(Tables::opening),
                                optional(row, "publisher"),
                                optional(row, "date_published"),
                                row.getInt("versions"),
                                row.getString("copy_group"),
                                row.getInt("statements"),
                                optional(row, "unread")),
                        row.getLong("sort_at")))
                .list();
    }

    void insertReading(String id, String page, String record, Instant added) {
        handle.execute(
                "INSERT INTO reading (id, page, record, added) VALUES (?, ?, ?, ?)",
                id,
                page,
                record,
                added.toString());
    }

    /** The reading of the newest version; empty where there is no such report. */
    Optional<StoredReading> newestReading(String report) {
        return handle.select(
                        "SELECT reading.id, record FROM version JOIN reading ON reading.id = version.reading"
                                + " WHERE report = ? ORDER BY number DESC LIMIT 1",
                        report)
                .map((row, context) -> new StoredReading(row.getString("id"), row.getString("record")))
                .findOne();
    }

    void insertVersion(String report, int number, String reading, Report of, Instant added) {
        handle.createUpdate("INSERT INTO version (report, number, page, reading, url, headline, publisher,"
                        + " date_published, added) VALUES (:report, :number, :page, :reading, :url, :headline, :publisher,"
                        + " :datePublished, :added)")
                .bind("report", report)
                .bind("number", number)
                .bind("page", of.pageDigest())
                .bind("reading", reading)
                .bind("url", of.url())
                .bind("headline", of.headline())
                .bind("publisher", of.publisher())
                .bind("datePublished", of.datePublished().map(Moment::iso))
                .bind("added", added.toString())
                .execute();
    }

    List<Version> versionsOf(String report) {
        return handle.select("SELECT number, page, added FROM version WHERE report = ? ORDER BY number", report)
                .map((row, context) ->
                        new Version(row.getInt("number"), row.getString("page"), Instant.parse(row.getString("added"))))
                .list();
    }

    void insertStatement(String id, String report) {
        handle.execute("INSERT INTO statement (id, report) VALUES (?, ?)", id, report);
    }

    void insertStatementReading(String reading, String name, String statement) {
        handle.execute(
                "INSERT INTO statement_reading (reading, name, statement) VALUES (?, ?, ?)", reading, name, statement);
    }

    /** The ids of a reading's statements, by their names inside it. */
    Map<String, String> statementIds(String reading) {
        Map<String, String> ids = new HashMap<>();
        handle.select("SELECT name, statement FROM statement_reading WHERE reading = ?", reading)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("statement")))
                .forEach(pair -> ids.put(pair.getKey(), pair.getValue()));
        return ids;
    }

    /** Where the last version that has the statement has it. */
    Optional<StoredStatement> statement(String id) {
        return handle.select(
                        "SELECT version.report, name, reading.id, record FROM statement_reading"
                                + " JOIN version ON version.reading = statement_reading.reading"
                                + " JOIN reading ON reading.id = version.reading"
                                + " WHERE statement = ? ORDER BY number DESC LIMIT 1",
                        id)
                .map((row, context) -> new StoredStatement(
                        row.getString("report"),
                        row.getString("name"),
                        new StoredReading(row.getString("id"), row.getString("record"))))
                .findOne();
    }

    /** The address of a report where it is one: of a report without, the column holds the page's digest. */
    private static Optional<String> url(String address) {
        return address.startsWith("sha256:") ? Optional.empty() : Optional.of(address);
    }

    /** The first line of a text's beginning, cut between two words where it is longer than a list has room for. */
    private static Optional<String> opening(String beginning) {
        String line = beginning.lines().findFirst().orElse("").strip();
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
