package org.onrecord.register;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Writes the objects of {@link RegisterWriter} as comma-separated values (RFC 4180): a line of names, then a line an object, each ended by
 * CR LF. Immutable; safe for any number of threads.
 *
 * <p>A column is a field, or one inside another: {@code time.value}. The values of a list stand in one cell, parted by {@code " | "}; of a
 * list of objects each column has the same order and an empty place where one has nothing. A span is {@code begin-end}. What a table
 * cannot hold exactly, the JSON has.
 *
 * <p>A spreadsheet takes a cell for a formula where it begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a carriage return,
 * and what a page says may begin with one of them: such a cell gets an apostrophe before it, numbers apart.
 */
public final class CommaSeparated {

    public static final CommaSeparated REPORTS = of(
            "id",
            "url",
            "headline",
            "opening",
            "publisher",
            "datePublished",
            "versions",
            "copyGroup",
            "statements",
            "unread");

    /** Of a report by itself: {@link RegisterWriter#report}. */
    public static final CommaSeparated REPORT = of(
            "id",
            "report.url",
            "report.canonicalUrl",
            "report.headline",
            "report.publisher",
            "report.authors",
            "report.dateline",
            "report.datePublished",
            "report.dateModified",
            "report.inLanguage",
            "versions.number",
            "versions.page",
            "versions.added",
            "copyGroup",
            "unread",
            "report.text");

    public static final CommaSeparated PAGES =
            of("id", "input", "url", "mediaType", "charset", "fetched", "archive.file", "archive.offset");

    public static final CommaSeparated STATEMENTS = of(
            "id",
            "report",
            "page",
            "input",
            "utterance",
            "issue",
            "span",
            "words",
            "form",
            "act",
            "plover",
            "cameo",
            "source",
            "cue",
            "content",
            "speaker",
            "targets",
            "actors.name",
            "time.value",
            "medium",
            "polarity",
            "modality",
            "nestedIn",
            "attitude",
            "confidence",
            "reviewed",
            "current");

    public static final CommaSeparated UTTERANCES =
            of("id", "act", "day", "issue", "speaker", "targets", "statements.id", "statements.report", "mergedFrom");

    public static final CommaSeparated PARTIES = of(
            "id",
            "name",
            "type",
            "wikidata",
            "names",
            "roles.role",
            "roles.from",
            "roles.to",
            "actors.report",
            "actors.actor",
            "actors.name",
            "mergedFrom");

    public static final CommaSeparated LINKS =
            of("id", "type", "from", "to", "confidence", "reason", "by", "withdrawn");

    public static final CommaSeparated ISSUES = of("id", "name", "namedBy", "from", "to", "utterances", "mergedFrom");

    public static final CommaSeparated COPIES = of("id", "reports.report", "reports.reason", "mergedFrom");

    public static final CommaSeparated DECISIONS =
            of("id", "subject", "field", "before", "after", "comment", "by", "at", "undone");

    public static final CommaSeparated JOURNAL =
            of("number", "at", "by", "what", "before", "after", "previous", "hash");

    private static final String BETWEEN = " | ";
    private static final String LINE_END = "\r\n";

    private final List<String> columns;

    private CommaSeparated(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A table of these columns. */
    public static CommaSeparated of(String... columns) {
        return new CommaSeparated(List.of(columns));
    }

    /** The names of the columns. */
    public List<String> columns() {
        return columns;
    }

    /** The first line, its end included. */
    public String header() {
        return String.join(",", columns) + LINE_END;
    }

    /** The line of an object, its end included. */
    public String row(JsonNode object) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) line.append(',');
            line.append(cell(object, columns.get(i)));
        }
        return line.append(LINE_END).toString();
    }

    private static String cell(JsonNode object, String column) {
        JsonNode value = at(object, column);
        // A number is no formula, and quotes would make words of it.
        if (value.isNumber()) return value.asString();
        String words = words(value);
        return quoted(guarded(words));
    }

    /** The value in a column; of a list before the last dot, the list of their values. */
    private static JsonNode at(JsonNode object, String column) {
        int dot = column.indexOf('.');
        if (dot < 0) return object.path(column);
        JsonNode outer = object.path(column.substring(0, dot));
        String inner = column.substring(dot + 1);
        if (!outer.isArray()) return at(outer, inner);
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        for (JsonNode one : outer) {
            JsonNode value = at(one, inner);
            if (value.isMissingNode()) values.addNull();
            else values.add(value);
        }
        return values;
    }

    private static String words(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) return "";
        if (value.isString()) return value.stringValue();
        if (!value.isArray()) return value.toString();
        if (isSpan(value)) return value.get(0).asString() + "-" + value.get(1).asString();
        List<String> parts = new ArrayList<>();
        for (JsonNode one : value) parts.add(words(one));
        return String.join(BETWEEN, parts);
    }

    private static boolean isSpan(JsonNode value) {
        return value.size() == 2
                && value.get(0).isIntegralNumber()
                && value.get(1).isIntegralNumber();
    }

    private static String guarded(String words) {
        if (words.isEmpty()) return words;
        return "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    private static String quoted(String words) {
        boolean plain = words.chars().noneMatch(unit -> unit == ',' || unit == '"' || unit == '\r' || unit == '\n');
        return plain ? words : "\"" + words.replace("\"", "\"\"") + "\"";
    }
}
