package org.onrecord.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Block;
import org.onrecord.page.Image;
import org.onrecord.page.Moment;
import org.onrecord.page.Report;
import org.onrecord.page.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads records as {@link RecordWriter} writes them; fields it does not know are passed over. Stateless; safe for any
 * number of threads.
 */
public final class RecordReader {

    private static final JsonMapper MAPPER = new JsonMapper();

    private RecordReader() {}

    /**
     * The reading that one JSON object holds.
     *
     * @throws RecordException where it is no JSON, no record of this schema, the record of an input that could not be
     *     read, or where a span leaves the text
     */
    public static Reading read(String json) throws RecordException {
        JsonNode record;
        try {
            record = MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw new RecordException("This is no JSON: " + firstLine(e), e);
        }
        if (!record.isObject()) throw new RecordException("A record is a JSON object; this is something else.");
        try {
            return reading(new Field(record, ""));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | JacksonException e) {
            throw new RecordException("The record does not hold together: " + firstLine(e), e);
        }
    }

    private static Reading reading(Field record) throws RecordException {
        if (record.at("error").isPresent()) {
            throw new RecordException(
                    "This is the record of an input that could not be read: " + record.string("input"));
        }
        String schema = record.string("schema");
        if (!schema.equals(RecordWriter.SCHEMA)) {
            throw new RecordException("The record's schema is " + schema + "; this program reads " + RecordWriter.SCHEMA
                    + ". Read the page again with it.");
        }
        Field of = record.field("report");
        String text = of.string("text");
        CodePoints points = new CodePoints(text);
        Report report = report(of, text, points);
        List<Actor> actors = record.each("actors", field -> actor(field, points));
        List<Statement> statements = record.each("statements", field -> statement(field, points));
        List<Link> links = record.each(
                "links",
                field -> new Link(
                        Link.Type.of(field.string("type")),
                        field.string("from"),
                        field.string("to"),
                        field.number("confidence")));
        Field reader = record.field("reader");
        Map<String, String> models = new HashMap<>();
        for (Map.Entry<String, JsonNode> model : reader.field("models").node.properties()) {
            models.put(model.getKey(), model.getValue().asString());
        }
        ReaderIdentity identity = new ReaderIdentity(
                reader.string("name"), reader.string("version"), models, reader.optional("knowledge"));
        return new Reading(
                record.string("input"), report, record.optional("unread"), actors, statements, links, identity);
    }

    private static Report report(Field of, String text, CodePoints points) throws RecordException {
        List<Block> blocks = of.each(
                "blocks",
                field -> new Block(
                        Block.Kind.of(field.string("kind")),
                        points.toUnits(field.integer("begin"), field.integer("end")),
                        field.moment("time")));
        List<Image> images = of.each(
                "images",
                field -> new Image(
                        field.optional("url"),
                        field.optional("caption"),
                        field.optional("creditText"),
                        field.bool("filePhoto")));
        return Report.builder(of.string("page"))
                .url(of.optional("url"))
                .canonicalUrl(of.optional("canonicalUrl"))
                .publisher(of.optional("publisher"))
                .headline(of.optional("headline"))
                .authors(of.strings("authors"))
                .dateline(of.optional("dateline"))
                .datePublished(of.moment("datePublished"))
                .dateModified(of.moment("dateModified"))
                .inLanguage(of.optional("inLanguage"))
                .images(images)
                .highlights(of.strings("highlights"))
                .agencies(of.strings("agencies"))
                .section(of.optional("section"))
                .keywords(of.strings("keywords"))
                .isAccessibleForFree(of.bool("isAccessibleForFree"))
                .furniture(of.strings("furniture"))
                .build(text, blocks);
    }

    private static Actor actor(Field of, CodePoints points) throws RecordException {
        return new Actor(
                of.string("id"),
                of.string("name"),
                Actor.Type.of(of.string("type")),
                of.optional("role"),
                of.optional("wikidata"),
                of.spans("mentions", points),
                of.number("confidence"));
    }

