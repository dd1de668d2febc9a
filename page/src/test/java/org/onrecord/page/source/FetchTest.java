package org.onrecord.page.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageException.Code;
import org.onrecord.page.PageInput;

/** Pages from addresses: what is fetched, how politely, and what is refused. The server is one of this machine. */
class FetchTest {

    private static final byte[] HTML = "<!doctype html><title>Fähre</title>".getBytes(StandardCharsets.ISO_8859_1);

    private final HttpServer server = start();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private String robots = "";

    @BeforeEach
    void routes() {
        page(
                "/robots.txt",
                exchange -> answer(
                        exchange, robots.isEmpty() ? 404 : 200, "text/plain", robots.getBytes(StandardCharsets.UTF_8)));
        page("/a", exchange -> answer(exchange, 200, "Text/HTML; charset=\"ISO-8859-1\"", HTML));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_page_is_fetched_with_its_charset_and_the_program_says_who_it_is() throws Exception {
        Page page = found("/a#part");
        assertThat(page.bytes()).isEqualTo(HTML);
        assertThat(page.mediaType()).contains("text/html");
        assertThat(page.charset()).contains("ISO-8859-1");
        assertThat(page.url()).contains(address("/a"));
        assertThat(page.input()).isEqualTo(address("/a#part"));
        assertThat(page.fetched()).isPresent();
        assertThat(asked).allMatch(line -> line.contains("Onrecord/"));
    }

    @Test
    void robots_txt_is_asked_once_a_site_and_heeded() {
        robots = "User-agent: *\nDisallow: /secret\n\nUser-agent: onrecord\nDisallow: /ours\n";
        page("/ours/a", exchange -> answer(exchange, 200, "text/html", HTML));
        PageSource source = source(Set.of(host()));
        assertThat(code(source, address("/ours/a"))).isEqualTo(Code.ROBOTS);
        assertThat(code(source, address("/ours/b"))).isEqualTo(Code.ROBOTS);
        assertThat(open(source, address("/a"))).isInstanceOf(PageInput.Found.class);
        assertThat(asked.stream().filter(line -> line.startsWith("/robots.txt")))
                .hasSize(1);
        assertThat(asked.stream().filter(line -> line.startsWith("/ours"))).isEmpty();
    }

    @Test
    void encoded_answers_are_unpacked() throws Exception {
        byte[] packed = WarcFixtures.gzip(HTML);
        page("/gzip", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(exchange, 200, "text/html", packed);
        });
        byte[] deflated = WarcFixtures.deflate(HTML);
        page("/deflate", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "deflate");
            answer(exchange, 200, "text/html", deflated);
        });
        page("/broken", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            answer(exchange, 200, "text/html", Arrays.copyOf(packed, packed.length - 10));
        });
        assertThat(found("/gzip").bytes()).isEqualTo(HTML);
        assertThat(found("/deflate").bytes()).isEqualTo(HTML);
        assertThat(code("/broken")).isEqualTo(Code.BAD_ENCODING);
    }

    @Test
    void redirects_are_followed_five_times_and_the_page_has_the_address_it_ended_at() throws Exception {
        for (int i = 1; i <= 7; i++) redirect("/r" + i, i == 1 ? address("/a") : "r" + (i - 1));
        redirect("/circle", "/circle");
        redirect("/nowhere", "ftp://paper.example/");
        assertThat(found("/r5").url()).contains(address("/a"));
        assertThat(code("/r6")).isEqualTo(Code.FETCH_FAILED);
        assertThat(code("/circle")).isEqualTo(Code.FETCH_FAILED);
        assertThat(code("/nowhere")).isEqualTo(Code.BAD_URL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://127.0.0.1:81/",
                "http://[::1]/",
                "http://10.1.2.3/",
                "http://192.168.0.1/",
                "http://169.254.169.254/latest",
                "http://172.16.0.1/",
                "http://0.0.0.0/",
                "http://100.64.0.1/",
                "http://[fd00::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[64:ff9b::a00:1]/",
                "http://2130706433/",
                "http://224.0.0.1/",
                "http://255.255.255.255/"
            })
    void private_addresses_are_refused(String address) {
        assertThat(code(source(Set.of()), address)).isEqualTo(Code.PRIVATE_ADDRESS);
    }

    @Test
    void a_redirect_to_a_private_address_is_refused_and_so_is_another_port_than_the_one_allowed() {
        redirect("/in", "http://10.0.0.1/admin");
        assertThat(code("/in")).isEqualTo(Code.PRIVATE_ADDRESS);
        PageSource other = source(Set.of("127.0.0.1:1"));
        assertThat(code(other, address("/a"))).isEqualTo(Code.PRIVATE_ADDRESS);
        assertThat(open(source(Set.of("127.0.0.1")), address("/a"))).isInstanceOf(PageInput.Found.class);
        assertThat(asked.stream().filter(line -> line.startsWith("/a "))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "http:///a",
                "http://user:secret@paper.example/",
                "https://paper example/",
                "http://[::1/"
            })
    void what_is_no_address_is_told(String address) {
        assertThat(code(source(Set.of()), address)).isEqualTo(Code.BAD_URL);
    }

    @Test
    void errors_of_the_server_and_pages_that_are_none_are_told() {
        page("/gone", exchange -> answer(exchange, 410, "text/html", HTML));
        page("/picture", exchange -> answer(exchange, 200, "image/png", new byte[] {1}));
        page("/nothing", exchange -> answer(exchange, 200, "text/html", new byte[0]));
        page("/large", exchange -> answer(exchange, 200, "text/html", new byte[1_000_001]));
        assertThat(code("/gone")).isEqualTo(Code.HTTP_STATUS);
        assertThat(code("/none")).isEqualTo(Code.HTTP_STATUS);
        assertThat(code("/picture")).isEqualTo(Code.NOT_TEXT);
        assertThat(code("/nothing")).isEqualTo(Code.EMPTY);
        assertThat(code("/large")).isEqualTo(Code.TOO_LARGE);
        server.stop(0);
        assertThat(code("/a")).isEqualTo(Code.FETCH_FAILED);
    }

    @Test
    void a_server_that_is_slow_or_drips_is_left_in_time() {
        page("/slow", exchange -> {
            sleep(5_000);
            answer(exchange, 200, "text/html", HTML);
        });
        page("/drips", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 50; i++) {
                    body.write('x');
                    body.flush();
                    sleep(100);
                }
            }
        });
        long begin = System.nanoTime();
        assertThat(code("/slow")).isEqualTo(Code.TIMEOUT);
        assertThat(code("/drips")).isEqualTo(Code.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void pages_of_one_host_keep_a_pause_and_a_longer_one_where_its_robots_txt_asks_for_it() throws Exception {
        TestClock clock = new TestClock();
        Fetcher fetcher = fetcher(clock, Duration.ofSeconds(1));
        for (int i = 0; i < 3; i++) fetcher.fetch(address("/a?" + i), Wanted.PAGE);
        assertThat(clock.slept).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));

        robots = "User-agent: *\nCrawl-delay: 7\n";
        Fetcher patient = fetcher(clock, Duration.ofSeconds(1));
        clock.slept.clear();
        patient.fetch(address("/a"), Wanted.PAGE);
        assertThat(clock.slept).as("the first page waits for nothing").isEmpty();
        patient.fetch(address("/a"), Wanted.PAGE);
        assertThat(clock.slept).containsExactly(Duration.ofSeconds(7));
        clock.pass(Duration.ofSeconds(60));
        patient.fetch(address("/a"), Wanted.PAGE);
        assertThat(clock.slept).as("time that passed anyway is not waited for").hasSize(1);
    }

    @Test
    void a_redirect_within_a_host_is_part_of_the_one_request() throws Exception {
        redirect("/old", "/a");
        TestClock clock = new TestClock();
        fetcher(clock, Duration.ofSeconds(1)).fetch(address("/old"), Wanted.PAGE);
        assertThat(clock.slept).isEmpty();
    }

    @Test
    void different_hosts_do_not_wait_for_each_other() throws Exception {
        TestClock clock = new TestClock();
        HostPauses pauses = new HostPauses(clock);
        pauses.await("a.example", Duration.ofSeconds(3));
        pauses.await("b.example", Duration.ofSeconds(3));
        assertThat(clock.slept).isEmpty();
        pauses.await("a.example", Duration.ofSeconds(3));
        pauses.await("b.example", Duration.ofSeconds(3));
        assertThat(clock.slept).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void an_encoding_that_is_not_read_is_named() {
        page("/brotli", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            answer(exchange, 200, "text/html", HTML);
        });
        PageInput failed = open(source(Set.of(host())), address("/brotli"));
        assertThat(failed).isInstanceOfSatisfying(PageInput.Failed.class, one -> {
            assertThat(one.error().code()).isEqualTo(Code.BAD_ENCODING);
            assertThat(one.error()).hasMessageContaining("content encoding br is not known");
        });
    }

    @Test
    void a_WARC_file_at_an_address_gives_its_pages_and_a_packed_page_is_unpacked() throws Exception {
        byte[] warc = WarcFixtures.gzip(
                WarcFixtures.response("1", "https://paper.example/a", "Content-Type: text/html\r\n", HTML));
        for (String type : List.of("application/warc", "application/octet-stream", "application/gzip")) {
            page("/crawl-" + type.substring(12), exchange -> answer(exchange, 200, type, warc));
            Page page = found("/crawl-" + type.substring(12));
            assertThat(page.url()).contains("https://paper.example/a");
            assertThat(page.bytes()).isEqualTo(HTML);
            assertThat(page.input()).contains("/crawl-" + type.substring(12) + "#");
        }
        page("/a.html.gz", exchange -> answer(exchange, 200, "application/gzip", WarcFixtures.gzip(HTML)));
        assertThat(found("/a.html.gz").bytes()).isEqualTo(HTML);
    }

    @Test
    void a_feed_is_no_page_and_the_error_says_what_lists_it() {
        page("/feed", exchange -> answer(exchange, 200, "application/rss+xml", HTML));
        assertThat(open(source(Set.of(host())), address("/feed")))
                .isInstanceOfSatisfying(
                        PageInput.Failed.class,
                        failed -> assertThat(failed.error()).hasMessageContaining("onrecord feed"));
    }

    private Fetcher fetcher(HostPauses.Clock clock, Duration pause) {
        return new Fetcher(
                new PageLimits(1_000_000),
                FetchOptions.DEFAULT.withAllowedHosts(Set.of(host())).withPause(pause),
                InetAddress::getAllByName,
                clock,
                Socket::new);
    }

    /** Time that passes only when somebody waits for it. */
    private static final class TestClock implements HostPauses.Clock {
        private final List<Duration> slept = new ArrayList<>();
        private long now = Long.MAX_VALUE - 1_000_000_000L;

        void pass(Duration time) {
            now += time.toNanos();
        }

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void sleep(long nanos) {
            slept.add(Duration.ofNanos(nanos));
            now += nanos;
        }
    }

    private interface Route {
        void answer(HttpExchange exchange) throws IOException;
    }

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page(String path, Route route) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().getPath() + " "
                    + exchange.getRequestHeaders().getFirst("User-Agent"));
            try (exchange) {
                route.answer(exchange);
            }
        });
    }

    private void redirect(String path, String to) {
        page(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private String address(String path) {
        return "http://" + host() + path;
    }

    private static PageSource source(Set<String> allowed) {
        return new PageSource(
                new PageLimits(1_000_000),
                new FetchOptions(allowed, Duration.ofMillis(1_500), Optional.empty(), Duration.ZERO));
    }

    private static PageInput open(PageSource source, String address) {
        try (Stream<PageInput> pages = source.open(address)) {
            List<PageInput> all = pages.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private Page found(String path) throws PageException {
        return switch (open(source(Set.of(host())), address(path))) {
            case PageInput.Found found -> found.page();
            case PageInput.Failed failed -> throw failed.error();
        };
    }

    private Code code(String path) {
        return code(source(Set.of(host())), address(path));
    }

    private static Code code(PageSource source, String address) {
        return switch (open(source, address)) {
            case PageInput.Found found -> throw new AssertionError("A page came from " + found.input());
            case PageInput.Failed failed -> {
                assertThat(failed.error().getMessage()).startsWith(address).doesNotContain("\n");
                yield failed.error().code();
            }
        };
    }
}
