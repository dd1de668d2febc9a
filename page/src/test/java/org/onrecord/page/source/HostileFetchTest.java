package org.onrecord.page.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageException.Code;

/**
 * What servers, names and addresses do that are made to do harm. The server here writes its answers byte by byte, and the
 * network is one in which every name can lead anywhere.
 */
@Timeout(60)
class HostileFetchTest {

    private static final String PAGE = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 4\r\n\r\n<p>x";
    private static final String NO_RULES = "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n";

    private interface Script {
        void write(String path, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket server = listen();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> connected = new CopyOnWriteArrayList<>();
    private Script script = (path, out) -> out.write(PAGE.getBytes(StandardCharsets.ISO_8859_1));

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    // Addresses

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.9.9.9",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.254",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.254",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:10.0.0.1",
                "::ffff:7f00:1",
                "::ffff:0:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::10.0.0.1",
                "100::1",
                "2001::1",
                "2001:0:c000:201::f5ff:fffe",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:a00:1::",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "febf::1",
                "ff02::1"
            })
    void an_address_that_is_not_of_the_public_is_refused_in_every_clothing(String address) throws Exception {
        assertThat(AddressPolicy.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "93.184.215.14", "100.63.255.255", "100.128.0.1", "126.255.255.255", "128.0.0.1",
                "168.63.129.15", "172.15.255.255", "172.32.0.1", "192.0.1.1", "192.167.255.255", "198.17.255.255",
                "198.20.0.1", "223.255.255.255", "2001:200::1", "2600::1", "2a00:1450:4001:800::200e", "3ffe::1"
            })
    void an_address_beside_them_is_not(String address) throws Exception {
        assertThat(AddressPolicy.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://017700000001/",
                "http://0177.0.0.0x1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://0/",
                "http://00.0x0.0/",
                "http://127.0.0.1./",
                "http://localhost./",
                "http://LOCALHOST/",
                "http://ⓛocalhost/",
                "http://127。0。0。1/",
                "http://１２７.0.0.1/",
                "http://%31%32%37.0.0.1/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[fe80::1%25lo]/",
                "http://paper.example@127.0.0.1/",
                "http://paper.example:80@127.0.0.1/",
                "http://paper.example\\@127.0.0.1/",
                "http://paper.example＠127.0.0.1/",
                "http://127.0.0.1#@paper.example/",
                "http://127.0.0.1?@paper.example/",
                "http:127.0.0.1/",
                "http:/127.0.0.1/",
                "http:///127.0.0.1/",
                "http://127.0.0.1:80:80/",
                "http://127.0.0.1:65616/",
                "http://127.0.0.1:-1/"
            })
    void however_an_address_of_this_machine_is_written_nothing_is_connected_to(String address) {
        assertThatThrownBy(() -> real().fetch(address, Wanted.PAGE)).isInstanceOfSatisfying(PageException.class, e -> {
            assertThat(e.code()).isIn(Code.PRIVATE_ADDRESS, Code.BAD_URL, Code.FETCH_FAILED);
            assertThat(e).hasMessageContaining(address);
        });
        assertThat(connected).isEmpty();
    }

