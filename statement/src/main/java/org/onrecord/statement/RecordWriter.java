package org.onrecord.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.onrecord.language.Annotations;
import org.onrecord.page.Moment;
import org.onrecord.page.PageException;
import org.onrecord.page.Report;
import org.onrecord.page.Span;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes readings as records, schema {@value #SCHEMA}: see {@code docs/record-format.md}. With {@link RecordReader} the
 * only code that knows their JSON, and the one place where spans become code points. Stateless; safe for any number of
 * threads.
 */
public final class RecordWriter {

    /** The name of the form; it changes where a field changes its meaning, not where one is added. */
    public static final String SCHEMA = "onrecord/1";

    private static final JsonMapper MAPPER = new JsonMapper();

    private RecordWriter() {}

    /** The record of a reading. */
    public static ObjectNode record(Reading reading) {
        CodePoints points = new CodePoints(reading.report().text());
        ObjectNode record = MAPPER.createObjectNode();
        record.put("schema", SCHEMA);
        record.put("input", reading.input());
        record.set("report", report(reading.report(), points));
        reading.unread().ifPresent(language -> record.put("unread", language));
        ArrayNode actors = record.putArray("actors");
        for (Actor actor : reading.actors()) actors.add(actor(actor, points));
        ArrayNode statements = record.putArray("statements");
        for (Statement statement : reading.statements()) statements.add(statement(statement, points));
        ArrayNode links = record.putArray("links");
        for (Link link : reading.links()) {
            ObjectNode node = links.addObject();
            node.put("type", link.type().term()).put("from", link.from()).put("to", link.to());
            putConfidence(node, link.confidence());
        }
        ObjectNode reader = record.putObject("reader");
        reader.put("name", reading.reader().name());
        reader.put("version", reading.reader().version());
        ObjectNode models = reader.putObject("models");
        reading.reader().models().forEach(models::put);
        reading.reader().knowledge().ifPresent(digest -> reader.put("knowledge", digest));
        return record;
    }

    /** The record of an input that could not be read. */
    public static ObjectNode error(String input, PageException error) {
        ObjectNode record = MAPPER.createObjectNode();
        record.put("input", input);
        record.putObject("error").put("code", error.code().term()).put("message", error.getMessage());
        return record;
    }

    /** What lies under the statements of an input, as {@code onrecord annotate} prints it. */
    public static ObjectNode annotations(String input, Annotated annotated) {
        Annotations annotations = annotated.annotations();
        CodePoints points = new CodePoints(annotations.text());
        ObjectNode record = MAPPER.createObjectNode();
        record.put("input", input);
        record.put("text", annotations.text());
        record.set("sentences", spans(annotations.sentences(), points));
        ArrayNode names = record.putArray("names");
        annotations.names().forEach(name -> {
            ObjectNode node = names.addObject();
            node.set("span", span(name.span(), points));
            node.put("type", name.type().term());
        });
        ArrayNode times = record.putArray("times");
        annotations.times().forEach(time -> {
            ObjectNode node = times.addObject();
            node.set("span", span(time.span(), points));
            node.put("type", time.type().name());
            node.put("value", time.value());
        });
        ArrayNode mentions = record.putArray("mentions");
        annotated.parties().stream()
                .flatMap(party -> party.mentions().stream().map(span -> Map.entry(span, party.id())))
                .sorted(Map.Entry.comparingByKey())
                .forEach(mention -> {
                    ObjectNode node = mentions.addObject();
                    node.set("span", span(mention.getKey(), points));
                    node.put("actor", mention.getValue());
                });
        ArrayNode actors = record.putArray("actors");
        annotated.parties().forEach(party -> actors.add(actor(party, points)));
        return record;
    }

    /** JSON in one line, without a line end. */
    public static String line(ObjectNode record) {
        return MAPPER.writeValueAsString(record);
    }

    /** JSON over several lines, for people; without a line end. */
    public static String indented(ObjectNode record) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(record);
    }

    private static ObjectNode report(Report report, CodePoints points) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("page", report.pageDigest());
        put(node, "url", report.url());
        put(node, "canonicalUrl", report.canonicalUrl());
        put(node, "publisher", report.publisher());
        put(node, "headline", report.headline());
        node.set("authors", strings(report.authors()));
        put(node, "dateline", report.dateline());
        put(node, "datePublished", report.datePublished().map(Moment::iso));
        put(node, "dateModified", report.dateModified().map(Moment::iso));
        put(node, "inLanguage", report.inLanguage());
        ArrayNode images = node.putArray("images");
        report.images().forEach(image -> {
            ObjectNode one = images.addObject();
            put(one, "url", image.url());
            put(one, "caption", image.caption());
            put(one, "creditText", image.creditText());
            one.put("filePhoto", image.filePhoto().orElse(null));
        });
        node.set("highlights", strings(report.highlights()));
        node.set("agencies", strings(report.agencies()));
        put(node, "section", report.section());
        node.set("keywords", strings(report.keywords()));
        node.put("isAccessibleForFree", report.isAccessibleForFree().orElse(null));
        node.set("furniture", strings(report.furniture()));
        node.put("text", report.text());
        ArrayNode blocks = node.putArray("blocks");
        report.blocks().forEach(block -> {
            ObjectNode one = blocks.addObject();
            one.put("kind", block.kind().term());
            one.put("begin", points.ofUnit(block.span().begin()));
            one.put("end", points.ofUnit(block.span().end()));
            block.time().ifPresent(time -> one.put("time", time.iso()));
        });
        return node;
    }

    private static ObjectNode actor(Actor actor, CodePoints points) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", actor.id())
                .put("name", actor.name())
                .put("type", actor.type().term());
        actor.role().ifPresent(role -> node.put("role", role));
        actor.wikidata().ifPresent(id -> node.put("wikidata", id));
        node.set("mentions", spans(actor.mentions(), points));
        putConfidence(node, actor.confidence());
        return node;
    }

    private static ObjectNode statement(Statement statement, CodePoints points) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", statement.id());
        node.put("form", statement.form().term());
        node.put("act", statement.act().term());
        statement.plover().ifPresent(code -> node.put("plover", code));
        statement.cameo().ifPresent(code -> node.put("cameo", code));
        node.set("source", spans(statement.source(), points));
        node.set("cue", spans(statement.cue(), points));
        node.set("content", spans(statement.content(), points));
        node.set("speaker", strings(statement.speaker()));
        node.set("targets", strings(statement.targets()));
        statement.time().ifPresent(time -> {
            ObjectNode one = node.putObject("time");
            one.put("value", time.value().iso());
            one.set("span", span(time.span(), points));
        });
        statement.occasion().ifPresent(at -> node.set("occasion", span(at, points)));
        statement.place().ifPresent(at -> node.set("place", span(at, points)));
        statement.medium().ifPresent(medium -> node.put("medium", medium.term()));
        statement.polarity().ifPresent(polarity -> node.put("polarity", polarity));
        statement.modality().ifPresent(modality -> node.put("modality", modality));
        statement.nestedIn().ifPresent(outer -> node.put("nestedIn", outer));
        node.put("attitude", statement.attitude());
        putConfidence(node, statement.confidence());
        return node;
    }

    private static void put(ObjectNode node, String field, Optional<String> value) {
        node.put(field, value.orElse(null));
    }

    private static void putConfidence(ObjectNode node, OptionalDouble confidence) {
        confidence.ifPresent(value -> node.put("confidence", value));
    }

    private static ArrayNode strings(List<String> values) {
        ArrayNode array = MAPPER.createArrayNode();
        values.forEach(array::add);
        return array;
    }

    private static ArrayNode spans(List<Span> spans, CodePoints points) {
        ArrayNode array = MAPPER.createArrayNode();
        for (Span span : spans) array.add(span(span, points));
        return array;
    }

    private static ArrayNode span(Span span, CodePoints points) {
        return MAPPER.createArrayNode().add(points.ofUnit(span.begin())).add(points.ofUnit(span.end()));
    }
}
