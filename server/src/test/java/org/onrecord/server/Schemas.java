package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds JSON against the schemas of the description: as much of JSON Schema as those use. */
final class Schemas {

    private static final JsonNode DOCUMENT = OpenApi.of(List.of());

    private Schemas() {}

    /** Whether JSON is as the schema of this name says, and has nothing at its first level that the schema does not describe. */
    static void check(JsonNode value, String name) {
        JsonNode schema = DOCUMENT.at("/components/schemas/" + name);
        assertThat(schema.isObject()).as(name).isTrue();
        check(value, schema, name);
        if (schema.has("properties")) {
            assertThat(schema.path("properties").propertyNames()).as(name).containsAll(value.propertyNames());
        }
    }

    private static void check(JsonNode value, JsonNode schema, String place) {
        if (schema.has("$ref")) {
            String ref = schema.path("$ref").asString();
            check(value, ref.substring(ref.lastIndexOf('/') + 1));
            return;
        }
        if (schema.has("oneOf")) {
            assertThat(schema.path("oneOf")).as(place).anySatisfy(one -> check(value, one, place));
            return;
        }
        if (schema.has("type")) {
            JsonNode type = schema.path("type");
            List<JsonNode> types = type.isArray() ? List.copyOf(type.values()) : List.of(type);
            assertThat(types).as(place + " = " + value).anyMatch(one -> is(value, one.asString()));
        }
        if (schema.has("enum")) assertThat(schema.path("enum")).as(place).contains(value);
        if (schema.has("const")) assertThat(value).as(place).isEqualTo(schema.path("const"));
        if (schema.has("minimum")) {
            assertThat(value.asInt())
                    .as(place)
                    .isGreaterThanOrEqualTo(schema.path("minimum").asInt());
        }
        for (JsonNode required : schema.path("required")) {
            assertThat(value.has(required.asString()))
                    .as(place + "." + required.asString())
                    .isTrue();
        }
        schema.path("properties").properties().forEach(property -> {
            if (value.has(property.getKey())) {
                check(value.path(property.getKey()), property.getValue(), place + "." + property.getKey());
            }
        });
        if (schema.has("items")) {
            for (JsonNode item : value) check(item, schema.path("items"), place + "[]");
        }
    }

    private static boolean is(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException("The schemas have no type " + type);
        };
    }
}
