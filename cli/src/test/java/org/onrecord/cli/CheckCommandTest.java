package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckCommandTest {

    private static final Path SAMPLE = Expected.SAMPLES.resolve("reports").resolve("dam-talks.html");

    @TempDir
    private Path folder;

    private String register = "";

    private record Run(int exit, String out, String err) {
        List<JsonNode> lines() {
            return out.lines().map(new JsonMapper()::readTree).toList();
        }
    }

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Onrecord.commandLine(new Streams(Terminal.NONE, out, err)).execute(arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Run check(String draft, String... options) throws Exception {
        Path file = folder.resolve("draft.md");
        Files.writeString(file, draft);
        List<String> arguments = new ArrayList<>(List.of("check", file.toString(), "--register", register));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    @BeforeEach
    void add_a_report() {
        register = folder.resolve("reg").toString();
        assertThat(run("add", SAMPLE.toString(), "--register", register).exit()).isZero();
    }

    @Test
    void a_draft_whose_quotations_are_all_on_record_exits_with_0_and_says_where() throws Exception {
        Run run = check("- **Dario Venn**: \"That is a question for the League, not for us.\"\n");
        assertThat(run.exit()).isZero();
        JsonNode line = run.lines().getFirst();
        assertThat(run.lines()).hasSize(1);
        assertThat(line.path("verdict").asString()).isEqualTo("verbatim");
        assertThat(line.path("speaker").asString()).isEqualTo("Dario Venn");
        assertThat(line.path("span").toString()).isEqualTo("[18,66]");
        assertThat(line.path("statement").asString()).startsWith("s").hasSize(33);
        assertThat(line.path("where").path("url").asString())
                .isEqualTo("https://quillongazette.example/world/2024/greymere-dam-inspectors");
    }

    @Test
    void any_other_verdict_exits_with_1() throws Exception {
        Run run = check("“That is a question for the League, for us,” Dario Venn said.");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.lines().getFirst().path("verdict").asString()).isEqualTo("altered");
        assertThat(run.lines().getFirst().path("changes").toString())
                .isEqualTo("[{\"draft\":\"\",\"record\":\"not\"}]");
    }

    @Test
    void people_are_told_in_words_and_never_that_something_is_so() throws Exception {
        Run run = check(
                "“That is a question for the League, not for us,” Hester Quorl said.\n\n“Every day of delay is a field lost,” Dario Venn said.",
                "--format",
                "text");
        assertThat(run.out())
                .contains("Another speaker: Dario Venn")
                .contains("Another speaker\n")
                .contains("The Quillon Gazette")
                .doesNotContainIgnoringCase("true")
                .doesNotContainIgnoringCase("false");
    }

    @Test
    void json_is_one_array_of_all_quotations() throws Exception {
        Run run = check("“We have nothing to hide,” Dario Venn said.", "--format", "json");
        JsonNode all = new JsonMapper().readTree(run.out());
        assertThat(all.isArray()).isTrue();
        assertThat(all.path(0).path("verdict").asString()).isEqualTo("cut");
        assertThat(all.path(0).path("leftOff").path("after").asString()).isEqualTo("and a great deal to explain");
    }

    @Test
    void a_draft_that_quotes_nobody_prints_no_line() throws Exception {
        Run run = check("The week was quiet and it rained.\n", "--format", "jsonl");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void what_cannot_be_read_exits_with_2_and_so_does_a_register_that_is_not_there() throws Exception {
        assertThat(run("check", folder.resolve("none.txt").toString(), "--register", register)
                        .exit())
                .isEqualTo(2);
        assertThat(run(
                                "check",
                                SAMPLE.toString(),
                                "--register",
                                folder.resolve("no").toString())
                        .exit())
                .isEqualTo(2);
        assertThat(run("check").exit()).isEqualTo(2);
    }
}
