package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The commands of docs/api.md are run, in their order, and its table has every address that the server has. */
class ApiDocumentTest extends ServedRegister {

    private static final Path DOCUMENT = Path.of("../docs/api.md");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$([A-Z_]+)");

    private static List<String> commands() throws Exception {
        return Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("curl "))
                .toList();
    }

    @Test
    void every_command_does_what_it_should() throws Exception {
        Map<String, String> ids = new HashMap<>(Map.of(
                "REPORT", harbour,
                "STATEMENT", statement("s6"),
                "UTTERANCE", utterance("s6"),
                "OTHER_UTTERANCE", utterance("s3"),
                "PAGE", Harbour.harbour().page().digest(),
                "PARTY", party("a2"),
                "OTHER_PARTY", party("a3"),
                "MERGED_PARTY", party("a1")));
        json(
                post(
                        "/api/v1/merges",
                        "{\"kept\":\"" + party("a1") + "\",\"others\":[\"" + party("a4") + "\"],\"reason\":\"One.\"}"),
                201);
        List<String> commands = commands();
        assertThat(commands).hasSizeGreaterThan(15);
        for (String command : commands) {
            String filled = PLACEHOLDER
                    .matcher(command)
                    .replaceAll(found -> Matcher.quoteReplacement(ids.getOrDefault(found.group(1), "none")));
            HttpResponse<String> response = run(filled);
            assertThat(response.statusCode())
                    .as(filled + "\n" + response.body())
                    .isIn(200, 201);
            assertThat(response.body()).isNotBlank();
            if (filled.endsWith("/decisions")) {
                JsonNode decision = JSON.readTree(response.body());
                ids.put("DECISION", decision.path("id").asString());
            }
        }
    }

    /** Sends what a command would, as far as curl's options are used in the document. */
    private static HttpResponse<String> run(String command) throws Exception {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) words.add(word.group(1) == null ? word.group(2) : word.group(1));
        String address = words.get(words.size() - 1);
        assertThat(address).startsWith("http://localhost:8321/");
        HttpRequest.Builder request = request(address.substring("http://localhost:8321".length()));
        for (int i = 1; i < words.size() - 1; i++) {
            switch (words.get(i)) {
                case "-H" -> {
                    String[] header = words.get(++i).split(": ", 2);
                    request.header(header[0], header[1]);
                }
                case "-d" -> request.POST(HttpRequest.BodyPublishers.ofString(words.get(++i)));
                case "-O", "-J" -> assertThat(address).endsWith("/bytes");
                default -> throw new IllegalStateException("The test does not know the option " + words.get(i));
            }
        }
        return send(request);
    }

    @Test
    void every_address_of_a_list_stands_in_the_document() throws Exception {
        String document = Files.readString(DOCUMENT);
        for (Route route : new Routes(register(), searches()).table()) {
            if (!route.path().startsWith(Routes.API)) continue;
            String path = route.path().substring(Routes.API.length());
            String written = path.replace("{id}", path.startsWith("journal") || path.startsWith("merges") ? "N" : "ID");
            boolean told = route.body().isPresent()
                    ? document.contains("/api/v1/" + path.replaceAll("\\{id}.*", ""))
                    : Pattern.compile("`" + Pattern.quote(written) + "[?`]")
                            .matcher(document)
                            .find();
            assertThat(told).as(path).isTrue();
        }
    }

    @Test
    void the_problem_that_is_shown_is_the_one_that_comes() throws Exception {
        String shown = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("{\"type\""))
                .findFirst()
                .orElseThrow();
        assertThat(get("/api/v1/reports?limit=0").body()).isEqualTo(shown);
    }
}
