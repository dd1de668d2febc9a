package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyArchiveTest {

    @TempDir
    private Path folder;

    private record Run(int exit, String out, String err) {}

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Onrecord.commandLine(new Streams(Terminal.NONE, out, err)).execute(arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_register_that_holds_is_counted_and_one_that_does_not_is_told_line_by_line() throws Exception {
        Path page = folder.resolve("closed.txt");
        Files.writeString(page, "The bridge at Vell is closed\n\n\"It will stay closed,\" said Ada Brix.\n");
        String register = folder.resolve("reg").toString();
        assertThat(run("add", page.toString(), "--register", register).exit()).isZero();

        Run holds = run("verify-archive", "--register", register);
        assertThat(holds.exit()).isZero();
        assertThat(holds.out())
                .hasLineCount(1)
                .startsWith("All of it holds: 1 entries")
                .contains("1 pages");
        JsonNode counts = new JsonMapper()
                .readTree(run("verify-archive", "--register", register, "--format", "jsonl")
                        .out());
        assertThat(counts.path("holds").asBoolean()).isTrue();
        assertThat(counts.path("spans").asInt()).isPositive();

        try (Stream<Path> files = Files.list(Path.of(register, "archive"));
                RandomAccessFile bytes =
                        new RandomAccessFile(files.findFirst().orElseThrow().toFile(), "rw")) {
            bytes.setLength(bytes.length() - 10);
        }
        Run cut = run("verify-archive", "--register", register, "--format", "jsonl");
        assertThat(cut.exit()).isEqualTo(1);
        assertThat(cut.out().lines().map(new JsonMapper()::readTree).toList())
                .hasSize(3)
                .anySatisfy(line -> {
                    assertThat(line.path("id").asString()).startsWith("sha256:");
                    assertThat(line.path("part").asString()).isEqualTo("archive");
                    assertThat(line.path("place").asString()).contains(".warc.gz at ");
                });
        assertThat(run("verify-archive", "--register", register).out()).contains("2 faults among");
    }

    @Test
    void no_register_is_an_error_in_one_line() {
        Run none = run("verify-archive", "--register", folder.resolve("nowhere").toString());
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).hasLineCount(1).contains("nowhere");
    }
}
