package org.onrecord.register.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.RegisterException;
import org.onrecord.register.StatementPairs;
import org.onrecord.register.sql.Tables.StoredReading;

/**
 * Brings together what two registers have of one report: versions in the order of time, and statements that say the same. Over one handle
 * and so inside its transaction.
 */
final class IncomingReports {

    /** Why ids of statements answer with others. */
    static final String SAME_STATEMENT = "import: the same statement";

    private static final int SLICE = 200;

    private final Handle handle;
    private final Tables tables;
    private final MergedTable copies;
    private final long entry;

    /** @param entry number of the journal's entry that will tell of it */
    IncomingReports(Handle handle, long entry) {
        this.handle = handle;
        this.tables = new Tables(handle);
        this.copies = MergedTable.copies(handle);
        this.entry = entry;
    }

    /**
     * A version on either side.
     *
     * @param number on its side
     * @param time when its page was fetched or, where that is not known, added
     */
    private record Dated(int number, String page, String reading, Instant time, boolean arrives) {}

    /** Joins every report of both; how many versions are new. */
    int join() throws RegisterException {
        int versions = 0;
        String after = "";
        List<String> reports;
        do {
            reports = handle.select(
                            "SELECT id FROM incoming_report AS arriving WHERE id > ?"
                                    + " AND NOT EXISTS (SELECT 1 FROM incoming_new WHERE incoming_new.id = arriving.id)"
                                    + " ORDER BY id LIMIT " + SLICE,
                            after)
                    .mapTo(String.class)
                    .list();
            for (String report : reports) versions += join(report);
            if (!reports.isEmpty()) after = reports.get(reports.size() - 1);
        } while (reports.size() == SLICE);
        return versions;
    }

