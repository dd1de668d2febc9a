package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.statement.RecordReader;
import tools.jackson.databind.JsonNode;

/** What is given: the objects, their lists, and the forms in which both come. */
class FormatsTest extends ServedRegister {

    @Test
    void the_record_over_HTTP_is_the_record_that_was_added() throws Exception {
        String body = get("/api/v1/reports/" + harbour).body();
        assertThat(RecordReader.read(body)).isEqualTo(Harbour.harbour().reading());
        JsonNode statement = json("/api/v1/statements/" + statement("s6"));
        assertThat(statement.path("id").asString()).isEqualTo(statement("s6"));
        assertThat(statement.path("report").asString()).isEqualTo(harbour);
        assertThat(statement.path("words").asString()).isEqualTo("“We threatened nobody,”");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                                                          application/json
            */*,                                                         application/json
            application/json,                                            application/json
            text/csv,                                                    text/csv
            text/*,                                                      text/csv
            application/ld+json,                                         application/ld+json
            'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', application/json
            'application/json;q=0.2, text/csv;q=0.7',                    text/csv
            'application/json;q=0, */*;q=0.1',                           text/csv
            'TEXT/CSV',                                                  text/csv
            """)
    void the_Accept_header_chooses_the_form(String accept, String type) throws Exception {
        var request = request("/api/v1/reports");
        if (!accept.isEmpty()) request.header("Accept", accept);
        HttpResponse<String> response = send(request);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith(type);
        assertThat(header(response, "Vary")).contains("Accept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "application/xml;q=1", "application/json;q=0", "application/json;q=two", ";;,,"})
    void a_form_that_there_is_not_is_said(String accept) throws Exception {
        problem(send(request("/api/v1/reports").header("Accept", accept)), 406);
    }

    @ParameterizedTest
    @CsvSource({"json, application/json", "csv, text/csv", "jsonld, application/ld+json"})
    void the_parameter_goes_before_the_header(String format, String type) throws Exception {
        HttpResponse<String> response =
                send(request("/api/v1/statements?format=" + format).header("Accept", "text/html"));
        assertThat(header(response, "Content-Type")).startsWith(type);
    }

    @Test
    void every_list_and_every_object_comes_as_CSV_and_as_JSON_LD() throws Exception {
        for (String noun : List.of("reports", "pages", "statements", "utterances", "parties", "copies", "journal")) {
            JsonNode items = json("/api/v1/" + noun).path("items");
            assertThat(items.size()).as(noun).isPositive();
            String table = get("/api/v1/" + noun + "?format=csv").body();
            assertThat(table).as(noun).endsWith("\r\n");
            assertThat(rows(table)).as(noun).hasSize(items.size() + 1);
            JsonNode linked = json("/api/v1/" + noun + "?format=jsonld");
            assertThat(linked.path("itemListElement").size()).as(noun).isEqualTo(items.size());
            assertThat(linked.at("/@context/prov").asString()).isEqualTo("http://www.w3.org/ns/prov#");
            String id =
                    items.get(0).path(noun.equals("journal") ? "number" : "id").asString();
            assertThat(rows(get("/api/v1/" + noun + "/" + id + "?format=csv").body()))
                    .as(noun)
                    .hasSize(2);
            assertThat(json("/api/v1/" + noun + "/" + id + "?format=jsonld")
                            .path("@context")
                            .isObject())
                    .isTrue();
        }
    }

    /** The rows of a table, each with as many cells as the first. */
    private static List<List<String>> rows(String table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < table.length(); i++) {
            char unit = table.charAt(i);
            if (unit == '"') {
                if (quoted && i + 1 < table.length() && table.charAt(i + 1) == '"') cell.append(table.charAt(i++));
                else quoted = !quoted;
            } else if (!quoted && (unit == ',' || unit == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (unit == ',') continue;
                rows.add(row);
                row = new ArrayList<>();
                i++;
            } else {
                cell.append(unit);
            }
        }
        assertThat(quoted).isFalse();
        assertThat(rows).allSatisfy(one -> assertThat(one).hasSameSizeAs(rows.get(0)));
        return rows;
    }

    @Test
    void a_statement_cites_its_place_and_its_page() throws Exception {
        JsonNode statement = json("/api/v1/statements/" + statement("s6") + "?format=jsonld");
        assertThat(statement.path("id").asString()).isEqualTo("urn:onrecord:" + statement("s6"));
        assertThat(statement.at("/annotation/target/0/selector/1/exact").asString())
                .isEqualTo("“We threatened nobody,”");
        assertThat(statement.at("/wasGeneratedBy/used/id").asString())
                .isEqualTo("urn:onrecord:" + Harbour.harbour().page().digest());
        assertThat(statement
                        .at("/wasGeneratedBy/wasAssociatedWith/model/0/digest")
                        .asString())
                .startsWith("sha256:7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "pages", "statements", "utterances", "parties", "copies", "journal"})
    void a_list_asked_piece_by_piece_is_the_whole_list(String noun) throws Exception {
        List<JsonNode> whole = List.copyOf(
                json("/api/v1/" + noun + "?limit=1000").path("items").values());
        for (int limit : new int[] {1, 2}) {
            List<JsonNode> pieces = new ArrayList<>();
            Optional<String> next = Optional.of("?limit=" + limit);
            for (int i = 0; i <= whole.size() && next.isPresent(); i++) {
                HttpResponse<String> response = get("/api/v1/" + noun + next.get());
                JsonNode piece = json(response, 200);
                assertThat(piece.path("items").size()).isLessThanOrEqualTo(limit);
                pieces.addAll(piece.path("items").values());
                String cursor = piece.path("next").asString("");
                String link = header(response, "Link");
                assertThat(link.isEmpty()).isEqualTo(cursor.isEmpty());
                next = cursor.isEmpty() ? Optional.empty() : Optional.of(link.substring(1, link.indexOf('>')));
            }
            assertThat(pieces).isEqualTo(whole);
            assertThat(next).isEmpty();
        }
    }

    @Test
    void statements_of_a_report_are_those_of_the_list_of_all() throws Exception {
        JsonNode all = json("/api/v1/statements?limit=1000").path("items");
        JsonNode ours = json("/api/v1/reports/" + harbour + "/statements").path("items");
        assertThat(ours).hasSize(9);
        assertThat(all).hasSize(10).containsAll(ours.values());
        assertThat(json("/api/v1/reports/" + arabic + "/statements").path("items"))
                .isEmpty();
    }

    @Test
    void parties_are_found_by_their_names() throws Exception {
        JsonNode found = json("/api/v1/parties?name=ADA%20brix").path("items");
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/id").asString()).isEqualTo(party("a1"));
        assertThat(json("/api/v1/parties?name=Nobody").path("items")).isEmpty();
    }

    @Test
    void the_links_of_an_utterance_go_from_it_or_to_it() throws Exception {
        JsonNode links =
                json("/api/v1/utterances/" + utterance("s6") + "/links").path("items");
        assertThat(links).hasSize(1);
        assertThat(links.at("/0/type").asString()).isEqualTo("denies");
        assertThat(links.at("/0/to").asString()).isEqualTo(utterance("s4"));
    }

    @Test
    void a_page_comes_with_what_is_known_of_it_and_its_bytes_to_be_kept() throws Exception {
        String digest = Harbour.harbour().page().digest();
        JsonNode page = json("/api/v1/pages/" + digest);
        assertThat(page.path("input").asString()).isEqualTo("harbour.html");
        HttpResponse<String> bytes = get("/api/v1/pages/" + digest + "/bytes");
        assertThat(bytes.body().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(Harbour.harbour().page().bytes());
        assertThat(bytes.headers().map())
                .containsEntry("content-type", List.of("application/octet-stream"))
                .containsEntry("x-content-type-options", List.of("nosniff"))
                .containsEntry(
                        "content-disposition",
                        List.of("attachment; filename=\"" + digest.replace(':', '-') + ".bin\""));
    }

    @Test
    void the_journal_goes_on_behind_the_line_that_is_known() throws Exception {
        JsonNode all = json("/api/v1/journal").path("items");
        assertThat(json("/api/v1/journal?since=1").path("items").values())
                .isEqualTo(all.values().stream().skip(1).toList());
        assertThat(json("/api/v1/journal/2")).isEqualTo(all.get(1));
    }

    @Test
    void what_did_not_change_is_not_sent_again() throws Exception {
        for (String path :
                List.of("/api/v1/reports", "/api/v1/statements/" + statement("s1"), "/api/v1/parties?limit=1")) {
            HttpResponse<String> first = get(path);
            String tag = header(first, "ETag");
            assertThat(tag).matches("\"[0-9a-f]{32}\"");
            assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
            for (String known : List.of(tag, "\"other\", " + tag, "W/" + tag)) {
                HttpResponse<String> again = send(request(path).header("If-None-Match", known));
                assertThat(again.statusCode()).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(header(again, "ETag")).isEqualTo(tag);
            }
            assertThat(send(request(path).header("If-None-Match", "\"other\"")).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void each_form_path_and_query_has_a_tag_of_its_own_and_a_change_gives_others() throws Exception {
        TreeSet<String> tags = new TreeSet<>();
        List<String> paths = List.of(
                "/api/v1/reports",
                "/api/v1/reports?format=csv",
                "/api/v1/reports?format=jsonld",
                "/api/v1/reports?limit=1",
                "/api/v1/parties");
        for (String path : paths) tags.add(header(get(path), "ETag"));
        assertThat(tags).hasSize(paths.size());
        json(
                post(
                        "/api/v1/decisions",
                        "{\"subject\":\"" + statement("s1") + "\",\"field\":\"verdict\",\"after\":\"accepted\"}"),
                201);
        for (String path : paths) tags.add(header(get(path), "ETag"));
        assertThat(tags).hasSize(2 * paths.size());
        assertThat(get("/api/v1/reports/r0").headers().map()).doesNotContainKey("etag");
    }
}
