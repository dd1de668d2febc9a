package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Onrecord.commandLine(new Streams(Terminal.NONE, out, err)).execute(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private List<JsonNode> lines() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> new JsonMapper().readTree(line))
                .toList();
    }

    @Test
    void records_come_in_the_order_of_the_inputs_and_an_error_stands_in_its_place() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("read", "--plain"));
        for (int i = 0; i < 200; i++) {
            arguments.add(
                    i == 70
                            ? folder.resolve("missing.txt").toString()
                            : file(i + ".txt", "Number " + i + ". ".repeat(i)));
        }
        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(1);
        assertThat(lines()).extracting(line -> line.path("input").asString()).isEqualTo(arguments.subList(2, 202));
        assertThat(lines().get(70).path("error").path("code").asString()).isNotEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("onrecord read: ")
                .contains("missing.txt")
                .hasLineCount(1);
    }

    @Test
    void json_is_one_object_for_one_input_and_an_array_for_several() throws Exception {
        String page = file("a.txt", "Ünd sö.");
        assertThat(run("read", "--format", "json", page)).isZero();
        assertThat(new JsonMapper().readTree(out.toByteArray()).path("input").asString())
                .isEqualTo(page);
        out.reset();
        assertThat(run("read", "--format", "json", page, page)).isZero();
        assertThat(new JsonMapper().readTree(out.toByteArray()).size()).isEqualTo(2);
    }

    @Test
    void what_makes_no_sense_is_told_in_one_line_with_a_hint_and_exit_code_two() throws Exception {
        String page = file("a.txt", "Text.");
        String dates = file("dates.tsv", "a.txt\t2022-02-20\nb.txt 2022\n");
        for (String[] wrong : new String[][] {
            {"read"},
            {"read", "--format", "xml", page},
            {"read", "--published", "soon", page},
            {"read", "--published", dates, page},
            {"read", "--max-bytes", "0", page},
            {"read", "--language", "English", page},
            {"read", "--url", "https://a.example/", page, page},
            {"read", "--out", page, page},
            {"read", "--out", folder.resolve("none/x").toString(), page}
        }) {
            err.reset();
            assertThat(run(wrong)).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(2).contains("Try 'onrecord read --help'");
        }
        assertThat(run("read", "--published", dates, page)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 2 of " + dates);
        assertThat(Files.readString(Path.of(page))).isEqualTo("Text.");
        assertThat(out.size()).isZero();
    }

    @Test
    void a_named_file_holds_what_standard_output_would_have_and_nothing_is_left_beside_it() throws Exception {
        String page = file("a.txt", "Text.");
        run("read", page);
        Path file = folder.resolve("records.jsonl");
        assertThat(run("read", "-o", file.toString(), page)).isZero();
        assertThat(Files.readString(file)).isEqualTo(out.toString(StandardCharsets.UTF_8));
        try (var files = Files.list(folder)) {
            assertThat(files.map(one -> one.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.txt", "records.jsonl");
        }
    }

    @Test
    void a_pipe_that_was_closed_ends_the_run_quietly_and_a_full_disk_does_not() throws Exception {
        String page = file("a.txt", "Text.");
        for (String reason : List.of("Broken pipe", "No space left on device")) {
            err.reset();
            OutputStream broken = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException(reason);
                }
            };
            int exit = Onrecord.commandLine(new Streams(Terminal.NONE, broken, err))
                    .execute("read", page);
            boolean quiet = reason.equals("Broken pipe");
            assertThat(exit).isEqualTo(quiet ? 0 : 1);
            assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(quiet ? 0 : 1);
        }
    }

    @Test
    void a_page_cannot_command_the_terminal() throws Exception {
        String page = file("a.html", "<title>Red\u001B[31m alert</title><p>Text.</p>");
        assertThat(run("read", "--format", "text", page)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain("\u001B")
                .contains("alert");
    }
}
