package org.onrecord.register.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onrecord.register.Party;
import org.onrecord.register.join.KnownParty;
import org.onrecord.register.join.PartyIndex;
import org.onrecord.register.join.PartyJoiner;
import org.onrecord.statement.Actor;

/** The statements of SQL on parties, over one handle and so inside its transaction. */
final class PartyTables implements PartyIndex {

    /** How many appearances a party is shown with; one that is in every report would else fill the memory. */
    static final int APPEARANCES = 1000;

    /** How many parties of one name are looked at. */
    private static final int NAMESAKES = 40;

    /** In how many reports of a party it is looked whom it meets there. */
    private static final int MET = 400;

    private final Handle handle;
    private final MergedTable merged;
    // What was read or written already in this transaction, which alone may change it.
    private final Map<String, KnownParty> known = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    PartyTables(Handle handle) {
        this.handle = handle;
        this.merged = MergedTable.parties(handle);
    }

    MergedTable merged() {
        return merged;
    }

    @Override
    public List<KnownParty> named(String key) {
        return known(handle.select("SELECT party FROM party_key WHERE name_key = ? LIMIT " + NAMESAKES, key)
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<KnownParty> withWikidata(String wikidata) {
        return known(handle.select("SELECT id FROM party WHERE wikidata = ? LIMIT " + NAMESAKES, wikidata)
                .mapTo(String.class)
                .list());
    }

    @Override
    public boolean meets(String party, Collection<String> others) {
        if (others.isEmpty()) return false;
        return handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM (SELECT party, reading FROM actor_party"
                                + " WHERE party IN (<parties>) LIMIT " + MET + ") AS one JOIN actor_party AS other"
                                + " ON other.reading = one.reading WHERE other.party IN (<others>)"
                                + " AND one.party <> other.party LIMIT 1) AS found")
                        .bindList("parties", Padded.list(merged.members(party)))
                        .bindList("others", Padded.list(List.copyOf(others)))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private List<KnownParty> known(List<String> ids) {
        Map<String, KnownParty> found = new LinkedHashMap<>();
        for (String id : ids) {
            String current = merged.need(id);
            if (!found.containsKey(current)) found.put(current, known.computeIfAbsent(current, this::known));
        }
        return List.copyOf(found.values());
    }

    private KnownParty known(String id) {
        Row row = row(id).orElseThrow();
        return new KnownParty(id, row.name(), row.type(), row.wikidata(), roles(List.of(id)));
    }

    private record Row(String name, Actor.Type type, Optional<String> wikidata) {}

    private Optional<Row> row(String id) {
        return handle.select("SELECT name, type, wikidata FROM party WHERE id = ?", id)
                .map((row, context) -> new Row(
                        row.getString("name"),
                        Actor.Type.of(row.getString("type")),
                        Optional.ofNullable(row.getString("wikidata"))))
                .findOne();
    }

    private List<Party.Role> roles(List<String> ids) {
        return handle
                .createQuery("SELECT role, min(first_day) AS first_day, max(last_day) AS last_day FROM party_role"
                        + " WHERE party IN (<ids>) GROUP BY role")
                .bindList("ids", ids)
                .map((row, context) -> new Party.Role(
                        row.getString("role"),
                        Optional.ofNullable(row.getString("first_day")),
                        Optional.ofNullable(row.getString("last_day"))))
                .list()
                .stream()
                // Here, as the databases sort letters, and what is not known, each in its own way.
                .sorted(Comparator.comparing((Party.Role role) -> role.from().orElse(""))
                        .thenComparing(Party.Role::role))
                .toList();
    }

    void insert(String id, String name, Actor.Type type, Optional<String> wikidata) {
        handle.createUpdate("INSERT INTO party (id, name, type, wikidata) VALUES (:id, :name, :type, :wikidata)")
                .bind("id", id)
                .bind("name", name)
                .bind("type", type.term())
                .bind("wikidata", wikidata)
                .execute();
        merged.standsForItself(id);
    }

    /** Gives a party the name of an actor where that is fuller, and its id in Wikidata where it had none. */
    void fuller(String id, String name, Actor actor) {
        KnownParty row = known.computeIfAbsent(id, this::known);
        boolean fuller = actor.type() == row.type()
                && name.length() > row.name().length()
                && row.wikidata().isEmpty();
        boolean entity = row.wikidata().isEmpty() && actor.wikidata().isPresent();
        if (fuller || entity) update(id, fuller ? name : row.name(), row.type(), actor.wikidata());
    }

    private void update(String id, String name, Actor.Type type, Optional<String> wikidata) {
        known.remove(id);
        handle.createUpdate(
                        "UPDATE party SET name = :name, type = :type, wikidata = coalesce(wikidata, :wikidata) WHERE id = :id")
                .bind("id", id)
                .bind("name", name)
                .bind("type", type.term())
                .bind("wikidata", wikidata)
                .execute();
    }

    void addKey(String party, String key) {
        if (!written.add("k" + party + key)) return;
        handle.execute("INSERT INTO party_key (name_key, party) VALUES (?, ?) ON CONFLICT DO NOTHING", key, party);
    }

    void addName(String party, String name) {
        if (!written.add("n" + party + name)) return;
        handle.execute("INSERT INTO party_name (party, name) VALUES (?, ?) ON CONFLICT DO NOTHING", party, name);
    }

    void addRole(String party, String role, Optional<String> day) {
        if (!written.add("r" + party + role + " " + day.orElse(""))) return;
        known.remove(party);
        handle.createUpdate(
                        "INSERT INTO party_role (party, role, first_day, last_day) VALUES (:party, :role, :day, :day)"
                                + " ON CONFLICT (party, role) DO UPDATE SET"
                                + " first_day = CASE WHEN excluded.first_day < party_role.first_day OR party_role.first_day IS NULL"
                                + " THEN excluded.first_day ELSE party_role.first_day END,"
                                + " last_day = CASE WHEN excluded.last_day > party_role.last_day OR party_role.last_day IS NULL"
                                + " THEN excluded.last_day ELSE party_role.last_day END")
                .bind("party", party)
                .bind("role", role)
                .bind("day", day)
                .execute();
    }

    void addActors(String reading, List<JoinedActor> actors) {
        if (actors.isEmpty()) return;
        try (PreparedBatch batch = handle.prepareBatch("INSERT INTO actor_party (reading, actor, party, name, reason)"
                + " VALUES (:reading, :actor, :party, :name, :reason)")) {
            for (JoinedActor actor : actors) {
                batch.bind("reading", reading)
                        .bind("actor", actor.actor())
                        .bind("party", actor.party())
                        .bind("name", actor.name())
                        .bind("reason", actor.reason())
                        .add();
            }
            batch.execute();
        }
    }

    /** The actors of a reading with the parties they were taken for, as they stand in the table. */
    List<JoinedActor> actors(String reading) {
        return handle.select("SELECT actor, party, name, reason FROM actor_party WHERE reading = ?", reading)
                .map((row, context) -> new JoinedActor(
                        row.getString("actor"),
                        row.getString("party"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("reason"))))
                .list();
    }

    /** The parties of a reading's actors, by the actors' names inside it; merged ones by what they went into. */
    Map<String, String> partiesOf(String reading) {
        Map<String, String> parties = new LinkedHashMap<>();
        for (JoinedActor actor : actors(reading)) parties.put(actor.actor(), merged.need(actor.party()));
        return parties;
    }

    void moveActor(String reading, String actor, String party, String reason) {
        handle.execute(
                "UPDATE actor_party SET party = ?, reason = ? WHERE reading = ? AND actor = ?",
                party,
                reason,
                reading,
                actor);
    }

    Optional<Party> party(String id) {
        Optional<String> current = merged.current(id);
        if (current.isEmpty()) return Optional.empty();
        List<String> members = merged.members(current.get());
        Row row = row(current.get()).orElseThrow();
        List<String> names =
                new ArrayList<>(handle.createQuery("SELECT DISTINCT name FROM party_name WHERE party IN (<ids>)")
                        .bindList("ids", members)
                        .mapTo(String.class)
                        .list());
        names.sort(Comparator.naturalOrder());
        if (!names.contains(row.name())) names.add(0, row.name());
        return Optional.of(new Party(
                current.get(),
                row.name(),
                row.type(),
                row.wikidata(),
                names,
                roles(members),
                appearances(members),
                members.stream().filter(member -> !member.equals(current.get())).toList()));
    }

    /** The parties that a name is one of, as they are looked for. */
    List<Party> called(String name) {
        return named(PartyJoiner.key(name)).stream()
                .map(known -> party(known.id()).orElseThrow())
                .toList();
    }

    private List<Party.Appearance> appearances(List<String> members) {
        return handle.createQuery("SELECT report.id AS report, actor, name, reason FROM actor_party"
                        + " JOIN reading ON reading.id = actor_party.reading JOIN report ON report.id = reading.report"
                        + " JOIN version ON version.report = report.id AND version.number = report.versions"
                        + " AND version.reading = reading.id WHERE party IN (<ids>) ORDER BY report.number, actor LIMIT "
                        + APPEARANCES)
                .bindList("ids", members)
                .map((row, context) -> new Party.Appearance(
                        row.getString("report"),
                        row.getString("actor"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("reason"))))
                .list();
    }

    /** Ids of parties that stand for themselves, from one on. */
    List<String> ids(String after, int limit) {
        return handle.select(
                        "SELECT id FROM party WHERE coalesce(merged_into, '') = '' AND id > ? ORDER BY id LIMIT ?",
                        after,
                        limit)
                .mapTo(String.class)
                .list();
    }

    /** Ids of the reports whose newest reading speaks of any of these parties. */
    List<String> reportsOf(List<String> parties) {
        return handle.createQuery(
                        "SELECT DISTINCT reading.report FROM actor_party JOIN reading ON reading.id = actor_party.reading"
                                + " WHERE party IN (<ids>) AND reading.report IS NOT NULL")
                .bindList("ids", parties)
                .mapTo(String.class)
                .list();
    }
}
