package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Block;
import org.onrecord.page.Image;
import org.onrecord.page.Moment;
import org.onrecord.page.PageException;
import org.onrecord.page.Report;
import org.onrecord.page.Span;
import tools.jackson.databind.node.ObjectNode;

class RecordTest {

    // The flag is two code points and four UTF-16 units: every span behind it tells the two counts apart.
    private static final String BODY = "\uD83C\uDDEA\uD83C\uDDF8 Ada Brix said: \"No.\"";

    private static Moment moment(String iso) {
        return Moment.parse(iso).orElseThrow();
    }

    private static Reading reading() {
        Report report = Report.builder("sha256:00")
                .url(Optional.of("https://gazette.example/1"))
                .headline(Optional.of("Brix says no"))
                .authors(List.of("Jo Hale"))
                .datePublished(Optional.of(moment("2022-02-20T12:35+05:30")))
                .inLanguage(Optional.of("en"))
                .images(List.of(new Image(
                        Optional.empty(), Optional.of("A street."), Optional.of("Agency"), Optional.of(true))))
                .isAccessibleForFree(Optional.of(false))
                .block(Block.Kind.HEADLINE, "Brix says no")
                .block(Block.Kind.PARAGRAPH, BODY, Optional.of(moment("2022-02")))
                .build();
        int at = report.text().indexOf("Ada");
        Span source = new Span(at, at + 8);
        Span cue = new Span(at + 9, at + 13);
        Span content = new Span(at + 15, report.text().length());
        Statement statement = new Statement(
                "s1",
                Form.DIRECT,
                Act.DENY,
                Optional.of("DISAPPROVE"),
                Optional.empty(),
                List.of(source),
                List.of(cue),
                List.of(content),
                List.of("a1"),
                List.of(),
                Optional.of(new Statement.Time(moment("2022-02-19"), cue)),
                Optional.empty(),
                Optional.of(source),
                Optional.of(Medium.SPEECH),
                Optional.of("negative"),
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalDouble.of(0.5));
        return new Reading(
                "brix.html",
                report,
                Optional.empty(),
                List.of(new Actor(
                        "a1",
                        "Ada Brix",
                        Actor.Type.PERSON,
                        Optional.of("Mayor"),
                        Optional.empty(),
                        List.of(source),
                        OptionalDouble.empty())),
                List.of(statement),
                List.of(new Link(Link.Type.REPEATS, "s1", "s1", OptionalDouble.empty())),
                new ReaderIdentity("onrecord", "1", Map.of("statement", "sha256:11"), Optional.empty()));
    }

    @Test
    void a_record_that_was_written_is_read_as_the_same_reading() throws Exception {
        String line = RecordWriter.line(RecordWriter.record(reading()));
        assertThat(line).doesNotContain("\n");
        assertThat(RecordReader.read(line)).isEqualTo(reading());
        assertThat(RecordReader.read(RecordWriter.indented(RecordWriter.record(reading()))))
                .isEqualTo(reading());
    }

    @Test
    void offsets_in_a_record_count_code_points() {
        ObjectNode record = RecordWriter.record(reading());
        String text = record.path("report").path("text").asString();
        int[] points = text.codePoints().toArray();
        int begin = record.at("/statements/0/source/0/0").asInt();
        int end = record.at("/statements/0/source/0/1").asInt();
        assertThat(new String(points, begin, end - begin)).isEqualTo("Ada Brix");
        assertThat(record.at("/report/blocks/1/end").asInt()).isEqualTo(points.length);
    }

    @Test
    void times_are_as_precise_as_the_page_is_and_have_seconds_where_they_have_a_clock() {
        ObjectNode record = RecordWriter.record(reading());
        assertThat(record.at("/report/datePublished").asString()).isEqualTo("2022-02-20T12:35:00+05:30");
        assertThat(record.at("/report/blocks/1/time").asString()).isEqualTo("2022-02");
        assertThat(record.at("/report/dateModified").isNull()).isTrue();
    }

    @Test
    void an_input_that_could_not_be_read_has_a_code_and_a_message() throws Exception {
        ObjectNode record =
                RecordWriter.error("x.html", new PageException(PageException.Code.EMPTY, "x.html is empty."));
        assertThat(RecordWriter.line(record))
                .isEqualTo("{\"input\":\"x.html\",\"error\":{\"code\":\"empty\",\"message\":\"x.html is empty.\"}}");
        assertThatThrownBy(() -> RecordReader.read(RecordWriter.line(record)))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining("x.html");
    }

    @Test
    void what_is_no_record_is_refused_with_the_field_that_says_so() {
        String line = RecordWriter.line(RecordWriter.record(reading()));
        assertThatThrownBy(() -> RecordReader.read("{\"schema\": ")).hasMessageContaining("no JSON");
        assertThatThrownBy(() -> RecordReader.read("[]")).hasMessageContaining("JSON object");
        assertThatThrownBy(() -> RecordReader.read("{}")).hasMessageContaining("schema is missing");
        assertThatThrownBy(() -> RecordReader.read(line.replace("onrecord/1", "onrecord/9")))
                .hasMessageContaining("onrecord/9");
        assertThatThrownBy(() -> RecordReader.read(line.replace("\"act\":\"deny\"", "\"act\":\"sing\"")))
                .hasMessageContaining("No act: sing");
        assertThatThrownBy(() -> RecordReader.read(line.replaceFirst("\"source\":\\[\\[\\d+", "\"source\":[[99999")))
                .hasMessageContaining("statements[0].source[0] leaves the text");
    }
}
