package org.onrecord.register.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.onrecord.page.Moment;
import org.onrecord.page.Span;
import org.onrecord.register.Answer;
import org.onrecord.register.Ids;
import org.onrecord.register.join.AnswerChoice;
import org.onrecord.register.join.AnswerJoiner;
import org.onrecord.register.join.Days;
import org.onrecord.register.join.PartyChoice;
import org.onrecord.register.join.PartyJoiner;
import org.onrecord.register.join.Saying;
import org.onrecord.register.join.SayingWords;
import org.onrecord.register.join.UtteranceChoice;
import org.onrecord.register.join.UtteranceJoiner;
import org.onrecord.statement.Actor;
import org.onrecord.statement.Link;
import org.onrecord.statement.Reading;
import org.onrecord.statement.Statement;

/**
 * Joins a reading with all that the register holds: its actors become parties, its statements utterances, its links and those to other
 * reports links between utterances. What was decided of an earlier reading of the report stays. Over one handle and so inside its
 * transaction.
 */
final class Joiner {

    /** What a link must weigh that stands beside one of the report's own. */
    private static final double PLAIN = 3;

    /** What the reader's own joins are signed with. */
    private static final String READER = "reader";

    /**
     * What was joined, for the journal.
     *
     * @param parties of the actors, with the reason where they were known before
     * @param utterances of the statements, by their ids
     * @param links that were made
     */
    record Joined(Map<String, JoinedActor> parties, Map<String, String> utterances, List<Answer> links) {}

    private final PartyTables parties;
    private final UtteranceTables utterances;
    private final LinkTable links;

    Joiner(Handle handle) {
        this.parties = new PartyTables(handle);
        this.utterances = new UtteranceTables(handle, parties.merged());
        this.links = new LinkTable(handle, utterances.merged());
    }

    /**
     * @param id of the reading
     * @param statements the register's ids of its statements, by their names inside it
     * @param unknown those of the statements' ids that were made for this reading
     * @param before id of the report's reading before this one; empty of the first
     */
    Joined join(
            String id, Reading reading, Map<String, String> statements, Set<String> unknown, Optional<String> before) {
        Optional<String> day = dayOf(reading);
        Map<String, JoinedActor> actors = actors(reading, day, before);
        parties.addActors(id, List.copyOf(actors.values()));
        utterances.namesMayHaveCome();
        Map<String, Saying> sayings = new LinkedHashMap<>();
        Set<String> fresh = new HashSet<>();
        for (Statement statement : inOrder(reading)) {
            String known = statements.getOrDefault(statement.id(), "");
            Saying saying = saying(statement, reading, day, actors);
            Optional<String> utterance = unknown.contains(known) ? Optional.empty() : utterances.of(known);
            Set<String> ofReport = idsOf(sayings.values());
            sayings.put(
                    statement.id(),
                    utter(saying, statement, known, utterance, repeated(statement, reading, sayings), ofReport, fresh));
        }
        List<Answer> made = new ArrayList<>();
        for (Link link : reading.links()) within(link, sayings).ifPresent(made::add);
        AnswerJoiner answers = new AnswerJoiner(utterances);
        Set<String> ofReport = idsOf(sayings.values());
        for (Saying saying : sayings.values()) {
            if (!fresh.remove(saying.id())) continue;
            for (AnswerChoice choice : best(answers.find(saying, ofReport)))
                across(choice).ifPresent(made::add);
        }
        Map<String, String> told = new LinkedHashMap<>();
        for (Statement statement : reading.statements()) {
            Saying saying = sayings.get(statement.id());
            if (saying != null) told.put(statements.getOrDefault(statement.id(), ""), saying.id());
        }
        return new Joined(actors, told, made);
    }

    private static Optional<String> dayOf(Reading reading) {
        return reading.report()
                .datePublished()
                .or(reading.report()::dateModified)
                .map(Moment::iso);
    }

