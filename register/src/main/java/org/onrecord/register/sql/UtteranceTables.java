package org.onrecord.register.sql;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onrecord.register.Utterance;
import org.onrecord.register.join.Saying;
import org.onrecord.register.join.SayingIndex;
import org.onrecord.register.join.SayingWords;
import org.onrecord.statement.Act;

/** The statements of SQL on utterances, over one handle and so inside its transaction. */
final class UtteranceTables implements SayingIndex {

    /** What a party is to an utterance. */
    enum Part {
        SPEAKER,
        TARGET,
        ABOUT,
        SIDE;

        String term() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How many utterances are compared with a new one. */
    private static final int CANDIDATES = 24;
    /** How many rows of one hash, or of one party, are looked at: some words and parties are in very many. */
    private static final int ROWS = 40;
    /** How many variants an utterance is shown with. */
    private static final int VARIANTS = 1000;

    /** How many of them are kept to be compared again. */
    private static final int KNOWN = 20_000;

    private final Handle handle;
    private final MergedTable merged;
    private final MergedTable parties;
    // What was compared already in this transaction, which alone may change it.
    private final Map<String, Saying> known = new HashMap<>();
    private final Map<String, Boolean> named = new HashMap<>();

    UtteranceTables(Handle handle, MergedTable parties) {
        this.handle = handle;
        this.merged = MergedTable.utterances(handle);
        this.parties = parties;
    }

    MergedTable merged() {
        return merged;
    }

