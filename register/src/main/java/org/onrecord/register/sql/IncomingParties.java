package org.onrecord.register.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.join.PartyChoice;
import org.onrecord.register.join.PartyJoiner;
import org.onrecord.statement.Actor;

/**
 * Finds which parties of a register that arrives are parties that are here: those that one report of both names alike, and those that
 * {@link PartyJoiner} would take for one. Where two of either side would become one, neither does: who kept them apart had reasons. Over one
 * handle and so inside its transaction.
 */
final class IncomingParties {

    private static final int SLICE = 500;
    private static final int COMPANY = 50;

    private final Handle handle;
    private final IncomingTables incoming;
    private final PartyTables parties;

    IncomingParties(Handle handle, IncomingTables incoming) {
        this.handle = handle;
        this.incoming = incoming;
        this.parties = new PartyTables(handle);
    }

    /** Adds the parties that are not here; how many of them were merged with one that is. */
    int add() {
        handle.execute("CREATE TEMPORARY TABLE incoming_match (id TEXT NOT NULL PRIMARY KEY, own TEXT NOT NULL,"
                + " reason TEXT NOT NULL)");
        inTheSameReports();
        byName();
        byName();
        incoming.addMerged("party", parties.merged());
        incoming.add("party_key");
        incoming.add("party_name");
        handle.execute("INSERT INTO party_role (party, role, first_day, last_day)"
                + " SELECT party, role, first_day, last_day FROM incoming_party_role WHERE 1 = 1"
                + " ON CONFLICT (party, role) DO UPDATE SET"
                + " first_day = CASE WHEN excluded.first_day < party_role.first_day OR party_role.first_day IS NULL"
                + " THEN excluded.first_day ELSE party_role.first_day END,"
                + " last_day = CASE WHEN excluded.last_day > party_role.last_day OR party_role.last_day IS NULL"
                + " THEN excluded.last_day ELSE party_role.last_day END");
        List<Match> matches = handle.createQuery("SELECT id, own, reason FROM incoming_match ORDER BY id")
                .map((row, context) -> new Match(row.getString("id"), row.getString("own"), row.getString("reason")))
                .list();
        for (Match match : matches) {
            // There it may be the one that is here that was merged into the other.
            if (!parties.merged().need(match.own()).equals(match.id()))
                parties.merged().point(match.id(), Optional.of(match.own()), "import: " + match.reason());
        }
        return matches.size();
    }

    private record Match(String id, String own, String reason) {}

    /** Actors of one name that stand in the newest readings of one page on either side. */
    private void inTheSameReports() {
        Map<String, String> owns = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        List<Match> pairs = handle.createQuery(
                        "SELECT DISTINCT there.party AS id, one.party AS own FROM incoming_version"
                                + " JOIN version ON version.report = incoming_version.report AND version.page = incoming_version.page"
                                + " JOIN incoming_actor_party AS there ON there.reading = incoming_version.reading"
                                + " JOIN actor_party AS one ON one.reading = version.reading AND one.name = there.name"
                                + " JOIN incoming_party ON incoming_party.id = there.party"
                                + " JOIN party ON party.id = one.party AND party.type = incoming_party.type"
                                + " WHERE there.party IN (SELECT id FROM incoming_new) AND incoming_party.merged_into IS NULL"
                                + " ORDER BY 1, 2")
                .map((row, context) -> new Match(row.getString("id"), row.getString("own"), ""))
                .list();
        for (Match pair : pairs) {
            String own = parties.merged().need(pair.own());
            String before = owns.put(pair.id(), own);
            if (before != null && !before.equals(own)) owns.put(pair.id(), "");
        }
        owns.values().forEach(own -> taken.merge(own, 1, Integer::sum));
        owns.forEach((id, own) -> {
            if (!own.isEmpty() && taken.getOrDefault(own, 0) == 1) match(id, own, "the same name in the same report");
        });
    }

