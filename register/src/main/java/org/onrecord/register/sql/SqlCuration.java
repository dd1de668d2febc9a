package org.onrecord.register.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.Answer;
import org.onrecord.register.Curation;
import org.onrecord.register.Decision;
import org.onrecord.register.Ids;
import org.onrecord.register.Issue;
import org.onrecord.register.Party;
import org.onrecord.register.RegisterException;
import org.onrecord.statement.Link;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people change, written into the database; each call is one transaction with its line of the journal. */
final class SqlCuration implements Curation {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST_NAME = 200;

    private final Writes writes;

    /** Changes a database inside a transaction that holds the lock of writers. */
    interface Writes {
        <T> T write(SqlQuestion<T> change) throws RegisterException;
    }

    SqlCuration(Writes writes) {
        this.writes = writes;
    }

    @Override
    public void merge(String kept, List<String> others, String reason, String by) throws RegisterException {
        writes.write(handle -> {
            MergedTable table = table(handle, kept);
            String into = table.current(kept).orElseThrow(() -> nothing(kept));
            Set<String> merged = new HashSet<>();
            for (String other : others) {
                if (other.isEmpty() || kept.charAt(0) != other.charAt(0)) {
                    throw new IllegalArgumentException(kept + " and " + other + " are of two kinds.");
                }
                String from = table.current(other).orElseThrow(() -> nothing(other));
                if (!from.equals(into)) merged.add(from);
            }
            if (merged.isEmpty()) throw new IllegalArgumentException("There is nothing to merge into " + kept + ".");
            for (String from : merged) table.point(from, Optional.of(into), reason);
            ObjectNode after = MAPPER.createObjectNode();
            after.put("kept", into);
            merged.stream().sorted().forEach(after.withArray("merged")::add);
            after.put("reason", reason);
            record(handle, by, "merge", Optional.empty(), after, reportsOf(handle, table.members(into)));
            return true;
        });
    }

    @Override
    public void unmerge(String id, String reason, String by) throws RegisterException {
        writes.write(handle -> {
            MergedTable table = table(handle, id);
            String into = table.current(id).orElseThrow(() -> nothing(id));
            if (into.equals(id)) throw new IllegalArgumentException(id + " is not merged into anything.");
            List<String> reports = reportsOf(handle, table.members(into));
            table.point(id, Optional.empty(), reason);
            ObjectNode before = MAPPER.createObjectNode().put("id", id).put("mergedInto", into);
            ObjectNode after = MAPPER.createObjectNode().put("id", id).put("reason", reason);
            record(handle, by, "unmerge", Optional.of(before), after, reports);
            return true;
        });
    }

    @Override
    public String split(String party, List<Party.Appearance> actors, String reason, String by)
            throws RegisterException {
        return writes.write(handle -> {
            PartyTables parties = new PartyTables(handle);
            Tables tables = new Tables(handle);
            Party whole = parties.party(party).orElseThrow(() -> nothing(party));
            Map<String, String> readings = new HashMap<>();
            ObjectNode before = MAPPER.createObjectNode();
            before.put("party", whole.id());
            String made = Ids.random('p');
            if (actors.isEmpty())
                throw new IllegalArgumentException("A split needs actors to take out of " + party + ".");
            parties.insert(made, actors.get(0).name(), whole.type(), Optional.empty());
            Set<String> reports = new HashSet<>();
            for (Party.Appearance actor : actors) {
                boolean belongs = whole.actors().stream()
                        .anyMatch(of ->
                                of.report().equals(actor.report()) && of.actor().equals(actor.actor()));
                if (!belongs) {
                    throw new IllegalArgumentException("The actor " + actor.actor() + " of " + actor.report()
                            + " is not of the party " + party + ".");
                }
                String reading = readings.computeIfAbsent(
                        actor.report(),
                        of -> tables.newestReading(of).orElseThrow().id());
                JoinedActor row = parties.actors(reading).stream()
                        .filter(of -> of.actor().equals(actor.actor()))
                        .findFirst()
                        .orElseThrow();
                before.withArray("actors")
                        .addObject()
                        .put("report", actor.report())
                        .put("actor", actor.actor())
                        .put("party", row.party());
                parties.moveActor(reading, actor.actor(), made, reason);
                parties.addName(made, row.name());
                reports.add(actor.report());
                new UtteranceTables(handle, parties.merged()).moveParty(reading, row.party(), made);
            }
            if (parties.party(whole.id()).orElseThrow().actors().isEmpty()) {
                throw new IllegalArgumentException(
                        "All actors of " + party + " are named: nothing would be left of it.");
            }
            ObjectNode after = MAPPER.createObjectNode().put("party", made).put("reason", reason);
            record(handle, by, "split", Optional.of(before), after, reports);
            return made;
        });
    }

