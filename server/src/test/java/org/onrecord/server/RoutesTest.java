package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The table of routes, the description made from it and the running server say the same. */
class RoutesTest extends ServedRegister {

    private static List<Route> table() {
        return new Routes(register(), searches()).table();
    }

    /** An id for each path with one; made where the register begins without. */
    private static Map<String, String> ids() throws Exception {
        String link = json(
                        post(
                                "/api/v1/links",
                                "{\"type\":\"answers\",\"from\":\"" + utterance("s6") + "\",\"to\":\"" + utterance("s1")
                                        + "\",\"reason\":\"It names the offer.\"}"),
                        201)
                .path("id")
                .asString();
        String decision = decide();
        Map<String, String> ids = new HashMap<>();
        ids.put("/reports/{id}", harbour);
        ids.put("/api/v1/reports/{id}", harbour);
        ids.put("/api/v1/reports/{id}/statements", harbour);
        ids.put("/api/v1/pages/{id}", firstId("pages"));
        ids.put("/api/v1/pages/{id}/bytes", firstId("pages"));
        ids.put("/api/v1/statements/{id}", statement("s1"));
        ids.put("/api/v1/utterances/{id}", utterance("s1"));
        ids.put("/api/v1/utterances/{id}/links", utterance("s1"));
        ids.put("/api/v1/parties/{id}", party("a1"));
        ids.put("/api/v1/links/{id}", link);
        ids.put("/api/v1/copies/{id}", firstId("copies"));
        ids.put("/api/v1/decisions/{id}", decision);
        ids.put("/api/v1/journal/{id}", "1");
        merge();
        ids.put(
                "/api/v1/merges/{id}",
                json("/api/v1/merges").at("/items/0/number").asString());
        ids.put("/api/v1/decisions/{id}/undo", decision);
        ids.put("/api/v1/parties/{id}/split", party("a1"));
        return ids;
    }

    private static String decide() throws Exception {
        return json(
                        post(
                                "/api/v1/decisions",
                                "{\"subject\":\"" + statement("s2")
                                        + "\",\"field\":\"verdict\",\"after\":\"accepted\"}"),
                        201)
                .path("id")
                .asString();
    }

    private static void merge() throws Exception {
        json(post("/api/v1/merges", mergeOf(party("a1"), party("a4"))), 201);
    }

    private static String mergeOf(String kept, String other) {
        return "{\"kept\":\"" + kept + "\",\"others\":[\"" + other + "\"],\"reason\":\"One person.\"}";
    }

    /** A body for each route that takes one, each possible after those before. */
    private static String body(String path) throws Exception {
        return switch (path) {
            case "/api/v1/decisions" ->
                "{\"subject\":\"" + statement("s1")
                        + "\",\"field\":\"act\",\"after\":\"deny\",\"comment\":\"Read it.\"}";
            case "/api/v1/check" -> "{\"text\":\"The mayor said: “The port is not for sale, and never was.”\"}";
            case "/api/v1/decisions/{id}/undo" -> "{}";
            case "/api/v1/merges" -> mergeOf(party("a2"), party("a3"));
            case "/api/v1/merges/undo" -> "{\"id\":\"" + undone + "\",\"reason\":\"Two of them.\"}";
            case "/api/v1/parties/{id}/split" ->
                "{\"actors\":[{\"report\":\"" + harbour + "\",\"actor\":\"a1\"}],\"reason\":\"Another one.\"}";
            case "/api/v1/links" ->
                "{\"type\":\"denies\",\"from\":\"" + utterance("s6") + "\",\"to\":\"" + utterance("s3")
                        + "\",\"reason\":\"It says so.\"}";
            default -> throw new IllegalStateException("The test knows no body for " + path);
        };
    }

    private static String undone = "";

