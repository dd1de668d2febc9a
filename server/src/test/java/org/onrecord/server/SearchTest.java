package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Finding over HTTP, and holding drafts against what is found. */
class SearchTest extends ServedRegister {

    @Test
    void words_find_statements_with_the_words_that_match_marked() throws Exception {
        String words =
                json("/api/v1/statements/" + statement("s1")).path("words").asString();
        String word = words.replaceAll("[^A-Za-z ]", "").split(" ", -1)[1];

        JsonNode found = json("/api/v1/search?q=" + word + "&limit=5");

        assertThat(found.path("items").size()).isBetween(1, 5);
        assertThat(found.path("total").asInt()).isGreaterThanOrEqualTo(1);
        for (JsonNode item : found.path("items")) {
            assertThat(item.path("id").asString()).startsWith("s");
            assertThat(item.path("score").asDouble()).isPositive();
            for (JsonNode mark : item.path("marks")) {
                assertThat(item.path("words")
                                .asString()
                                .substring(mark.path(0).asInt(), mark.path(1).asInt()))
                        .isNotBlank();
            }
        }
        assertThat(found.at("/upTo/index").asLong()).isPositive();
    }

    @Test
    void a_list_of_what_was_found_goes_on_where_it_ended() throws Exception {
        JsonNode first = json("/api/v1/search?limit=2");
        JsonNode second =
                json("/api/v1/search?limit=2&after=" + first.path("next").asString());

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.at("/items/0/id"))
                .isNotEqualTo(first.at("/items/0/id"))
                .isNotEqualTo(first.at("/items/1/id"));
    }

    @Test
    void facets_count_what_is_found() throws Exception {
        JsonNode all = json("/api/v1/facets");

        assertThat(all.path("items").isEmpty()).isTrue();
        int acts = 0;
        for (JsonNode act : all.at("/facets/act")) acts += act.path("count").asInt();
        assertThat(acts).isEqualTo(all.path("total").asInt());
        assertThat(all.at("/facets/speaker/0/name").asString()).isNotBlank();
    }

    @Test
    void a_condition_that_makes_no_sense_is_said_with_what_does() throws Exception {
        for (String condition :
                new String[] {"act=shout", "form=loud", "from=yesterday", "reviewed=perhaps", "limit=0"}) {
            HttpResponse<String> response = get("/api/v1/search?" + condition);
            assertThat(response.statusCode()).as(condition).isEqualTo(400);
            assertThat(JSON.readTree(response.body()).path("detail").asString())
                    .as(condition)
                    .isNotBlank();
        }
    }

    @Test
    void a_quotation_of_a_draft_is_held_against_the_register() throws Exception {
        String words =
                json("/api/v1/statements/" + statement("s1")).path("words").asString();
        String draft = "Nobody is known to have said “a herring never sleeps on a Tuesday in Vell”. " + words;

        HttpResponse<String> response = send(request("/api/v1/check")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(draft)));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode items = JSON.readTree(response.body()).path("items");
        assertThat(items.at("/0/words").asString()).contains("herring");
        assertThat(items.at("/0/verdict").asString()).isEqualTo("notFound");
        assertThat(items.at("/0/span/1").asInt())
                .isGreaterThan(items.at("/0/span/0").asInt());
    }

    @Test
    void an_empty_draft_has_no_quotations_and_one_of_another_type_is_refused() throws Exception {
        HttpResponse<String> empty = post("/api/v1/check", "{\"text\":\"Nothing was said.\"}");
        assertThat(empty.statusCode()).as(empty.body()).isEqualTo(200);
        assertThat(JSON.readTree(empty.body()).path("items").isEmpty()).isTrue();

        HttpResponse<String> picture = send(request("/api/v1/check")
                .header("Content-Type", "image/png")
                .POST(HttpRequest.BodyPublishers.ofString("x")));
        assertThat(picture.statusCode()).isEqualTo(415);
    }
}
