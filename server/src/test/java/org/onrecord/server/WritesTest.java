package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What people change over HTTP, and that each change can be seen, traced and taken back. */
class WritesTest extends ServedRegister {

    private static JsonNode newest() throws Exception {
        JsonNode journal = json("/api/v1/journal?limit=1000").path("items");
        return journal.get(journal.size() - 1);
    }

    @Test
    void a_decision_is_made_seen_on_its_statement_and_taken_back() throws Exception {
        String id = statement("s1");
        HttpResponse<String> response = post(
                "/api/v1/decisions",
                "{\"subject\":\"" + id + "\",\"field\":\"act\",\"after\":\"deny\",\"comment\":\"Read it again.\"}");
        JsonNode decision = json(response, 201);
        Schemas.check(decision, "Decision");
        assertThat(header(response, "Location"))
                .isEqualTo("/api/v1/decisions/" + decision.path("id").asString());
        assertThat(decision.path("before").asString()).isEqualTo("reject");
        assertThat(decision.path("by").asString()).isEqualTo("local");
        JsonNode statement = json("/api/v1/statements/" + id);
        assertThat(statement.path("reviewed").asBoolean()).isTrue();
        assertThat(statement.path("decisions").get(0)).isEqualTo(decision);
        assertThat(newest().path("what").asString()).isEqualTo("decide");
        assertThat(newest().path("by").asString()).isEqualTo("local");

        String undo = "/api/v1/decisions/" + decision.path("id").asString() + "/undo";
        assertThat(json(post(undo, "{}"), 200).path("undone").asString()).isEqualTo("local");
        assertThat(json("/api/v1/statements/" + id).path("reviewed").asBoolean())
                .isFalse();
        assertThat(newest().path("what").asString()).isEqualTo("undo");
        assertThat(problem(post(undo, ""), 409).path("detail").asString()).contains("taken back already");
    }

