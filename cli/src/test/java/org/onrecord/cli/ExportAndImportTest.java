package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportAndImportTest {

    @TempDir
    private Path folder;

    private String register = "";

    private record Run(int exit, String out, String err) {
        List<JsonNode> lines() {
            return out.lines().map(new JsonMapper()::readTree).toList();
        }
    }

    private static Run run(Terminal terminal, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Onrecord.commandLine(new Streams(terminal, out, err)).execute(arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Run run(String... arguments) {
        return run(Terminal.NONE, arguments);
    }

    @BeforeEach
    void add_a_report() throws Exception {
        Path page = Files.writeString(
                folder.resolve("closed.txt"),
                "The bridge at Vell is closed\n\nVELL. \"The bridge will stay closed until June,\" said Ada Brix, the mayor.\n");
        register = folder.resolve("reg").toString();
        assertThat(run("add", page.toString(), "--register", register, "--url", "https://a.example/1")
                        .exit())
                .isZero();
    }

    @Test
    void statements_are_written_as_lines_unless_something_else_is_asked_for() {
        Run export = run("export", "--register", register);
        assertThat(export.exit()).isZero();
        assertThat(export.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("id").asString()).matches("s[0-9a-f]{32}");
            assertThat(line.path("report").asString()).matches("r[0-9a-f]{32}");
            assertThat(line.path("words").asString()).contains("stay closed");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reports",
                "pages",
                "statements",
                "utterances",
                "parties",
                "links",
                "issues",
                "decisions",
                "copies",
                "journal"
            })
    void every_noun_is_written_in_every_form(String noun) throws Exception {
        Run lines = run("export", "--register", register, "--what", noun);
        assertThat(lines.exit()).isZero();
        assertThat(lines.lines())
                .allSatisfy(line -> assertThat(line.has(noun.equals("journal") ? "number" : "id"))
                        .isTrue());
        Run table = run("export", "--register", register, "--what", noun, "--format", "csv");
        assertThat(table.exit()).isZero();
        assertThat(table.out()).startsWith(noun.equals("journal") ? "number," : "id,");
        assertThat(table.out().endsWith("\r\n")).isTrue();
        Path file = folder.resolve(noun + ".jsonld");
        assertThat(run("export", "--register", register, "--what", noun, "--format", "jsonld", "--out", file.toString())
                        .out())
                .isEmpty();
        JsonNode linked = new JsonMapper().readTree(Files.readString(file));
        assertThat(linked.has("@context")).isTrue();
        assertThat(linked.path("@graph")).hasSameSizeAs(lines.lines());
        assertThat(lines.lines().isEmpty())
                .isEqualTo(List.of("links", "issues", "decisions").contains(noun));
    }

    @Test
    void a_page_is_told_with_its_place_in_the_archive() {
        JsonNode page =
                run("export", "--register", register, "--what", "pages").lines().getFirst();
        assertThat(page.path("id").asString()).startsWith("sha256:");
        assertThat(page.path("url").asString()).isEqualTo("https://a.example/1");
        assertThat(page.at("/archive/file").asString()).endsWith(".warc.gz");
        assertThat(page.at("/archive/offset").isNumber()).isTrue();
    }

    @Test
    void all_goes_into_one_file_and_comes_out_of_it_again() throws Exception {
        String zip = folder.resolve("all.zip").toString();
        assertThat(run("export", "--what", "all", "--format", "zip", "--out", zip, "--register", register))
                .isEqualTo(new Run(0, "", ""));
        String copy = folder.resolve("copy").toString();
        Run first = run("import", zip, "--register", copy, "--format", "jsonl");
        assertThat(first.exit()).isZero();
        assertThat(first.err()).isEmpty();
        JsonNode line = first.lines().getFirst();
        assertThat(line.path("input").asString()).isEqualTo(zip);
        assertThat(line.path("status").asString()).isEqualTo("imported");
        assertThat(line.path("reports").asInt()).isEqualTo(1);
        assertThat(run("import", zip, "--register", copy).out()).contains("nothing is new");
        for (String noun : List.of("reports", "pages", "statements", "parties", "utterances")) {
            assertThat(run("export", "--register", copy, "--what", noun))
                    .isEqualTo(run("export", "--register", register, "--what", noun));
        }
    }

    @Test
    void what_is_no_export_is_said_in_one_line_and_makes_no_register() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.zip"), "This is a letter.");
        Path copy = folder.resolve("copy");
        Run run = run(
                "import",
                letter.toString(),
                folder.resolve("nowhere.zip").toString(),
                "--register",
                copy.toString(),
                "--format",
                "jsonl");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(2).contains("letter.zip").contains("There is no file");
        assertThat(run.lines()).hasSize(2).allSatisfy(line -> {
            assertThat(line.path("status").asString()).isEqualTo("failed");
            assertThat(line.at("/error/code").asString()).isEqualTo("export-unreadable");
        });
        assertThat(copy).doesNotExist();
    }

    @Test
    void a_command_line_that_makes_no_sense_is_refused() throws Exception {
        assertThat(run("export", "--register", register, "--what", "all", "--format", "csv")
                        .exit())
                .isEqualTo(2);
        assertThat(run("export", "--register", register, "--what", "pages", "--format", "zip")
                        .exit())
                .isEqualTo(2);
        assertThat(run("export", "--register", register, "--what", "letters").exit())
                .isEqualTo(2);
        assertThat(run("import", "--register", register).exit()).isEqualTo(2);
        Run terminal = run(new Terminal(true, false, 80, false), "export", "--register", register, "--what", "all");
        assertThat(terminal.exit()).isEqualTo(2);
        assertThat(terminal.err()).contains("--out");
        Run nowhere = run("export", "--register", folder.resolve("nowhere").toString());
        assertThat(nowhere.exit()).isEqualTo(2);
        assertThat(nowhere.err()).hasLineCount(1).contains("nowhere");
    }

    @Test
    void an_export_that_breaks_off_leaves_nothing_behind() throws Exception {
        Path archive = Path.of(register).resolve("archive");
        try (Stream<Path> files = Files.list(archive)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        Path out = Files.createDirectories(folder.resolve("out")).resolve("all.zip");
        Run run = run("export", "--what", "all", "--out", out.toString(), "--register", register);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(1).contains("archive/");
        try (Stream<Path> files = Files.list(out.getParent())) {
            assertThat(files).isEmpty();
        }
    }
}
