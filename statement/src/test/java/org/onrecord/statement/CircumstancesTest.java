package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where and in what medium something was said. */
class CircumstancesTest {

    @Test
    void the_place_is_named_beside_the_cue() throws Exception {
        String text = "Maria Quellan said in Lisbon that the bridge was unsafe.";
        assertThat(PlainPage.read(text).statements())
                .singleElement()
                .satisfies(s -> assertThat(s.place().orElseThrow().in(text)).isEqualTo("Lisbon"));
    }

    @Test
    void a_place_in_the_words_said_is_not_where_they_were_said() throws Exception {
        assertThat(PlainPage.read("Maria Quellan said the bridge in Lisbon was unsafe.")
                        .statements())
                .singleElement()
                .satisfies(s -> assertThat(s.place()).isEmpty());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            POST ; Maria Quellan tweeted that the bridge was unsafe.
            WRITING ; Maria Quellan wrote that the bridge was unsafe.
            WRITING ; Maria Quellan said in a statement that the bridge was unsafe.
            SPEECH ; Maria Quellan said at a news conference that the bridge was unsafe.
            """)
    void the_medium_is_told_by_cue_or_occasion(Medium medium, String text) throws Exception {
        assertThat(PlainPage.read(text).statements())
                .singleElement()
                .satisfies(s -> assertThat(s.medium()).hasValue(medium));
    }

    @Test
    void where_nothing_tells_the_medium_it_is_absent() throws Exception {
        assertThat(PlainPage.read("Maria Quellan said the bridge was unsafe.").statements())
                .singleElement()
                .satisfies(s -> assertThat(s.medium()).isEmpty());
    }
}