    @Test
    void a_party_that_was_merged_answers_with_what_it_went_into_until_that_is_undone() throws Exception {
        String kept = party("a2");
        String other = party("a3");
        HttpResponse<String> merged = post(
                "/api/v1/merges",
                "{\"kept\":\"" + kept + "\",\"others\":[\"" + other + "\"],\"reason\":\"It spoke for it.\"}");
        assertThat(json(merged, 201).path("id").asString()).isEqualTo(kept);
        assertThat(header(merged, "Location")).isEqualTo("/api/v1/parties/" + kept);
        HttpResponse<String> asked = get("/api/v1/parties/" + other);
        assertThat(json(asked, 200).path("id").asString()).isEqualTo(kept);
        assertThat(header(asked, "Content-Location")).isEqualTo("/api/v1/parties/" + kept);
        assertThat(get("/api/v1/parties/" + kept).headers().map()).doesNotContainKey("content-location");
        assertThat(json("/api/v1/merges").path("items"))
                .anyMatch(entry -> entry.at("/after/reason").asString().equals("It spoke for it."));

        String undo = "{\"id\":\"" + other + "\",\"reason\":\"It did not.\"}";
        assertThat(json(post("/api/v1/merges/undo", undo), 200).path("id").asString())
                .isEqualTo(other);
        assertThat(json("/api/v1/parties/" + other).path("id").asString()).isEqualTo(other);
        problem(post("/api/v1/merges/undo", undo), 422);
        assertThat(json("/api/v1/merges").path("items")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void actors_are_split_off_a_party_and_those_of_others_are_not() throws Exception {
        String kept = party("a1");
        json(
                post(
                        "/api/v1/merges",
                        "{\"kept\":\"" + kept + "\",\"others\":[\"" + party("a4") + "\"],\"reason\":\"One.\"}"),
                201);
        String actors = "{\"actors\":[{\"report\":\"" + harbour + "\",\"actor\":\"a4\"}],\"reason\":\"Two.\"}";
        HttpResponse<String> split = post("/api/v1/parties/" + kept + "/split", actors);
        JsonNode made = json(split, 201);
        Schemas.check(made, "Party");
        assertThat(made.path("name").asString()).isEqualTo("Pell Odum");
        assertThat(header(split, "Location"))
                .isEqualTo("/api/v1/parties/" + made.path("id").asString());
        assertThat(problem(post("/api/v1/parties/" + kept + "/split", actors), 422)
                        .path("detail")
                        .asString())
                .contains("is not of the party");
        problem(post("/api/v1/parties/p0/split", actors), 404);
    }

    @Test
    void utterances_are_linked_once() throws Exception {
        String body = "{\"type\":\"rejects\",\"from\":\"" + utterance("s2") + "\",\"to\":\"" + utterance("s7")
                + "\",\"reason\":\"It refuses the offer.\"}";
        HttpResponse<String> response = post("/api/v1/links", body);
        JsonNode link = json(response, 201);
        Schemas.check(link, "Link");
        assertThat(link.path("by").asString()).isEqualTo("local");
        assertThat(json(header(response, "Location"))).isEqualTo(link);
        assertThat(problem(post("/api/v1/links", body), 422).path("detail").asString())
                .contains("There is a link already");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            decisions   | {"subject":"s0","field":"act","after":"deny"}              | 422 | nothing with the id s0
            decisions   | {"subject":"x","field":"act","after":1}                    | 422 | x is none of these
            decisions   | {"subject":"S1","field":"verdict","after":"perhaps"}       | 422 | accepted or rejected
            decisions   | {"subject":"S1","field":"act"}                             | 400 | needs after
            decisions   | {"field":"act","after":1}                                  | 400 | needs subject
            decisions   | {"subject":7,"field":"act","after":1}                      | 400 | subject should be words
            decisions   | {"subject":" ","field":"act","after":1}                    | 400 | needs subject
            decisions   | {"subject":"S1","field":"act","after":1,"by":"someone"}    | 400 | subject, field, after, comment
            decisions   | []                                                         | 400 | JSON object
            decisions   | {"subject":                                                | 400 | no JSON at line 1
            decisions   | {"subject":"S1","field":"act","after":1} {}                | 400 | no JSON
            decisions   | {"subject":"S1","subject":"S1","field":"act","after":1}    | 400 | twice
            decisions   | {"subject":"S1","field":"act","after":1e999}               | 400 | too large
            decisions/d0/undo | {}                                                   | 404 | no decision with the id d0
            decisions/d0/undo | {"why":1}                                            | 400 | without fields
            merges      | {"kept":"p0","others":["p1"],"reason":"One."}              | 422 | nothing with the id p0
            merges      | {"kept":"S1","others":["p1"],"reason":"One."}              | 422 | can be merged
            merges      | {"kept":"P1","others":[],"reason":"One."}                  | 400 | others
            merges      | {"kept":"P1","others":"P1","reason":"One."}                | 400 | others
            merges      | {"kept":"P1","others":[1],"reason":"One."}                 | 400 | others
            merges      | {"kept":"P1","others":["P1"],"reason":"One."}              | 422 | nothing to merge
            merges      | {"kept":"P1","others":["P1"]}                              | 400 | needs reason
            merges/undo | {"id":"P1","reason":"No."}                                 | 422 | not merged into anything
            links       | {"type":"likes","from":"u0","to":"u1","reason":"So."}      | 400 | denies, rejects, answers or repeats
            links       | {"type":"denies","from":"u0","to":"u1","reason":"So."}     | 422 | nothing with the id u0
            parties/P1/split | {"actors":[{}],"reason":"So."}                        | 400 | needs report
            parties/P1/split | {"actors":["a1"],"reason":"So."}                      | 400 | list of objects
            parties/P1/split | {"actors":[{"report":"r0","actor":"a1"}],"reason":"So."} | 422 | is not of the party
            """)
    void what_cannot_be_done_is_said_and_leaves_no_trace(String path, String body, int status, String words)
            throws Exception {
        long before = json("/api/v1/journal?limit=1000").path("items").size();
        String filled = body.replace("S1", statement("s1")).replace("P1", party("a2"));
        HttpResponse<String> response = post("/api/v1/" + path.replace("P1", party("a2")), filled);
        assertThat(problem(response, status).path("detail").asString()).contains(words);
        assertThat(json("/api/v1/journal?limit=1000").path("items")).hasSize((int) before);
    }

    @Test
    void a_server_that_only_reads_changes_nothing_and_says_so() throws Exception {
        try (Server reading = Server.start(register(), searches(), "127.0.0.1", 0, Server.Access.READ)) {
            for (String path : List.of("decisions", "merges", "links", "parties/p0/split", "decisions/d0/undo")) {
                HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(reading.address() + "/api/v1/" + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"));
                assertThat(problem(send(request), 403).path("detail").asString())
                        .contains("--read-only");
            }
        }
    }
}