    @Override
    public Answer link(Link.Type type, String from, String to, String reason, String by) throws RegisterException {
        return writes.write(handle -> {
            MergedTable utterances = MergedTable.utterances(handle);
            String one = utterances.current(from).orElseThrow(() -> nothing(from));
            String other = utterances.current(to).orElseThrow(() -> nothing(to));
            if (one.equals(other)) throw new IllegalArgumentException("An utterance cannot be linked to itself.");
            Answer link =
                    new Answer(Ids.random('l'), type, one, other, OptionalDouble.empty(), reason, by, Optional.empty());
            if (!new LinkTable(handle, utterances).insert(link)) {
                throw new IllegalArgumentException(
                        "There is a link already by which " + from + " " + type.term() + " " + to + ".");
            }
            ObjectNode after = MAPPER.createObjectNode()
                    .put("id", link.id())
                    .put("type", type.term())
                    .put("from", one)
                    .put("to", other)
                    .put("reason", reason);
            record(handle, by, "link", Optional.empty(), after, reportsOf(handle, List.of(one, other)));
            return link;
        });
    }

    @Override
    public Decision decide(String subject, String field, Optional<String> after, Optional<String> comment, String by)
            throws RegisterException {
        after.ifPresent(SqlCuration::json);
        return writes.write(handle -> {
            Subject known = subject(handle, subject, field);
            Optional<String> before = latest(handle, known.id(), field).or(() -> known.value());
            Decision decision = new Decision(
                    Ids.random('d'), known.id(), field, before, after, comment, by, Instant.now(), Optional.empty());
            effect(handle, known.id(), field, after, by);
            long entry = new JournalTable(handle).next();
            new DecisionTable(handle).insert(decision, entry);
            record(
                    handle,
                    by,
                    "decide",
                    before.map(was -> told(known.id(), field, Optional.of(was))),
                    told(known.id(), field, after).put("decision", decision.id()),
                    known.reports());
            return decision;
        });
    }

    @Override
    public void undo(String id, String by) throws RegisterException {
        writes.write(handle -> {
            DecisionTable decisions = new DecisionTable(handle);
            Decision decision = decisions.decision(id).orElseThrow(() -> nothing(id));
            if (decision.undone().isPresent()) throw new IllegalArgumentException(id + " was taken back already.");
            decisions.undo(id, by);
            Subject known = subject(handle, decision.subject(), decision.field());
            effect(
                    handle,
                    decision.subject(),
                    decision.field(),
                    latest(handle, decision.subject(), decision.field()).or(decision::before),
                    by);
            record(
                    handle,
                    by,
                    "undo",
                    Optional.of(told(decision.subject(), decision.field(), decision.after())),
                    told(decision.subject(), decision.field(), decision.before())
                            .put("decision", id),
                    known.reports());
            return true;
        });
    }

    /** What is decided about: its id, the field's value as the reader has it, and the reports that show it. */
    private record Subject(String id, Optional<String> value, List<String> reports) {}