    private Map<String, JoinedActor> actors(Reading reading, Optional<String> day, Optional<String> before) {
        Map<String, String> earlier = new HashMap<>();
        before.ifPresent(id -> parties.actors(id).forEach(actor -> earlier.putIfAbsent(actor.name(), actor.party())));
        PartyJoiner joiner = new PartyJoiner(parties);
        String text = reading.report().text();
        Map<String, JoinedActor> joined = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        Set<String> company = new LinkedHashSet<>();
        List<Actor> order = new ArrayList<>();
        for (Actor actor : reading.actors()) {
            names.put(actor.id(), actor.name());
            order.add(PartyJoiner.named(actor, text));
        }
        List<Actor> all = List.copyOf(order);
        // Full names first: a surname alone is whose report has the full name.
        order.sort(Comparator.comparingInt(actor -> -PartyJoiner.wordsOfName(actor)));
        // First those that are known by themselves, then those that only their company tells.
        for (boolean last : List.of(false, true)) {
            for (Actor actor : order) {
                if (joined.containsKey(actor.id())) continue;
                String name = Objects.requireNonNull(names.get(actor.id()));
                boolean waits = !last
                        && all.stream()
                                .anyMatch(other ->
                                        PartyJoiner.isSurnameOf(actor, other) && !joined.containsKey(other.id()));
                Optional<PartyChoice> choice = waits
                        ? Optional.empty()
                        : Optional.ofNullable(earlier.get(name))
                                .map(party -> new PartyChoice(party, "as in the report's earlier reading"))
                                .or(() -> namesake(actor, all, joined))
                                .or(() -> joiner.find(actor, text, day, company));
                if (choice.isEmpty() && !last) continue;
                String party = choice.map(PartyChoice::party).orElseGet(() -> Ids.random('p'));
                describe(party, choice.isEmpty(), actor, name, text, day);
                joined.put(actor.id(), new JoinedActor(actor.id(), party, name, choice.map(PartyChoice::reason)));
                if (PartyJoiner.isNamed(actor)) company.add(party);
            }
        }
        return joined;
    }

    /** The one full name of the same report that ends in this surname. */
    private static Optional<PartyChoice> namesake(Actor actor, List<Actor> all, Map<String, JoinedActor> joined) {
        List<Actor> fuller = all.stream()
                .filter(other -> PartyJoiner.isSurnameOf(actor, other))
                .toList();
        if (fuller.size() != 1) return Optional.empty();
        JoinedActor found = joined.get(fuller.get(0).id());
        return found == null
                ? Optional.empty()
                : Optional.of(new PartyChoice(
                        found.party(), "the surname of " + fuller.get(0).name() + " in the same report"));
    }

    private void describe(String party, boolean isNew, Actor actor, String written, String text, Optional<String> day) {
        String name = PartyJoiner.bareName(actor);
        if (isNew) parties.insert(party, name, actor.type(), actor.wikidata());
        else parties.fuller(party, name, actor);
        parties.addName(party, written);
        for (String key : PartyJoiner.keys(actor, text)) parties.addKey(party, key);
        actor.role().ifPresent(role -> parties.addRole(party, role, day.map(Joiner::ofDay)));
    }

    /** The day of a point in time; as it is where it tells only the month or year. */
    private static String ofDay(String time) {
        return Days.day(time).map(LocalDate::toString).orElse(time);
    }

    /** The statements, those that others repeat first. */
    private static List<Statement> inOrder(Reading reading) {
        Set<String> repeating = new HashSet<>();
        for (Link link : reading.links()) if (link.type() == Link.Type.REPEATS) repeating.add(link.from());
        List<Statement> order = new ArrayList<>(reading.statements());
        order.sort(Comparator.comparing(statement -> repeating.contains(statement.id())));
        return order;
    }

    private static Optional<Saying> repeated(Statement statement, Reading reading, Map<String, Saying> sayings) {
        return reading.links().stream()
                .filter(link -> link.type() == Link.Type.REPEATS && link.from().equals(statement.id()))
                .flatMap(link -> Optional.ofNullable(sayings.get(link.to())).stream())
                .findFirst();
    }

    private static Saying saying(
            Statement statement, Reading reading, Optional<String> day, Map<String, JoinedActor> actors) {
        Set<String> speakers = partiesOf(statement.speaker(), actors);
        Set<String> about = new LinkedHashSet<>();
        Set<String> names = new HashSet<>();
        String text = reading.report().text();
        for (Actor actor : reading.actors()) {
            JoinedActor joined = actors.get(actor.id());
            for (Span mention : actor.mentions()) {
                if (joined == null || !inside(mention, statement)) continue;
                about.add(joined.party());
                names.addAll(SayingWords.names(mention.in(text)));
            }
        }
        about.removeAll(speakers);
        return new Saying(
                "",
                statement.act(),
                statement.time().map(time -> time.value().iso()).or(() -> day),
                SayingWords.of(statement, text),
                speakers,
                partiesOf(statement.targets(), actors),
                about,
                sides(statement, reading, actors),
                names);
    }

