package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.PageException;
import org.onrecord.page.Span;

/** Texts that nobody would write end in bounded time, with every span inside the text. */
class HostileTextTest {

    /** Longer than any report: the encoder reads some thousand words a second. */
    private static final int LONG = 20_000;

    private static final Duration LIMIT = Duration.ofSeconds(60);

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("one sentence without a stop", filled("the river ran and the boats came ")),
                Arguments.of(
                        "one sentence in which a hundred people speak",
                        "the mayor said that ".repeat(100) + filled("the river ran and the boats came ")),
                Arguments.of("nothing but straight quotation marks", filled("\"")),
                Arguments.of("nothing but opening marks", filled("\u201c")),
                Arguments.of("nothing but single marks", filled("'")),
                Arguments.of("single marks with blanks between", filled(" 'a")),
                Arguments.of("one word", filled("a")),
                Arguments.of("one name", filled("Maria ")),
                Arguments.of("nothing but commas and ands", filled("Norway, and ")),
                Arguments.of("nothing but brackets", filled("(")),
                Arguments.of("nothing but stops", filled(". ")),
                Arguments.of("a paragraph a word", filled("said\n\n")));
    }

    private static String filled(String piece) {
        return piece.repeat(LONG / piece.length());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_long_text_ends_in_time(String name, String text) {
        Reading reading = assertTimeoutPreemptively(LIMIT, () -> PlainPage.read(text), name);
        int end = reading.report().text().length();
        Span all = new Span(0, end);
        assertThat(end).as(name).isGreaterThan(LONG / 2);
        assertThat(reading.statements())
                .allMatch(s -> s.content().stream().allMatch(all::contains)
                        && s.source().stream().allMatch(all::contains)
                        && s.cue().stream().allMatch(all::contains));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the mayor said that ", "\u201cNo, she said. "})
    void a_thousand_statements_end_in_time(String piece) {
        Reading reading = assertTimeoutPreemptively(LIMIT, () -> PlainPage.read(piece.repeat(500)));
        assertThat(reading.statements()).hasSizeLessThanOrEqualTo(1_000);
    }

    @Test
    void a_page_without_bytes_is_refused_as_empty() {
        assertThatThrownBy(() -> PlainPage.read(""))
                .isInstanceOfSatisfying(
                        PageException.class, e -> assertThat(e.code()).isEqualTo(PageException.Code.EMPTY));
    }

    @Test
    void marks_without_words_say_nothing() throws Exception {
        assertThat(PlainPage.read("said").statements()).isEmpty();
        assertThat(PlainPage.read(": \u201c").statements()).isEmpty();
    }

    @Test
    void a_stray_mark_spoils_no_later_paragraph() throws Exception {
        String text =
                "The \u201cluxury hotel on the hill stood empty for a year.\n\n\u201cWe wait for guests,\u201d Ilse Marr said.";
        assertThat(PlainPage.statements(text)).contains("Ilse Marr | said | \u201cWe wait for guests,\u201d");
    }
}
