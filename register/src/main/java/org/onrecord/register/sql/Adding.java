package org.onrecord.register.sql;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.onrecord.page.Page;
import org.onrecord.register.Added;
import org.onrecord.register.Addition;
import org.onrecord.register.Addresses;
import org.onrecord.register.Answer;
import org.onrecord.register.Entry;
import org.onrecord.register.Ids;
import org.onrecord.register.RegisterException;
import org.onrecord.register.Reread;
import org.onrecord.register.StatementPairs;
import org.onrecord.register.archive.Archive;
import org.onrecord.register.copies.CopyGroups;
import org.onrecord.register.copies.CopyPlacement;
import org.onrecord.register.copies.CopyText;
import org.onrecord.register.copies.Fingerprints;
import org.onrecord.register.sql.Tables.StoredReading;
import org.onrecord.statement.Reading;
import org.onrecord.statement.RecordException;
import org.onrecord.statement.RecordReader;
import org.onrecord.statement.RecordWriter;
import org.onrecord.statement.Statement;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps pages and readings and joins them, in one transaction with the lines of the journal that tell of it. */
final class Adding {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Tables tables;
    private final JournalTable journal;
    private final CopyTables copies;
    private final Joiner joiner;
    private final Archive archive;
    private final String by;

    /** @param by who adds, as the journal has it */
    Adding(Handle handle, Archive archive, String by) {
        this.tables = new Tables(handle);
        this.journal = new JournalTable(handle);
        this.copies = new CopyTables(handle);
        this.joiner = new Joiner(handle);
        this.archive = archive;
        this.by = by;
    }

    List<Added> add(List<Addition> additions) throws RegisterException {
        archive(additions);
        List<Added> added = new ArrayList<>();
        for (Addition addition : additions) added.add(add(addition.page(), addition.reading()));
        return added;
    }

    /** Writes the pages that the archive has not, all with one wait for the disk. */
    private void archive(List<Addition> additions) throws RegisterException {
        Map<String, Page> missing = new LinkedHashMap<>();
        for (Addition addition : additions) {
            Page page = addition.page();
            if (!tables.hasPage(page.digest())) missing.putIfAbsent(page.digest(), page);
        }
        List<Page> pages = List.copyOf(missing.values());
        try {
            List<Archive.Appended> places = archive.append(pages, tables.lastArchiveFile());
            for (int i = 0; i < pages.size(); i++) tables.insertPage(pages.get(i), places.get(i));
        } catch (IOException e) {
            throw new RegisterException(
                    RegisterException.Code.FAILED,
                    "The archive of the register could not be written: " + e + ". Nothing of "
                            + additions.get(0).page().input()
                            + (additions.size() > 1 ? " and " + (additions.size() - 1) + " more" : "")
                            + " was kept; see that its disk has room and may be written, and add again.",
                    e);
        }
    }

    private Added add(Page page, Reading reading) throws RegisterException {
        String address = Addresses.of(reading.report()).orElse(page.digest());
        String report = Ids.report(address);
        int versions = tables.versions(report);
        if (versions > 0 && tables.hasVersion(report, page.digest())) {
            return new Added(report, page.digest(), Added.Status.UNCHANGED);
        }
        Instant now = Instant.now();
        long entry = journal.next();
        long sortAt = Moments.sortAt(reading.report(), now);
        Optional<StoredReading> before = versions > 0 ? tables.newestReading(report) : Optional.empty();
        Added.Status status = versions > 0 ? Added.Status.NEW_VERSION : Added.Status.ADDED;
        ObjectNode after = MAPPER.createObjectNode();
        after.put("report", report);
        after.put("version", versions + 1);
        after.put("page", page.digest());
        CopyText text = CopyText.of(report, reading.report());
        List<CopyPlacement.Join> prints = new CopyGroups().place(text, copies).joins();
        if (versions > 0) {
            tables.addVersion(report, sortAt, entry);
            group(tables.report(report).orElseThrow().copyGroup(), prints, entry, after);
        } else {
            String group = prints.isEmpty() ? Ids.random('c') : prints.get(0).group();
            if (prints.isEmpty()) copies.insert(group);
            Optional<String> reason = prints.stream().findFirst().map(Adding::reason);
            tables.insertReport(report, address, group, reason, sortAt, entry);
            group(group, prints, entry, after);
        }
        copies.fingerprints(report, Fingerprints.of(text.body()));
        keep(report, versions + 1, reading, before, now, entry, after, true);
        journal.append(now, by, "add", Optional.empty(), Optional.of(after.toString()));
        return new Added(report, page.digest(), status);
    }

    /** Merges the groups that a report turns out to be a copy of with its own. */
    private void group(String group, List<CopyPlacement.Join> prints, long entry, ObjectNode after) {
        String own = copies.merged().need(group);
        after.put("copies", own);
        prints.stream()
                .findFirst()
                .ifPresent(print -> after.put("copyOf", print.report()).put("copyReason", reason(print)));
        for (CopyPlacement.Join print : prints) {
            String other = copies.merged().need(print.group());
            if (other.equals(own)) continue;
            copies.merged().point(other, Optional.of(own), reason(print));
            after.withArray("copiesMerged").add(other);
            tables.changed(copies.reportsOf(copies.merged().members(other)), entry);
        }
    }

    private static String reason(CopyPlacement.Join print) {
        return print.verdict().reason();
    }