    @Test
    void every_route_of_the_table_answers_as_the_table_says() throws Exception {
        undone = party("a3");
        Map<String, String> ids = ids();
        for (Route route : table()) {
            // No issue is there before utterances were grouped; that is another step's.
            if (route.path().equals("/api/v1/issues/{id}")) continue;
            String path = route.path();
            if (path.contains("{")) {
                assertThat(ids).containsKey(path);
                path = path.replace("{id}", ids.getOrDefault(path, ""));
            }
            HttpResponse<String> response = route.body().isPresent() ? post(path, body(route.path())) : get(path);
            assertThat(response.statusCode())
                    .as(path + response.body())
                    .isEqualTo(route.response().status());
            assertThat(header(response, "Content-Type"))
                    .as(path)
                    .startsWith(route.response().mediaTypes().get(0));
            assertThat(response.body()).as(path).isNotBlank();
            String schema = route.response().schema();
            if (schema.endsWith("List")) {
                JsonNode list = JSON.readTree(response.body());
                assertThat(list.propertyNames()).as(path).containsExactly("items", "next");
                for (JsonNode item : list.path("items")) {
                    Schemas.check(item, schema.substring(0, schema.length() - "List".length()));
                }
            } else if (!schema.isEmpty()) {
                Schemas.check(JSON.readTree(response.body()), schema);
            }
            if (route.response().status() == 201) {
                JsonNode made = JSON.readTree(response.body());
                assertThat(json(header(response, "Location")).path("id"))
                        .as(path)
                        .isEqualTo(made.path("id"));
            }
        }
    }

    @Test
    void every_noun_of_the_register_has_a_list_and_one_by_its_id() {
        List<String> paths = table().stream().map(Route::path).toList();
        for (String noun : List.of(
                "reports",
                "pages",
                "statements",
                "utterances",
                "parties",
                "links",
                "issues",
                "decisions",
                "copies",
                "merges",
                "journal")) {
            assertThat(paths).contains("/api/v1/" + noun, "/api/v1/" + noun + "/{id}");
        }
    }

    @Test
    void the_description_has_every_route_for_programs_and_no_other() throws Exception {
        JsonNode paths = json("/api/openapi.json").path("paths");
        TreeSet<String> described = new TreeSet<>();
        paths.properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        assertThat(described)
                .containsExactlyElementsOf(new TreeSet<>(table().stream()
                        .filter(route ->
                                route.path().startsWith("/api/") || route.path().equals("/health"))
                        .map(route -> route.method().name() + " " + route.path())
                        .toList()));
        assertThat(paths.at("/~1api~1v1~1reports~1{id}/get/parameters/0/required")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_description_says_of_each_route_what_it_takes_and_gives_in_which_forms_and_what_can_go_wrong()
            throws Exception {
        JsonNode paths = json("/api/openapi.json").path("paths");
        for (Route route : table()) {
            if (!route.path().startsWith("/api/v1/")) continue;
            JsonNode operation =
                    paths.path(route.path()).path(route.method().name().toLowerCase(Locale.ROOT));
            JsonNode responses = operation.path("responses");
            assertThat(responses
                            .path(String.valueOf(route.response().status()))
                            .path("content")
                            .propertyNames())
                    .containsExactlyElementsOf(route.response().mediaTypes());
            if (route.method().equals(HandlerType.POST)) {
                assertThat(operation
                                .at("/requestBody/content/application~1json/schema/$ref")
                                .asString())
                        .startsWith("#/components/schemas/");
                assertThat(responses.propertyNames()).contains("400", "403", "413", "415", "422");
                // What changes the register may have been done already; a draft that is only held against it cannot.
                assertThat(responses.has("409")).isEqualTo(route.role() != Role.READER);
            }
            if (route.isTagged()) assertThat(responses.has("304")).isTrue();
            if (route.path().contains("{")) assertThat(responses.has("404")).isTrue();
        }
    }

    @Test
    void every_reference_of_the_description_leads_to_something_and_every_operation_has_a_name_of_its_own()
            throws Exception {
        JsonNode document = json("/api/openapi.json");
        List<String> references = document.findValuesAsString("$ref");
        assertThat(references).hasSizeGreaterThan(50);
        for (String reference : references) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
        assertThat(document.findValuesAsString("operationId")).doesNotHaveDuplicates();
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
    }

    @Test
    void every_route_for_programs_that_is_asked_with_another_method_says_which_it_takes() throws Exception {
        for (Route route : table()) {
            String path = route.path().replace("{id}", "x");
            HttpResponse<String> response = send(request(path)
                    .header("Content-Type", "application/json")
                    .method("PUT", HttpRequest.BodyPublishers.ofString("{}")));
            assertThat(response.statusCode()).as(path).isEqualTo(405);
            assertThat(header(response, "Allow"))
                    .as(path)
                    .contains(route.method().name());
        }
    }
}
