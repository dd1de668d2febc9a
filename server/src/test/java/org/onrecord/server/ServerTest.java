package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterFolder;
import org.onrecord.statement.RecordReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server on a port of its own, asked as a browser asks. */
class ServerTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Optional<Register> register = Optional.empty();
    private static Optional<Server> server = Optional.empty();
    private static String harbour = "";
    private static String hostile = "";
    private static String arabic = "";

    @BeforeAll
    static void serve() throws Exception {
        Register open = new RegisterFolder(folder).open("a test");
        register = Optional.of(open);
        harbour = add(open, Harbour.harbour());
        hostile = add(open, Harbour.hostile());
        arabic = add(open, Harbour.arabic());
        server = Optional.of(Server.start(open, "127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        server.ifPresent(Server::close);
        register.ifPresent(Register::close);
    }

    private static String add(Register open, Harbour.Item item) throws Exception {
        return open.add(item.page(), item.reading()).report();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create(server.orElseThrow().address() + path);
        return CLIENT.send(
                HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static Routes routes() {
        return new Routes(register.orElseThrow());
    }

    /** The first line and the body of what is answered to a request written by hand. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.orElseThrow().port());
                OutputStream out = socket.getOutputStream();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return in.lines().collect(Collectors.joining("\n"));
        }
    }

    @Test
    void every_route_of_the_table_answers_as_the_table_says() throws Exception {
        String statement =
                json("/api/v1/reports/" + harbour).at("/statementIds/s1").asString();
        for (Route route : routes().table()) {
            String path = route.path().replace("{id}", route.path().contains("statements") ? statement : harbour);
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .startsWith(route.response().mediaType());
            assertThat(response.body()).as(path).isNotBlank();
            if (!route.response().schema().isEmpty()) {
                assertFollows(JSON.readTree(response.body()), route.response().schema());
            }
        }
    }

    /** Whether an object has all that its schema requires, and at its first level nothing that is not described. */
    private static void assertFollows(JsonNode body, String name) throws Exception {
        JsonNode schema = json("/api/openapi.json").at("/components/schemas/" + name);
        assertThat(schema.isObject()).as(name).isTrue();
        for (JsonNode required : schema.path("required")) {
            assertThat(body.has(required.asString())).as(name + "." + required).isTrue();
        }
        if (!schema.has("properties")) return;
        // A statement's further fields are those of docs/record-format.md, present where the text tells.
        TreeSet<String> described = new TreeSet<>(schema.path("properties").propertyNames());
        if (name.equals("Statement")) {
            described.addAll(java.util.List.of("plover", "cameo", "time", "occasion", "place", "medium", "nestedIn"));
        }
        assertThat(described).as(name).containsAll(body.propertyNames());
    }

    @Test
    void the_description_has_every_route_that_gives_JSON_and_no_other() throws Exception {
        JsonNode paths = json("/api/openapi.json").path("paths");
        assertThat(paths.propertyNames())
                .containsExactlyInAnyOrderElementsOf(routes().table().stream()
                        .filter(route -> route.response().mediaType().equals("application/json"))
                        .map(Route::path)
                        .toList());
        assertThat(paths.at("/~1api~1v1~1reports~1{id}/get/parameters/0/required")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void every_answer_carries_the_headers_that_keep_a_browser_safe() throws Exception {
        for (String path : new String[] {"/", "/reports/" + harbour, "/api/v1/reports", "/nowhere", "/reports/r0"}) {
            Map<String, java.util.List<String>> headers = get(path).headers().map();
            assertThat(headers.get("content-security-policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("default-src 'self'", "script-src 'none'", "frame-ancestors 'none'");
            assertThat(headers).containsEntry("x-content-type-options", java.util.List.of("nosniff"));
            assertThat(headers).containsEntry("referrer-policy", java.util.List.of("no-referrer"));
            assertThat(headers).doesNotContainKeys("server", "set-cookie");
        }
    }

    @Test
    void the_list_shows_each_report_and_leads_to_it() throws Exception {
        String page = get("/").body();
        assertThat(page).contains("href=\"/reports/" + harbour + "\"", "The Vell Gazette", "9 statements");
        assertThat(page)
                .contains("<time datetime=\"2031-04-02T18:05:00+05:30\">2 April 2031, 18:05 (UTC+05:30)</time>");
        assertThat(page)
                .contains("href=\"/reports/" + arabic + "\"", "البلدية ترفض بيع الميناء", "not read: Arabic (ar)");
    }

    @Test
    void a_HEAD_is_answered_as_a_GET_is_without_the_body() throws Exception {
        for (String path : java.util.List.of("/", "/reports/" + harbour, "/reports/r0", "/api/v1/reports")) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(server.orElseThrow().address() + path))
                    .HEAD()
                    .build();
            HttpResponse<String> head = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            HttpResponse<String> get = get(path);
            assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
            assertThat(head.headers().firstValue("Content-Type"))
                    .isEqualTo(get.headers().firstValue("Content-Type"));
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void a_list_longer_than_a_page_goes_on_where_it_ended(@TempDir Path other) throws Exception {
        try (Register many = new RegisterFolder(other).open("a test")) {
            for (int i = 0; i <= Routes.A_PAGE; i++) {
                Harbour.Item item = Harbour.numbered(i);
                many.add(item.page(), item.reading());
            }
            try (Server serving = Server.start(many, "127.0.0.1", 0)) {
                String first = CLIENT.send(
                                HttpRequest.newBuilder(URI.create(serving.address() + "/"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
                Matcher next = Pattern.compile("href=\"(/\\?after=[^\"]+)\" rel=\"next\"")
                        .matcher(first);
                assertThat(next.find()).isTrue();
                String second = CLIENT.send(
                                HttpRequest.newBuilder(URI.create(serving.address() + next.group(1)))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
                assertThat(first.split("<li>", -1)).hasSize(Routes.A_PAGE + 1);
                assertThat(second.split("<li>", -1)).hasSize(2);
                assertThat(second).doesNotContain("rel=\"next\"").contains("No. 0");
            }
        }
    }

    @Test
    void a_report_shows_its_text_its_statements_and_where_it_comes_from() throws Exception {
        String page = get("/reports/" + harbour).body();
        assertThat(page).contains("<html lang=\"en\">", "<title>Brix rejects harbour sale", "<article lang=\"en\">");
        assertThat(page)
                .contains("<mark class=\"act-reject lift-0\">the sale of the harbour to Tidewater Holdings</mark>")
                .contains(
                        "<span class=\"source\">Mayor Ada Brix</span> on Tuesday <span class=\"cue\">rejected</span> ");
        Document document = Jsoup.parse(page);
        document.select("sup").remove();
        assertThat(document.select("article p.paragraph").eachText())
                .first()
                .isEqualTo(
                        "Mayor Ada Brix on Tuesday rejected the sale of the harbour to Tidewater Holdings. “We will not"
                                + " sell what our grandparents built,” she told the council.");
        assertThat(page)
                .contains("Ada Brix (Mayor of Vell)", "Speaker not given:")
                .contains("<time datetime=\"2031-04-01\">1 April 2031</time>")
                .contains("href=\"#s4\"", "id=\"s4\"", "id=\"t4\"");
        assertThat(page)
                .contains(Harbour.harbour().page().digest(), "onrecord 0.1", "Northwire", "Lea Orr")
                .contains("href=\"https://vell-gazette.example/2031/harbour\" rel=\"noopener noreferrer nofollow\"");
    }

    @Test
    void a_report_that_was_not_read_says_so() throws Exception {
        String page = get("/reports/" + arabic).body();
        assertThat(page)
                .contains(
                        "<article lang=\"ar\">",
                        "Statements: not read",
                        "is in Arabic (ar)",
                        "<p dir=\"auto\" class=\"paragraph\">")
                .contains("<time datetime=\"2031-04-02T09:30:00Z\">2 April 2031, 09:30 (UTC)</time>");
    }

    @Test
    void nothing_of_a_page_gets_out_of_its_place() throws Exception {
        for (String path : new String[] {"/", "/reports/" + hostile}) {
            Document page = Jsoup.parse(get(path).body());
            assertThat(page.text())
                    .contains("<script>alert('x')</script>", "<img src=x onerror=alert(1)>&lt;b&gt; headline");
            assertThat(page.select("script, img, b, iframe, style, [style], [href^=javascript], [src]"))
                    .isEmpty();
            for (Element element : page.getAllElements()) {
                assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
            }
        }
        assertThat(get("/reports/%3Cscript%3Ealert(1)%3C%2Fscript%3E").body())
                .doesNotContain("<script>")
                .contains("&lt;script");
        assertThat(get("/?after=%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void the_record_over_HTTP_is_the_record_that_was_added() throws Exception {
        String body = get("/api/v1/reports/" + harbour).body();
        assertThat(RecordReader.read(body)).isEqualTo(Harbour.harbour().reading());
        JsonNode report = JSON.readTree(body);
        String id = report.at("/statementIds/s6").asString();
        JsonNode statement = json("/api/v1/statements/" + id);
        assertThat(statement.path("id").asString()).isEqualTo(id);
        assertThat(statement.path("report").asString()).isEqualTo(harbour);
        assertThat(statement.path("words").asString()).isEqualTo("“We threatened nobody,”");
        assertThat(json("/api/v1/reports?limit=2").path("items")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  /reports/r0,               404, text/html
            GET,  /nowhere,                  404, text/html
            GET,  /static/../onrecord.db,    404, text/html
            GET,  /?after=elsewhere,         400, text/html
            POST, /,                         405, text/html
            GET,  /api/v1/reports/r0,        404, application/json
            GET,  /api/v1/statements/s0,     404, application/json
            GET,  /api/v2,                   404, application/json
            GET,  /api/v1/reports?limit=no,  400, application/json
            GET,  /api/v1/reports?limit=0,   400, application/json
            PUT,  /api/v1/reports,           405, application/json
            """)
    void what_goes_wrong_is_said_in_the_form_that_was_asked_for(String method, String path, int status, String type)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.orElseThrow().address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        if (type.equals("text/html")) {
            assertThat(response.body()).contains("<h1>", "All reports");
        } else {
            assertThat(JSON.readTree(response.body()).at("/error/message").asString())
                    .isNotBlank();
            assertFollows(JSON.readTree(response.body()), "Error");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            localhost,        200
            localhost:8321,   200
            LOCALHOST,        200
            127.0.0.1,        200
            [::1]:8321,       200
            evil.example,     421
            localhost.evil.example, 421
            127.0.0.1.evil.example, 421
            192.0.2.1,        421
            '',               421
            """)
    void a_request_under_another_name_is_refused(String host, int status) throws Exception {
        for (String path : new String[] {"/", "/api/v1/reports", "/static/onrecord.css", "/nowhere"}) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            int expected = status == 200 && path.equals("/nowhere") ? 404 : status;
            // Jetty itself refuses a request without a host.
            if (host.isEmpty()) {
                assertThat(answer).matches("(?s)HTTP/1.1 4(00|21).*");
            } else {
                assertThat(answer).as(path).startsWith("HTTP/1.1 " + expected);
            }
            if (status != 200) assertThat(answer).doesNotContain("Gazette");
        }
    }

    @Test
    void a_server_at_all_addresses_is_spoken_to_by_address_and_not_by_foreign_names() {
        Hosts all = new Hosts("0.0.0.0");
        assertThat(all.allow("192.0.2.1:8321")).isTrue();
        assertThat(all.allow("[2001:db8::1]:8321")).isTrue();
        assertThat(all.allow("evil.example")).isFalse();
        assertThat(new Hosts("records.example").allow("Records.example:80")).isTrue();
        assertThat(new Hosts("::1").allow("[::1]:8321")).isTrue();
    }

    @Test
    void a_port_that_is_taken_is_said_in_one_line() {
        int port = server.orElseThrow().port();
        assertThatThrownBy(() -> Server.start(register.orElseThrow(), "127.0.0.1", port))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Port " + port)
                .hasMessageContaining("--port")
                .hasMessageNotContaining("\n");
    }

    @Test
    void many_ask_at_once() throws Exception {
        var answers = java.util.stream.IntStream.range(0, 200)
                .mapToObj(i -> CLIENT.sendAsync(
                        HttpRequest.newBuilder(URI.create(server.orElseThrow().address() + "/reports/" + harbour))
                                .build(),
                        HttpResponse.BodyHandlers.ofString()))
                .toList();
        for (var answer : answers) assertThat(answer.get().statusCode()).isEqualTo(200);
    }
}
