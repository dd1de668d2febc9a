package org.onrecord.register.join;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.register.Party;
import org.onrecord.statement.Actor;

/**
 * Tells which known party an actor of a report is. An id in Wikidata decides where both have one; else the name does, together with
 * the role and with whom the two stand in reports. Nothing is joined on a surname alone, and a description that fits many ("a
 * spokesman", "residents") is a party of its own report. One that fits few is joined: the office that one person has at a time
 * ("Tharnia's foreign minister") with its holder of those months, a group of a place ("bakers in Osk") with the one of the same words
 * that stands in reports with the same others. Immutable; for use inside one transaction.
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

    /** The actor under the name by which other reports know it, as far as its own report tells: see {@link NamedActors}. */
    public static Actor named(Actor actor, String text) {
        return NamedActors.named(actor, text);
    }

    /**
     * The forms under which the party that the actor is will be looked for: its name and abbreviations, its office, or the description
     * that tells its place; empty where it has none of these.
     */
    public static Set<String> keys(Actor actor, String text) {
        if (PartyNames.isPlaced(actor)) return Set.of(placed(actor));
        if (!isNamed(actor)) return Set.of();
        Set<String> keys = new LinkedHashSet<>(PartyNames.keys(actor, text));
        if (actor.type() == Actor.Type.PERSON)
            actor.role().flatMap(PartyNames::office).ifPresent(keys::add);
        return keys;
    }

    private static String placed(Actor actor) {
        return "group: " + PartyNames.key(actor);
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

    /** Whether an actor's role is one of another's: "foreign minister of Velmora", "the Velmoran president", "Quorl's spokesman". */
    public static boolean speaksFor(Actor actor, Actor other) {
        if (actor.role().isEmpty() || actor.id().equals(other.id()) || !isNamed(other)) return false;
        String role = " " + PartyNames.folded(actor.role().get()) + " ";
        String key = PartyNames.key(other);
        if (key.isEmpty()) return false;
        boolean surname = other.type() == Actor.Type.PERSON && role.contains(" " + PartyNames.last(key) + " ");
        return surname || role.contains(" " + key + " ") || role.contains(" " + key + "n ");
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
        if (PartyNames.isPlaced(actor)) return described(actor, company);
        if (!isNamed(actor)) return holder(actor, day);
        for (String key : PartyNames.keys(actor, text)) {
            for (KnownParty party : index.named(key)) {
                Optional<String> reason = reason(actor, key, party, day, company);
                if (reason.isPresent()) return Optional.of(new PartyChoice(party.id(), reason.get()));
            }
        }
        return adjective(actor);
    }

    /** The group or body of the same description, "bakers in Osk", among the same others. */
    private Optional<PartyChoice> described(Actor actor, Collection<String> company) {
        return index.named(placed(actor)).stream()
                .filter(party -> index.meets(party.id(), company))
                .findFirst()
                .map(party -> new PartyChoice(party.id(), "the same description, and in reports with the same others"));
    }

    /** The one person who has the office that the actor is called by, "Tharnia's foreign minister", at about that time. */
    private Optional<PartyChoice> holder(Actor actor, Optional<String> day) {
        if (actor.type() != Actor.Type.PERSON) return Optional.empty();
        Optional<String> office = PartyNames.office(actor.name());
        if (office.isEmpty()) return Optional.empty();
        List<KnownParty> holders = index.named(office.get()).stream()
                .filter(party -> party.roles().stream()
                        .anyMatch(role -> PartyNames.office(role.role()).equals(office)
                                && (Days.near(role.to(), day, OFFICE_LASTS)
                                        || Days.near(role.from(), day, OFFICE_LASTS))))
                .toList();
        if (holders.size() != 1) return Optional.empty();
        return Optional.of(new PartyChoice(
                holders.get(0).id(), "the office of " + holders.get(0).name() + " in other reports"));
    }

    /** The state whose adjective stands before "government": "the Velmoran government". */
    private Optional<PartyChoice> adjective(Actor actor) {
        String key = PartyNames.key(actor);
        if (actor.type() == Actor.Type.PERSON || !key.endsWith("n government") || PartyNames.length(key) != 2) {
            return Optional.empty();
        }
        return index.named(key.substring(0, key.length() - "n government".length())).stream()
                .filter(party -> party.type() == Actor.Type.STATE)
                .findFirst()
                .map(party -> new PartyChoice(party.id(), "the government of " + party.name()));
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