    /** The parties for whom the speakers speak by their roles: of a president's spokesman the president and the state. */
    private static Set<String> sides(Statement statement, Reading reading, Map<String, JoinedActor> actors) {
        Set<String> sides = new LinkedHashSet<>();
        Set<String> open = new LinkedHashSet<>(statement.speaker());
        for (int steps = 0; steps < 2; steps++) {
            Set<String> next = new LinkedHashSet<>();
            for (Actor speaker : reading.actors()) {
                if (!open.contains(speaker.id())) continue;
                for (Actor other : reading.actors()) {
                    if (PartyJoiner.speaksFor(speaker, other)) next.add(other.id());
                }
            }
            sides.addAll(partiesOf(List.copyOf(next), actors));
            open = next;
        }
        sides.removeAll(partiesOf(statement.speaker(), actors));
        return sides;
    }

    private static Set<String> idsOf(Collection<Saying> sayings) {
        Set<String> ids = new HashSet<>();
        for (Saying saying : sayings) ids.add(saying.id());
        return ids;
    }

    private static boolean inside(Span mention, Statement statement) {
        return statement.content().stream()
                .anyMatch(span -> span.begin() <= mention.begin() && mention.end() <= span.end());
    }

    private static Set<String> partiesOf(List<String> actors, Map<String, JoinedActor> joined) {
        Set<String> parties = new LinkedHashSet<>();
        for (String actor : actors) {
            JoinedActor known = joined.get(actor);
            if (known != null) parties.add(known.party());
        }
        return parties;
    }

    /** Gives a statement its utterance; the saying with the utterance's id. */
    private Saying utter(
            Saying saying,
            Statement read,
            String statement,
            Optional<String> known,
            Optional<Saying> fuller,
            Set<String> ofReport,
            Set<String> fresh) {
        if (known.isPresent()) return tell(known.get(), saying);
        if (fuller.isPresent()) {
            utterances.assign(statement, fuller.get().id(), Optional.of("told again at the head of its report"));
            return tell(fuller.get().id(), saying);
        }
        Optional<UtteranceChoice> choice =
                new UtteranceJoiner(utterances).find(saying, read.time().isPresent(), ofReport);
        if (choice.isPresent() && !choice.get().again()) {
            utterances.assign(
                    statement,
                    choice.get().utterance(),
                    Optional.of(choice.get().reason()));
            utterances.saidBy(choice.get().utterance(), saying.day());
            return tell(choice.get().utterance(), saying);
        }
        Saying made = withId(saying, Ids.random('u'));
        utterances.insert(made);
        utterances.assign(statement, made.id(), Optional.empty());
        fresh.add(made.id());
        choice.ifPresent(again -> links.insert(link(Link.Type.REPEATS, made.id(), again.utterance(), again.reason())));
        return made;
    }

    private Saying tell(String utterance, Saying saying) {
        utterances.addParties(utterance, saying);
        return withId(saying, utterance);
    }

    private static Saying withId(Saying saying, String id) {
        return new Saying(
                id,
                saying.act(),
                saying.day(),
                saying.words(),
                saying.speakers(),
                saying.targets(),
                saying.about(),
                saying.sides(),
                saying.names());
    }

    private Optional<Answer> within(Link link, Map<String, Saying> sayings) {
        Saying from = sayings.get(link.from());
        Saying to = sayings.get(link.to());
        if (link.type() == Link.Type.REPEATS
                || from == null
                || to == null
                || from.id().equals(to.id())) {
            return Optional.empty();
        }
        Answer answer = new Answer(
                Ids.random('l'),
                link.type(),
                from.id(),
                to.id(),
                link.confidence(),
                "in one report",
                READER,
                Optional.empty());
        return links.insert(answer) ? Optional.of(answer) : Optional.empty();
    }

    /** Of what one utterance may answer, the one with most weight. */
    private static List<AnswerChoice> best(List<AnswerChoice> choices) {
        Map<String, AnswerChoice> best = new LinkedHashMap<>();
        for (AnswerChoice choice : choices) {
            best.merge(
                    choice.from() + choice.type(),
                    choice,
                    (one, other) -> one.weight() >= other.weight() ? one : other);
        }
        return List.copyOf(best.values());
    }

    private Optional<Answer> across(AnswerChoice choice) {
        // What its own report says it answers is not guessed again, but where another report plainly has it too.
        if (choice.weight() < PLAIN && links.has(choice.from(), choice.type())) return Optional.empty();
        Answer answer = link(choice.type(), choice.from(), choice.to(), choice.reason());
        return links.insert(answer) ? Optional.of(answer) : Optional.empty();
    }

    private static Answer link(Link.Type type, String from, String to, String reason) {
        return new Answer(Ids.random('l'), type, from, to, OptionalDouble.empty(), reason, READER, Optional.empty());
    }
}
