package org.onrecord.page.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.PageException;
import org.onrecord.page.PageException.Code;
import org.onrecord.page.source.FetchOptions;
import org.onrecord.page.source.PageLimits;
import org.onrecord.page.source.PageSource;

/** From an address to the entries behind it: indexes are followed, within limits and only into the web. */
class A05_FeedWalkTest {

    @TempDir
    private Path folder = Path.of("");

    private final HttpServer server = start();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** What a walk told. */
    private static final class Told implements FeedWalk.Visitor {
        private final List<String> urls = new ArrayList<>();
        private final List<String> failed = new ArrayList<>();
        private int left;
        private int most = Integer.MAX_VALUE;

        @Override
        public boolean listing(String address, Feed.Listing listing) {
            for (FeedEntry entry : listing.entries()) urls.add(entry.url().orElse(""));
            return urls.size() < most;
        }

        @Override
        public void failed(String address, PageException error) {
            failed.add(address + " " + error.code().term());
        }

        @Override
        public void left(String address, int sitemaps) {
            left += sitemaps;
        }
    }

    @Test
    void a_feed_is_fetched_whatever_its_type_is_called() throws Exception {
        for (String type : List.of("application/rss+xml", "text/xml", "application/octet-stream", "text/html")) {
            serve("/" + type, type, FeedFixture.bytes("rss.xml"));
            assertThat(walk("/" + type, 1).urls).as(type).hasSize(3).contains("https://courier.example/mole");
        }
        serve("/json", "application/feed+json", FeedFixture.bytes("feed.json"));
        assertThat(walk("/json", 1).urls).hasSize(3);
        serve("/picture", "image/png", new byte[] {1});
        assertThatThrownBy(() -> walk("/picture", 1))
                .isInstanceOfSatisfying(
                        PageException.class, e -> assertThat(e.code()).isEqualTo(Code.NOT_TEXT));
    }

    @Test
    void an_index_is_followed_the_newest_first_packed_sitemaps_too_and_a_missing_one_is_told() throws Exception {
        serve(
                "/index.xml",
                "text/xml",
                index(map("/old.xml", "2023-01-01"), map("/gone.xml", ""), map("/new.xml.gz", "2024-03-12")));
        serve("/old.xml", "text/xml", urls("https://a.example/old"));
        serve("/new.xml.gz", "application/x-gzip", gzip(urls("https://a.example/new")));
        Told told = walk("/index.xml", 10);
        assertThat(told.urls).containsExactly("https://a.example/new", "https://a.example/old");
        assertThat(told.failed).containsExactly(address("/gone.xml") + " http-status");
        assertThat(told.left).isZero();
    }

