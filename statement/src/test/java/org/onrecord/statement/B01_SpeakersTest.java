package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class B01_SpeakersTest {

    @Test
    void a_last_name_is_who_bears_it_in_full_and_the_title_is_the_role() {
        StatementReader.Found found =
                Reports.read("Foreign Minister Odo Brandt said the port was closed.", "Brandt said nobody was hurt.");
        assertThat(found.actors()).singleElement().satisfies(actor -> {
            assertThat(actor.name()).isEqualTo("Odo Brandt");
            assertThat(actor.role()).hasValue("Foreign Minister");
            assertThat(actor.type()).isEqualTo(Actor.Type.PERSON);
        });
    }

    @Test
    void a_pronoun_is_the_speaker_before_it_that_agrees() {
        assertThat(Reports.speakers("Helen Moravec said the port was closed.", "She said nobody was hurt."))
                .containsExactly(List.of("Helen Moravec"), List.of("Helen Moravec"));
    }

    @Test
    void a_pronoun_that_agrees_with_nobody_stays_open() {
        assertThat(Reports.speakers("Helen Moravec said the port was closed.", "He said nobody was hurt."))
                .containsExactly(List.of("Helen Moravec"), List.of());
    }

    @Test
    void a_title_is_who_bears_it() {
        assertThat(Reports.speakers(
                        "Foreign Minister Odo Brandt arrived in Tolm on Monday.",
                        "The minister said the port was closed."))
                .containsExactly(List.of("Odo Brandt"));
    }

    @Test
    void a_capital_and_a_government_are_the_state() {
        StatementReader.Found found =
                Reports.read("Tokyo said the port was closed.", "The Japanese government said nobody was hurt.");
        assertThat(found.actors()).singleElement().satisfies(actor -> {
            assertThat(actor.name()).isEqualTo("Japan");
            assertThat(actor.type()).isEqualTo(Actor.Type.STATE);
            assertThat(actor.wikidata()).hasValue("Q17");
        });
    }

    @Test
    void a_list_is_several() {
        assertThat(Reports.speakers("Some countries like the United States, Canada and Japan announced a boycott."))
                .containsExactly(List.of("United States", "Canada", "Japan"));
    }

    @Test
    void the_name_after_a_description_is_the_speaker_and_an_owner_is_not() {
        assertThat(Reports.speakers("Odo Brandt's spokesman, Peter Falk, said the port was closed."))
                .containsExactly(List.of("Peter Falk"));
    }

    @Test
    void an_unnamed_source_is_an_actor_of_its_own() {
        StatementReader.Found found = Reports.read("Residents said the port was closed.");
        assertThat(found.actors())
                .singleElement()
                .satisfies(actor -> assertThat(actor.type()).isEqualTo(Actor.Type.GROUP));
    }

    @Test
    void a_document_with_a_relative_clause_is_no_person() {
        StatementReader.Found found = Reports.read(
                "According to a survey that the council published in January, the bridge has sunk by two metres.");
        assertThat(found.actors()).extracting(Actor::type).doesNotContain(Actor.Type.PERSON);
    }

    @Test
    void an_acronym_is_the_organization_it_abbreviates() {
        assertThat(Reports.speakers(
                        "The Vesk Trade Council said the port was closed.", "The VTC said nobody was hurt."))
                .containsExactly(List.of("Vesk Trade Council"), List.of("Vesk Trade Council"));
    }
}
