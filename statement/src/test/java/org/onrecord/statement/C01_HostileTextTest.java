package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class C01_HostileTextTest {

    @Test
    void a_report_without_text_has_no_statements() {
        assertThat(Reports.read().statements()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "said",
                "said \"",
                "\u201c\u201c\u201c",
                "' ' '",
                "according to",
                ", said",
                "who",
                "said said said",
                "\ud83d\ude00 said \ud83d\ude00.",
                "\ud83d said",
                "(",
                "He said: "
            })
    void scraps_are_read_without_an_exception(String text) {
        assertThatCode(() -> Reports.read(text)).doesNotThrowAnyException();
        assertThatCode(() -> Reports.read(true, text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he said the US accused China, and she told NATO that ",
                "\" ' \u201c said he, ",
                "the president said he would. ",
                "Kolb, Brandt and "
            })
    @Timeout(60)
    void a_long_text_takes_time_in_proportion_to_its_length(String unit) {
        Reports.read(unit.repeat(500));
        Duration quarter = time(unit.repeat(8_000 / unit.length()));
        Duration whole = time(unit.repeat(32_000 / unit.length()));
        // Four times the text: linear is 4, quadratic 16; between them lies the noise of a busy machine.
        assertThat(whole.toMillis()).isLessThan(Math.max(2_000, 11 * quarter.toMillis()));
    }

    private static Duration time(String text) {
        long begin = System.nanoTime();
        assertThat(List.of(Reports.read(text))).hasSize(1);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Test
    void every_span_lies_in_the_text_and_no_content_is_empty() {
        String text =
                "\"We waited,\" Kolb said. \"Then, as he said, 'nobody' came,\" added Sorin, who \"left\" \u2014 and, she said, slept.";
        assertThat(Reports.read(text).statements())
                .isNotEmpty()
                .allSatisfy(
                        s -> assertThat(s.content()).allMatch(span -> !span.isEmpty() && span.end() <= text.length()));
    }
}
