package org.onrecord.server;

import java.util.List;
import java.util.Locale;
import org.onrecord.server.Route.Parameter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Describes the table of routes as OpenAPI 3.1. */
final class OpenApi {

    private static final JsonMapper MAPPER = new JsonMapper();

    private OpenApi() {}

    /** The document of these routes, pages apart. */
    static ObjectNode of(List<Route> routes) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Onrecord")
                .put("version", "1")
                .put("description", "Who said what about whom, as the reports of a register have it.")
                .putObject("license")
                .put("name", "Apache-2.0")
                .put("identifier", "Apache-2.0");
        ObjectNode paths = document.putObject("paths");
        for (Route route : routes) {
            if (!route.response().schema().isEmpty()) {
                paths.withObjectProperty(route.path())
                        .set(route.method().name().toLowerCase(Locale.ROOT), operation(route));
            }
        }
        document.putObject("components").set("schemas", MAPPER.readTree(Routes.resource("openapi-schemas.json")));
        return document;
    }

    private static ObjectNode operation(Route route) {
        ObjectNode operation = MAPPER.createObjectNode();
        operation.put("summary", route.summary());
        operation.put("x-role", route.role().name().toLowerCase(Locale.ROOT));
        var parameters = operation.putArray("parameters");
        for (Parameter parameter : route.parameters()) {
            parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("in", parameter.in().name().toLowerCase(Locale.ROOT))
                    .put("required", parameter.in() == Parameter.In.PATH)
                    .put("description", parameter.summary())
                    .putObject("schema")
                    .put("type", "string");
        }
        ObjectNode responses = operation.putObject("responses");
        response(
                responses.putObject("200"),
                "What was asked for.",
                route.response().schema());
        if (route.parameters().stream().anyMatch(parameter -> parameter.in() == Parameter.In.QUERY)) {
            response(responses.putObject("400"), "A parameter makes no sense.", "Error");
        }
        if (route.parameters().stream().anyMatch(parameter -> parameter.in() == Parameter.In.PATH)) {
            response(responses.putObject("404"), "Nothing has this id.", "Error");
        }
        response(responses.putObject("default"), "What went wrong.", "Error");
        return operation;
    }

    private static void response(ObjectNode response, String description, String schema) {
        response.put("description", description);
        response.putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + schema);
    }
}
