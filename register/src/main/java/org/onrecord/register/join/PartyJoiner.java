package org.onrecord.register.join;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.register.Party;
import org.onrecord.statement.Actor;

/**
 * Tells which known party an actor of a report is. An id in Wikidata decides where both have one; else the name does, together with
 * the role and with whom the two stand in reports. Nothing is joined on a surname alone, and a description that fits many ("a
 * spokesman", "residents") is a party of its own report. Immutable; for use inside one transaction.
 */
public final class PartyJoiner {

    /** How long after it was last given a role may still be the same person's, in days. */
    private static final long OFFICE_LASTS = 90;

    private final PartyIndex index;

    public PartyJoiner(PartyIndex index) {
        this.index = index;
    }

    /** Whether an actor has a name that can be looked for in other reports. */
    public static boolean isNamed(Actor actor) {
        return PartyNames.isName(actor);
    }

    /** The forms under which the party that the actor is will be looked for; empty where it has no name. */
    public static Set<String> keys(Actor actor, String text) {
        return isNamed(actor) ? PartyNames.keys(actor, text) : Set.of();
    }

    /** The form under which a name is looked for. */
    public static String key(String name) {
        return PartyNames.folded(PartyNames.bare(name));
    }

    /** How many words an actor's name has, titles apart; 0 of a description. */
    public static int wordsOfName(Actor actor) {
        return isNamed(actor) ? PartyNames.length(PartyNames.key(actor)) : 0;
    }

    /** Whether an actor's name is nothing but the surname that another person's name ends in. */
    public static boolean isSurnameOf(Actor actor, Actor other) {
        if (actor.type() != Actor.Type.PERSON || other.type() != Actor.Type.PERSON || wordsOfName(actor) != 1)
            return false;
        return wordsOfName(other) > 1 && PartyNames.last(PartyNames.key(other)).equals(PartyNames.key(actor));
    }

    /** The actor's name without titles and articles. */
    public static String bareName(Actor actor) {
        return isNamed(actor) ? PartyNames.bare(actor.name()) : actor.name();
    }

    /**
     * The party that an actor is; empty where it is none that is known.
     *
     * @param text of the actor's report
     * @param day of the report, ISO 8601; empty where it is not known
     * @param company parties that the other actors of the report are, as far as they were found
     */
    public Optional<PartyChoice> find(Actor actor, String text, Optional<String> day, Collection<String> company) {
        if (actor.wikidata().isPresent()) {
            List<KnownParty> same = index.withWikidata(actor.wikidata().get());
            if (!same.isEmpty()) {
                return Optional.of(new PartyChoice(
                        same.get(0).id(),
                        "the same entity of Wikidata, " + actor.wikidata().get()));
            }
        }
        if (!isNamed(actor)) return Optional.empty();
        for (String key : PartyNames.keys(actor, text)) {
            for (KnownParty party : index.named(key)) {
                Optional<String> reason = reason(actor, key, party, day, company);
                if (reason.isPresent()) return Optional.of(new PartyChoice(party.id(), reason.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> reason(
            Actor actor, String key, KnownParty party, Optional<String> day, Collection<String> company) {
        boolean otherEntity = actor.wikidata().isPresent()
                && party.wikidata().isPresent()
                && !actor.wikidata().equals(party.wikidata());
        if (otherEntity) return Optional.empty();
        boolean person = actor.type() == Actor.Type.PERSON && party.type() == Actor.Type.PERSON;
        boolean oneName = PartyNames.length(key) == 1;
        if (person) {
            boolean roleless = actor.role().isEmpty() || party.roles().isEmpty();
            Optional<String> role = sharedRole(actor, party, day);
            if (role.isPresent()) return Optional.of("the same name, and the role " + role.get());
            if (!oneName && roleless) return Optional.of("the same name");
            return index.meets(party.id(), company)
                    ? Optional.of("the same name, and in reports with the same others")
                    : Optional.empty();
        }
        if (actor.type() == party.type()) return Optional.of("the same name");
        // What a reader takes for a person in one report it may take for a state in another, where nothing is known of
        // the name.
        if (oneName || !(actor.type() == Actor.Type.PERSON || party.type() == Actor.Type.PERSON)) {
            boolean roleless = actor.role().isEmpty() && party.roles().isEmpty();
            if (roleless) return Optional.of("the same name");
        }
        return Optional.empty();
    }

    /** A role of the party's that is the actor's too, at about the same time. */
    private static Optional<String> sharedRole(Actor actor, KnownParty party, Optional<String> day) {
        if (actor.role().isEmpty()) return Optional.empty();
        return party.roles().stream()
                .filter(role -> PartyNames.alike(role.role(), actor.role().get()))
                .filter(role -> Days.near(role.to(), day, OFFICE_LASTS) || PartyNames.length(PartyNames.key(actor)) > 1)
                .map(Party.Role::role)
                .findFirst();
    }
}
