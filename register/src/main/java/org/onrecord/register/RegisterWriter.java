package org.onrecord.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Page;
import org.onrecord.page.Span;
import org.onrecord.statement.Reading;
import org.onrecord.statement.RecordWriter;
import org.onrecord.statement.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what a register has as JSON, the same for the command line and the web. Fields that stand in a record are
 * {@link RecordWriter}'s. Stateless; safe for any number of threads.
 */
public final class RegisterWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Fields of a record's statement for which the register has values of its own. */
    private static final Set<String> OTHERS = Set.of("id", "speaker", "targets", "nestedIn");

    private RegisterWriter() {}

    /** A line of {@code onrecord add}. */
    public static ObjectNode added(String input, Optional<String> url, Added added) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("input", input);
        line.put("url", orNull(url));
        line.put("report", added.report());
        line.put("page", added.page());
        line.put("status", added.status().term());
        return line;
    }

    /**
     * A line of {@code onrecord add} for what was not kept.
     *
     * @param page the page's digest; empty where there was none
     */
    public static ObjectNode failed(String input, Optional<String> page, String code, String message) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("input", input);
        line.putNull("url");
        line.putNull("report");
        line.put("page", orNull(page));
        line.put("status", "failed");
        line.putObject("error").put("code", code).put("message", message);
        return line;
    }

    /** A report in the list of them. */
    public static ObjectNode summary(ReportSummary report) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("id", report.id());
        line.put("url", orNull(report.url()));
        line.put("headline", orNull(report.headline()));
        line.put("opening", orNull(report.opening()));
        line.put("publisher", orNull(report.publisher()));
        line.put("datePublished", orNull(report.datePublished()));
        line.put("versions", report.versions());
        line.put("copyGroup", report.copyGroup());
        line.put("statements", report.statements());
        line.put("unread", orNull(report.unread()));
        return line;
    }

    /** Some reports of the list, with where it goes on. */
    public static ObjectNode list(ReportList list) {
        ObjectNode node = MAPPER.createObjectNode();
        ArrayNode items = node.putArray("items");
        list.items().forEach(item -> items.add(summary(item)));
        node.put("next", orNull(list.next()));
        return node;
    }

    /**
     * A report: the record of its newest version, with the register's ids. Inside it statements keep their names
     * ({@code s1}); {@code statementIds} gives the register's id of each, {@code parties} those of the actors.
     */
    public static ObjectNode report(RegisteredReport report) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", report.id());
        node.put("copyGroup", report.copyGroup());
        ArrayNode versions = node.putArray("versions");
        for (Version version : report.versions()) {
            versions.addObject()
                    .put("number", version.number())
                    .put("page", version.page())
                    .put("added", version.added().toString());
        }
        ObjectNode parties = node.putObject("parties");
        report.reading()
                .actors()
                .forEach(actor -> parties.put(actor.id(), report.parties().get(actor.id())));
        ObjectNode ids = node.putObject("statementIds");
        for (Statement statement : report.reading().statements()) {
            ids.put(statement.id(), report.statementIds().get(statement.id()));
        }
        node.setAll(RecordWriter.record(report.reading()));
        return node;
    }

    /**
     * A statement: the fields it has in the record of its last reading, with its words and the actors it names. Its id, and those of its
     * speakers and targets, are the register's; offsets are code points of the report's text in that reading.
     */
    public static ObjectNode statement(RegisteredStatement registered) {
        return statement(registered, RecordWriter.record(registered.reading()));
    }

    /** Several statements, those of one reading written at the cost of one. */
    public static List<ObjectNode> statements(List<RegisteredStatement> statements) {
        IdentityHashMap<Reading, ObjectNode> records = new IdentityHashMap<>();
        return statements.stream()
                .map(statement ->
                        statement(statement, records.computeIfAbsent(statement.reading(), RecordWriter::record)))
                .toList();
    }

    private static ObjectNode statement(RegisteredStatement registered, ObjectNode record) {
        Reading reading = registered.reading();
        Statement statement = registered.statement();
        JsonNode fields = named(record.path("statements"), statement.id());
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", registered.id());
        node.put("report", registered.report());
        node.put("page", reading.report().pageDigest());
        node.put("input", reading.input());
        node.put("utterance", registered.utterance());
        node.put("issue", orNull(registered.issue()));
        node.set("span", cover(fields.path("content")));
        node.put("words", words(statement, reading.report().text()));
        fields.properties().forEach(field -> {
            if (!OTHERS.contains(field.getKey())) node.set(field.getKey(), field.getValue());
        });
        strings(node, "speaker", registered.speakers());
        strings(node, "targets", registered.targets());
        if (registered.nestedIn().isPresent())
            node.put("nestedIn", registered.nestedIn().get());
        node.put("reviewed", registered.reviewed());
        node.put("current", registered.current());
        Set<String> who = new HashSet<>(statement.speaker());
        who.addAll(statement.targets());
        ArrayNode actors = node.putArray("actors");
        for (JsonNode actor : record.path("actors")) {
            if (who.contains(actor.path("id").asString())) actors.add(actor.deepCopy());
        }
        if (!registered.decisions().isEmpty()) {
            ArrayNode decisions = node.putArray("decisions");
            registered.decisions().forEach(decision -> decisions.add(decision(decision)));
        }
        return node;
    }

    /** A page; its bytes are not written. */
    public static ObjectNode page(Page page) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", page.digest());
        node.put("input", page.input());
        node.put("url", orNull(page.url()));
        node.put("mediaType", orNull(page.mediaType()));
        node.put("charset", orNull(page.charset()));
        node.put("fetched", page.fetched().map(Instant::toString).orElse(null));
        node.put("length", page.bytes().length);
        return node;
    }

    /** A party, with the actors that it is. */
    public static ObjectNode party(Party party) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", party.id());
        node.put("name", party.name());
        node.put("type", party.type().term());
        node.put("wikidata", orNull(party.wikidata()));
        strings(node, "names", party.names());
        ArrayNode roles = node.putArray("roles");
        for (Party.Role role : party.roles()) {
            roles.addObject()
                    .put("role", role.role())
                    .put("from", orNull(role.from()))
                    .put("to", orNull(role.to()));
        }
        ArrayNode actors = node.putArray("actors");
        for (Party.Appearance actor : party.actors()) {
            actors.addObject()
                    .put("report", actor.report())
                    .put("actor", actor.actor())
                    .put("name", actor.name())
                    .put("reason", orNull(actor.reason()));
        }
        strings(node, "mergedFrom", party.mergedFrom());
        return node;
    }

    /** An utterance, with the statements that tell it. */
    public static ObjectNode utterance(Utterance utterance) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", utterance.id());
        node.put("act", utterance.act().term());
        node.put("day", orNull(utterance.day()));
        node.put("issue", orNull(utterance.issue()));
        strings(node, "speaker", utterance.speakers());
        strings(node, "targets", utterance.targets());
        ArrayNode variants = node.putArray("statements");
        for (Utterance.Variant variant : utterance.statements()) {
            variants.addObject()
                    .put("id", variant.statement())
                    .put("report", variant.report())
                    .put("reason", orNull(variant.reason()));
        }
        strings(node, "mergedFrom", utterance.mergedFrom());
        return node;
    }

    /** A page, without its bytes. */
    public static ObjectNode page(ArchivedPage page) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", page.digest());
        node.put("input", page.input());
        node.put("url", orNull(page.url()));
        node.put("mediaType", orNull(page.mediaType()));
        node.put("charset", orNull(page.charset()));
        node.put("fetched", orNull(page.fetched().map(Instant::toString)));
        node.putObject("archive").put("file", page.file()).put("offset", page.offset());
        return node;
    }

    /** A link between two utterances. */
    public static ObjectNode link(Answer link) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", link.id());
        node.put("type", link.type().term());
        node.put("from", link.from());
        node.put("to", link.to());
        if (link.confidence().isPresent())
            node.put("confidence", link.confidence().getAsDouble());
        else node.putNull("confidence");
        node.put("reason", link.reason());
        node.put("by", link.by());
        node.put("withdrawn", orNull(link.withdrawn()));
        return node;
    }

    /** A group of copies. */
    public static ObjectNode copies(Copies copies) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", copies.id());
        ArrayNode reports = node.putArray("reports");
        for (Copies.Member member : copies.reports()) {
            reports.addObject().put("report", member.report()).put("reason", orNull(member.reason()));
        }
        strings(node, "mergedFrom", copies.mergedFrom());
        return node;
    }

    /** An issue. */
    public static ObjectNode issue(Issue issue) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", issue.id());
        node.put("name", issue.name());
        node.put("namedBy", orNull(issue.namedBy()));
        node.put("from", orNull(issue.from()));
        node.put("to", orNull(issue.to()));
        node.put("utterances", issue.utterances());
        strings(node, "mergedFrom", issue.mergedFrom());
        return node;
    }

    /** A decision. */
    public static ObjectNode decision(Decision decision) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", decision.id());
        node.put("subject", decision.subject());
        node.put("field", decision.field());
        node.set("before", tree(decision.before()));
        node.set("after", tree(decision.after()));
        node.put("comment", orNull(decision.comment()));
        node.put("by", decision.by());
        node.put("at", decision.at().toString());
        node.put("undone", orNull(decision.undone()));
        return node;
    }

    private static @Nullable JsonNode tree(Optional<String> json) {
        return json.map(MAPPER::readTree).orElse(null);
    }

    private static void strings(ObjectNode node, String field, List<String> values) {
        ArrayNode array = node.putArray(field);
        values.forEach(array::add);
    }

    /** The content's own words; what stands between its parts is left out, as the dots say. */
    public static String words(Statement statement, String text) {
        List<String> parts = new ArrayList<>();
        for (Span span : statement.content()) parts.add(span.in(text));
        return String.join(" … ", parts);
    }

    private static JsonNode named(JsonNode list, String id) {
        for (JsonNode item : list) if (item.path("id").asString().equals(id)) return item;
        throw new IllegalStateException("The record has no statement " + id);
    }

    private static ArrayNode cover(JsonNode spans) {
        int begin = spans.path(0).path(0).asInt();
        int end = spans.path(spans.size() - 1).path(1).asInt();
        return MAPPER.createArrayNode().add(begin).add(end);
    }

    private static @Nullable String orNull(Optional<String> value) {
        return value.orElse(null);
    }
}
