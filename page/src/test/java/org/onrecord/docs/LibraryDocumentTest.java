package org.onrecord.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The code in docs/library.md is the code of {@link LibraryExamplesTest}, which runs: a block is what stands between
 * {@code // tag::NAME[]} and {@code // end::NAME[]}, and carries {@code <!-- example: NAME -->} above it.
 */
class LibraryDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/library.md");
    private static final Path EXAMPLES = Path.of("src/test/java/org/onrecord/docs/LibraryExamplesTest.java");

    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- example: (\\w+) -->\n)?```java\n(.*?)\n```", Pattern.DOTALL);

    @Test
    void every_block_of_code_is_one_that_runs() throws IOException {
        Map<String, String> shown = new LinkedHashMap<>();
        Matcher block = BLOCK.matcher(Files.readString(DOCUMENT));
        while (block.find()) {
            assertThat(block.group(1))
                    .as("a block without an example: %s", block.group(2))
                    .isNotNull();
            shown.put(block.group(1), block.group(2));
        }
        assertThat(shown).isEqualTo(examples());
    }

    /** The tagged parts by name; several of one name are one, and their common indent is left out. */
    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new LinkedHashMap<>();
        String open = "";
        for (String line : Files.readAllLines(EXAMPLES)) {
            String mark = line.strip();
            if (mark.startsWith("// tag::")) {
                open = mark.substring("// tag::".length(), mark.length() - 2);
            } else if (mark.startsWith("// end::")) {
                assertThat(mark).isEqualTo("// end::" + open + "[]");
                open = "";
            } else if (!open.isEmpty()) {
                examples.merge(open, line, (before, after) -> before + "\n" + after);
            }
        }
        assertThat(open).isEmpty();
        examples.replaceAll((name, code) -> code.stripIndent());
        return examples;
    }
}
