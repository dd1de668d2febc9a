package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Block;
import org.onrecord.page.Report;

class B01_NamesTest {

    private static List<String> names(String text) {
        Annotations annotations = new Annotator()
                .annotate(
                        Report.builder("sha256:0")
                                .block(Block.Kind.PARAGRAPH, text)
                                .build(),
                        Optional.empty());
        return annotations.names().stream()
                .map(name ->
                        name.span().in(annotations.text()) + "/" + name.type().term())
                .toList();
    }

    @Test
    void a_title_marks_a_person_and_is_no_part_of_the_name() {
        assertThat(names("They met Foreign Minister Odo Brandt there.")).containsExactly("Odo Brandt/person");
    }

    @Test
    void a_title_after_an_organization_still_leaves_the_name_alone() {
        assertThat(names("They met UN Human Rights Chief Mira Kolb there.")).containsExactly("Mira Kolb/person");
    }

    @Test
    void a_given_name_marks_a_person_and_the_last_name_alone_is_known_afterwards() {
        assertThat(names("We saw Helen Moravec leave. Later Moravec came back."))
                .containsExactly("Helen Moravec/person", "Moravec/person");
    }

    @Test
    void words_of_organizations_and_places_mark_theirs() {
        assertThat(names("The Vesk Trade Ministry said it had closed its office in France."))
                .containsExactly("Vesk Trade Ministry/organization", "France/place");
    }

    @Test
    void a_people_is_no_name() {
        assertThat(names("Some French farmers left.")).isEmpty();
    }

    @Test
    void a_capital_at_the_head_of_a_sentence_is_no_sign() {
        assertThat(names("Trade fell. However, prices rose.")).isEmpty();
    }
}
