package org.onrecord.page.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.page.source.WarcFixtures.chunked;
import static org.onrecord.page.source.WarcFixtures.deflate;
import static org.onrecord.page.source.WarcFixtures.gzip;
import static org.onrecord.page.source.WarcFixtures.html;
import static org.onrecord.page.source.WarcFixtures.join;
import static org.onrecord.page.source.WarcFixtures.latin1;
import static org.onrecord.page.source.WarcFixtures.record;
import static org.onrecord.page.source.WarcFixtures.response;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.onrecord.page.Page;
import org.onrecord.page.PageInput;

/** WARC files: which records are pages, how they unpack, and how reading goes on behind a bad one. */
class WarcPagesTest {

    private static final byte[] BODY =
            "<html><title>Ferry</title><p>The ferry sails again.</p></html>".getBytes(StandardCharsets.UTF_8);

    private final PageSource source = new PageSource(new PageLimits(1_000_000));

    @TempDir
    Path folder;

    @Test
    void a_file_that_jwarc_wrote_is_read_packed_and_unpacked() throws Exception {
        for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
            Path file = folder.resolve(compression == WarcCompression.NONE ? "a.warc" : "a.warc.gz");
            try (WarcWriter writer = new WarcWriter(
                    Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE), compression)) {
                writer.write(new WarcResponse.Builder(URI.create("http://paper.example/ferry"))
                        .date(Instant.parse("2023-03-06T18:00:00Z"))
                        .body(new HttpResponse.Builder(200, "OK")
                                .body(MediaType.HTML_UTF8, BODY)
                                .build())
                        .build());
                writer.write(new WarcResource.Builder(URI.create("http://paper.example/saved"))
                        .date(Instant.parse("2023-03-07T18:00:00Z"))
                        .body(MediaType.HTML, BODY)
                        .build());
            }
            List<PageInput> pages = open(file.toString());
            assertThat(pages).hasSize(2);
            Page page = page(pages.get(0));
            assertThat(page.input()).startsWith(file + "#urn:uuid:").doesNotContain("<");
            assertThat(page.url()).contains("http://paper.example/ferry");
            assertThat(page.fetched()).contains(Instant.parse("2023-03-06T18:00:00Z"));
            assertThat(page.charset()).contains("utf-8");
            assertThat(page.bytes()).isEqualTo(BODY);
            assertThat(page(pages.get(1)).url()).contains("http://paper.example/saved");
        }
    }

    @Test
    void chunked_and_encoded_bodies_are_undone_before_the_digest() throws Exception {
        String type = "Content-Type: text/html\r\n";
        byte[] file = join(
                response("plain", "http://p.example/1", type, BODY),
                response("chunked", "http://p.example/2", type + "Transfer-Encoding: chunked\r\n", chunked(BODY, 7)),
                response("gzip", "http://p.example/3", type + "Content-Encoding: gzip\r\n", gzip(BODY)),
                response(
                        "both",
                        "http://p.example/4",
                        type + "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                        chunked(gzip(BODY), 11)),
                response("deflate", "http://p.example/5", type + "Content-Encoding: deflate\r\n", deflate(BODY)),
                response("kept header", "http://p.example/6", type + "Content-Encoding: gzip\r\n", BODY));
        List<PageInput> pages = open(write("a.warc", file));
        assertThat(pages).hasSize(6);
        for (PageInput page : pages)
            assertThat(page(page).digest()).isEqualTo(Page.of("x", BODY).digest());
    }

    @Test
    void records_that_are_no_pages_are_passed_over_silently() throws Exception {
        byte[] file = join(
                record("warcinfo", "i", "x:y", "application/warc-fields", latin1("software: test\r\n")),
                record(
                        "request",
                        "q",
                        "http://p.example/",
                        "application/http; msgtype=request",
                        latin1("GET / HTTP/1.1\r\nHost: p.example\r\n\r\n")),
                html("one", "The first page"),
                record("metadata", "m", "http://p.example/", "application/warc-fields", latin1("via: x\r\n")),
                response("picture", "http://p.example/a.png", "Content-Type: image/png\r\n", new byte[] {1, 2, 3}),
                record(
                        "revisit",
                        "r",
                        "http://p.example/",
                        "application/http; msgtype=response",
                        latin1("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")),
                record(
                        "response",
                        "dns",
                        "dns:p.example",
                        "text/dns",
                        latin1("20230306180000\r\np.example. 60 IN A 192.0.2.1\r\n")),
                record("resource", "json", "http://p.example/x", "application/json", latin1("{}")),
                html("two", "The second page"));
        for (byte[] form : List.of(file, members(file))) {
            assertThat(open(write("a.warc", form)).stream().map(PageInput::input))
                    .containsExactly(folder + "/a.warc#urn:uuid:one", folder + "/a.warc#urn:uuid:two");
        }
    }

    @Test
    void a_record_that_does_not_unpack_is_one_error_and_the_next_is_read() throws Exception {
        byte[] packed = gzip(BODY);
        String type = "Content-Type: text/html\r\n";
        byte[] file = join(
                html("one", "The first page"),
                response(
                        "cut",
                        "http://p.example/1",
                        type + "Content-Encoding: gzip\r\n",
                        Arrays.copyOf(packed, packed.length - 9)),
                response(
                        "chunks",
                        "http://p.example/2",
                        type + "Transfer-Encoding: chunked\r\n",
                        latin1("5\r\n<html\r\n1f4\r\nthe chunk breaks off")),
                response("brotli", "http://p.example/3", type + "Content-Encoding: br\r\n", new byte[] {1, 2, 3}),
                response("large", "http://p.example/4", type, new byte[1_000_001]),
                html("two", "The second page"));
        List<PageInput> pages = open(write("a.warc", file));
        assertThat(codes(pages))
                .containsExactly("found", "bad-encoding", "bad-encoding", "bad-encoding", "too-large", "found");
        assertThat(pages.get(1).input()).endsWith("#urn:uuid:cut");
    }

    @Test
    void behind_a_broken_gzip_member_reading_goes_on_at_the_next_one() throws Exception {
        byte[] broken =
                gzip(html("broken", "A page that was damaged, with words enough to be packed into something long"));
        for (int i = 60; i < 90; i++) broken[i] ^= 0x55;
        byte[] file = join(
                gzip(html("one", "The first page")),
                broken,
                gzip(html("two", "The second page")),
                gzip(html("three", "The third page")));
        List<PageInput> pages = open(write("a.warc.gz", file));
        assertThat(codes(pages)).containsExactly("found", "bad-warc", "found", "found");
        assertThat(pages.get(3).input()).endsWith("#urn:uuid:three");
    }

    @Test
    void behind_a_broken_record_of_an_unpacked_file_reading_goes_on_at_the_next_one() throws Exception {
        byte[] wrongLength =
                latin1(new String(html("short", "A page whose length is wrong"), StandardCharsets.ISO_8859_1)
                        .replaceFirst("Content-Length: \\d+", "Content-Length: 40"));
        byte[] noNumber =
                latin1(new String(html("none", "A page whose length is no number"), StandardCharsets.ISO_8859_1)
                        .replaceFirst("Content-Length: \\d+", "Content-Length: many"));
        byte[] file = join(
                html("one", "The first page"),
                wrongLength,
                html("two", "The second page"),
                noNumber,
                html("three", "The third page"));
        List<PageInput> pages = open(write("a.warc", file));
        assertThat(pages.stream().filter(PageInput.Found.class::isInstance).map(PageInput::input))
                .contains(
                        folder + "/a.warc#urn:uuid:one",
                        folder + "/a.warc#urn:uuid:two",
                        folder + "/a.warc#urn:uuid:three");
        assertThat(codes(pages)).contains("bad-warc");
    }

    @Test
    void a_last_record_that_breaks_off_is_an_error() throws Exception {
        byte[] last = html("last", "The page that breaks off");
        byte[] plain = join(html("one", "The first page"), Arrays.copyOf(last, last.length - 40));
        assertThat(codes(open(write("a.warc", plain)))).containsExactly("found", "bad-warc");
        byte[] packed = gzip(last);
        byte[] members = join(gzip(html("one", "The first page")), Arrays.copyOf(packed, packed.length - 30));
        assertThat(codes(open(write("a.warc.gz", members)))).containsExactly("found", "bad-warc");
    }

    @Test
    void what_is_no_warc_at_all_is_one_error() throws Exception {
        assertThat(codes(open(write("a.warc", latin1("Just words."))))).containsExactly("bad-warc");
        assertThat(codes(open(write("b.warc.gz", gzip(latin1("Just words.")))))).containsExactly("bad-warc");
        assertThat(codes(open(write("c.warc", new byte[0])))).containsExactly("empty");
    }

    @Test
    void a_header_without_end_is_an_error_and_fills_no_memory() throws Exception {
        byte[] endless = new byte[20_000_000];
        Arrays.fill(endless, (byte) 'x');
        byte[] file = join(latin1("WARC/1.1\r\nX: "), endless, latin1("\r\n\r\n"), html("two", "The page behind"));
        assertThat(codes(open(write("a.warc", file)))).containsExactly("bad-warc", "found");
    }

    @Test
    void a_large_file_streams_and_is_given_back_when_closed_early() {
        byte[] member = WarcFixtures.html("again", "A page that comes again and again");
        boolean[] closed = new boolean[1];
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                int unit = member[at] & 0xFF;
                at = (at + 1) % member.length;
                return unit;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                for (int i = 0; i < length; i++) into[offset + i] = (byte) read();
                return length;
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (Stream<PageInput> pages = source.open("-", endless)) {
            Iterator<PageInput> iterator = pages.iterator();
            for (int i = 0; i < 20_000; i++) assertThat(iterator.next()).isInstanceOf(PageInput.Found.class);
        }
        assertThat(closed[0]).isTrue();
    }

    private static byte[] members(byte[] file) throws IOException {
        byte[] out = new byte[0];
        String words = new String(file, StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at < words.length()) {
            int next = words.indexOf("WARC/1.1\r\n", at + 1);
            if (next < 0) next = words.length();
            out = join(out, gzip(latin1(words.substring(at, next))));
            at = next;
        }
        return out;
    }

    private String write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return file.toString();
    }

    private List<PageInput> open(String input) {
        try (Stream<PageInput> pages = source.open(input)) {
            return pages.toList();
        }
    }

    private static Page page(PageInput input) {
        assertThat(input).isInstanceOf(PageInput.Found.class);
        return ((PageInput.Found) input).page();
    }

    private static List<String> codes(List<PageInput> pages) {
        return pages.stream()
                .map(page -> switch (page) {
                    case PageInput.Found found -> "found";
                    case PageInput.Failed failed -> failed.error().code().term();
                })
                .toList();
    }
}
