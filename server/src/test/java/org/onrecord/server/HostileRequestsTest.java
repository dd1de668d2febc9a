package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a page elsewhere, a fuzzer or a thief sends; each is refused in words, and the register stays as it is. */
class HostileRequestsTest extends ServedRegister {

    private static String decision(String after) throws Exception {
        return "{\"subject\":\"" + statement("s1") + "\",\"field\":\"act\",\"after\":" + after + "}";
    }

    private static int lines() throws Exception {
        return json("/api/v1/journal?limit=1000").path("items").size();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Origin,         http://evil.example,              403
            Origin,         null,                             403
            Origin,         http://localhost.evil.example,    403
            Origin,         http://localhost:1,               403
            Origin,         SAME,                             201
            Origin,         HTTPS,                            201
            Sec-Fetch-Site, cross-site,                       403
            Sec-Fetch-Site, same-site,                        403
            Sec-Fetch-Site, same-origin,                      201
            Sec-Fetch-Site, none,                             201
            """)
    void a_page_of_another_site_cannot_have_a_browser_change_the_register(String name, String value, int status)
            throws Exception {
        String host = server().address().replace("http://", "");
        String given = value.replace("SAME", "http://" + host).replace("HTTPS", "https://" + host);
        HttpResponse<String> response = send(request("/api/v1/decisions")
                .header("Content-Type", "application/json")
                .header(name, given)
                .POST(HttpRequest.BodyPublishers.ofString(decision("\"warn\""))));
        if (status == 403) problem(response, 403);
        else json(response, status);
        assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void a_browser_that_asks_whether_another_site_may_write_is_not_told_so() throws Exception {
        HttpResponse<String> response = send(request("/api/v1/decisions")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        problem(response, 405);
        assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"
            })
    void what_a_form_can_send_is_not_taken(String type) throws Exception {
        int before = lines();
        HttpRequest.Builder request =
                request("/api/v1/decisions").POST(HttpRequest.BodyPublishers.ofString(decision("\"warn\"")));
        if (!type.isEmpty()) request.header("Content-Type", type);
        problem(send(request), 415);
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void a_JSON_type_with_a_character_set_is_taken() throws Exception {
        json(
                send(request("/api/v1/decisions")
                        .header("Content-Type", "Application/JSON; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(decision("\"warn\"")))),
                201);
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_it_says_its_length_or_not() throws Exception {
        int before = lines();
        byte[] large = new byte[Request.MOST_BYTES + 1];
        Arrays.fill(large, (byte) ' ');
        problem(
                send(request("/api/v1/decisions")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(large))),
                413);
        problem(
                send(request("/api/v1/decisions")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))),
                413);
        assertThat(lines()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"31, 201", "32, 400", "400, 400", "100000, 400"})
    void JSON_that_is_deeper_than_the_journal_can_be_read_is_refused(int depth, int status) throws Exception {
        String deep = "[".repeat(depth) + "]".repeat(depth);
        HttpResponse<String> response = post("/api/v1/decisions", decision(deep));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        // Whatever was taken is read again by whoever asks for it.
        assertThat(get("/api/v1/journal?limit=1000").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/decisions?limit=1000").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\\u0000\"", "\"half \\ud83d\"", "{\"\\udea7\":1}", "[\"\\u0000\"]"})
    void words_that_no_journal_keeps_as_they_are_are_refused(String after) throws Exception {
        problem(post("/api/v1/decisions", decision(after)), 400);
    }

    @Test
    void whatever_was_taken_holds_in_the_journal() throws Exception {
        json(post("/api/v1/decisions", decision("{\"a\\r\\nb\":\"\\ud83d\\udea7 =1+1\\t\\u001f\"}")), 201);
        register()
                .journal()
                .entries(0, 1000)
                .forEach(entry -> assertThat(entry.holds()).as(entry.toString()).isTrue());
    }

    @Test
    void bytes_that_are_no_UTF_8_are_refused() throws Exception {
        byte[] latin = decision("\"caf\u00e9\"").getBytes(StandardCharsets.ISO_8859_1);
        problem(
                send(request("/api/v1/decisions")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(latin))),
                400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/pages/..%2F..%2Fonrecord.db",
                "/api/v1/pages/../../onrecord.db",
                "/api/v1/pages/%2e%2e%2fonrecord.db/bytes",
                "/api/v1/pages/sha256:..%5C..%5Conrecord.db/bytes",
                "/api/v1/pages/..;/..;/onrecord.db",
                "/api/v1/reports/%00",
                "/api/v1/reports/'%20OR%201=1--",
                "/api/v1/reports/r0%0d%0aSet-Cookie:%20a=b",
                "/api/v1/parties/%F0%9F%9A%A7",
                "/static/..%2fopenapi-schemas.json",
                "/api/v1/reports/%ff%fe",
                "//evil.example/api/v1/reports",
                "/api/v1/journal/99999999999999999999",
                "/api/v1/journal/-1",
            })
    void an_id_that_is_a_path_or_a_command_finds_nothing(String path) throws Exception {
        String answer = rawGet(path);
        assertThat(answer).matches("(?s)HTTP/1\\.1 4(00|04) .*");
        String head = answer.split("\n\n", 2)[0];
        assertThat(head).doesNotContain("Set-Cookie", "evil.example");
        assertThat(answer).doesNotContain("SQLite format", "Exception", "jetty", "Jetty");
        String type = path.startsWith("/api/") || head.contains(" 400 ") ? "application/problem+json" : "text/html";
        assertThat(head).contains("Content-Type: " + type);
        if (type.equals("application/problem+json"))
            Schemas.check(JSON.readTree(answer.split("\n\n", 2)[1]), "Problem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/reports?limit=0",
                "/api/v1/reports?limit=-1",
                "/api/v1/reports?limit=1001",
                "/api/v1/reports?limit=99999999999",
                "/api/v1/reports?limit=1e3",
                "/api/v1/reports?after=%00",
                "/api/v1/statements?after=x",
                "/api/v1/statements?after=r0-s0",
                "/api/v1/journal?since=one",
                "/api/v1/journal?after=-1",
                "/api/v1/merges?after=%0d%0aX:1",
                "/api/v1/reports?format=xml",
                "/api/v1/reports?format=csv%0d%0aX-Made:1",
            })
    void a_parameter_that_makes_no_sense_is_said(String path) throws Exception {
        HttpResponse<String> response = get(path);
        problem(response, 400);
        assertThat(response.headers().map()).doesNotContainKeys("x", "x-made");
    }

    @Test
    void nothing_that_was_asked_for_gets_into_a_header() throws Exception {
        HttpResponse<String> response =
                get("/api/v1/parties?limit=1&format=json&name=&x=%0d%0aX-Made:%201&after=%0d%0aX-Made:%201");
        assertThat(response.headers().map()).doesNotContainKey("x-made");
        HttpResponse<String> list = get("/api/v1/parties?limit=1&name=&x=%22%3E%0d%0a");
        assertThat(header(list, "Link")).matches("<\\?after=p[0-9a-f]{32}&limit=1&name=>; rel=\"next\"");
    }

    @Test
    void what_a_report_says_is_no_formula_in_a_table() throws Exception {
        assertThat(get("/api/v1/reports?format=csv").body()).contains("\"\"\"><script>alert('x')");
        json(
                post(
                        "/api/v1/decisions",
                        "{\"subject\":\"" + statement("s1")
                                + "\",\"field\":\"act\",\"after\":1,\"comment\":\"=HYPERLINK(1)\"}"),
                201);
        String table = get("/api/v1/decisions?format=csv").body();
        assertThat(table).contains(",'=HYPERLINK(1),");
    }

    @Test
    void an_address_of_a_page_that_is_none_of_the_web_is_no_link() throws Exception {
        JsonNode report = json("/api/v1/reports/" + hostile + "?format=jsonld");
        assertThat(report.has("url")).isFalse();
        assertThat(report.toString()).doesNotContain("javascript:");
    }

    @Test
    void a_request_that_breaks_off_or_is_none_leaves_the_server_answering() throws Exception {
        for (String broken : List.of(
                "POST /api/v1/decisions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 100\r\n\r\n{",
                "GET / HTTP/9\r\n\r\n",
                "\u0000\u0001\u0002",
                "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server().port());
                    OutputStream out = socket.getOutputStream()) {
                out.write(broken.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
        assertThat(get("/health").statusCode()).isEqualTo(200);
    }
}
