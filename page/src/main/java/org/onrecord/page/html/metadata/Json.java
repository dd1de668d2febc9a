package org.onrecord.page.html.metadata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** A JSON value as far as a page's metadata needs it: numbers and truth values are kept as their text. */
sealed interface Json {

    /** An object; the first value of a repeated name counts. */
    record Node(Map<String, Json> fields) implements Json {
        Optional<Json> get(String name) {
            return Optional.ofNullable(fields.get(name));
        }

        Optional<String> text(String name) {
            return get(name).flatMap(Json::firstText);
        }
    }

    record Array(List<Json> values) implements Json {}

    record Text(String value) implements Json {}

    /** The value itself, or the values of an array; arrays in arrays are opened once. */
    default List<Json> items() {
        return this instanceof Array array ? array.values() : List.of(this);
    }

    /** The text of this value, of the first one in an array, or of an object's {@code @value}, {@code name} or {@code @id}. */
    default Optional<String> firstText() {
        Json json = this;
        for (int depth = 0; depth < 4; depth++) {
            switch (json) {
                case Text text -> {
                    return Optional.of(text.value()).filter(value -> !value.isBlank());
                }
                case Array array -> {
                    if (array.values().isEmpty()) return Optional.empty();
                    json = array.values().get(0);
                }
                case Node node -> {
                    Json named = node.fields().get("@value");
                    if (named == null) named = node.fields().get("name");
                    if (named == null) return Optional.empty();
                    json = named;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The values in {@code source}, one after the other. What follows a fault that cannot be mended is lost, what stands
     * before it is kept.
     */
    static List<Json> parse(String source) {
        String json = JsonMending.unwrap(source);
        Builder strict = new Builder();
        if (strict.read(json)) return strict.values();
        Builder mended = new Builder();
        mended.read(JsonMending.mend(json));
        return mended.size() >= strict.size() ? mended.values() : strict.values();
    }

    /** Builds values from tokens; keeps what it has when the text breaks off. */
    final class Builder {
        private static final JsonFactory FACTORY = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(200)
                        .maxNumberLength(10_000)
                        .build())
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
                .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
                .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                .build();

        private final List<Json> roots = new ArrayList<>();
        private final Deque<Json> open = new ArrayDeque<>();
        private final Deque<String> names = new ArrayDeque<>();
        private @Nullable String name;
        private int size;

        /** Whether {@code json} was read to its end. */
        boolean read(String json) {
            try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    switch (token) {
                        case START_OBJECT -> open(new Node(new LinkedHashMap<>()));
                        case START_ARRAY -> open(new Array(new ArrayList<>()));
                        case END_OBJECT, END_ARRAY -> {
                            open.pop();
                            names.pop();
                        }
                        case PROPERTY_NAME -> name = parser.currentName();
                        case VALUE_NULL -> name = null;
                        default -> add(new Text(parser.getString()));
                    }
                }
                return true;
            } catch (JacksonException e) {
                return false;
            }
        }

        List<Json> values() {
            return roots;
        }

        /** How many values were read. */
        int size() {
            return size;
        }

        private void open(Json json) {
            add(json);
            open.push(json);
            names.push(name == null ? "" : name);
        }

        private void add(Json json) {
            size++;
            switch (open.peek()) {
                case Node node -> {
                    if (name != null) node.fields().putIfAbsent(name, json);
                }
                case Array array -> array.values().add(json);
                case null, default -> roots.add(json);
            }
        }
    }
}
