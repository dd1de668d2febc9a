package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code onrecord knowledge import}, and reading with what it brought. Nobody in the dump lives. */
class KnowledgeImportTest {

    private static final String MINISTER = """
            {"type":"item","id":"Q9990000011","labels":{"en":{"language":"en","value":"Minister for Foreign Affairs of Finland"}},\
            "aliases":[],"claims":{"P31":[{"mainsnak":{"snaktype":"value","property":"P31","datavalue":{"value":{"entity-type":"item",\
            "numeric-id":4164871,"id":"Q4164871"},"type":"wikibase-entityid"}},"type":"statement","rank":"normal"}]},"sitelinks":{}}""";

    private static final String BRANDT = """
            {"type":"item","id":"Q9990000001","labels":{"en":{"language":"en","value":"Odo Brandt"}},\
            "aliases":{"en":[{"language":"en","value":"Odo Emil Brandt"}]},"claims":{"P31":[{"mainsnak":{"snaktype":"value",\
            "property":"P31","datavalue":{"value":{"entity-type":"item","numeric-id":5,"id":"Q5"},"type":"wikibase-entityid"}},\
            "type":"statement","rank":"normal"}],"P39":[{"mainsnak":{"snaktype":"value","property":"P39","datavalue":{"value":\
            {"entity-type":"item","numeric-id":9990000011,"id":"Q9990000011"},"type":"wikibase-entityid"}},"type":"statement",\
            "qualifiers":{"P580":[{"snaktype":"value","property":"P580","datavalue":{"value":{"time":"+2019-06-06T00:00:00Z",\
            "precision":11},"type":"time"}}],"P582":[{"snaktype":"value","property":"P582","datavalue":{"value":\
            {"time":"+2023-06-19T00:00:00Z","precision":11},"type":"time"}}]},"rank":"normal"}]},"modified":"2024-06-30T10:00:00Z"}""";

    private static final String DUMP = "[\n" + MINISTER + ",\n" + BRANDT + "\n]\n";

    @TempDir
    private Path folder;

    private String register = "";

    private record Run(int exit, String out, String err) {}

    private static Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Onrecord.commandLine(new Streams(Terminal.NONE, out, err)).execute(arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(String words) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(words.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private String file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private String file(String name, String words) throws Exception {
        return file(name, words.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode read(String published, String... more) throws Exception {
        String report = file("report.txt", """
                The harbour of Tolm stayed closed over the weekend, and no ship left it.

                The Finnish foreign minister said on Monday that the harbour would be opened again soon.
                """);
        String[] arguments = {
            "read", "--plain", "--language", "en", "--format", "jsonl", "--published", published, report
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        Run run = run(all);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return new JsonMapper().readTree(run.out());
    }

    @BeforeEach
    void name_a_register() {
        register = folder.resolve("reg").toString();
    }

    @Test
    void an_office_in_a_report_means_who_held_it_on_the_day_of_the_report() throws Exception {
        Run run = run("knowledge", "import", file("dump.json", DUMP), "--register", register);
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("persons 1, organizations 0, positions 1; new or changed 2");

        JsonNode then = read("2022-03-07", "--register", register);
        assertThat(then.at("/actors/0/name").asString()).isEqualTo("Odo Brandt");
        assertThat(then.at("/actors/0/wikidata").asString()).isEqualTo("Q9990000001");
        JsonNode later = read("2023-11-06", "--register", register);
        assertThat(later.at("/actors/0/name").asString()).isEqualTo("The Finnish foreign minister");
        JsonNode without = read("2022-03-07");
        assertThat(without.at("/actors/0/name").asString()).isEqualTo("The Finnish foreign minister");
        assertThat(without.at("/reader/knowledge").asString())
                .startsWith("sha256:")
                .isNotEqualTo(then.at("/reader/knowledge").asString());
        assertThat(later.at("/reader/knowledge")).isEqualTo(then.at("/reader/knowledge"));
    }

    @Test
    void a_register_that_imported_nothing_changes_nothing() throws Exception {
        run("add", file("page.txt", "The bridge is closed.\n"), "--register", register);
        assertThat(read("2022-03-07", "--register", register)).isEqualTo(read("2022-03-07"));
    }

    @Test
    void importing_twice_packed_or_not_gives_the_same_store() throws Exception {
        run("knowledge", "import", file("dump.json", DUMP), "--register", register);
        JsonNode once = read("2022-03-07", "--register", register);
        Run again = run("knowledge", "import", file("dump.json.gz", gzip(DUMP)), "--register", register);
        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("; new or changed 0");
        assertThat(read("2022-03-07", "--register", register)).isEqualTo(once);
    }

    @Test
    void a_dump_comes_from_standard_input_too() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(DUMP.getBytes(StandardCharsets.UTF_8)));
            assertThat(run("knowledge", "import", "-", "--register", register).out())
                    .contains("persons 1,");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void a_bad_line_is_told_of_with_its_number_and_the_rest_is_imported() throws Exception {
        String dump = file("dump.json", "[\n" + MINISTER + ",\n\u001b[2Jnonsense,\n" + BRANDT + "\n]\n");
        Run run = run("knowledge", "import", dump, "--register", register);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .hasLineCount(1)
                .contains("line 3")
                .contains("no JSON")
                .doesNotContain("\u001b");
        assertThat(run.out()).contains("persons 1, organizations 0, positions 1");
    }

    @Test
    void a_file_that_is_something_else_is_told_of_in_few_lines() throws Exception {
        Run run = run("knowledge", "import", file("novel.txt", "Call me Odo.\n".repeat(5_000)), "--register", register);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(21);
        assertThat(run.err()).contains("4,980 more lines");
    }

    @Test
    void a_packed_file_cut_short_is_imported_as_far_as_it_goes() throws Exception {
        byte[] whole = gzip(DUMP + (MINISTER + "\n").repeat(3) + "x".repeat(1000));
        Run run = run(
                "knowledge",
                "import",
                file("dump.json.gz", Arrays.copyOf(whole, whole.length - 12)),
                "--register",
                register);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("cannot be read on from here");
        assertThat(run.out()).contains("persons 1,");
    }

    @Test
    void a_file_that_is_missing_or_packed_otherwise_is_told_of_and_the_next_is_imported() throws Exception {
        Run run = run(
                "knowledge",
                "import",
                folder.resolve("missing.json").toString(),
                file("dump.json.bz2", "BZh91AY"),
                file("dump.json", DUMP),
                "--register",
                register);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).hasLineCount(2).contains("There is no file").contains("bzcat");
        assertThat(run.out()).contains("persons 1,");
    }

    @Test
    void what_to_import_must_be_named() {
        assertThat(run("knowledge").exit()).isEqualTo(2);
        assertThat(run("knowledge", "import", "--register", register).exit()).isEqualTo(2);
        assertThat(Path.of(register)).doesNotExist();
        assertThat(run("knowledge", "import", "--help").out())
                .contains("Examples:")
                .contains("bzcat");
    }
}
