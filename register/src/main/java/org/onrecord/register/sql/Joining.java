package org.onrecord.register.sql;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.RegisterException;
import org.onrecord.register.exchange.Arrival;
import org.onrecord.register.exchange.Arrived;
import org.onrecord.register.issues.IssueStore;

/**
 * Joins a register that arrives with one that holds reports of its own. Whatever comes keeps its id; where both have a report, a party, a
 * statement, the one that comes answers with the one that is here. What is here stays as it is: a person's decision here is not undone by one
 * there. Over one handle and so inside its transaction.
 */
final class Joining {

    private final Handle handle;
    private final Arrival arrival;
    private final Map<String, String> files;
    private final IncomingTables incoming;
    private final long entry;

    /** @param files the names that files of the archive have here, by those that they had */
    Joining(Handle handle, Database database, Arrival arrival, Map<String, String> files) {
        this.handle = handle;
        this.arrival = arrival;
        this.files = files;
        this.incoming = new IncomingTables(handle, database);
        this.entry = new JournalTable(handle).next();
    }

    Arrived join() throws RegisterException, IOException {
        incoming.fill(arrival);
        if (count("SELECT count(*) FROM incoming_report WHERE number IS NULL") > 0) {
            throw new RegisterException(
                    RegisterException.Code.UNREADABLE,
                    "The export has reports that were never joined; add something to its register and export it again.");
        }
        knownAliases();
        arrival.progress("joining");
        int pages = pages();
        incoming.addMerged("copies", MergedTable.copies(handle));
        incoming.addMerged("issue", MergedTable.issues(handle));
        issueCounts();
        int mergedParties = new IncomingParties(handle, incoming).add();
        int utterances = utterances();
        int reports = newReports();
        samePlaces();
        int versions = new IncomingReports(handle, entry).join();
        int statements = statements();
        mergeUtterances();
        actors();
        IncomingDecisions decisions = new IncomingDecisions(handle, incoming);
        int links = decisions.links();
        handle.execute("INSERT INTO alias (id, target, reason) SELECT arriving.id,"
                + " coalesce((SELECT known.target FROM alias AS known WHERE known.id = arriving.target), arriving.target),"
                + " arriving.reason FROM incoming_alias AS arriving"
                + " WHERE NOT EXISTS (SELECT 1 FROM statement WHERE statement.id = arriving.id)"
                + " AND NOT EXISTS (SELECT 1 FROM link WHERE link.id = arriving.id) ON CONFLICT DO NOTHING");
        int decided = decisions.decisions();
        int known = new KnowledgeTables(handle).join();
        Journals journals = new Journals(handle);
        int entries = journals.keep(arrival) + journals.keepOthers(arrival.digest());
        int parties = count("SELECT count(*) FROM party JOIN incoming_new ON incoming_new.id = party.id"
                + " WHERE merged_into IS NULL");
        int mergedStatements = count("SELECT count(*) FROM alias JOIN incoming_new ON incoming_new.id = alias.id");
        incoming.drop();
        int all = pages + utterances + reports + versions + statements + links + decided + known + entries + parties;
        if (all == 0) return Arrived.unchanged(arrival.identity().id(), 0);
        Arrived arrived = new Arrived(
                Arrived.Status.JOINED,
                arrival.identity().id(),
                arrival.last().map(last -> last.number()).orElse(0L),
                pages,
                reports,
                versions,
                statements,
                parties,
                mergedParties,
                mergedStatements);
        SqlRows.close(handle, arrival, arrived);
        return arrived;
    }

    private int count(String sql) {
        return handle.createQuery(sql).mapTo(Integer.class).one();
    }

    /** Ids that came with an earlier import and answer with others here go on to do so. */
    private void knownAliases() {
        handle.execute("DELETE FROM incoming_new WHERE id IN (SELECT id FROM alias)");
        handle.execute("DELETE FROM incoming_statement WHERE id IN (SELECT id FROM alias)");
        handle.execute("DELETE FROM incoming_link WHERE id IN (SELECT id FROM alias)");
        handle.execute("UPDATE incoming_statement_reading SET statement = (SELECT target FROM alias"
                + " WHERE alias.id = incoming_statement_reading.statement)"
                + " WHERE statement IN (SELECT id FROM alias)");
    }

