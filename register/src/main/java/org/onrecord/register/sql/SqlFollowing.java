package org.onrecord.register.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.ChangedReport;
import org.onrecord.register.Following;
import org.onrecord.register.Ids;
import org.onrecord.register.RegisterException;
import org.onrecord.register.follow.ReportMeaning;
import org.onrecord.register.issues.IssueGrouping;
import org.onrecord.register.issues.IssueNames;
import org.onrecord.register.issues.IssueProfile;
import org.onrecord.register.issues.SaidTogether;
import org.onrecord.register.vectors.SentenceVector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What followers need, asked and written in the database. */
final class SqlFollowing implements Following {

    private static final String ISSUES = "issues";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final SqlJoins.Reads reads;
    private final SqlCuration.Writes writes;
    private final String by;

    SqlFollowing(SqlJoins.Reads reads, SqlCuration.Writes writes, String by) {
        this.reads = reads;
        this.writes = writes;
        this.by = by;
    }

    @Override
    public List<ChangedReport> changedSince(long entry, String report, int limit) throws RegisterException {
        return reads.read(handle -> new Tables(handle).changedSince(entry, report, limit));
    }

    @Override
    public long grouped() throws RegisterException {
        return reads.read(SqlFollowing::grouped);
    }

    private static long grouped(Handle handle) {
        return handle.select("SELECT up_to FROM follower WHERE name = ?", ISSUES)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    @Override
    public Set<String> ungrouped(List<String> utterances) throws RegisterException {
        if (utterances.isEmpty()) return Set.of();
        return reads.read(handle -> new HashSet<>(handle.createQuery(
                        "SELECT utterance.id FROM utterance LEFT JOIN utterance_vector ON utterance_vector.utterance = utterance.id"
                                + " WHERE utterance.id IN (<ids>) AND (issue IS NULL OR vector IS NULL)")
                .bindList("ids", utterances)
                .mapTo(String.class)
                .list()));
    }

    @Override
    public Map<String, SentenceVector> vectors(List<String> utterances) throws RegisterException {
        if (utterances.isEmpty()) return Map.of();
        return reads.read(handle -> {
            Map<String, SentenceVector> vectors = new LinkedHashMap<>();
            handle.createQuery("SELECT utterance, vector FROM utterance_vector WHERE utterance IN (<ids>)")
                    .bindList("ids", utterances)
                    .map((row, context) ->
                            Map.entry(row.getString("utterance"), SentenceVector.of(row.getBytes("vector"))))
                    .forEach(one -> vectors.put(one.getKey(), one.getValue()));
            return vectors;
        });
    }

    @Override
    public void group(List<ReportMeaning> reports, long upTo) throws RegisterException {
        writes.write(handle -> {
            IssueGroupTables store = new IssueGroupTables(handle);
            IssueGrouping grouping = new IssueGrouping(store, () -> Ids.random('i'));
            ObjectNode after = MAPPER.createObjectNode();
            Set<String> touched = new LinkedHashSet<>();
            Set<String> changed = new LinkedHashSet<>();
            UtteranceTables utterances = new UtteranceTables(handle, MergedTable.parties(handle));
            for (ReportMeaning report : reports) {
                Optional<IssueGrouping.Grouped> grouped = group(handle, grouping, report, after);
                if (grouped.isEmpty()) continue;
                touched.add(grouped.get().issue());
                report.day().ifPresent(day -> store.began(grouped.get().issue(), day));
                changed.addAll(utterances.reportsOf(
                        report.utterances().stream().map(ReportMeaning.Said::id).toList()));
            }
            for (String issue : touched) {
                Optional<IssueProfile> profile = store.find(issue);
                profile.flatMap(known -> IssueNames.of(known, store))
                        .ifPresent(name -> store.rename(profile.get().id(), name));
            }
            if (!touched.isEmpty()) {
                long entry = new JournalTable(handle)
                        .append(Instant.now(), by, "group", Optional.empty(), Optional.of(after.toString()))
                        .number();
                new Tables(handle).changed(changed, entry);
            }
            handle.execute(
                    "INSERT INTO follower (name, up_to) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET up_to = excluded.up_to",
                    ISSUES,
                    Math.max(upTo, grouped(handle)));
            return true;
        });
    }

    private static Optional<IssueGrouping.Grouped> group(
            Handle handle, IssueGrouping grouping, ReportMeaning report, ObjectNode after) {
        List<SaidTogether.Utterance> said = new ArrayList<>();
        for (ReportMeaning.Said one : report.utterances()) {
            handle.execute(
                    "INSERT INTO utterance_vector (utterance, vector) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    one.id(),
                    one.vector().bytes());
            Optional<String> issue = handle.select(
                            "SELECT issue FROM utterance WHERE id = ? AND issue IS NOT NULL", one.id())
                    .mapTo(String.class)
                    .findOne();
            said.add(new SaidTogether.Utterance(one.id(), one.sentences(), one.vector(), issue));
        }
        if (said.stream().allMatch(one -> one.issue().isPresent())) return Optional.empty();
        IssueGrouping.Grouped grouped = grouping.add(new SaidTogether(report.headline(), report.day(), said));
        for (String utterance : grouped.utterances()) {
            handle.execute("UPDATE utterance SET issue = ? WHERE id = ?", grouped.issue(), utterance);
        }
        ObjectNode one = after.withArray("groups").addObject();
        one.put("issue", grouped.issue()).put("new", grouped.isNew()).put("reason", grouped.reason());
        grouped.utterances().forEach(one.withArray("utterances")::add);
        return Optional.of(grouped);
    }
}