    @Test
    void no_more_are_followed_than_allowed_and_what_is_left_is_told() throws Exception {
        List<String> maps = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            serve("/map" + i, "text/xml", urls("https://a.example/" + i));
            maps.add(map("/map" + i, ""));
        }
        serve("/index.xml", "text/xml", index(maps.toArray(String[]::new)));
        Told told = walk("/index.xml", 3);
        assertThat(told.urls).containsExactly("https://a.example/0", "https://a.example/1", "https://a.example/2");
        assertThat(told.left).isEqualTo(4);
        assertThat(asked.stream().filter(path -> path.startsWith("/map"))).hasSize(3);
        assertThat(walk("/index.xml", 0).left).isEqualTo(7);
        Told enough = new Told();
        enough.most = 1;
        walk(address("/index.xml"), 10, enough);
        assertThat(enough.urls).as("a visitor may end the walk").hasSize(1);
    }

    @Test
    void a_circle_of_indexes_and_a_tower_of_them_end() throws Exception {
        serve("/a", "text/xml", index(map("/b", ""), map("/a", "")));
        serve("/b", "text/xml", index(map("/a", ""), map("/b", ""), map("/leaf", "")));
        serve("/leaf", "text/xml", urls("https://a.example/leaf"));
        assertThat(walk("/a", 50).urls).containsExactly("https://a.example/leaf");
        for (int i = 0; i < 9; i++) serve("/tower" + i, "text/xml", index(map("/tower" + (i + 1), "")));
        assertThat(walk("/tower0", 50).left).isEqualTo(1);
        assertThat(asked).contains("/tower3").doesNotContain("/tower4");
    }

    @Test
    void an_index_cannot_name_files_of_this_machine_or_hosts_that_are_private() throws Exception {
        Path secret = Files.writeString(
                folder.resolve("secret.xml"), "<urlset><url><loc>http://x.example/</loc></url></urlset>");
        Path index = Files.writeString(
                folder.resolve("index.xml"),
                "<sitemapindex><sitemap><loc>" + secret + "</loc></sitemap><sitemap><loc>" + secret.toUri()
                        + "</loc></sitemap><sitemap><loc>http://10.0.0.1/map</loc></sitemap></sitemapindex>");
        Told told = walk(index.toString(), 10, new Told());
        assertThat(told.urls).isEmpty();
        assertThat(told.failed).containsExactly("http://10.0.0.1/map private-address");
        serve("/hostile", "text/xml", FeedFixture.bytes("hostile-index.xml"));
        Told hostile = walk("/hostile", 10);
        assertThat(hostile.urls).isEmpty();
        assertThat(hostile.failed)
                .as("asked of the host, where there is none")
                .isNotEmpty()
                .allMatch(line -> line.startsWith("http://"));
    }

    @Test
    void files_are_read_packed_or_not_and_a_folder_is_told() throws Exception {
        Path file = folder.resolve("feed.anything");
        Files.write(file, FeedFixture.bytes("atom.xml"));
        assertThat(walk(file.toString(), 1, new Told()).urls).hasSize(2);
        Path packed = folder.resolve("map.xml.gz");
        Files.write(packed, gzip(urls("https://a.example/1")));
        assertThat(walk(packed.toString(), 1, new Told()).urls).containsExactly("https://a.example/1");
        for (String input : List.of(folder.toString(), folder.resolve("none").toString())) {
            assertThatThrownBy(() -> walk(input, 1, new Told()))
                    .isInstanceOf(PageException.class)
                    .hasMessageStartingWith(input);
        }
    }

    @Test
    void robots_txt_names_sitemaps_and_forbids_feeds_as_it_does_pages() throws Exception {
        serve(
                "/robots.txt",
                "text/plain",
                ("User-agent: *\nDisallow: /secret\nSitemap: " + address("/map") + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(source().sitemaps(address("/any"))).containsExactly(address("/map"));
        assertThatThrownBy(() -> walk("/secret", 1))
                .isInstanceOfSatisfying(
                        PageException.class, e -> assertThat(e.code()).isEqualTo(Code.ROBOTS));
    }

    private Told walk(String path, int most) throws PageException {
        return walk(address(path), most, new Told());
    }

    private Told walk(String input, int most, Told told) throws PageException {
        new FeedWalk(source(), most).walk(input, sitemap -> true, told);
        return told;
    }

    private PageSource source() {
        return new PageSource(
                new PageLimits(1_000_000),
                FetchOptions.DEFAULT
                        .withAllowedHosts(
                                Set.of("127.0.0.1:" + server.getAddress().getPort()))
                        .withPause(Duration.ZERO));
    }

    private String map(String path, String date) {
        return "<sitemap><loc>" + address(path) + "</loc><lastmod>" + date + "</lastmod></sitemap>";
    }

    private static byte[] index(String... maps) {
        return ("<sitemapindex>" + String.join("", maps) + "</sitemapindex>").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] urls(String url) {
        return ("<urlset><url><loc>" + url + "</loc></url></urlset>").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void serve(String path, String type, byte[] body) {
        server.createContext(path, exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestURI().getPath());
                boolean here = exchange.getRequestURI().getPath().equals(path);
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.sendResponseHeaders(here ? 200 : 404, here ? body.length : -1);
                if (here) exchange.getResponseBody().write(body);
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