    @Test
    void a_number_that_others_take_for_octal_is_connected_to_as_it_was_checked() throws Exception {
        real().fetch("http://0177.0.0.1/", Wanted.PAGE);
        assertThat(connected).isNotEmpty().allMatch(to -> to.equals("/177.0.0.1:80"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "jar:file:///a.jar!/b",
                "ftp://paper.example/",
                "gopher://127.0.0.1:70/",
                "data:text/html,x",
                "javascript:alert(1)",
                "http://127.0.0.1/",
                "//127.0.0.1/",
                "http://10.0.0.1/",
                "http://user:secret@paper.example/",
                "http://paper.example:22/",
                "http://paper.example:25/"
            })
    void a_redirect_leads_to_no_file_no_private_address_and_no_other_service(String to) {
        script = (path, out) -> {
            boolean rules = path.equals("/robots.txt");
            write(out, rules ? NO_RULES : "HTTP/1.1 302 Found\r\nLocation: " + to + "\r\nContent-Length: 0\r\n\r\n");
        };
        assertThat(code("http://front.example/a")).isIn(Code.BAD_URL, Code.PRIVATE_ADDRESS);
        assertThat(paths()).containsExactly("/robots.txt", "/a");
    }

    @Test
    void robots_txt_cannot_lead_to_a_private_address_either() {
        script = (path, out) ->
                write(out, "HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/robots.txt\r\nContent-Length: 0\r\n\r\n");
        assertThat(code("http://front.example/a")).isEqualTo(Code.PRIVATE_ADDRESS);
        assertThat(paths()).containsExactly("/robots.txt");
    }

    // Names

    @Test
    void what_was_checked_is_what_is_connected_to_and_a_name_is_looked_up_once_for_each_connection() throws Exception {
        List<String> lookups = new ArrayList<>();
        AddressPolicy.Resolver rebinding = host -> {
            lookups.add(host);
            // Public when it is checked; whoever looks it up again gets this machine.
            boolean checked = lookups.size() % 2 == 1;
            return new InetAddress[] {InetAddress.getByName(checked ? "93.184.215.14" : "127.0.0.1")};
        };
        Fetcher fetcher = fetcher(rebinding, Set.of());
        assertThatThrownBy(() -> fetcher.fetch("http://rebind.example/a", Wanted.PAGE))
                .isInstanceOfSatisfying(
                        PageException.class, e -> assertThat(e.code()).isEqualTo(Code.PRIVATE_ADDRESS));
        // robots.txt from the address that was checked; the page would have been a connection of its own.
        assertThat(connected).containsExactly("/93.184.215.14:80");
        assertThat(lookups).hasSize(2);
    }

    @Test
    void a_name_with_one_private_address_among_several_is_refused() {
        Fetcher fetcher = fetcher(
                host -> new InetAddress[] {InetAddress.getByName("93.184.215.14"), InetAddress.getByName("fd00::1")},
                Set.of());
        assertThatThrownBy(() -> fetcher.fetch("http://two.example/", Wanted.PAGE))
                .isInstanceOfSatisfying(
                        PageException.class, e -> assertThat(e.code()).isEqualTo(Code.PRIVATE_ADDRESS));
        assertThat(connected).isEmpty();
    }

    @Test
    void the_next_address_of_a_name_is_tried_where_the_first_does_not_answer() throws Exception {
        Fetcher fetcher = fetcher(
                host -> new InetAddress[] {
                    InetAddress.getByName("93.184.215.99"), InetAddress.getByName("93.184.215.14")
                },
                Set.of());
        assertThat(fetcher.fetch("http://two.example/", Wanted.PAGE).bytes()).hasSize(4);
        assertThat(connected).startsWith("/93.184.215.99:80", "/93.184.215.14:80");
    }

    @Test
    void an_allowed_host_is_allowed_by_its_name_and_port_and_not_by_what_else_leads_to_it() throws Exception {
        AddressPolicy.Resolver inside = host -> new InetAddress[] {InetAddress.getByName("10.0.0.5")};
        AddressPolicy policy = new AddressPolicy(Set.of("Inside.example:8080", "printer.example"), inside);
        assertThat(policy.addresses("x", URI.create("http://inside.example:8080/")))
                .hasSize(1);
        assertThat(policy.addresses("x", URI.create("https://PRINTER.example/")))
                .hasSize(1);
        for (String other :
                List.of("http://inside.example/", "http://other.example:8080/", "http://printer.example:22/")) {
            assertThatThrownBy(() -> policy.addresses("x", URI.create(other)))
                    .as(other)
                    .isInstanceOf(PageException.class);
        }
    }

    @Test
    void no_proxy_of_the_platform_is_asked() throws Exception {
        List<String> names = List.of("http.proxyHost", "http.proxyPort", "socksProxyHost", "socksProxyPort");
        try (ServerSocket proxy = listen()) {
            for (String name : names) {
                System.setProperty(name, name.endsWith("Host") ? "127.0.0.1" : String.valueOf(proxy.getLocalPort()));
            }
            String host = "127.0.0.1:" + server.getLocalPort();
            Page page = new PageSource(PageLimits.DEFAULT, FetchOptions.DEFAULT.withAllowedHosts(Set.of(host)))
                    .fetch("http://" + host + "/a");
            assertThat(page.bytes()).hasSize(4);
        } finally {
            names.forEach(System::clearProperty);
        }
    }

    @Test
    void one_host_is_one_host_however_it_is_written_and_nothing_goes_from_one_to_the_next() throws Exception {
        script = (path, out) -> write(
                out, path.equals("/robots.txt") ? NO_RULES : PAGE.replace("\r\n\r\n", "\r\nSet-Cookie: id=7\r\n\r\n"));
        Fetcher fetcher = net(Set.of());
        for (String address : List.of(
                "http://front.example",
                "http://FRONT.example:80/",
                "http://front.example./?",
                "http://front.example?q")) {
            fetcher.fetch(address, Wanted.PAGE);
        }
        assertThat(paths()).containsExactly("/robots.txt", "/", "/", "/?", "/?q");
        assertThat(requests)
                .allSatisfy(request -> assertThat(request)
                        .contains("\nHost: front.example\n")
                        .doesNotContainIgnoringCase("cookie")
                        .doesNotContainIgnoringCase("referer")
                        .doesNotContainIgnoringCase("authorization"));
    }

    // Answers

    @Test
    void a_server_that_drips_its_headers_or_its_body_is_left_in_time() {
        for (String begin : List.of(
                "HTTP/1.1 200 OK\r\nX: ",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffff\r\n",
                "HTT")) {
            script = (path, out) -> {
                if (path.equals("/robots.txt")) {
                    write(out, NO_RULES);
                    return;
                }
                write(out, begin);
                for (int i = 0; i < 200; i++) {
                    write(out, "x");
                    Thread.sleep(50);
                }
            };
            long began = System.nanoTime();
            assertThat(code("http://front.example/a")).as(begin).isEqualTo(Code.TIMEOUT);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 200 OK;X: {1000000}                                  | more than 262144 bytes of headers
            HTTP/1.1 200 OK;{300000 lines}                                | more than 262144 bytes of headers
            {300000 interim}                                              | more than 262144 bytes of headers
            HTTP/1.1 200 OK;Content-Length: 9999999999;;                  | larger than
            HTTP/1.1 200 OK;Content-Length: 5;Content-Length: 6;;abcdef   | length is no number
            HTTP/1.1 200 OK;Content-Length: -5;;abcdef                    | length is no number
            HTTP/1.1 200 OK;Content-Length: 50;;abcdef                    | breaks off
            HTTP/1.1 200 OK;Transfer-Encoding: chunked;;5;abc             | breaks off
            HTTP/1.1 200 OK;Transfer-Encoding: chunked;;fffffffffffffff;a | larger than
            HTTP/1.1 200 OK;Transfer-Encoding: chunked;;-1;a              | no length
            HTTP/1.1 200 OK;Transfer-Encoding: gzip, chunked;;1;a         | transfer encoding gzip, chunked is not known
            HTTP/1.1 200 OK;;{1000001}                                    | larger than
            SSH-2.0-OpenSSH_9.2                                           | not HTTP
            ICY 200 OK;;                                                  | not HTTP
            """)
    void an_answer_without_end_or_sense_is_an_error_that_says_so(String answer, String told) {
        String wire = answer.replace(";", "\r\n")
                .replace("{1000000}", "x".repeat(1_000_000))
                .replace("{1000001}", "x".repeat(1_000_001))
                .replace("{300000 lines}", "a: b\r\n".repeat(300_000))
                .replace("{300000 interim}", "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(300_000));
        script = (path, out) -> write(out, path.equals("/robots.txt") ? NO_RULES : wire + "\r\n");
        assertThatThrownBy(() -> net(Set.of()).fetch("http://front.example/a", Wanted.PAGE))
                .isInstanceOf(PageException.class)
                .hasMessageContaining(told)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    @Test
    void chunks_interim_answers_and_folded_lines_are_read() throws Exception {
        String answer = """
                HTTP/1.1 103 Early Hints
                Link: </a>

                HTTP/1.1 200 OK
                Content-Type: text/html;
                 charset=utf-8
                Transfer-Encoding: chunked

                3;x=y
                <p>
                0a
                0123456789
                0
                Trailer: x

                """;
        script = (path, out) -> write(out, path.equals("/robots.txt") ? NO_RULES : answer.replace("\n", "\r\n"));
        Page page = net(Set.of()).fetch("http://front.example/a", Wanted.PAGE);
        assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).isEqualTo("<p>0123456789");
        assertThat(page.charset()).contains("utf-8");
    }

    @Test
    void what_unpacks_to_more_than_allowed_is_left_also_where_nothing_comes_of_it() throws Exception {
        packed("gzip", gzip(new byte[30_000_000]));
        assertThat(code("http://front.example/a")).isEqualTo(Code.TOO_LARGE);
        // Gzip whose content is gzip that holds nothing, for ever: the reader of the last one never gets a byte.
        packed("gzip, gzip, gzip", gzip(gzip(emptyBlocks(40_000_000))));
        assertThat(code("http://front.example/a")).isEqualTo(Code.TOO_LARGE);
    }

    private void packed(String codings, byte[] bytes) {
        script = (path, out) -> {
            boolean rules = path.equals("/robots.txt");
            write(
                    out,
                    rules
                            ? NO_RULES
                            : "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + codings
                                    + "\r\nContent-Length: " + bytes.length + "\r\n\r\n");
            if (!rules) out.write(bytes);
        };
    }

    /** A gzip member of stored blocks of no length. */
    private static byte[] emptyBlocks(int bytes) {
        byte[] member = new byte[bytes];
        byte[] head = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0};
        System.arraycopy(head, 0, member, 0, head.length);
        byte[] block = {0, 0, 0, (byte) 0xFF, (byte) 0xFF};
        for (int i = head.length; i < bytes; i++) member[i] = block[(i - head.length) % block.length];
        return member;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    // Asking again

    @Test
    void what_was_fetched_is_asked_for_with_its_validators_at_its_own_address_only() throws Exception {
        script = (path, out) -> {
            if (path.equals("/robots.txt")) write(out, NO_RULES);
            else if (requests.getLast().contains("If-None-Match: \"v1\""))
                write(out, "HTTP/1.1 304 Not Modified\r\nCache-Control: max-age=60\r\n\r\n");
            else
                write(
                        out,
                        PAGE.replace(
                                "\r\n\r\n",
                                "\r\nETag: \"v1\"\r\nLast-Modified: Tue, 12 Mar 2024 16:20:00 GMT\r\nCache-Control: public, max-age=600\r\nAge: 100\r\n\r\n"));
        };
        Fetcher fetcher = net(Set.of());
        Answer first = fetcher.ask("http://front.example/feed", Wanted.FEED, Validators.NONE);
        assertThat(first).isInstanceOfSatisfying(Answer.Fetched.class, fetched -> {
            assertThat(fetched.freshFor()).isEqualTo(Duration.ofSeconds(500));
            assertThat(fetched.validators().entityTag()).contains("\"v1\"");
        });
        Validators known = ((Answer.Fetched) first).validators();
        assertThat(fetcher.ask("http://front.example/feed", Wanted.FEED, known))
                .isEqualTo(new Answer.NotModified(Duration.ofSeconds(60)));
        assertThat(requests.getLast()).contains("If-Modified-Since: Tue, 12 Mar 2024 16:20:00 GMT");
        assertThat(fetcher.ask("http://front.example/other", Wanted.FEED, known))
                .isInstanceOf(Answer.Fetched.class);
    }

    @Test
    void a_validator_cannot_smuggle_a_header() throws Exception {
        Validators smuggled = new Validators(
                Optional.of("http://front.example/a"), Optional.of("\"a\"\r\nX-Evil: 1"), Optional.empty());
        net(Set.of()).ask("http://front.example/a", Wanted.PAGE, smuggled);
        assertThat(requests.getLast()).doesNotContain("X-Evil");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120                           | PT2M
            0                             | PT0S
            99999999999999999             | PT8784H
            Tue, 12 Mar 2024 16:20:00 GMT | PT20M
            Tue, 12 Mar 2024 15:20:00 GMT | PT0S
            soon                          |
            -5                            |
            """)
    void a_server_says_how_long_it_wants_to_be_left_alone(String header, Duration expected) {
        assertThat(CacheControl.retryAfter(header, Instant.parse("2024-03-12T16:00:00Z")))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void an_error_is_an_answer_with_its_status_and_the_time_it_asks_for() throws Exception {
        script = (path, out) -> write(
                out,
                path.equals("/robots.txt")
                        ? NO_RULES
                        : "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 30\r\nContent-Length: 0\r\n\r\n");
        assertThat(net(Set.of()).ask("http://front.example/a", Wanted.FEED, Validators.NONE))
                .isInstanceOfSatisfying(Answer.Refused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(429);
                    assertThat(refused.retryAfter()).contains(Duration.ofSeconds(30));
                });
    }

    @Test
    void a_robots_txt_that_its_server_cannot_give_forbids_for_now_and_not_for_good() {
        script = (path, out) -> write(out, "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
        assertThat(code("http://front.example/a")).isEqualTo(Code.FETCH_FAILED);
        assertThat(paths()).containsExactly("/robots.txt");
    }

    // The network

    private static void write(OutputStream out, String words) throws IOException {
        out.write(words.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private List<String> paths() {
        return requests.stream().map(request -> request.split(" ", 3)[1]).toList();
    }

    private Code code(String address) {
        try {
            net(Set.of()).fetch(address, Wanted.PAGE);
            throw new AssertionError("A page came from " + address);
        } catch (PageException e) {
            return e.code();
        }
    }

    /** Names that end in .example are public hosts; all else is looked up as it is. */
    private Fetcher net(Set<String> allowed) {
        return fetcher(
                host -> host.endsWith(".example")
                        ? new InetAddress[] {InetAddress.getByName("93.184.215.14")}
                        : InetAddress.getAllByName(host),
                allowed);
    }

    private Fetcher real() {
        return fetcher(InetAddress::getAllByName, Set.of());
    }

    private Fetcher fetcher(AddressPolicy.Resolver resolver, Set<String> allowed) {
        return new Fetcher(
                new PageLimits(1_000_000),
                new FetchOptions(allowed, Duration.ofMillis(1_500), Optional.empty(), Duration.ZERO),
                resolver,
                HostPauses.Clock.SYSTEM,
                Rerouted::new);
    }

    /** A socket that tells where it was to connect to, and connects to the server of this test; .99 does not answer. */
    private final class Rerouted extends Socket {
        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            connected.add(to.toString());
            if (to.toString().contains(".99:")) throw new IOException("nobody answers");
            super.connect(server.getLocalSocketAddress(), timeout);
        }
    }

    private static ServerSocket listen() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    {
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                try {
                    Socket socket = server.accept();
                    Thread.ofPlatform().daemon().start(() -> serve(socket));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder request = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                request.append(line).append('\n');
            }
            if (request.isEmpty()) return;
            requests.add(request.toString());
            script.write(request.toString().split(" ", 3)[1], socket.getOutputStream());
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // The fetcher has left, as it should.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
