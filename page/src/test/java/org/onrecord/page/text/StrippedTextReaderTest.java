package org.onrecord.page.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Block;
import org.onrecord.page.Image;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.Report;

/** Stripped pages of many shapes, each beside what a careful reader takes from it. */
class StrippedTextReaderTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "01-image-labels",
                "02-single-newlines",
                "03-hard-wrapped",
                "04-only-paragraphs",
                "05-key-points",
                "06-german",
                "07-agency-and-place",
                "08-dateline-and-comments",
                "09-glued-labels",
                "10-interview",
                "11-file-photo",
                "12-french"
            })
    void a_careful_reader_sees_the_fields_and_the_text_of(String name) throws Exception {
        Report report = read(resource(name + ".txt"));
        List<String> expected = resource(name + ".expected").lines().toList();
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(list(report.headline())).as("headline").isEqualTo(values(expected, "headline"));
        softly.assertThat(report.authors()).as("authors").isEqualTo(values(expected, "author"));
        softly.assertThat(list(report.publisher())).as("publisher").isEqualTo(values(expected, "publisher"));
        softly.assertThat(list(report.dateline())).as("dateline").isEqualTo(values(expected, "dateline"));
        softly.assertThat(list(report.datePublished().map(Moment::iso)))
                .as("datePublished")
                .isEqualTo(values(expected, "datePublished"));
        softly.assertThat(list(report.dateModified().map(Moment::iso)))
                .as("dateModified")
                .isEqualTo(values(expected, "dateModified"));
        List<Image> images = report.images();
        softly.assertThat(images.stream().flatMap(image -> image.caption().stream()))
                .as("captions")
                .containsExactlyElementsOf(values(expected, "caption"));
        softly.assertThat(images.stream().flatMap(image -> image.creditText().stream()))
                .as("credits")
                .containsExactlyElementsOf(values(expected, "credit"));
        softly.assertThat(images.stream()
                        .flatMap(image -> image.filePhoto().stream().map(String::valueOf)))
                .as("file photo")
                .containsExactlyElementsOf(values(expected, "filePhoto"));
        softly.assertThat(report.highlights()).as("highlights").isEqualTo(values(expected, "highlight"));
        softly.assertThat(report.agencies()).as("agencies").isEqualTo(values(expected, "agency"));
        softly.assertThat(report.keywords()).as("keywords").isEqualTo(values(expected, "keyword"));
        softly.assertThat(report.furniture()).as("furniture").containsAll(values(expected, "furniture"));
        List<String> blocks = values(expected, "block");
        softly.assertThat(report.blocks()).as("blocks").hasSameSizeAs(blocks);
        for (int i = 0; i < Math.min(blocks.size(), report.blocks().size()); i++) {
            Block block = report.blocks().get(i);
            softly.assertThat(block.kind().term() + " " + report.words(block)).startsWith(blocks.get(i));
        }
        softly.assertAll();
    }

    @Test
    void every_line_is_in_the_text_or_in_the_furniture_or_told_in_a_field() throws Exception {
        Report report = read(
                "Some headline of a report here\n\nBy Jane Roe\n\nA first paragraph of the report that is long enough.");
        assertThat(report.furniture()).isEmpty();
        assertThat(report.text())
                .isEqualTo("Some headline of a report here\n\nA first paragraph of the report that is long enough.");
    }

    @Test
    void a_text_of_blanks_is_an_error_that_names_the_input() {
        assertThatThrownBy(() -> read(" \n\t\n\u00A0 "))
                .isInstanceOf(PageException.class)
                .hasMessageContaining("page.txt");
    }

    @Test
    void a_text_of_nothing_but_lines_is_an_error_and_no_burden() {
        assertThatThrownBy(() -> read("a\n".repeat(5_000_000)))
                .isInstanceOf(PageException.class)
                .hasMessageContaining("lines");
    }

    private static Report read(String text) throws PageException {
        return StrippedTextReader.read(Page.of("page.txt", new byte[0]), text);
    }

    private static List<String> list(Optional<String> value) {
        return value.stream().toList();
    }

    private static List<String> values(List<String> lines, String key) {
        List<String> values = new ArrayList<>();
        for (String line : lines) if (line.startsWith(key + ": ")) values.add(line.substring(key.length() + 2));
        return values;
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = StrippedTextReaderTest.class.getResourceAsStream(name)) {
            if (stream == null) throw new IOException("No test file " + name);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