    @Override
    public List<Saying> withHashes(long[] hashes) {
        if (hashes.length == 0) return List.of();
        // Each hash for itself: a frequent one must not leave the rare ones, which tell more, without room.
        String each = "SELECT utterance FROM (SELECT utterance FROM utterance_hash WHERE hash = ? LIMIT " + ROWS
                + ") AS of_hash";
        String all = String.join(" UNION ALL ", Collections.nCopies(hashes.length, each));
        return sayings(handle.select(
                        "SELECT utterance FROM (" + all + ") AS found GROUP BY utterance"
                                + " ORDER BY count(*) DESC, utterance LIMIT " + CANDIDATES,
                        Arrays.stream(hashes).boxed().toArray())
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<Saying> aimedAt(Collection<String> who, Set<Act> acts, String from, String to) {
        return with(who, List.of(Part.TARGET, Part.ABOUT), acts, from, to);
    }

    @Override
    public List<Saying> saidBy(Collection<String> who, Set<Act> acts, String from, String to) {
        return with(who, List.of(Part.SPEAKER), acts, from, to);
    }

    private List<Saying> with(Collection<String> who, List<Part> parts, Set<Act> acts, String from, String to) {
        Set<String> found = new LinkedHashSet<>();
        for (String party : who) {
            for (String member : parties.members(party)) {
                for (Part part : parts) {
                    for (Act act : acts) {
                        found.addAll(handle.select(
                                        "SELECT utterance FROM utterance_party WHERE party = ? AND part = ? AND act = ?"
                                                + " AND day >= ? AND day <= ? ORDER BY day DESC LIMIT " + CANDIDATES,
                                        member,
                                        part.term(),
                                        act.term(),
                                        from,
                                        to + "~")
                                .mapTo(String.class)
                                .list());
                    }
                }
            }
        }
        return sayings(List.copyOf(found));
    }

    @Override
    public boolean isNamed(String party) {
        return named.computeIfAbsent(party, this::hasKey);
    }

    /** Forgets which parties had no name: one may have got it. */
    void namesMayHaveCome() {
        named.values().removeIf(has -> !has);
    }

    private boolean hasKey(String party) {
        return handle.select("SELECT count(*) FROM (SELECT 1 FROM party_key WHERE party = ? LIMIT 1) AS found", party)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private List<Saying> sayings(List<String> ids) {
        if (known.size() > KNOWN) known.clear();
        load(ids.stream().filter(id -> !known.containsKey(id)).toList());
        Map<String, Saying> sayings = new LinkedHashMap<>();
        for (String id : ids) {
            String current = known.containsKey(id) ? id : merged.need(id);
            if (!known.containsKey(current)) load(List.of(current));
            sayings.put(current, Objects.requireNonNull(known.get(current)));
        }
        return List.copyOf(sayings.values());
    }

    /** Reads what is compared of utterances, all of them at once; those that were merged into others are left out. */
    private void load(List<String> ids) {
        if (ids.isEmpty()) return;
        Map<String, Map<String, Set<String>>> who = new HashMap<>();
        handle.createQuery(
                        "SELECT utterance, part, party, merged_into FROM utterance_party JOIN party ON party.id = party"
                                + " WHERE utterance IN (<ids>) ORDER BY party")
                .bindList("ids", Padded.list(ids))
                .map((row, context) -> {
                    String party = row.getString("party");
                    if (row.getString("merged_into") == null) parties.standsForItself(party);
                    return List.of(row.getString("utterance"), row.getString("part"), party);
                })
                .forEach(row -> who.computeIfAbsent(row.get(0), id -> new HashMap<>())
                        .computeIfAbsent(row.get(1), part -> new LinkedHashSet<>())
                        .add(parties.need(row.get(2))));
        handle.createQuery("SELECT id, act, day, words, merged_into FROM utterance WHERE id IN (<ids>)")
                .bindList("ids", Padded.list(ids))
                .map((row, context) -> {
                    // Not asked for in the statement: SQLite would go through all that are not merged.
                    if (row.getString("merged_into") != null) return Optional.<Saying>empty();
                    String id = row.getString("id");
                    Map<String, Set<String>> of = who.getOrDefault(id, Map.of());
                    return Optional.of(new Saying(
                            id,
                            Act.of(row.getString("act")),
                            Optional.ofNullable(row.getString("day")),
                            SayingWords.ofWritten(row.getString("words")),
                            of.getOrDefault(Part.SPEAKER.term(), Set.of()),
                            of.getOrDefault(Part.TARGET.term(), Set.of()),
                            of.getOrDefault(Part.ABOUT.term(), Set.of()),
                            of.getOrDefault(Part.SIDE.term(), Set.of()),
                            Set.of()));
                })
                .forEach(saying -> saying.ifPresent(found -> known.put(found.id(), found)));
    }

    private record Row(Act act, Optional<String> day, String words, Optional<String> issue) {}

    private Row row(String id) {
        return handle.select("SELECT act, day, words, issue FROM utterance WHERE id = ?", id)
                .map((row, context) -> new Row(
                        Act.of(row.getString("act")),
                        Optional.ofNullable(row.getString("day")),
                        row.getString("words"),
                        Optional.ofNullable(row.getString("issue"))))
                .one();
    }

    private Set<String> parties(List<String> utterances, Part part) {
        return handle
                .createQuery(
                        "SELECT DISTINCT party FROM utterance_party WHERE utterance IN (<utterances>) AND part = :part"
                                + " ORDER BY party")
                .bindList("utterances", utterances)
                .bind("part", part.term())
                .mapTo(String.class)
                .list()
                .stream()
                .map(parties::need)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    void insert(Saying saying) {
        handle.createUpdate("INSERT INTO utterance (id, act, day, words) VALUES (:id, :act, :day, :words)")
                .bind("id", saying.id())
                .bind("act", saying.act().term())
                .bind("day", saying.day())
                .bind("words", saying.words().written())
                .execute();
        merged.standsForItself(saying.id());
        long[] hashes = saying.hashes();
        if (hashes.length > 0) {
            try (PreparedBatch batch =
                    handle.prepareBatch("INSERT INTO utterance_hash (hash, utterance) VALUES (?, ?)")) {
                for (long hash : hashes)
                    batch.bind(0, hash).bind(1, saying.id()).add();
                batch.execute();
            }
        }
        addParties(saying.id(), saying);
        known.put(saying.id(), saying);
    }

    /** Gives an utterance the parties of one of its variants. */
    void addParties(String utterance, Saying saying) {
        known.remove(utterance);
        try (PreparedBatch batch = handle.prepareBatch("INSERT INTO utterance_party (party, part, act, day, utterance)"
                + " VALUES (:party, :part, :act, :day, :utterance) ON CONFLICT DO NOTHING")) {
            add(batch, saying.speakers(), Part.SPEAKER, utterance, saying);
            add(batch, saying.targets(), Part.TARGET, utterance, saying);
            add(batch, saying.about(), Part.ABOUT, utterance, saying);
            add(batch, saying.sides(), Part.SIDE, utterance, saying);
            if (batch.size() > 0) batch.execute();
        }
    }

    private static void add(PreparedBatch batch, Set<String> who, Part part, String utterance, Saying saying) {
        for (String party : who) {
            batch.bind("party", party)
                    .bind("part", part.term())
                    .bind("act", saying.act().term())
                    .bind("day", saying.day().orElse(""))
                    .bind("utterance", utterance)
                    .add();
        }
    }

    /** The earlier of two days becomes the utterance's: it was said by then. */
    void saidBy(String utterance, Optional<String> day) {
        known.remove(utterance);
        handle.createUpdate("UPDATE utterance SET day = :day WHERE id = :id AND (day IS NULL OR day > :day)")
                .bind("day", day)
                .bind("id", utterance)
                .execute();
    }

    void assign(String statement, String utterance, Optional<String> reason) {
        handle.createUpdate("UPDATE statement SET utterance = :utterance, utterance_reason = :reason WHERE id = :id")
                .bind("utterance", utterance)
                .bind("reason", reason)
                .bind("id", statement)
                .execute();
    }

    /** The utterance that a statement was taken for; empty of one that was not joined yet. */
    Optional<String> of(String statement) {
        return handle.select("SELECT utterance FROM statement WHERE id = ? AND utterance IS NOT NULL", statement)
                .mapTo(String.class)
                .findOne()
                .map(merged::need);
    }

    Optional<String> issue(String utterance) {
        return row(utterance).issue();
    }

    Optional<Utterance> utterance(String id) {
        Optional<String> current = merged.current(id);
        if (current.isEmpty()) return Optional.empty();
        List<String> members = merged.members(current.get());
        Row row = row(current.get());
        List<Utterance.Variant> variants = handle.createQuery(
                        "SELECT statement.id, report, utterance_reason FROM statement JOIN report ON report.id = report"
                                + " WHERE utterance IN (<ids>) ORDER BY number, statement.id LIMIT " + VARIANTS)
                .bindList("ids", members)
                .map((of, context) -> new Utterance.Variant(
                        of.getString("id"),
                        of.getString("report"),
                        Optional.ofNullable(of.getString("utterance_reason"))))
                .list();
        return Optional.of(new Utterance(
                current.get(),
                row.act(),
                row.day(),
                row.issue(),
                List.copyOf(parties(members, Part.SPEAKER)),
                List.copyOf(parties(members, Part.TARGET)),
                variants,
                members.stream().filter(member -> !member.equals(current.get())).toList()));
    }

    /** Puts one party in the place of another in the utterances of a reading's statements from which an actor moved. */
    void moveParty(String reading, String from, String to) {
        known.clear();
        handle.createUpdate("INSERT INTO utterance_party (party, part, act, day, utterance)"
                        + " SELECT :to, part, act, day, utterance_party.utterance FROM utterance_party"
                        + " WHERE party = :from AND utterance_party.utterance IN (SELECT statement.utterance FROM statement_reading"
                        + " JOIN statement ON statement.id = statement_reading.statement WHERE reading = :reading)"
                        + " ON CONFLICT DO NOTHING")
                .bind("to", to)
                .bind("from", from)
                .bind("reading", reading)
                .execute();
        handle.createUpdate(
                        "DELETE FROM utterance_party WHERE party = :from AND utterance IN (SELECT statement.utterance"
                                + " FROM statement_reading JOIN statement ON statement.id = statement_reading.statement WHERE reading = :reading)")
                .bind("from", from)
                .bind("reading", reading)
                .execute();
    }

    List<String> ids(String after, int limit) {
        return handle.select(
                        "SELECT id FROM utterance WHERE coalesce(merged_into, '') = '' AND id > ? ORDER BY id LIMIT ?",
                        after,
                        limit)
                .mapTo(String.class)
                .list();
    }

    /** Ids of the reports that tell any of these utterances. */
    List<String> reportsOf(List<String> utterances) {
        return handle.createQuery("SELECT DISTINCT report FROM statement WHERE utterance IN (<ids>)")
                .bindList("ids", utterances)
                .mapTo(String.class)
                .list();
    }
}