    private void match(String id, String own, String reason) {
        handle.execute("INSERT INTO incoming_match (id, own, reason) VALUES (?, ?, ?)", id, own, reason);
    }

    /** Takes the known for the company of those that are not known yet: a second time finds more. */
    private void byName() {
        PartyJoiner joiner = new PartyJoiner(parties);
        Map<String, PartyChoice> found = new HashMap<>();
        Map<String, Integer> taken = new HashMap<>();
        String after = "";
        List<Arriving> slice;
        do {
            slice = arriving(after);
            for (Arriving party : slice) {
                Optional<PartyChoice> choice = find(joiner, party);
                if (choice.isEmpty() || isTaken(choice.get().party())) continue;
                found.put(party.id(), choice.get());
                taken.merge(choice.get().party(), 1, Integer::sum);
            }
            if (!slice.isEmpty()) after = slice.get(slice.size() - 1).id();
        } while (slice.size() == SLICE);
        found.forEach((id, choice) -> {
            if (taken.getOrDefault(choice.party(), 0) == 1) match(id, choice.party(), choice.reason());
        });
    }

    /** Whether a party that is here is also one that arrives, or was found to be. */
    private boolean isTaken(String own) {
        return handle.select(
                                "SELECT (SELECT count(*) FROM incoming_match WHERE own = ?)"
                                        + " + (SELECT count(*) FROM incoming_party WHERE id = ?)",
                                own,
                                own)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private record Arriving(String id, String name, Actor.Type type, Optional<String> wikidata) {}

    private List<Arriving> arriving(String after) {
        return handle.select(
                        "SELECT id, name, type, wikidata FROM incoming_party WHERE id > ? AND merged_into IS NULL"
                                + " AND id IN (SELECT id FROM incoming_new)"
                                + " AND NOT EXISTS (SELECT 1 FROM incoming_match WHERE incoming_match.id = incoming_party.id) ORDER BY id LIMIT "
                                + SLICE,
                        after)
                .map((row, context) -> new Arriving(
                        row.getString("id"),
                        row.getString("name"),
                        Actor.Type.of(row.getString("type")),
                        Optional.ofNullable(row.getString("wikidata"))))
                .list();
    }

    private record Role(Optional<String> role, Optional<String> day) {}

    private Optional<PartyChoice> find(PartyJoiner joiner, Arriving party) {
        List<Role> roles = handle.select(
                        "SELECT role, last_day FROM incoming_party_role WHERE party = ? ORDER BY last_day DESC, role LIMIT 20",
                        party.id())
                .map((row, context) -> new Role(
                        Optional.ofNullable(row.getString("role")), Optional.ofNullable(row.getString("last_day"))))
                .list();
        if (roles.isEmpty()) roles = List.of(new Role(Optional.empty(), Optional.empty()));
        List<String> company = company(party.id());
        for (Role role : roles) {
            Actor actor = new Actor(
                    party.id(),
                    party.name(),
                    party.type(),
                    role.role(),
                    party.wikidata(),
                    List.of(),
                    OptionalDouble.empty());
            Optional<PartyChoice> choice = joiner.find(actor, "", role.day(), company);
            if (choice.isPresent()) return choice;
        }
        return Optional.empty();
    }

    /** The parties that are here and stand in one reading with one that arrives. */
    private List<String> company(String party) {
        return handle
                .select(
                        "SELECT DISTINCT coalesce(own, other.party) FROM incoming_actor_party AS one"
                                + " JOIN incoming_actor_party AS other ON other.reading = one.reading AND other.party <> one.party"
                                + " LEFT JOIN incoming_match ON incoming_match.id = other.party"
                                + " WHERE one.party = ? AND (own IS NOT NULL OR NOT EXISTS (SELECT 1 FROM incoming_new"
                                + " WHERE incoming_new.id = other.party))"
                                + " LIMIT " + COMPANY,
                        party)
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(other -> parties.merged().current(other).stream())
                .distinct()
                .toList();
    }
}
