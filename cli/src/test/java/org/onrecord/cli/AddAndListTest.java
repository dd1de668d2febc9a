package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AddAndListTest {

    @TempDir
    private Path folder;

    private String page = "";
    private String register = "";

    private record Run(int exit, String out, String err) {
        List<JsonNode> lines() {
            return out.lines().map(new JsonMapper()::readTree).toList();
        }
    }

    private static Run run(Callable<Integer> command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    @BeforeEach
    void write_a_page() throws Exception {
        Path file = folder.resolve("closed.txt");
        Files.writeString(file, "The bridge at Vell is closed\n\n\"It will stay closed,\" said Ada Brix.\n");
        page = file.toString();
        register = folder.resolve("reg").toString();
    }

    @Test
    void a_page_is_added_once_and_listed() {
        Run add = run(
                new AddCommand(), page, "--register", register, "--format", "jsonl", "--url", "https://a.example/1");
        assertThat(add.exit()).isZero();
        assertThat(add.err()).isEmpty();
        JsonNode line = add.lines().getFirst();
        assertThat(line.path("input").asString()).isEqualTo(page);
        assertThat(line.path("status").asString()).isEqualTo("added");
        assertThat(line.path("url").asString()).isEqualTo("https://a.example/1");
        assertThat(line.path("page").asString()).startsWith("sha256:");

        assertThat(run(new AddCommand(), page, "--register", register, "--url", "https://a.example/1")
                        .out())
                .startsWith("unchanged")
                .contains(line.path("report").asString());

        Run list = run(new ListCommand(), "--register", register, "--format", "jsonl");
        assertThat(list.exit()).isZero();
        assertThat(list.lines()).hasSize(1);
        assertThat(list.lines().getFirst().path("id")).isEqualTo(line.path("report"));
        assertThat(list.lines().getFirst().path("url").asString()).isEqualTo("https://a.example/1");
        assertThat(run(new ListCommand(), "--register", register).out())
                .startsWith(line.path("report").asString())
                .endsWith(System.lineSeparator());
    }

    @Test
    void what_cannot_be_read_is_said_and_the_rest_is_added() {
        String missing = folder.resolve("missing\u001b[2J.html").toString();
        Run add = run(new AddCommand(), missing, page, "--register", register, "--format", "jsonl");
        assertThat(add.exit()).isEqualTo(1);
        assertThat(add.lines()).hasSize(2);
        assertThat(add.lines().get(0).path("status").asString()).isEqualTo("failed");
        assertThat(add.lines().get(0).at("/error/code").asString()).isNotEmpty();
        assertThat(add.lines().get(0).at("/error/message").asString()).contains("missing");
        assertThat(add.lines().get(1).path("status").asString()).isEqualTo("added");
        assertThat(add.err()).hasLineCount(1).contains("missing").doesNotContain("\u001b");
    }

    @Test
    void a_list_of_no_register_is_an_error_in_one_line() {
        Run list = run(new ListCommand(), "--register", register);
        assertThat(list.exit()).isEqualTo(2);
        assertThat(list.out()).isEmpty();
        assertThat(list.err()).hasLineCount(1).contains(register).contains("onrecord add");
        assertThat(Path.of(register)).doesNotExist();
    }

    @Test
    void a_command_line_that_makes_no_sense_is_refused_before_anything_is_made() {
        assertThat(run(new AddCommand(), page, "--register", register, "--published", "Saturday"))
                .satisfies(run -> assertThat(run.exit()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("Saturday"));
        assertThat(run(new AddCommand(), page, page, "--register", register, "--url", "https://a.example/1")
                        .exit())
                .isEqualTo(2);
        assertThat(run(new AddCommand(), page, "--register", register, "--max-bytes", "0")
                        .exit())
                .isEqualTo(2);
        assertThat(Path.of(register)).doesNotExist();
    }
}
