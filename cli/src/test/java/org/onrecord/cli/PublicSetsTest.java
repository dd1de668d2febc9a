package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The figures of docs/accuracy.md must not fall unseen: the scorers run on the seed, on PolNeAR's development set and on a
 * seeded sample of each page set. The whole is {@code benchmarks/accuracy}. Skipped where the scorers and sets are not
 * there: they are no part of the project.
 */
class PublicSetsTest {

    private static final Path SHARED = Path.of("../../shared");
    private static final int SAMPLE = 80;
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    private Path folder;

    @BeforeAll
    static void the_sets_are_there() {
        assumeTrue(
                Files.isDirectory(SHARED.resolve("score")) && Files.isDirectory(SHARED.resolve("data")),
                "no ../shared beside the project: the figures on public sets are not measured");
    }

    @Test
    void the_seed_is_read_as_a_careful_reader_reads_it() throws Exception {
        JsonNode figures = figures("seed.py", onrecord("read --format jsonl"));
        assertThat(figures.path("fields").asInt()).isEqualTo(figures.path("of").asInt());
        assertThat(figures.at("/detected/R").asDouble() * 13).isGreaterThan(8.9);
        assertThat(figures.at("/full/R").asDouble() * 13).isGreaterThan(7.9);
    }

    @Test
    void attributions_of_political_news_are_found() throws Exception {
        Path json = folder.resolve("figures.json");
        score(
                "polnear.py",
                onrecord("read --plain --attitudes --format jsonl"),
                SHARED.resolve("data/polnear/dev.jsonl").toString(),
                "--json",
                json.toString());
        JsonNode figures = MAPPER.readTree(Files.readString(json)).path("figures");
        assertThat(figures.at("/full/F1").asDouble()).isGreaterThan(0.57);
        assertThat(figures.at("/detected/F1").asDouble()).isGreaterThan(0.64);
    }

    @Test
    void statements_of_world_news_are_found() throws Exception {
        JsonNode figures = figures(
                "statements.py",
                onrecord("read --plain --format jsonl"),
                SHARED.resolve("data/statements/gold").toString());
        assertThat(figures.at("/detected/F1").asDouble()).isGreaterThan(0.70);
        assertThat(figures.at("/full/F1").asDouble()).isGreaterThan(0.57);
    }

    @Test
    void bodies_of_pages_are_told_from_what_stands_around_them() throws Exception {
        assertThat(pages("wcxb").path("wordF1").asDouble()).isGreaterThan(0.93);
        assertThat(pages("trafilatura-eval").at("/chunks/F").asDouble()).isGreaterThan(0.88);
    }

    @Test
    void fields_of_news_pages_are_read() throws Exception {
        JsonNode figures = pages("fundus");
        assertThat(figures.path("F1").asDouble()).isGreaterThan(0.94);
        assertThat(figures.path("leak").asDouble()).isLessThan(0.03);
        assertThat(figures.path("instant").asDouble()).isGreaterThan(0.95);
        assertThat(figures.path("author").asDouble()).isGreaterThan(0.78);
    }

    /** What page.py says of a sample of a set that is the same at every run. */
    private JsonNode pages(String set) throws Exception {
        Path from = SHARED.resolve("data/page").resolve(set);
        ObjectNode gold = (ObjectNode) MAPPER.readTree(Files.readString(from.resolve("gold.json")));
        List<String> ids = new ArrayList<>(gold.propertyNames());
        Collections.sort(ids);
        Collections.shuffle(ids, new Random(13));
        ids = ids.subList(0, Math.min(SAMPLE, ids.size()));
        Path to = Files.createDirectories(folder.resolve(set));
        Path html = Files.createDirectories(to.resolve("html"));
        Files.writeString(to.resolve("gold.json"), MAPPER.writeValueAsString(gold.retain(ids)));
        for (String id : ids) {
            Files.copy(from.resolve("html").resolve(id + ".html.gz"), html.resolve(id + ".html.gz"));
        }
        Path records = to.resolve("records.jsonl");
        List<String> read = new ArrayList<>(command("read --format jsonl"));
        Collections.addAll(read, "--out", records.toString(), html.toString());
        run(read);
        return figures("page.py", to.toString(), records.toString());
    }

    private static JsonNode figures(String scorer, String... arguments) throws Exception {
        List<String> lines = score(scorer, arguments);
        return MAPPER.readTree(lines.getLast());
    }

    private static List<String> score(String scorer, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        Collections.addAll(
                command, "python3", SHARED.resolve("score").resolve(scorer).toString());
        Collections.addAll(command, arguments);
        return run(command);
    }

    private static List<String> command(String arguments) {
        List<String> command = new ArrayList<>();
        Collections.addAll(
                command,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Onrecord.class.getName());
        Collections.addAll(command, arguments.split(" ", -1));
        return command;
    }

    /** The program of this build as one string, as the scorers take it. */
    private static String onrecord(String arguments) {
        return command(arguments).stream()
                .map(word -> "'" + word + "'")
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as(command.toString()).isZero();
        return lines;
    }
}
