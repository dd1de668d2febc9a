package org.onrecord.register.sql;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onrecord.register.issues.IssueProfile;
import org.onrecord.register.issues.IssueStore;
import org.onrecord.register.vectors.SentenceVector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What grouping knows of issues, in SQL; over one handle and so inside its transaction. */
final class IssueGroupTables implements IssueStore {

    /** A word that so many issues have is no way to any of them. */
    private static final int TOO_MANY = 500;

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Handle handle;
    private final MergedTable merged;
    // Weights are asked for over and over while one report is grouped.
    private final Map<String, Integer> reports = new HashMap<>();

    IssueGroupTables(Handle handle) {
        this.handle = handle;
        this.merged = MergedTable.issues(handle);
    }

    @Override
    public Optional<IssueProfile> find(String id) {
        Optional<String> current = merged.current(id);
        return current.isEmpty()
                ? Optional.empty()
                : handle.select("SELECT * FROM issue WHERE id = ?", current.get())
                        .map((row, context) -> profile(row))
                        .findOne();
    }

    @Override
    public List<IssueProfile> sharing(Collection<String> words, int most) {
        if (words.isEmpty()) return List.of();
        List<String> few = handle.createQuery("SELECT word FROM issue_word WHERE word IN (<words>) GROUP BY word"
                        + " HAVING count(*) <= " + TOO_MANY)
                .bindList("words", List.copyOf(words))
                .mapTo(String.class)
                .list();
        if (few.isEmpty()) return List.of();
        return handle.createQuery("SELECT issue.* FROM issue JOIN (SELECT issue, count(*) AS shared FROM issue_word"
                        + " WHERE word IN (<words>) GROUP BY issue) AS having_words ON having_words.issue = issue.id"
                        + " WHERE merged_into IS NULL ORDER BY shared DESC, coalesce(last_day, '') DESC, issue.id LIMIT "
                        + most)
                .bindList("words", few)
                .map((row, context) -> profile(row))
                .list();
    }

    private static IssueProfile profile(ResultSet row) throws SQLException {
        IntBuffer vectors = ByteBuffer.wrap(row.getBytes("vectors")).asIntBuffer();
        int[] numbers = new int[SentenceVector.DIMENSIONS];
        vectors.get(numbers);
        Map<String, IssueProfile.Written> words = new HashMap<>();
        for (Map.Entry<String, JsonNode> word :
                MAPPER.readTree(row.getString("words")).properties()) {
            words.put(
                    word.getKey(),
                    new IssueProfile.Written(
                            word.getValue().path(0).asInt(),
                            word.getValue().path(1).asString()));
        }
        boolean given = row.getString("named_by") != null;
        return new IssueProfile(
                row.getString("id"),
                row.getInt("utterances"),
                numbers,
                words,
                Optional.ofNullable(row.getString("last_day")).map(LocalDate::parse),
                given ? Optional.of(row.getString("name")) : Optional.empty());
    }

    @Override
    public void put(IssueProfile issue) {
        ByteBuffer vectors = ByteBuffer.allocate(Integer.BYTES * SentenceVector.DIMENSIONS);
        vectors.asIntBuffer().put(issue.vectors());
        ObjectNode words = MAPPER.createObjectNode();
        issue.words().keySet().stream().sorted().forEach(word -> {
            IssueProfile.Written written = issue.words().get(word);
            if (written != null) words.putArray(word).add(written.utterances()).add(written.form());
        });
        handle.createUpdate("INSERT INTO issue (id, name, first_day, last_day, utterances, vectors, words)"
                        + " VALUES (:id, '', :day, :day, :utterances, :vectors, :words) ON CONFLICT (id) DO UPDATE SET"
                        + " last_day = excluded.last_day, first_day = CASE WHEN issue.first_day IS NULL THEN excluded.first_day"
                        + " ELSE issue.first_day END, utterances = excluded.utterances, vectors = excluded.vectors,"
                        + " words = excluded.words")
                .bind("id", issue.id())
                .bind("day", issue.lastDay().map(LocalDate::toString))
                .bind("utterances", issue.utterances())
                .bind("vectors", vectors.array())
                .bind("words", words.toString())
                .execute();
        Set<String> before = new HashSet<>(handle.select("SELECT word FROM issue_word WHERE issue = ?", issue.id())
                .mapTo(String.class)
                .list());
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(issue.words().keySet());
        Set<String> fresh = new HashSet<>(issue.words().keySet());
        fresh.removeAll(before);
        pairs("DELETE FROM issue_word WHERE word = ? AND issue = ?", gone, issue.id());
        pairs("INSERT INTO issue_word (word, issue) VALUES (?, ?)", fresh, issue.id());
    }

    private void pairs(String sql, Set<String> words, String issue) {
        if (words.isEmpty()) return;
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (String word : words) batch.bind(0, word).bind(1, issue).add();
            batch.execute();
        }
    }

    @Override
    public Totals totals() {
        return totals(handle, "issue_total").orElseGet(() -> new Totals(0, 0, new long[SentenceVector.DIMENSIONS]));
    }

    /** What a table like issue_total has; empty where it has no row. */
    static Optional<Totals> totals(Handle handle, String table) {
        return handle.createQuery("SELECT reports, utterances, vectors FROM " + table)
                .map((row, context) -> {
                    LongBuffer vectors =
                            ByteBuffer.wrap(row.getBytes("vectors")).asLongBuffer();
                    long[] numbers = new long[SentenceVector.DIMENSIONS];
                    vectors.get(numbers);
                    return new Totals(row.getInt("reports"), row.getLong("utterances"), numbers);
                })
                .findOne();
    }

    @Override
    public int reportsWith(String word) {
        return reports.computeIfAbsent(
                word,
                asked -> handle.select("SELECT reports FROM issue_count WHERE word = ?", asked)
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0));
    }

    @Override
    public void count(Collection<String> words, Totals totals) {
        if (!words.isEmpty()) {
            try (PreparedBatch batch = handle.prepareBatch("INSERT INTO issue_count (word, reports) VALUES (?, 1)"
                    + " ON CONFLICT (word) DO UPDATE SET reports = issue_count.reports + 1")) {
                for (String word : words) batch.bind(0, word).add();
                batch.execute();
            }
            words.forEach(reports::remove);
        }
        ByteBuffer vectors = ByteBuffer.allocate(Long.BYTES * SentenceVector.DIMENSIONS);
        vectors.asLongBuffer().put(totals.vectors());
        handle.createUpdate("INSERT INTO issue_total (one, reports, utterances, vectors)"
                        + " VALUES (1, :reports, :utterances, :vectors) ON CONFLICT (one) DO UPDATE SET"
                        + " reports = excluded.reports, utterances = excluded.utterances, vectors = excluded.vectors")
                .bind("reports", totals.reports())
                .bind("utterances", totals.utterances())
                .bind("vectors", vectors.array())
                .execute();
    }

    /** Names an issue by its words; a name that a person gave stays. */
    void rename(String id, String name) {
        handle.execute("UPDATE issue SET name = ? WHERE id = ? AND named_by IS NULL", name, id);
    }

    /** The day becomes the issue's first where it is earlier. */
    void began(String id, LocalDate day) {
        handle.execute(
                "UPDATE issue SET first_day = ? WHERE id = ? AND (first_day IS NULL OR first_day > ?)",
                day.toString(),
                id,
                day.toString());
    }
}
