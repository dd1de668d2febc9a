package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainCommandTest {

    private static final String HTML = "<html><body><nav><a href=/>Home</a></nav><article><h1>Mole to be rebuilt</h1>"
            + "<p>The harbour council of Port Verrin voted on Tuesday to rebuild the eastern mole.</p>"
            + "<p>Mayor Ilse Tamm said that the work would begin in spring, at low water.</p></article></body></html>";

    @TempDir
    private Path folder = Path.of("");

    private String page = "";
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writePage() throws IOException {
        page = Files.writeString(folder.resolve("mole.html"), HTML).toString();
    }

    private int run(String... arguments) {
        return run(Terminal.NONE, arguments);
    }

    private int run(Terminal terminal, String... arguments) {
        out.reset();
        err.reset();
        return Onrecord.commandLine(new Streams(terminal, out, err)).execute(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void each_passage_is_a_line_with_its_fate_the_reason_its_words_and_where_it_stands() {
        assertThat(run("explain", page)).isZero();
        assertThat(out().lines().toList())
                .hasSize(5)
                .first()
                .isEqualTo(page + ": 2 passages kept, 1 taken into fields, 1 left out");
        assertThat(out())
                .contains("-          in the navigation (nav): \"Home\"  body > nav\n")
                .contains("headline   the headline: \"Mole to be rebuilt\"  body > article > h1\n")
                .contains("paragraph  in the running text: \"Mayor Ilse Tamm")
                .contains("  body > article > p:nth-of-type(2)\n");
    }

    @Test
    void one_side_alone_can_be_asked_for_but_not_both() {
        assertThat(run("explain", "--kept", page)).isZero();
        assertThat(out()).contains("Mayor Ilse Tamm", "the headline").doesNotContain("Home");
        assertThat(run("explain", "--dropped", page)).isZero();
        assertThat(out()).contains("Home").doesNotContain("Mayor Ilse Tamm", "the headline");
        assertThat(run("explain", "--dropped", "--kept", page)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Try 'onrecord explain --help'");
    }

    @Test
    void jsonl_has_one_object_a_page_and_an_error_in_the_place_of_one_that_cannot_be_read() {
        String missing = folder.resolve("missing.html").toString();
        assertThat(run("explain", "--format", "jsonl", missing, page)).isEqualTo(1);
        JsonMapper mapper = new JsonMapper();
        JsonNode first = mapper.readTree(out().lines().findFirst().orElseThrow());
        JsonNode second = mapper.readTree(out().lines().skip(1).findFirst().orElseThrow());
        assertThat(first.path("error").path("code").asString()).isEqualTo("not-found");
        assertThat(second.path("input").asString()).isEqualTo(page);
        assertThat(second.path("headline").asString()).isEqualTo("Mole to be rebuilt");
        JsonNode passage = second.path("passages").get(2);
        assertThat(passage.path("kept").asBoolean()).isTrue();
        assertThat(passage.path("kind").asString()).isEqualTo("paragraph");
        assertThat(passage.path("path").asString()).isEqualTo("body > article > p:nth-of-type(1)");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("onrecord explain: ")
                .hasLineCount(1);
    }

    @Test
    void json_is_indented_and_has_the_fields() {
        assertThat(run("explain", "--format", "json", page)).isZero();
        JsonNode passage =
                new JsonMapper().readTree(out.toByteArray()).path("passages").get(1);
        assertThat(passage.path("fields").get(0).asString()).isEqualTo("headline");
        assertThat(passage.path("kept").asBoolean()).isTrue();
        assertThat(out().lines().count()).isGreaterThan(10);
    }

    @Test
    void lines_are_broken_on_a_terminal() {
        assertThat(run(new Terminal(true, true, 60, false), "explain", page)).isZero();
        assertThat(out().lines().toList())
                .hasSizeGreaterThan(8)
                .allMatch(line -> line.length() <= 60 || !line.contains(" "));
    }

    @Test
    void colours_are_for_terminals_and_a_page_cannot_add_its_own() throws IOException {
        run("explain", page);
        assertThat(out()).doesNotContain("\u001B");
        run(new Terminal(true, true, 80, true), "explain", page);
        assertThat(out()).contains("\u001B[32mparagraph");
        String red = Files.writeString(
                        folder.resolve("red.html"), "<title>Red</title><p id=a>Red \u001B[31m alert.</p>")
                .toString();
        run("explain", red);
        assertThat(out()).contains("alert").doesNotContain("\u001B");
    }

    @Test
    void a_plain_text_has_no_paths() throws IOException {
        String text = Files.writeString(folder.resolve("a.txt"), "Mole to be rebuilt\n\nThe council voted for it.\n")
                .toString();
        assertThat(run("explain", text)).isZero();
        assertThat(out()).contains("The council voted for it.").doesNotContain("body");
    }
}
