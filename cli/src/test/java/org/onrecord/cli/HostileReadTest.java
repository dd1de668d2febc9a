package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.statement.RecordReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Damaged pages through the whole of {@code onrecord read}, statements and all, in 512 MB: each ends in a record or in a
 * clear error, and none holds the others up. Made from the samples by a seeded generator; the page module has a like test
 * of its own, with broken WARC files.
 */
class HostileReadTest {

    private static final int INPUTS = 1_000;
    private static final long SEED = 20261125;

    @TempDir
    private Path folder;

    @Test
    void every_damaged_page_ends_in_a_record_or_a_clear_error() throws Exception {
        List<byte[]> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("../samples/reports"))) {
            for (Path file : files.sorted().toList()) pages.add(Files.readAllBytes(file));
        }
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        Random random = new Random(SEED);
        for (int i = 0; i < INPUTS - large().size(); i++) {
            byte[] page = pages.get(random.nextInt(pages.size())).clone();
            String ending = List.of(".html", ".txt", ".html.gz", ".htm").get(random.nextInt(4));
            Files.write(damaged.resolve("%04d%s".formatted(i, ending)), damage(page, ending, random));
        }
        for (Large large : large()) {
            try (OutputStream out = Files.newOutputStream(damaged.resolve(large.name()))) {
                large.write(out);
            }
        }

        Path records = folder.resolve("records.jsonl");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Onrecord.class.getName(),
                        "read",
                        "--format",
                        "jsonl",
                        "--out",
                        records.toString(),
                        damaged.toString())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);

        JsonMapper mapper = new JsonMapper();
        int read = 0;
        int failed = 0;
        try (Stream<String> lines = Files.lines(records)) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode record = mapper.readTree(line);
                assertThat(record.path("input").asString()).startsWith(damaged.toString());
                if (record.has("error")) {
                    failed++;
                    assertThat(record.at("/error/message").asString())
                            .contains(Path.of(record.path("input").asString())
                                    .getFileName()
                                    .toString());
                    assertThat(record.at("/error/code").asString()).isNotEqualTo("internal");
                } else {
                    read++;
                    assertThat(RecordReader.read(line).report().pageDigest()).startsWith("sha256:");
                }
            }
        }
        System.out.println("Damaged pages: " + read + " read, " + failed + " with an error");
        assertThat(read + failed).isEqualTo(INPUTS);
        assertThat(read).isGreaterThan(500);
        assertThat(Files.readString(folder.resolve("errors.txt"))).doesNotContain("\tat ");
    }

    private static byte[] damage(byte[] page, String ending, Random random) throws IOException {
        byte[] damaged = switch (random.nextInt(8)) {
            case 0 -> Arrays.copyOf(page, random.nextInt(page.length));
            case 1 -> flipped(page, 1 + random.nextInt(200), random);
            case 2 -> new String(page, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
            case 3 -> new String(page, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
            case 4 -> spliced(page, random);
            case 5 -> unclosed(page, random);
            case 6 -> random.nextBoolean() ? new byte[0] : noise(random);
            default -> nested(page, random);
        };
        if (!ending.endsWith(".gz")) return damaged;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(damaged);
        }
        byte[] bytes = packed.toByteArray();
        return random.nextInt(3) > 0 ? bytes : flipped(bytes, 1 + random.nextInt(4), random);
    }

    private static byte[] flipped(byte[] page, int times, Random random) {
        for (int i = 0; i < times; i++) page[random.nextInt(page.length)] ^= (byte) (1 << random.nextInt(8));
        return page;
    }

    private static byte[] spliced(byte[] page, Random random) {
        int from = random.nextInt(page.length);
        int length = Math.min(page.length - from, 1 + random.nextInt(2_000));
        System.arraycopy(page, from, page, random.nextInt(page.length - length + 1), length);
        return page;
    }

    /** Quotation marks, brackets and tags that open and never close. */
    private static byte[] unclosed(byte[] page, Random random) {
        String[] signs = {"\u201c", "\"", "'", "(", "<div>", "<script>", "<!--", "\u00ab", "``", "<table><tr>"};
        StringBuilder text = new StringBuilder(new String(page, StandardCharsets.UTF_8));
        for (int i = 0; i < 60; i++) text.insert(random.nextInt(text.length()), signs[random.nextInt(signs.length)]);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[1 + random.nextInt(5_000)];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] nested(byte[] page, Random random) {
        String tag = List.of("div", "span", "b", "blockquote", "ul><li", "table><tr><td")
                .get(random.nextInt(6));
        String head = ("<" + tag + ">").repeat(1 + random.nextInt(500));
        return (head + new String(page, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private interface Body {
        void to(OutputStream out) throws IOException;
    }

    private record Large(String name, Body body) {
        void write(OutputStream out) throws IOException {
            body.to(out);
        }
    }

    private static List<Large> large() {
        byte[] paragraph = "<p>\u201cWe said no,\u201d Ada Brix said on Monday, and he agreed.</p>\n"
                .getBytes(StandardCharsets.UTF_8);
        return List.of(
                new Large("l1-fifty-megabytes.html", out -> repeat(out, paragraph, 50_000_000)),
                new Large("l2-long.html", out -> repeat(out, paragraph, 200_000)),
                new Large("l3-bomb.html.gz", out -> {
                    try (OutputStream gzip = new GZIPOutputStream(out)) {
                        repeat(gzip, new byte[65_536], 500_000_000);
                    }
                }),
                new Large("l4-nested.html", out -> repeat(out, "<div>".getBytes(StandardCharsets.UTF_8), 500_000)),
                new Large("l5-quotes.txt", out -> repeat(out, "\u201c".getBytes(StandardCharsets.UTF_8), 30_000)),
                new Large(
                        "l6-no-stop.txt",
                        out -> repeat(out, "Ada Brix said ".getBytes(StandardCharsets.UTF_8), 50_000)));
    }

    private static void repeat(OutputStream out, byte[] piece, long bytes) throws IOException {
        for (long written = 0; written < bytes; written += piece.length) out.write(piece);
    }
}