    private int pages() {
        record File(long number, String name, long length) {}
        List<File> arriving = handle.createQuery(
                        "SELECT number, name, length FROM incoming_archive_file ORDER BY number")
                .map((row, context) -> new File(row.getLong("number"), row.getString("name"), row.getLong("length")))
                .list();
        int pages = 0;
        for (File file : arriving) {
            String name = files.get(file.name());
            if (name == null) continue;
            // Before the register's own, so that the last of those goes on to grow.
            handle.execute(
                    "INSERT INTO archive_file (number, name, length) VALUES"
                            + " ((SELECT coalesce(min(number), 2) - 1 FROM archive_file), ?, ?) ON CONFLICT (name) DO NOTHING",
                    name,
                    file.length());
            pages += handle.createUpdate(
                            "INSERT INTO page (sha256, input, url, media_type, charset, fetched, archive_file,"
                                    + " archive_offset) SELECT sha256, input, url, media_type, charset, fetched,"
                                    + " (SELECT number FROM archive_file WHERE name = :name), archive_offset FROM incoming_page"
                                    + " WHERE archive_file = :number ON CONFLICT DO NOTHING")
                    .bind("name", name)
                    .bind("number", file.number())
                    .execute();
        }
        return pages;
    }

    /** What grouping knows: words of issues, and what is counted over both registers; a report that both have counts twice. */
    private void issueCounts() {
        incoming.add("issue_word");
        handle.execute(
                "INSERT INTO issue_count (word, reports) SELECT word, reports FROM incoming_issue_count WHERE 1 = 1"
                        + " ON CONFLICT (word) DO UPDATE SET reports = issue_count.reports + excluded.reports");
        IssueGroupTables here = new IssueGroupTables(handle);
        IssueGroupTables.totals(handle, "incoming_issue_total").ifPresent(theirs -> {
            IssueStore.Totals ours = here.totals();
            long[] vectors = ours.vectors().clone();
            for (int i = 0; i < vectors.length; i++) vectors[i] += theirs.vectors()[i];
            here.count(
                    List.of(),
                    new IssueStore.Totals(
                            ours.reports() + theirs.reports(), ours.utterances() + theirs.utterances(), vectors));
        });
    }

    private int utterances() {
        int added = incoming.addMerged("utterance", MergedTable.utterances(handle));
        handle.execute("UPDATE utterance SET issue = (SELECT arriving.issue FROM incoming_utterance AS arriving"
                + " WHERE arriving.id = utterance.id) WHERE issue IS NULL AND id IN"
                + " (SELECT arriving.id FROM incoming_utterance AS arriving WHERE arriving.issue IS NOT NULL)");
        incoming.add("utterance_hash");
        incoming.add("utterance_vector");
        incoming.add("utterance_party");
        return added;
    }

    /** Reports that are not here, with their readings and versions. */
    private int newReports() {
        long number = handle.createQuery("SELECT coalesce(max(number), 0) FROM report")
                .mapTo(Long.class)
                .one();
        int reports = handle.createUpdate(
                        "INSERT INTO report (id, address, copy_group, versions, sort_at, number, changed,"
                                + " copy_reason) SELECT arriving.id, address, copy_group, versions, sort_at,"
                                + " :number + row_number() OVER (ORDER BY arriving.number), :entry, copy_reason"
                                + " FROM incoming_report AS arriving JOIN incoming_new ON incoming_new.id = arriving.id")
                .bind("number", number)
                .bind("entry", entry)
                .execute();
        // The order of readings is that of entries here: those that newer ones came in the place of are before.
        handle.createUpdate(
                        "INSERT INTO reading (id, page, record, added, report, version, entry)"
                                + " SELECT arriving.id, page, record, added, report, version,"
                                + " CASE WHEN EXISTS (SELECT 1 FROM incoming_version WHERE incoming_version.report = arriving.report"
                                + " AND incoming_version.reading = arriving.id) THEN :entry ELSE 0 END"
                                + " FROM incoming_reading AS arriving"
                                + " JOIN incoming_new AS one ON one.id = arriving.id JOIN incoming_new AS other ON other.id = arriving.report")
                .bind("entry", entry)
                .execute();
        incoming.add("version", "arriving.report IN (SELECT id FROM incoming_new)");
        handle.execute("INSERT INTO copy_hash (hash, report) SELECT hash, report.number FROM incoming_copy_hash"
                + " JOIN incoming_report AS arriving ON arriving.number = incoming_copy_hash.report"
                + " JOIN incoming_new ON incoming_new.id = arriving.id JOIN report ON report.id = arriving.id"
                + " WHERE 1 = 1 ON CONFLICT DO NOTHING");
        return reports;
    }