    private static Subject subject(Handle handle, String id, String field) {
        return switch (id.isEmpty() ? ' ' : id.charAt(0)) {
            case 's' -> statement(handle, id, field);
            case 'p' -> {
                Party party = new PartyTables(handle).party(id).orElseThrow(() -> nothing(id));
                Optional<String> value = switch (field) {
                    case "name" -> Optional.of(quoted(party.name()));
                    case "type" -> Optional.of(quoted(party.type().term()));
                    case "wikidata" -> party.wikidata().map(SqlCuration::quoted);
                    default -> Optional.empty();
                };
                List<String> members = MergedTable.parties(handle).members(party.id());
                yield new Subject(party.id(), value, reportsOf(handle, members));
            }
            case 'l' -> {
                Answer link = new LinkTable(handle, MergedTable.utterances(handle))
                        .link(id)
                        .orElseThrow(() -> nothing(id));
                yield new Subject(link.id(), Optional.empty(), reportsOf(handle, List.of(link.from(), link.to())));
            }
            case 'i' -> {
                Issue issue = new IssueTable(handle).issue(id).orElseThrow(() -> nothing(id));
                Optional<String> value = field.equals("name") ? Optional.of(quoted(issue.name())) : Optional.empty();
                List<String> members = MergedTable.issues(handle).members(issue.id());
                yield new Subject(issue.id(), value, reportsOf(handle, members));
            }
            default ->
                throw new IllegalArgumentException(
                        "Decisions are about statements, parties, links and issues; " + id + " is none of these.");
        };
    }

    private static Subject statement(Handle handle, String named, String field) {
        String id = new Aliases(handle).current(named);
        Tables.StoredStatement stored = new Tables(handle).statement(id).orElseThrow(() -> nothing(id));
        for (JsonNode one : json(stored.reading().record()).path("statements")) {
            if (one.path("id").asString().equals(stored.name())) {
                return new Subject(id, value(one.path(field)), List.of(stored.report()));
            }
        }
        throw nothing(id);
    }

    private static Optional<String> latest(Handle handle, String subject, String field) {
        List<Decision> on = new DecisionTable(handle).on(subject);
        for (int i = on.size() - 1; i >= 0; i--)
            if (on.get(i).field().equals(field)) return on.get(i).after();
        return Optional.empty();
    }

    /** What a decision changes beside being kept. */
    private static void effect(Handle handle, String subject, String field, Optional<String> after, String by) {
        if (subject.startsWith("i") && field.equals("name")) {
            String name = after.map(SqlCuration::json)
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .orElse("");
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("An issue's name has 1 to " + LONGEST_NAME + " characters.");
            }
            new IssueTable(handle).rename(subject, name, Optional.of(by));
        }
        if (subject.startsWith("l") && field.equals("verdict")) {
            boolean rejected = after.equals(Optional.of("\"rejected\""));
            new LinkTable(handle, MergedTable.utterances(handle))
                    .withdraw(subject, rejected ? Optional.of(by) : Optional.empty());
        }
    }

    private static MergedTable table(Handle handle, String id) {
        return MergedTable.of(handle, id)
                .orElseThrow(() ->
                        new IllegalArgumentException("Parties, utterances, issues and groups of copies can be merged; "
                                + id + " is none of these."));
    }

    private static List<String> reportsOf(Handle handle, List<String> ids) {
        if (ids.isEmpty()) return List.of();
        return switch (ids.get(0).charAt(0)) {
            case 'p' -> new PartyTables(handle).reportsOf(ids);
            case 'u' -> new UtteranceTables(handle, MergedTable.parties(handle)).reportsOf(ids);
            case 'c' -> new CopyTables(handle).reportsOf(ids);
            case 'i' -> new IssueTable(handle).reportsOf(ids);
            default -> new ArrayList<>();
        };
    }

    private static void record(
            Handle handle,
            String by,
            String what,
            Optional<ObjectNode> before,
            ObjectNode after,
            Iterable<String> reports) {
        long entry = new JournalTable(handle)
                .append(Instant.now(), by, what, before.map(ObjectNode::toString), Optional.of(after.toString()))
                .number();
        List<String> changed = new ArrayList<>();
        reports.forEach(changed::add);
        new Tables(handle).changed(changed, entry);
    }

    private static ObjectNode told(String subject, String field, Optional<String> value) {
        ObjectNode node = MAPPER.createObjectNode().put("subject", subject).put("field", field);
        node.set("value", value.map(SqlCuration::json).orElse(null));
        return node;
    }

    private static Optional<String> value(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node.toString());
    }

    private static String quoted(String words) {
        return MAPPER.writeValueAsString(words);
    }

    private static JsonNode json(String written) {
        try {
            return MAPPER.readTree(written);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "This is no JSON: " + written.lines().findFirst().orElse(""), e);
        }
    }

    private static IllegalArgumentException nothing(String id) {
        return new IllegalArgumentException("The register has nothing with the id " + id + ".");
    }
}
