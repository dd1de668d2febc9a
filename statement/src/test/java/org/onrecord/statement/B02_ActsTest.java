package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class B02_ActsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            state    | Mira Kolb said the port had two gates.
            accuse   | Kolb accused Vesk of theft.
            deny     | Kolb denied the report.
            deny     | Mira Kolb said the reports were false.
            reject   | Kolb rejected the offer.
            reject   | "We will not accept the offer," Kolb said.
            request  | Kolb called for new elections.
            request  | "Vesk must leave," Kolb said.
            agree    | Kolb agreed to new talks.
            threaten | Kolb threatened to close the port.
            warn     | Kolb warned that the dam was weak.
            announce | Kolb announced new tolls.
            support  | Kolb praised Mira Sorin.
            concede  | Kolb admitted that the port was closed.
            question | Kolb asked whether the port was closed.
            """)
    void the_act_is_told_by_the_cue_or_the_words(String act, String sentence) {
        assertThat(Reports.read(sentence).statements())
                .extracting(Statement::act)
                .containsExactly(Act.of(act));
    }

    @Test
    void the_object_of_an_accusation_is_its_target_and_its_denial_a_link() {
        StatementReader.Found found = Reports.read("Canada has accused Japan of theft.", "Japan denied the charge.");
        assertThat(Reports.names(found, found.statements().getFirst().targets()))
                .isEqualTo(List.of("Japan"));
        assertThat(found.links()).singleElement().satisfies(link -> {
            assertThat(link.type()).isEqualTo(Link.Type.DENIES);
            assertThat(link.from()).isEqualTo("s2");
            assertThat(link.to()).isEqualTo("s1");
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2031-03-10 | Kolb said on Monday that the port was closed.
            2031-03-08 | The port was closed, Kolb said on Saturday (March 8).
            2030-11-02 | Kolb said on November 2 that the port was closed.
            2029-05-01 | Kolb said on May 1, 2029 that the port was closed.
            """)
    void a_day_beside_the_cue_counts_back_from_the_day_of_publication(String day, String sentence) {
        assertThat(Reports.read(sentence).statements())
                .singleElement()
                .satisfies(s -> assertThat(s.time().orElseThrow().value().iso()).isEqualTo(day));
    }

    @Test
    void a_day_in_the_words_said_is_not_when_they_were_said() {
        assertThat(Reports.read("Kolb said the port had closed on Monday.").statements())
                .allMatch(s -> s.time().isEmpty());
    }

    @Test
    void the_occasion_is_named_without_its_preposition() {
        String text = "Kolb said in a statement that the port was closed.";
        assertThat(Reports.read(text).statements())
                .singleElement()
                .satisfies(s -> assertThat(s.occasion().orElseThrow().in(text)).isEqualTo("a statement"));
    }
}