    /** What has one name in one reading is one statement, whichever ids the two registers gave it. */
    private void samePlaces() {
        handle.createUpdate(
                        "INSERT INTO alias (id, target, reason) SELECT arriving.statement, min(here.statement), :reason"
                                + " FROM incoming_statement_reading AS arriving JOIN statement_reading AS here"
                                + " ON here.reading = arriving.reading AND here.name = arriving.name"
                                + " JOIN incoming_new ON incoming_new.id = arriving.statement"
                                + " WHERE here.statement <> arriving.statement GROUP BY arriving.statement ON CONFLICT DO NOTHING")
                .bind("reason", IncomingReports.SAME_STATEMENT)
                .execute();
    }

    private int statements() {
        int added = incoming.add(
                "statement",
                "arriving.id IN (SELECT id FROM incoming_new)"
                        + " AND NOT EXISTS (SELECT 1 FROM alias WHERE alias.id = arriving.id)");
        handle.execute("INSERT INTO statement_reading (reading, name, statement) SELECT reading, name,"
                + " coalesce((SELECT target FROM alias WHERE alias.id = arriving.statement), arriving.statement)"
                + " FROM incoming_statement_reading AS arriving JOIN incoming_new ON incoming_new.id = arriving.reading"
                + " WHERE 1 = 1 ON CONFLICT DO NOTHING");
        return added;
    }

    /** Statements that are one tell one utterance. */
    private void mergeUtterances() {
        record Pair(String arriving, String here) {}
        MergedTable merged = MergedTable.utterances(handle);
        UtteranceTables utterances = new UtteranceTables(handle, MergedTable.parties(handle));
        List<Pair> pairs = handle.createQuery("SELECT arriving.utterance AS arriving, here.utterance AS here FROM alias"
                        + " JOIN incoming_statement AS arriving ON arriving.id = alias.id"
                        + " JOIN statement AS here ON here.id = alias.target"
                        + " WHERE arriving.utterance IS NOT NULL AND here.utterance IS NOT NULL ORDER BY alias.id")
                .map((row, context) -> new Pair(row.getString("arriving"), row.getString("here")))
                .list();
        for (Pair pair : pairs) {
            String from = merged.need(pair.arriving());
            String into = merged.need(pair.here());
            if (from.equals(into) || !isNew(from)) continue;
            merged.point(from, Optional.of(into), IncomingReports.SAME_STATEMENT);
            new Tables(handle).changed(utterances.reportsOf(merged.members(into)), entry);
        }
    }

    private boolean isNew(String id) {
        return handle.select("SELECT count(*) FROM incoming_new WHERE id = ?", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private void actors() {
        incoming.add("actor_party", "arriving.reading IN (SELECT id FROM incoming_new)");
        // Where both have a reading and a person there has split a party, it is split here.
        record Moved(String reading, String actor, String from, String to, String reason) {}
        PartyTables parties = new PartyTables(handle);
        UtteranceTables utterances = new UtteranceTables(handle, parties.merged());
        List<Moved> moved = handle.createQuery(
                        "SELECT arriving.reading, arriving.actor, here.party AS own, arriving.party,"
                                + " coalesce(arriving.reason, 'import') AS reason FROM incoming_actor_party AS arriving"
                                + " JOIN actor_party AS here ON here.reading = arriving.reading AND here.actor = arriving.actor"
                                + " JOIN incoming_new ON incoming_new.id = arriving.party WHERE here.party <> arriving.party"
                                + " AND NOT EXISTS (SELECT 1 FROM incoming_match WHERE incoming_match.id = arriving.party)"
                                + " ORDER BY arriving.reading, arriving.actor")
                .map((row, context) -> new Moved(
                        row.getString("reading"),
                        row.getString("actor"),
                        row.getString("own"),
                        row.getString("party"),
                        row.getString("reason")))
                .list();
        for (Moved actor : moved) {
            parties.moveActor(actor.reading(), actor.actor(), actor.to(), actor.reason());
            utterances.moveParty(actor.reading(), actor.from(), actor.to());
        }
    }
}