    private static Statement statement(Field of, CodePoints points) throws RecordException {
        Optional<Statement.Time> time = Optional.empty();
        if (of.at("time").isPresent()) {
            Field field = of.field("time");
            Moment value = field.moment("value")
                    .orElseThrow(() -> new RecordException("The field " + field.path + ".value is missing."));
            time = Optional.of(new Statement.Time(
                    value,
                    field.span("span", points)
                            .orElseThrow(() -> new RecordException("The field " + field.path + ".span is missing."))));
        }
        return new Statement(
                of.string("id"),
                Form.of(of.string("form")),
                Act.of(of.string("act")),
                of.optional("plover"),
                of.optional("cameo"),
                of.spans("source", points),
                of.spans("cue", points),
                of.spans("content", points),
                of.strings("speaker"),
                of.strings("targets"),
                time,
                of.span("occasion", points),
                of.span("place", points),
                of.optional("medium").map(Medium::of),
                of.optional("polarity"),
                of.optional("modality"),
                of.optional("nestedIn"),
                of.bool("attitude").orElse(false),
                of.number("confidence"));
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    /** A function that may find that the record does not hold together. */
    private interface Read<T> {
        T from(Field field) throws RecordException;
    }

    /** A JSON object of the record with the way to it, for messages. */
    private record Field(JsonNode node, String path) {

        Optional<JsonNode> at(String name) {
            @Nullable JsonNode value = node.get(name);
            return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
        }

        private <T> Optional<T> typed(
                String name, String kind, Function<JsonNode, Boolean> is, Function<JsonNode, T> as)
                throws RecordException {
            Optional<JsonNode> value = at(name);
            if (value.isPresent() && !is.apply(value.get())) {
                throw new RecordException("The field " + path(name) + " should be " + kind + ".");
            }
            return value.map(as);
        }

        private String path(String name) {
            return path.isEmpty() ? name : path + "." + name;
        }

        private RecordException missing(String name) {
            return new RecordException("The field " + path(name) + " is missing.");
        }

        Field field(String name) throws RecordException {
            return new Field(
                    typed(name, "an object", JsonNode::isObject, node -> node).orElseThrow(() -> missing(name)),
                    path(name));
        }

        String string(String name) throws RecordException {
            return optional(name).orElseThrow(() -> missing(name));
        }

        Optional<String> optional(String name) throws RecordException {
            return typed(name, "a string", JsonNode::isString, JsonNode::asString);
        }

        Optional<Boolean> bool(String name) throws RecordException {
            return typed(name, "true or false", JsonNode::isBoolean, JsonNode::asBoolean);
        }

        int integer(String name) throws RecordException {
            return typed(name, "a whole number", JsonNode::isInt, JsonNode::asInt)
                    .orElseThrow(() -> missing(name));
        }

        OptionalDouble number(String name) throws RecordException {
            Optional<Double> value = typed(name, "a number", JsonNode::isNumber, JsonNode::asDouble);
            return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
        }

        Optional<Moment> moment(String name) throws RecordException {
            Optional<String> iso = optional(name);
            if (iso.isEmpty()) return Optional.empty();
            Optional<Moment> moment = Moment.parse(iso.get());
            if (moment.isEmpty()) {
                throw new RecordException("The field " + path(name) + " is no ISO 8601 time: " + iso.get());
            }
            return moment;
        }

        private Iterable<JsonNode> list(String name) throws RecordException {
            return typed(name, "a list", JsonNode::isArray, node -> (Iterable<JsonNode>) node)
                    .orElseThrow(() -> missing(name));
        }

        <T> List<T> each(String name, Read<T> read) throws RecordException {
            List<T> all = new ArrayList<>();
            for (JsonNode item : list(name)) {
                String at = path(name) + "[" + all.size() + "]";
                if (!item.isObject()) throw new RecordException("The field " + at + " should be an object.");
                all.add(read.from(new Field(item, at)));
            }
            return all;
        }

        List<String> strings(String name) throws RecordException {
            List<String> all = new ArrayList<>();
            for (JsonNode item : list(name)) {
                if (!item.isString()) {
                    throw new RecordException("The field " + path(name) + "[" + all.size() + "] should be a string.");
                }
                all.add(item.asString());
            }
            return all;
        }

        List<Span> spans(String name, CodePoints points) throws RecordException {
            List<Span> all = new ArrayList<>();
            for (JsonNode item : list(name)) all.add(span(item, path(name) + "[" + all.size() + "]", points));
            return all;
        }

        Optional<Span> span(String name, CodePoints points) throws RecordException {
            Optional<JsonNode> value = at(name);
            return value.isEmpty() ? Optional.empty() : Optional.of(span(value.get(), path(name), points));
        }

        private static Span span(JsonNode pair, String path, CodePoints points) throws RecordException {
            if (!pair.isArray()
                    || pair.size() != 2
                    || !pair.path(0).isInt()
                    || !pair.path(1).isInt()) {
                throw new RecordException("The field " + path + " should be a pair of whole numbers.");
            }
            int begin = pair.path(0).asInt();
            int end = pair.path(1).asInt();
            try {
                return points.toUnits(begin, end);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new RecordException("The field " + path + " leaves the text: [" + begin + ", " + end + ").", e);
            }
        }
    }
}
