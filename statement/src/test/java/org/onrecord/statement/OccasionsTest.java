package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In or through what something was said. */
class OccasionsTest {

    private static Optional<String> occasion(String sentence) throws Exception {
        Reading reading = PlainPage.read(sentence);
        assertThat(reading.statements()).hasSize(1);
        return reading.statements().getFirst().occasion().map(span -> span.in(sentence));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = ';', textBlock = """
            Maria Quellan said in a statement that the bridge was unsafe. ; a statement
            Maria Quellan said in an interview that the bridge was unsafe. ; an interview
            Maria Quellan said at a news conference that the bridge was unsafe. ; a news conference
            The bridge was unsafe, Maria Quellan said in a letter. ; a letter
            """)
    void is_the_event_or_document_without_its_preposition(String sentence, String expected) throws Exception {
        assertThat(occasion(sentence)).contains(expected);
    }

    @Test
    void people_told_and_places_are_none() throws Exception {
        assertThat(occasion("Maria Quellan told reporters that the bridge was unsafe."))
                .isEmpty();
        assertThat(occasion("Maria Quellan said in Lisbon that the bridge was unsafe."))
                .isEmpty();
    }

    @Test
    void an_event_inside_the_words_said_is_none() throws Exception {
        assertThat(occasion("Maria Quellan said: \"I was at the Harbour Conference.\""))
                .isEmpty();
    }
}