    /**
     * Keeps another reading of the newest page of a report, in whose place it comes.
     *
     * @throws IllegalArgumentException where there is no such report, or the reading is of another page
     */
    Reread reread(String report, Reading reading) throws RegisterException {
        int versions = tables.versions(report);
        if (versions == 0) throw new IllegalArgumentException("The register has no report " + report + ".");
        StoredReading before = tables.newestReading(report).orElseThrow();
        Reading old = parse(before);
        if (!old.report().pageDigest().equals(reading.report().pageDigest())) {
            throw new IllegalArgumentException("The reading is of another page than the newest of " + report + ".");
        }
        if (RecordWriter.record(old).equals(RecordWriter.record(reading))) return new Reread(report, false, 0, 0, 0);
        Instant now = Instant.now();
        long entry = journal.next();
        ObjectNode after = MAPPER.createObjectNode();
        after.put("report", report);
        after.put("version", versions);
        after.put("page", reading.report().pageDigest());
        int kept = keep(report, versions, reading, Optional.of(before), now, entry, after, false);
        tables.changed(List.of(report), entry);
        CopyText text = CopyText.of(report, reading.report());
        group(
                tables.report(report).orElseThrow().copyGroup(),
                new CopyGroups().place(text, copies).joins(),
                entry,
                after);
        copies.fingerprints(report, Fingerprints.of(text.body()));
        ObjectNode was = MAPPER.createObjectNode();
        was.put("report", report);
        was.put("reading", before.id());
        journal.append(now, by, "reread", Optional.of(was.toString()), Optional.of(after.toString()));
        int now2 = reading.statements().size();
        return new Reread(report, true, kept, now2 - kept, old.statements().size() - kept);
    }

    /** Keeps a reading as a new version or in the place of the newest; how many statements keep their ids. */
    private int keep(
            String report,
            int version,
            Reading reading,
            Optional<StoredReading> before,
            Instant now,
            long entry,
            ObjectNode after,
            boolean isVersion)
            throws RegisterException {
        Map<String, String> known = before.isPresent() ? thatStay(before.get(), reading) : Map.of();
        String id = Ids.random('g');
        String record = RecordWriter.line(RecordWriter.record(reading));
        tables.insertReading(id, reading.report().pageDigest(), record, now, report, version, entry);
        if (isVersion) tables.insertVersion(report, version, id, reading, now);
        else tables.updateVersion(report, version, id, reading);
        Map<String, String> statements = new LinkedHashMap<>();
        Set<String> fresh = new LinkedHashSet<>();
        for (Statement statement : reading.statements()) {
            String statementId = known.get(statement.id());
            if (statementId == null) {
                statementId = Ids.random('s');
                fresh.add(statementId);
            }
            statements.put(statement.id(), statementId);
        }
        tables.insertStatements(fresh, report);
        tables.insertStatementReadings(id, statements);
        after.put("reading", id);
        after.put("record", Entry.digest(record));
        tell(joiner.join(id, reading, statements, fresh, before.map(StoredReading::id)), after);
        return statements.size() - fresh.size();
    }

    /** Joins the readings of a report that was added before there were joins. */
    void join(String report) throws RegisterException {
        long entry = journal.next();
        Optional<String> before = Optional.empty();
        ObjectNode after = MAPPER.createObjectNode();
        after.put("report", report);
        String group = tables.report(report).orElseThrow().copyGroup();
        copies.insert(group);
        for (Tables.StoredVersion version : tables.readingsOf(report)) {
            Reading reading = parse(version.reading());
            tables.place(version.reading().id(), report, version.number(), entry);
            tables.updateVersion(report, version.number(), version.reading().id(), reading);
            tell(
                    joiner.join(
                            version.reading().id(),
                            reading,
                            tables.statementIds(version.reading().id()),
                            Set.of(),
                            before),
                    after);
            before = Optional.of(version.reading().id());
        }
        tables.joined(report, entry);
        CopyText text = copies.text(report).orElseThrow();
        group(group, new CopyGroups().place(text, copies).joins(), entry, after);
        copies.fingerprints(report, Fingerprints.of(text.body()));
        journal.append(Instant.now(), by, "join", Optional.empty(), Optional.of(after.toString()));
    }

    /** Says what was joined in a line of the journal. */
    private static void tell(Joiner.Joined joined, ObjectNode after) {
        ObjectNode parties = after.putObject("parties");
        joined.parties().forEach((actor, as) -> {
            ObjectNode one = parties.putObject(actor);
            one.put("party", as.party());
            as.reason().ifPresent(reason -> one.put("reason", reason));
        });
        ObjectNode utterances = after.putObject("utterances");
        joined.utterances().forEach(utterances::put);
        if (joined.links().isEmpty()) return;
        var links = after.putArray("links");
        for (Answer link : joined.links()) {
            links.addObject()
                    .put("id", link.id())
                    .put("type", link.type().term())
                    .put("from", link.from())
                    .put("to", link.to())
                    .put("reason", link.reason());
        }
    }

    /** The ids of the statements that the report had before, by their names in the new reading. */
    private Map<String, String> thatStay(StoredReading before, Reading reading) throws RegisterException {
        Map<String, String> ids = tables.statementIds(before.id());
        Map<String, String> stay = new HashMap<>();
        StatementPairs.of(parse(before), reading).forEach((later, earlier) -> {
            String id = ids.get(earlier);
            if (id != null) stay.put(later, id);
        });
        return stay;
    }

    static Reading parse(StoredReading stored) throws RegisterException {
        try {
            return RecordReader.read(stored.record());
        } catch (RecordException e) {
            throw new RegisterException(
                    RegisterException.Code.DAMAGED,
                    "The register's reading " + stored.id() + " does not hold together: " + e.getMessage(),
                    e);
        }
    }
}
