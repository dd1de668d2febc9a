package org.onrecord.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
     * ({@code s1}); {@code statementIds} gives the register's id of each.
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
        ObjectNode ids = node.putObject("statementIds");
        for (Statement statement : report.reading().statements()) {
            ids.put(statement.id(), report.statementIds().get(statement.id()));
        }
        node.setAll(RecordWriter.record(report.reading()));
        return node;
    }

    /**
     * A statement: the fields it has in the record of its last reading, with its words and the actors it names. Its id is
     * the register's.
     */
    public static ObjectNode statement(RegisteredStatement registered) {
        Reading reading = registered.reading();
        Statement statement = registered.statement();
        ObjectNode record = RecordWriter.record(reading);
        JsonNode fields = named(record.path("statements"), statement.id());
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", registered.id());
        node.put("report", registered.report());
        node.put("page", reading.report().pageDigest());
        node.put("input", reading.input());
        node.set("span", cover(fields.path("content")));
        node.put("words", words(statement, reading.report().text()));
        fields.properties().forEach(field -> {
            if (!field.getKey().equals("id")) node.set(field.getKey(), field.getValue());
        });
        Set<String> who = new HashSet<>(statement.speaker());
        who.addAll(statement.targets());
        ArrayNode actors = node.putArray("actors");
        for (JsonNode actor : record.path("actors")) {
            if (who.contains(actor.path("id").asString())) actors.add(actor);
        }
        return node;
    }

    /** The content's own words; what stands between its parts is left out, as the dots say. */
    private static String words(Statement statement, String text) {
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
