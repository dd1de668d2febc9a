package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.follow.IndexFollower;
import org.onrecord.register.follow.Searches;
import org.onrecord.register.search.SearchIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A register of three reports behind a real server on a port of its own, asked as a browser or a program asks. */
abstract class ServedRegister {

    static final JsonMapper JSON = new JsonMapper();
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Optional<Register> register = Optional.empty();
    private static Optional<Searches> searches = Optional.empty();
    private static Optional<Server> server = Optional.empty();
    static String harbour = "";
    static String hostile = "";
    static String arabic = "";

    @BeforeAll
    static void serve() throws Exception {
        Register open = new RegisterFolder(folder).open("a test");
        register = Optional.of(open);
        harbour = add(open, Harbour.harbour());
        hostile = add(open, Harbour.hostile());
        arabic = add(open, Harbour.arabic());
        SearchIndex index = SearchIndex.open(folder.resolve(RegisterFolder.INDEX));
        new IndexFollower(open, index).catchUp(done -> {});
        searches = Optional.of(new Searches(open, index));
        server = Optional.of(Server.start(open, searches(), "127.0.0.1", 0, Server.Access.WRITE));
    }

    @AfterAll
    static void stop() {
        server.ifPresent(Server::close);
        register.ifPresent(Register::close);
    }

    static String add(Register open, Harbour.Item item) throws Exception {
        return open.add(item.page(), item.reading()).report();
    }

    static Register register() {
        return register.orElseThrow();
    }

    static Searches searches() {
        return searches.orElseThrow();
    }

    static Server server() {
        return server.orElseThrow();
    }

    static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server().address() + path));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    static HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    static HttpResponse<String> post(String path, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static JsonNode json(String path) throws Exception {
        return json(get(path), 200);
    }

    static JsonNode json(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JSON.readTree(response.body());
    }

    /** What went wrong; checks that it is said as it should be. */
    static JsonNode problem(HttpResponse<String> response, int status) {
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        JsonNode problem = json(response, status);
        Schemas.check(problem, "Problem");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).isNotBlank().doesNotContain("Exception", "\n");
        return problem;
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    static String firstId(String list) throws Exception {
        return json("/api/v1/" + list + "?limit=1").at("/items/0/id").asString();
    }

    /** The register's id of a statement of the harbour's report. */
    static String statement(String name) throws Exception {
        return json("/api/v1/reports/" + harbour).at("/statementIds/" + name).asString();
    }

    /** The utterance that such a statement tells. */
    static String utterance(String name) throws Exception {
        return json("/api/v1/statements/" + statement(name)).path("utterance").asString();
    }

    /** The party that an actor of the harbour's report is. */
    static String party(String actor) throws Exception {
        return json("/api/v1/reports/" + harbour).at("/parties/" + actor).asString();
    }

    /** All that is answered to a request written by hand. */
    static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server().port());
                OutputStream out = socket.getOutputStream();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return in.lines().collect(Collectors.joining("\n"));
        }
    }

    /** The same for a GET of a path as it stands. */
    static String rawGet(String path) throws IOException {
        return raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }
}