    private int join(String report) throws RegisterException {
        List<Dated> own = versions("version", report, false);
        List<Dated> arriving = versions("incoming_version", report, true);
        pair(own, arriving);
        Map<String, Dated> byPage = new HashMap<>();
        own.forEach(version -> byPage.put(version.page(), version));
        List<Dated> all = new ArrayList<>(own);
        arriving.stream().filter(version -> !byPage.containsKey(version.page())).forEach(all::add);
        all.sort(Comparator.comparing(Dated::time));
        int added = all.size() - own.size();
        if (added > 0) renumber(report, all);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < all.size(); i++) numbers.put(all.get(i).page(), i + 1);
        readings(report, all, numbers);
        for (Dated version : all) {
            if (!version.arrives()) continue;
            handle.execute(
                    "INSERT INTO version (report, number, page, reading, url, headline, publisher, date_published, added,"
                            + " opening, unread) SELECT report, ?, page, reading, url, headline, publisher, date_published,"
                            + " added, opening, unread FROM incoming_version WHERE report = ? AND number = ?",
                    numbers.get(version.page()),
                    report,
                    version.number());
        }
        if (added > 0) {
            handle.execute("UPDATE report SET versions = ? WHERE id = ?", all.size(), report);
            if (all.get(all.size() - 1).arrives()) newest(report);
        }
        tables.changed(List.of(report), entry);
        copies(report);
        return added;
    }

    private List<Dated> versions(String table, String report, boolean arrives) {
        return handle.select(
                        "SELECT number, page, reading, added, fetched FROM " + table + " JOIN page ON sha256 = page"
                                + " WHERE report = ? ORDER BY number",
                        report)
                .map((row, context) -> new Dated(
                        row.getInt("number"),
                        row.getString("page"),
                        row.getString("reading"),
                        Instant.parse(
                                Optional.ofNullable(row.getString("fetched")).orElse(row.getString("added"))),
                        arrives))
                .list();
    }

    private void renumber(String report, List<Dated> all) {
        // By way of numbers that no version has, so that no two have one at any time.
        handle.execute("UPDATE version SET number = -number WHERE report = ?", report);
        handle.execute("UPDATE reading SET version = -version WHERE report = ?", report);
        for (int i = 0; i < all.size(); i++) {
            Dated version = all.get(i);
            if (version.arrives()) continue;
            handle.execute(
                    "UPDATE version SET number = ? WHERE report = ? AND number = ?", i + 1, report, -version.number());
            handle.execute(
                    "UPDATE reading SET version = ? WHERE report = ? AND version = ?",
                    i + 1,
                    report,
                    -version.number());
        }
    }

    /** Adds the readings that are not here. One that comes in no newest version's place is older than all that are here. */
    private void readings(String report, List<Dated> all, Map<String, Integer> numbers) {
        int newestOwn = 0;
        Set<String> newest = new HashSet<>();
        for (Dated version : all) {
            if (version.arrives()) newest.add(version.reading());
            else {
                newest.clear();
                newestOwn = numbers.getOrDefault(version.page(), newestOwn);
            }
        }
        record Arriving(String id, String page) {}
        List<Arriving> arriving = handle.select(
                        "SELECT id, page FROM incoming_reading WHERE report = ? AND id IN (SELECT id FROM incoming_new)"
                                + " ORDER BY id",
                        report)
                .map((row, context) -> new Arriving(row.getString("id"), row.getString("page")))
                .list();
        for (Arriving reading : arriving) {
            handle.execute(
                    "INSERT INTO reading (id, page, record, added, report, version, entry)"
                            + " SELECT id, page, record, added, report, ?, ? FROM incoming_reading WHERE id = ?",
                    numbers.getOrDefault(reading.page(), Math.max(1, newestOwn)),
                    newest.contains(reading.id()) ? entry : 0,
                    reading.id());
        }
    }

    /** What follows where the newest version is one that arrives. */
    private void newest(String report) {
        handle.execute(
                "UPDATE report SET sort_at = (SELECT sort_at FROM incoming_report WHERE id = report.id) WHERE id = ?",
                report);
        handle.execute("DELETE FROM copy_hash WHERE report = (SELECT number FROM report WHERE id = ?)", report);
        handle.execute(
                "INSERT INTO copy_hash (hash, report) SELECT hash, (SELECT number FROM report WHERE id = ?)"
                        + " FROM incoming_copy_hash WHERE report = (SELECT number FROM incoming_report WHERE id = ?)",
                report,
                report);
    }

    /** Says which statements that arrive are said here already, under other ids. */
    private void pair(List<Dated> own, List<Dated> arriving) throws RegisterException {
        Map<String, StoredReading> here = new HashMap<>();
        for (Dated version : own) here.put(version.page(), reading("reading", version.reading()));
        StoredReading last = here.get(own.get(own.size() - 1).page());
        Map<String, String> pairs = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        List<Dated> order = new ArrayList<>(arriving);
        // What stands on the same page first.
        order.sort(Comparator.comparing(version -> !here.containsKey(version.page())));
        for (Dated version : order) {
            StoredReading there = reading("incoming_reading", version.reading());
            StoredReading base = here.getOrDefault(version.page(), last);
            if (base == null || base.id().equals(there.id())) continue;
            Map<String, String> ids = tables.statementIds(base.id());
            Map<String, String> arrivingIds = statementIds(there.id());
            StatementPairs.of(Adding.parse(base), Adding.parse(there)).forEach((later, earlier) -> {
                String from = arrivingIds.getOrDefault(later, "");
                String to = ids.getOrDefault(earlier, "");
                if (from.isEmpty() || to.isEmpty() || from.equals(to) || pairs.containsKey(from)) return;
                if (isNew(from) && !arrives(to) && taken.add(to)) pairs.put(from, to);
            });
        }
        pairs.forEach((from, to) -> handle.execute(
                "INSERT INTO alias (id, target, reason) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                from,
                to,
                SAME_STATEMENT));
    }

    private StoredReading reading(String table, String id) {
        return handle.select("SELECT id, record FROM " + table + " WHERE id = ?", id)
                .map((row, context) -> new StoredReading(row.getString("id"), row.getString("record")))
                .one();
    }

    private Map<String, String> statementIds(String reading) {
        Map<String, String> ids = new HashMap<>();
        handle.select("SELECT name, statement FROM incoming_statement_reading WHERE reading = ?", reading)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("statement")))
                .forEach(pair -> ids.put(pair.getKey(), pair.getValue()));
        return ids;
    }

    private boolean isNew(String id) {
        return handle.select("SELECT count(*) FROM incoming_new WHERE id = ?", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private boolean arrives(String statement) {
        return handle.select("SELECT count(*) FROM incoming_statement WHERE id = ?", statement)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** One report is in one group of copies: where it was in two, they are one, unless a person took that back here. */
    private void copies(String report) {
        String own = tables.report(report).orElseThrow().copyGroup();
        String there = handle.select("SELECT copy_group FROM incoming_report WHERE id = ?", report)
                .mapTo(String.class)
                .one();
        Optional<String> one = copies.current(own);
        Optional<String> other = copies.current(there);
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) return;
        boolean takenBack = handle.select(
                                "SELECT count(*) FROM copies WHERE id IN (?, ?, ?) AND merged_into IS NULL AND reason IS NOT NULL",
                                own,
                                one.get(),
                                other.get())
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (takenBack) return;
        copies.point(other.get(), one, "import: the same report");
        tables.changed(new CopyTables(handle).reportsOf(copies.members(one.get())), entry);
    }
}
