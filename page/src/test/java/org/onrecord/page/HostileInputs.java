package org.onrecord.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.onrecord.page.source.WarcFixtures;

/** Inputs as a hostile or unlucky world makes them: good ones damaged, and some made to hurt. The seed gives them all. */
final class HostileInputs {

    /**
     * An input to read.
     *
     * @param what was done to which input; with the seed it tells how to make it again
     * @param name ends as the file would
     * @param bytes opens it; the large ones are made while they are read
     */
    record Hostile(String what, String name, Supplier<InputStream> bytes) {}

    private static final String HTML = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Ferry sails again | The Selby Courier</title>
            <meta property="og:title" content="Ferry sails again"><meta name="author" content="Lena Marr">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry sails again",
            "datePublished":"2023-03-06T18:00:00+01:00","author":[{"@type":"Person","name":"Lena Marr"}]}</script></head>
            <body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
            <article><h1>Ferry sails again</h1><p class="byline">By Lena Marr, 6 March 2023</p>
            <figure><img src="ferry.jpg"><figcaption>The ferry on Monday. Photo: Tomas Ilven</figcaption></figure>
            <p>The ferry to Hesk sails again, the harbour master said on Monday. “We have waited three weeks,” she said.</p>
            <blockquote>“Nobody asked us,” a fisherman said.</blockquote>
            <p>The company did not answer questions. Größe, naïve, 北京, Привет.</p>
            <table><tr><td>1</td><td>2</td></tr></table></article><footer>© 2023 The Selby Courier</footer></body></html>
            """;

    private static final String TEXT = """
            header_main

            Ferry sails again, but nobody knows for how long

            Courier News Desk
            Port Selby, WestmarkUpdated: Mar 6, 2023, 12:35 PM IST
            File photo: The ferry on Monday. Photograph:(Lowland Images)

            Story highlights

            The ferry to Hesk sails again

            The ferry to Hesk sails again, the harbour master said on Monday. “We have waited three weeks,” she said.

            “Nobody asked us,” a fisherman told the Courier. Größe, naïve, 北京, Привет.

            WATCH: The harbour from the air

            (With inputs from agencies)
            """;

    private final Random random;

    HostileInputs(long seed) {
        random = new Random(seed);
    }

    /** The next damaged input. */
    Hostile damaged() {
        return switch (random.nextInt(6)) {
            case 0 -> damaged("HTML", pick("a.html", "-", "a.xhtml"), encoded(HTML));
            case 1 -> damaged("text", pick("a.txt", "-"), encoded(TEXT));
            case 2 -> damaged("packed HTML", pick("a.html.gz", "-"), gzip(encoded(HTML)));
            case 3 -> damaged("WARC", pick("a.warc", "-"), warc(false));
            case 4 -> damaged("packed WARC", pick("a.warc.gz", "-"), warc(true));
            default -> markup();
        };
    }

    private Hostile damaged(String kind, String name, byte[] good) {
        byte[] bytes = good;
        StringBuilder what = new StringBuilder(kind);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) bytes = damage(bytes, what);
        byte[] made = bytes;
        return new Hostile(what.toString(), name, () -> new ByteArrayInputStream(made));
    }

    private byte[] damage(byte[] bytes, StringBuilder what) {
        if (bytes.length < 2) return bytes;
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(200, bytes.length));
        int end = Math.min(bytes.length, at + length);
        int way = random.nextInt(9);
        what.append(", way ").append(way).append(" at ").append(at);
        return switch (way) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1, 2 -> {
                byte[] flipped = bytes.clone();
                int bits = 1 + random.nextInt(40);
                for (int i = 0; i < bits; i++)
                    flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 3 ->
                WarcFixtures.join(Arrays.copyOf(bytes, at), noise(length), Arrays.copyOfRange(bytes, at, bytes.length));
            case 4 -> WarcFixtures.join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
            case 5 -> WarcFixtures.join(bytes, Arrays.copyOfRange(bytes, at, end), bytes);
            case 6 -> {
                byte[] wide = new byte[bytes.length * 2];
                for (int i = 0; i < bytes.length; i++) wide[2 * i] = bytes[i];
                yield wide;
            }
            case 7 -> {
                byte[] zeros = bytes.clone();
                Arrays.fill(zeros, at, end, (byte) random.nextInt(32));
                yield zeros;
            }
            default -> digits(bytes);
        };
    }

    /** Numbers made others: lengths, sizes of chunks, dates, references to characters. */
    private byte[] digits(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] >= '0' && changed[i] <= '9' && random.nextInt(6) == 0)
                changed[i] = (byte) ('0' + random.nextInt(10));
        }
        return changed;
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private byte[] encoded(String words) {
        String set = pick("UTF-8", "UTF-8", "windows-1252", "UTF-16LE", "GB18030", "ISO-2022-JP", "KOI8-R", "IBM037");
        return words.getBytes(Charset.forName(set));
    }

    private byte[] warc(boolean packed) {
        byte[] page = encoded(HTML);
        String type = "Content-Type: text/html\r\n";
        byte[][] records = {
            WarcFixtures.record(
                    "warcinfo", "i", "x:y", "application/warc-fields", WarcFixtures.latin1("software: test\r\n")),
            WarcFixtures.response("a", "http://paper.example/a", type, page),
            WarcFixtures.response(
                    "b",
                    "http://paper.example/b",
                    type + "Transfer-Encoding: chunked\r\n",
                    WarcFixtures.chunked(page, 100)),
            WarcFixtures.response("c", "http://paper.example/c", type + "Content-Encoding: gzip\r\n", gzip(page)),
            WarcFixtures.html("d", "The last page")
        };
        byte[] file = new byte[0];
        for (byte[] record : records) file = WarcFixtures.join(file, packed ? gzip(record) : record);
        return file;
    }

    /** Small pages that are made to hurt a parser or a pattern. */
    private Hostile markup() {
        List<String> parts = List.of(
                "<",
                "</",
                "<!--",
                "-->",
                "<![CDATA[",
                "<p",
                "<p>",
                "</p>",
                "<a href='",
                "\"",
                "'",
                "=",
                "&",
                "&#x110000;",
                "&#0;",
                "&lt",
                "<script>",
                "</script>",
                "<style>",
                "<title>",
                "<textarea>",
                "<svg><style>",
                "<table><tr><td>",
                "<b><i>",
                "</b>",
                "<template>",
                "<select>",
                "<frameset>",
                "<plaintext>",
                "<article>",
                "<h1>",
                "<figure><figcaption>",
                "<script type=application/ld+json>{\"@graph\":[{",
                "}]}",
                "\\u",
                "\0",
                "\uFEFF",
                "\uD800",
                "\u202E",
                "\n",
                "\r",
                "By ",
                "By Jane Roe and ",
                "Updated: ",
                "Feb 20, 2022, 12:35 PM IST",
                "(Reuters)",
                "Photo: ",
                "(",
                "[",
                " | ",
                "(With inputs from ",
                "Key points\n",
                "- ",
                "© ",
                "— ",
                "99999999999999999999",
                "2022-99-99T99:99:99+99:99",
                "a/b, ");
        StringBuilder page = new StringBuilder();
        int pieces = 1 + random.nextInt(300);
        boolean same = random.nextInt(3) == 0;
        String again = parts.get(random.nextInt(parts.size()));
        for (int i = 0; i < pieces; i++) page.append(same ? again : parts.get(random.nextInt(parts.size())));
        byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
        return new Hostile(
                "pieces of markup: " + (same ? again.strip() + " x " + pieces : pieces + " mixed"),
                pick("a.html", "a.txt", "-", "a.warc", "a.html.gz"),
                () -> new ByteArrayInputStream(bytes));
    }

    /** The few that are large or deep. */
    List<Hostile> large() {
        return List.of(
                deep("<div>", ""),
                deep("<div>", "</div>"),
                deep("<b>", ""),
                deep("<b><p>", ""),
                deep("<table><tr><td>", ""),
                deep("<ul><li>", ""),
                deep("<blockquote><p>words ", ""),
                deep("<svg>", ""),
                deep("<a href=x>", "</a>"),
                deep("<font><select>", ""),
                new Hostile(
                        "JSON-LD nested 100,000 deep",
                        "a.html",
                        () -> bytes("<script type=\"application/ld+json\">" + "[".repeat(50_000)
                                + "{\"a\":".repeat(50_000) + "</script><p>Words of a page that has little else.</p>")),
                repeated("50 MB of HTML", "a.html", "<p>The ferry to Hesk sails again, she said.</p>\n", 50_000_000),
                repeated("50 MB of text", "a.txt", "The ferry to Hesk sails again, she said.\n", 50_000_000),
                repeated("50 MB without a name", "-", "The ferry to Hesk sails again, she said.\n", 50_000_000),
                repeated(
                        "19 MB of HTML",
                        "a.html",
                        "<p>The ferry to Hesk sails again, the master said on Monday, and she was glad.</p>\n",
                        19_000_000),
                repeated("19 MB of text in one line", "a.txt", "The ferry sails again, she said. ", 19_000_000),
                repeated(
                        "19 MB of text in long lines",
                        "a.txt",
                        "The ferry to Hesk sails again, the harbour master said on Monday. ".repeat(4) + "\n\n",
                        19_000_000),
                repeated("19 MB of letters", "a.txt", "a", 19_000_000),
                repeated("19 MB of lines", "a.txt", "a\n", 19_000_000),
                repeated("0.7 MB of bylines", "a.txt", "By Jane Roe and John Doe \n", 700_000),
                repeated("1 MB of labels", "a.txt", "Updated: Feb 20, 2022 | Photo: (AP)\n", 1_000_000),
                repeated("0.5 MB of credits", "a.txt", "A ferry leaves.\nPhoto: Lena Marr/AP\n", 500_000),
                repeated("4 MB of tags", "a.html", "<p><a href=x>", 4_000_000),
                repeated("4 MB of attributes", "a.html", " a=b", 4_000_000),
                repeated("4 MB of <", "a.html", "<", 4_000_000),
                repeated("4 MB of &", "a.html", "&", 4_000_000),
                repeated("4 MB of comments", "a.html", "<!--", 4_000_000),
                repeated("4 MB of zeros", "a.html", "\0", 4_000_000),
                repeated("30 MB of WARC line", "a.warc", "WARC/1.1", 30_000_000),
                repeated("5 MB of WARC headers", "a.warc", "WARC/1.1\r\nA: b\r\n", 5_000_000),
                new Hostile("a bomb of 1 GB", "a.html.gz", () -> bomb(1_000)),
                new Hostile("a bomb without a name", "-", () -> bomb(300)),
                new Hostile("a bomb as a WARC", "a.warc.gz", () -> bomb(300)),
                new Hostile(
                        "a bomb in a record",
                        "a.warc",
                        () -> bytes(WarcFixtures.response(
                                "bomb",
                                "http://paper.example/",
                                "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                                packedZeros(300)))),
                new Hostile(
                        "a bomb in a bomb",
                        "a.warc",
                        () -> bytes(WarcFixtures.response(
                                "bomb",
                                "http://paper.example/",
                                "Content-Type: text/html\r\nContent-Encoding: gzip, gzip\r\n",
                                gzip(packedZeros(300))))),
                new Hostile("100,000 empty members", "a.warc.gz", () -> {
                    byte[] empty = gzip(new byte[0]);
                    byte[] all = new byte[empty.length * 100_000];
                    for (int i = 0; i < all.length; i++) all[i] = empty[i % empty.length];
                    return bytes(all);
                }),
                new Hostile("nothing", "a.html", () -> bytes("")),
                new Hostile("nothing without a name", "-", () -> bytes("")),
                new Hostile("blanks", "a.html", () -> bytes(" \n\t\r\n")),
                new Hostile(
                        "a picture",
                        "a.html",
                        () -> bytes(WarcFixtures.latin1("\u0089PNG\r\n\u001A\n" + "x".repeat(100)))),
                new Hostile("a document", "-", () -> bytes("%PDF-1.7\n" + "x".repeat(100))),
                new Hostile("a program", "a.txt", () -> {
                    byte[] program = new byte[1_000_000];
                    new Random(1).nextBytes(program);
                    return bytes(program);
                }));
    }

    private static Hostile deep(String open, String close) {
        return new Hostile(
                open + " nested 100,000 deep",
                "a.html",
                () -> bytes("<html><body>" + open.repeat(100_000) + "The ferry sails again, she said."
                        + close.repeat(100_000)));
    }

    private static Hostile repeated(String what, String name, String part, long length) {
        return new Hostile(what, name, () -> new Repeated(part.getBytes(StandardCharsets.UTF_8), length));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static InputStream bytes(String words) {
        return bytes(words.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream bytes(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static InputStream bomb(int megabytes) {
        return bytes(packedZeros(megabytes));
    }

    private static byte[] packedZeros(int megabytes) {
        byte[] member = gzip(new byte[1 << 20]);
        byte[] all = new byte[member.length * megabytes];
        for (int i = 0; i < all.length; i++) all[i] = member[i % member.length];
        return all;
    }

    private static byte[] gzip(byte[] bytes) {
        try {
            return WarcFixtures.gzip(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part again and again, made while it is read. */
    private static final class Repeated extends InputStream {
        private final byte[] part;
        private long left;
        private int at;

        Repeated(byte[] part, long length) {
            this.part = part;
            this.left = length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left == 0) return -1;
            int count = (int) Math.min(left, length);
            for (int i = 0; i < count; i++) {
                into[offset + i] = part[at];
                at = at + 1 == part.length ? 0 : at + 1;
            }
            left -= count;
            return count;
        }
    }
}
