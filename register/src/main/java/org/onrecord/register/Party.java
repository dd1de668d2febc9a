package org.onrecord.register;

import java.util.List;
import java.util.Optional;
import org.onrecord.statement.Actor;

/**
 * A person, state, body or group over all reports.
 *
 * @param id its id
 * @param name the fullest name that a report gives
 * @param type what it is
 * @param wikidata its id there; empty where no knowledge has one
 * @param names all it goes by, in alphabetical order
 * @param roles those that reports give it, by the first day
 * @param actors where the newest readings have it; the first of them where there are very many
 * @param mergedFrom ids of the parties that were merged into this one; each answers with this one
 */
public record Party(
        String id,
        String name,
        Actor.Type type,
        Optional<String> wikidata,
        List<String> names,
        List<Role> roles,
        List<Appearance> actors,
        List<String> mergedFrom) {

    /**
     * What a party was called to be.
     *
     * @param role as the reports have it
     * @param from the first day on which a report says so: ISO 8601; empty where no report tells its day
     * @param to the last one
     */
    public record Role(String role, Optional<String> from, Optional<String> to) {}

    /**
     * An actor of a report that is this party.
     *
     * @param report id of the report
     * @param actor its name inside the reading ({@code a1})
     * @param name as the report has it
     * @param reason why it was taken for this party; empty where it was the first
     */
    public record Appearance(String report, String actor, String name, Optional<String> reason) {}

    public Party {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
        actors = List.copyOf(actors);
        mergedFrom = List.copyOf(mergedFrom);
    }
}
