package org.onrecord.register.join;

import java.util.List;
import java.util.Optional;
import org.onrecord.register.Party;
import org.onrecord.statement.Actor;

/**
 * What a register knows of a party when an actor is compared with it.
 *
 * @param id the party's
 * @param name the fullest there is
 * @param type what it is
 * @param wikidata empty where no knowledge has one
 * @param roles those that reports give it
 */
public record KnownParty(String id, String name, Actor.Type type, Optional<String> wikidata, List<Party.Role> roles) {
    public KnownParty {
        roles = List.copyOf(roles);
    }
}
