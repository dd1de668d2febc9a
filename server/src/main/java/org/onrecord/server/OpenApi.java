package org.onrecord.server;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.onrecord.server.Route.Parameter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes the table of routes as OpenAPI 3.1. */
final class OpenApi {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String LIST = "List";
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    private OpenApi() {}

    /** The document of these routes, web pages apart. */
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
        Set<String> lists = new TreeSet<>();
        for (Route route : routes) {
            if (!route.isDescribed()) continue;
            paths.withObjectProperty(route.path())
                    .set(route.method().name().toLowerCase(Locale.ROOT), operation(route));
            if (route.response().schema().endsWith(LIST))
                lists.add(route.response().schema());
        }
        ObjectNode components = document.putObject("components");
        ObjectNode schemas = (ObjectNode) MAPPER.readTree(Routes.resource("openapi-schemas.json"));
        for (String list : lists) schemas.set(list, list(list.substring(0, list.length() - LIST.length())));
        components.set("schemas", schemas);
        ObjectNode responses = components.putObject("responses");
        for (Problem problem : Problem.values()) responses.set(problem.term(), problem(problem));
        return document;
    }

    private static ObjectNode list(String item) {
        ObjectNode list = MAPPER.createObjectNode();
        list.put("type", "object");
        list.putArray("required").add("items").add("next");
        ObjectNode properties = list.putObject("properties");
        properties.putObject("items").put("type", "array").set("items", ref(item));
        ObjectNode next = properties.putObject("next");
        next.putArray("type").add("string").add("null");
        next.put("description", "What to ask for as after; null at the end.");
        return list;
    }

    private static ObjectNode ref(String schema) {
        return MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + schema);
    }

    private static ObjectNode operation(Route route) {
        ObjectNode operation = MAPPER.createObjectNode();
        operation.put("operationId", operationId(route));
        operation.put("summary", route.summary());
        operation.put("x-role", route.role().name().toLowerCase(Locale.ROOT));
        ArrayNode parameters = operation.putArray("parameters");
        for (Parameter parameter : route.parameters()) {
            String in = parameter.in().name().toLowerCase(Locale.ROOT);
            parameter(parameters, parameter.name(), in, parameter.summary()).put("type", parameter.type());
        }
        if (route.response().isData()) {
            ArrayNode terms = parameter(
                            parameters, Format.PARAMETER, "query", "The form; it goes before the header Accept.")
                    .put("type", "string")
                    .putArray("enum");
            for (Format format : Format.values()) terms.add(format.term());
        }
        if (route.isTagged()) {
            parameter(parameters, "If-None-Match", "header", "An ETag; where it still holds, 304 answers.")
                    .put("type", "string");
        }
        route.body().ifPresent(body -> {
            ObjectNode content =
                    operation.putObject("requestBody").put("required", true).putObject("content");
            for (String type : body.mediaTypes()) content.putObject(type).set("schema", schema(type, body.schema()));
        });
        responses(operation.putObject("responses"), route);
        return operation;
    }

    /** A name for an operation: {@code postPartiesIdSplit}. */
    private static String operationId(Route route) {
        StringBuilder name = new StringBuilder(route.method().name().toLowerCase(Locale.ROOT));
        for (String part : NO_LETTERS.split(route.path().replace(Routes.API, ""), -1)) {
            if (part.isEmpty()) continue;
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return name.toString();
    }

    /** @return its schema, to be filled */
    private static ObjectNode parameter(ArrayNode parameters, String name, String in, String summary) {
        return parameters
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("required", in.equals("path"))
                .put("description", summary)
                .putObject("schema");
    }

    private static void responses(ObjectNode responses, Route route) {
        Route.Response response = route.response();
        ObjectNode well = responses.putObject(String.valueOf(response.status()));
        well.put("description", response.status() == 201 ? "It was made, and is given." : "What was asked for.");
        ObjectNode headers = MAPPER.createObjectNode();
        if (route.isTagged()) header(headers, "ETag", "Changes where this may have changed.");
        if (response.schema().endsWith(LIST)) {
            header(headers, "Link", "With rel=\"next\", the address of what follows; missing at the end.");
        }
        if (response.status() == 201) header(headers, "Location", "Where what was made lives.");
        if (!headers.isEmpty()) well.set("headers", headers);
        ObjectNode content = well.putObject("content");
        for (String type : response.mediaTypes())
            content.putObject(type).set("schema", schema(type, response.schema()));
        if (route.isTagged()) responses.putObject("304").put("description", "The answer with this ETag still holds.");
        for (Problem problem : problems(route)) {
            responses
                    .putObject(String.valueOf(problem.status().getCode()))
                    .put("$ref", "#/components/responses/" + problem.term());
        }
        responses.putObject("default").put("$ref", "#/components/responses/" + Problem.INTERNAL.term());
    }

    private static void header(ObjectNode headers, String name, String description) {
        headers.putObject(name)
                .put("description", description)
                .putObject("schema")
                .put("type", "string");
    }

    /** What can go wrong with a route. */
    private static Set<Problem> problems(Route route) {
        Set<Problem> problems = EnumSet.of(Problem.MISDIRECTED, Problem.REGISTER);
        boolean asked = route.parameters().stream().anyMatch(parameter -> parameter.in() == Parameter.In.QUERY);
        if (asked || route.response().isData()) problems.add(Problem.BAD_REQUEST);
        if (route.response().isData()) problems.add(Problem.NOT_ACCEPTABLE);
        if (route.path().contains("{")) problems.add(Problem.NOT_FOUND);
        if (route.body().isPresent()) {
            problems.addAll(EnumSet.of(Problem.BAD_REQUEST, Problem.FORBIDDEN, Problem.TOO_LARGE, Problem.MEDIA_TYPE));
        }
        if (route.body().isPresent()) problems.add(Problem.NOT_POSSIBLE);
        if (route.role() == Role.REVIEWER) problems.add(Problem.CONFLICT);
        return problems;
    }

    private static ObjectNode schema(String mediaType, String name) {
        if (mediaType.equals(Format.JSONLD.mediaType())) return ref("LinkedData");
        return mediaType.equals(Format.JSON.mediaType())
                ? ref(name)
                : MAPPER.createObjectNode().put("type", "string");
    }

    private static ObjectNode problem(Problem problem) {
        ObjectNode response = MAPPER.createObjectNode();
        response.put("description", problem.status().getMessage());
        response.putObject("content").putObject(Problem.CONTENT_TYPE).set("schema", ref("Problem"));
        return response;
    }
}
