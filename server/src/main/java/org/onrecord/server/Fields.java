package org.onrecord.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a JSON object that someone sent. Whatever is not as it should be is said, with the field's name. */
final class Fields {

    /**
     * How deep objects may stand in one another. What is decided is kept in the journal inside other objects, and must be read from there
     * again: so this is well below what the reader of JSON stands.
     */
    private static final int DEEPEST = 32;

    private static final int LONGEST_NUMBER = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    /**
     * The fields of an object.
     *
     * @param body JSON; white space alone stands for an object without fields
     * @param known the names that it may have
     */
    static Fields of(String body, String... known) throws ProblemException {
        JsonNode object = body.isBlank() ? MAPPER.createObjectNode() : parse(body);
        if (!object.isObject()) throw bad("The body should be a JSON object.");
        for (String name : object.propertyNames()) {
            if (!Set.of(known).contains(name)) {
                throw bad(
                        known.length == 0
                                ? "The body should be an object without fields: {}."
                                : "The body has a field that is not known; the fields are " + String.join(", ", known)
                                        + ".");
            }
        }
        checkWords(object);
        return new Fields(object);
    }

    private static JsonNode parse(String body) throws ProblemException {
        try {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            var place = e.getLocation();
            String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw new ProblemException(
                    Problem.BAD_REQUEST,
                    "The body is no JSON" + where + ", has a field twice, or is deeper than " + DEEPEST + " objects.",
                    e);
        }
    }

    /** Refuses what JSON can write and a database or a journal cannot keep as it is. */
    private static void checkWords(JsonNode node) throws ProblemException {
        if (node.isString()) checkWords(node.stringValue());
        if (node.isDouble() && !Double.isFinite(node.doubleValue())) throw bad("A number of the body is too large.");
        for (JsonNode inner : node) checkWords(inner);
        for (String name : node.propertyNames()) checkWords(name);
    }

    private static void checkWords(String words) throws ProblemException {
        boolean whole = words.codePoints()
                .noneMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
        if (!whole) throw bad("Words of the body have a character U+0000 or half a surrogate pair; leave it out.");
    }

    /** The words of a field that must have some. */
    String words(String name) throws ProblemException {
        return optionalWords(name).orElseThrow(() -> bad("The body needs " + name + ": words that are not blank."));
    }

    /** The words of a field that may be missing, null or blank: then empty. */
    Optional<String> optionalWords(String name) throws ProblemException {
        @Nullable JsonNode value = object.get(name);
        if (value == null || value.isNull()) return Optional.empty();
        if (!value.isString()) throw bad(name + " should be words in quotation marks.");
        return Optional.of(value.stringValue()).filter(words -> !words.isBlank());
    }

    /** The words of a field that is a list with at least one in it. */
    List<String> list(String name) throws ProblemException {
        List<String> list = new ArrayList<>();
        for (JsonNode item : items(name)) {
            if (!item.isString()) throw bad(name + " should be a list of words in quotation marks.");
            list.add(item.stringValue());
        }
        return list;
    }

    /** The objects of a field that is a list with at least one in it. */
    List<Fields> objects(String name) throws ProblemException {
        List<Fields> list = new ArrayList<>();
        for (JsonNode item : items(name)) {
            if (!item.isObject()) throw bad(name + " should be a list of objects.");
            list.add(new Fields(item));
        }
        return list;
    }

    private JsonNode items(String name) throws ProblemException {
        JsonNode value = object.path(name);
        if (!value.isArray() || value.isEmpty()) throw bad("The body needs " + name + ": a list that is not empty.");
        return value;
    }

    /** The JSON of a field that must be there; empty where it is null. */
    Optional<String> json(String name) throws ProblemException {
        @Nullable JsonNode value = object.get(name);
        if (value == null) throw bad("The body needs " + name + "; null says that there should be nothing.");
        return value.isNull() ? Optional.empty() : Optional.of(value.toString());
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(Problem.BAD_REQUEST, detail);
    }
}
