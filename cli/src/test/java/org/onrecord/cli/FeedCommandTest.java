package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.Moment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedCommandTest {

    private static final String FEED = """
            <rss version="2.0"><channel><title>The Verrin Courier</title><language>en</language>
            <item><title>Mole to be rebuilt</title><link>https://courier.example/mole?a='1'&amp;b=2</link>
              <pubDate>Tue, 12 Mar 2024 16:20:00 +0200</pubDate><author>jo@courier.example (Jo Marrable)</author></item>
            <item><title>Ferry \u001B[31mlate</title><link>https://courier.example/ferry</link>
              <pubDate>Mon, 11 Mar 2024 06:00:00 +0200</pubDate></item>
            <item><title>Undated</title><link>https://courier.example/undated</link></item>
            </channel></rss>
            """;

    @TempDir
    private Path folder = Path.of("");

    private final HttpServer server = start();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--allow-host", "127.0.0.1"));
        return Onrecord.commandLine(new Streams(Terminal.NONE, out, err)).execute(line.toArray(String[]::new));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> lines() {
        return out().lines().map(line -> new JsonMapper().readTree(line)).toList();
    }

    private String feed() throws IOException {
        return Files.writeString(folder.resolve("rss.xml"), FEED).toString();
    }

    @Test
    void an_entry_is_a_line_with_the_names_of_the_record() throws Exception {
        String file = feed();
        assertThat(run("feed", file)).isZero();
        assertThat(lines()).hasSize(3);
        JsonNode mole = lines().getFirst();
        assertThat(mole.path("input").asString()).isEqualTo(file);
        assertThat(mole.path("feed").asString()).isEqualTo("The Verrin Courier");
        assertThat(mole.path("headline").asString()).isEqualTo("Mole to be rebuilt");
        assertThat(mole.path("authors").get(0).asString()).isEqualTo("Jo Marrable");
        assertThat(mole.path("datePublished").asString()).isEqualTo("2024-03-12T16:20:00+02:00");
        assertThat(mole.path("dateModified").isNull()).isTrue();
        assertThat(mole.path("inLanguage").asString()).isEqualTo("en");
        assertThat(run("feed", "--format", "json", file)).isZero();
        assertThat(new JsonMapper().readTree(out.toByteArray()).size()).isEqualTo(3);
    }

    @Test
    void the_text_is_for_people_and_cannot_command_the_terminal() throws Exception {
        assertThat(run("feed", "--format", "text", feed())).isZero();
        assertThat(out())
                .startsWith("The Verrin Courier · RSS · 3 reports\n")
                .contains("\nMole to be rebuilt\n  12 March 2024, 16:20 +02:00 · Jo Marrable\n")
                .doesNotContain("\u001B");
    }

    @Test
    void since_and_limit_choose_and_what_has_no_date_is_kept() throws Exception {
        assertThat(run("feed", "--since", "2024-03-12", feed())).isZero();
        assertThat(lines())
                .extracting(line -> line.path("headline").asString())
                .containsExactly("Mole to be rebuilt", "Undated");
        assertThat(run("feed", "--limit", "1", feed())).isZero();
        assertThat(lines()).hasSize(1);
    }

    @Test
    void addresses_are_words_that_a_shell_and_xargs_take_as_they_are() throws Exception {
        String file = feed();
        assertThat(run("feed", "--format", "urls", file, file)).isZero();
        assertThat(out()).isEqualTo("""
                        https://courier.example/mole?a=%271%27&b=2
                        https://courier.example/ferry
                        https://courier.example/undated
                        """);
    }

    @Test
    void what_is_listed_can_be_read() throws Exception {
        String page = "<html><head><title>Ferry late</title></head><body><article><h1>Ferry late</h1>"
                + "<p>\"The ferry is late,\" said Ada Brix on Monday at the harbour of Verrin.</p></article></body></html>";
        serve("/ferry", "text/html", page);
        serve("/rss", "application/rss+xml", "<rss><channel><item><link>/ferry</link></item></channel></rss>");
        assertThat(run("feed", "--format", "urls", address("/rss"))).isZero();
        String url = out().strip();
        assertThat(url).isEqualTo(address("/ferry"));
        assertThat(run("read", url)).isZero();
        assertThat(lines().getFirst().path("report").path("headline").asString())
                .isEqualTo("Ferry late");
    }

    @Test
    void a_page_tells_its_feeds_in_the_error_or_when_asked() {
        serve("/robots.txt", "text/plain", "User-agent: *\nDisallow:\nSitemap: https://courier.example/map.xml\n");
        serve(
                "/page",
                "text/html",
                "<!doctype html><link rel=alternate type=application/rss+xml href=/rss title=News>");
        assertThat(run("feed", address("/page"))).isEqualTo(1);
        assertThat(lines().getFirst().path("error").path("code").asString()).isEqualTo("not-feed");
        assertThat(err()).hasLineCount(1).contains("it names " + address("/rss"));
        assertThat(run("feed", "--find", "--format", "urls", address("/page"))).isZero();
        assertThat(out()).isEqualTo(address("/rss") + "\nhttps://courier.example/map.xml\n");
    }

    @Test
    void an_index_is_followed_and_what_fails_or_is_left_out_is_told() {
        serve(
                "/index",
                "text/xml",
                "<sitemapindex><sitemap><loc>/a</loc><lastmod>2024-03-12</lastmod></sitemap>"
                        + "<sitemap><loc>/gone</loc><lastmod>2024-03-11</lastmod></sitemap>"
                        + "<sitemap><loc>/c</loc><lastmod>2020-01-01</lastmod></sitemap></sitemapindex>");
        serve("/a", "text/xml", "<urlset><url><loc>https://courier.example/a</loc></url></urlset>");
        assertThat(run("feed", "--sitemaps", "2", address("/index"))).isEqualTo(1);
        assertThat(lines().get(0).path("sitemap").asString()).isEqualTo(address("/a"));
        assertThat(lines().get(1).path("error").path("code").asString()).isEqualTo("http-status");
        assertThat(err()).hasLineCount(2).contains("1 sitemap more").contains("/gone");
        assertThat(run("feed", "--since", "2024-03-12", address("/index")))
                .as("older ones are not asked for")
                .isZero();
    }

    @Test
    void relative_links_of_a_saved_feed_count_from_the_address_that_is_given() throws Exception {
        String file = Files.writeString(
                        folder.resolve("saved.xml"),
                        "<rss version='2.0'><channel><title>T</title><item><link>/ferry</link></item></channel></rss>")
                .toString();
        assertThat(run("feed", "--format", "urls", "--url", "https://courier.example/rss", file))
                .isZero();
        assertThat(out()).isEqualTo("https://courier.example/ferry\n");
        assertThat(err()).isEmpty();
        assertThat(run("feed", "--format", "urls", file)).isZero();
        assertThat(out()).isEmpty();
        assertThat(err()).hasLineCount(1).contains("1 report has no full address", "--url");
        String page = Files.writeString(
                        folder.resolve("home.html"),
                        "<!doctype html><link rel=alternate type=application/rss+xml href=/rss>")
                .toString();
        assertThat(run("feed", "--find", "--format", "urls", page)).isZero();
        assertThat(err()).contains("--url");
    }

    @Test
    void an_entry_without_a_headline_shows_its_address_once() throws Exception {
        String map = Files.writeString(
                        folder.resolve("map.xml"), "<urlset><url><loc>https://courier.example/a</loc></url></urlset>")
                .toString();
        assertThat(run("feed", "--format", "text", map)).isZero();
        assertThat(out()).containsOnlyOnce("https://courier.example/a");
    }

    @Test
    void what_makes_no_sense_is_told_in_plain_words() throws Exception {
        assertThat(run("feed", "--limit", "5k", feed())).isEqualTo(2);
        assertThat(err()).contains("give a whole number, not '5k'");
        assertThat(run("feed", "--format", "xml", feed())).isEqualTo(2);
        assertThat(err()).contains("give one of text, jsonl, json, urls, not 'xml'");
    }

    @Test
    void what_makes_no_sense_is_refused() throws Exception {
        for (String[] wrong : new String[][] {
            {"feed"},
            {"feed", "--since", "soon", feed()},
            {"feed", "--limit", "-1", feed()},
            {"feed", "--sitemaps", "-1", feed()},
            {"feed", "--allow-host", "http://localhost:8765", feed()},
            {"feed", "--url", "courier.example", feed()},
            {"feed", "--url", "https://courier.example/", feed(), feed()},
            {"feed", "--url", "https://courier.example/", "https://courier.example/rss"}
        }) {
            assertThat(run(wrong)).isEqualTo(2);
            assertThat(err()).hasLineCount(2).contains("Try 'onrecord feed --help'");
        }
        assertThat(run("feed", folder.resolve("none.xml").toString(), feed())).isEqualTo(1);
        assertThat(lines()).as("the rest goes on").hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-12, 2024-03-12, true",
        "2024-03-12, 2024-03-11T23:59:59-05:00, false",
        "2024-03-12T10:00:00Z, 2024-03-12T11:30:00+02:00, false",
        "2024-03-12T10:00:00Z, 2024-03-12T12:00:00+02:00, true",
        "2024-03-12T10:00, 2024-03-12T09:59:00, false",
        "2024-03-12T10:00:00Z, 2024-03-12T09:00:00, true",
        "2024-03, 2024-03-01, true",
        "2024-03, 2024-02-28, false",
        "2024-03-12, 2024, true",
        "2024-03-12, 2023, false"
    })
    void since_compares_as_much_as_both_say(String since, String date, boolean admitted) {
        assertThat(new Since(Moment.parse(since)).admits(Moment.parse(date))).isEqualTo(admitted);
        assertThat(new Since(Moment.parse(since)).admits(Optional.empty())).isTrue();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void serve(String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
