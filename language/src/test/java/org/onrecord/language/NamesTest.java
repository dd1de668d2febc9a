package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Block;
import org.onrecord.page.Report;

/** Which words are names, and of what. */
class NamesTest {

    private static final Annotator ANNOTATOR = new Annotator();

    private static Map<String, Name.Type> names(String text) {
        Annotations found = ANNOTATOR.annotate(
                Report.builder("sha256:00").block(Block.Kind.PARAGRAPH, text).build(), Optional.empty());
        Map<String, Name.Type> names = new LinkedHashMap<>();
        for (Name name : found.names()) names.put(name.span().in(found.text()), name.type());
        return names;
    }

    @Test
    void a_name_behind_a_title_is_a_person_without_the_title() {
        assertThat(names("On Monday the town thanked President Ruslan Tivey for it."))
                .containsEntry("Ruslan Tivey", Name.Type.PERSON)
                .doesNotContainKey("President Ruslan Tivey");
    }

    @Test
    void a_given_name_makes_a_person() {
        assertThat(names("The letter was signed by Maria Quellan and John Sprake."))
                .containsEntry("Maria Quellan", Name.Type.PERSON)
                .containsEntry("John Sprake", Name.Type.PERSON);
    }

    @Test
    void a_last_name_alone_is_the_person_named_in_full_before() {
        assertThat(names("The letter was signed by Maria Quellan. Later the court heard Quellan again."))
                .containsEntry("Quellan", Name.Type.PERSON);
    }

    @Test
    void words_of_organizations_make_an_organization() {
        assertThat(names("It was bought by the Harrow Vale Bank and the Ministry of Health."))
                .containsEntry("Harrow Vale Bank", Name.Type.ORGANIZATION)
                .containsEntry("Ministry of Health", Name.Type.ORGANIZATION);
    }

    @Test
    void states_and_capitals_are_places() {
        assertThat(names("The ministers met in Norway, then in Lisbon and at last in South Korea."))
                .containsEntry("Norway", Name.Type.PLACE)
                .containsEntry("Lisbon", Name.Type.PLACE)
                .containsEntry("South Korea", Name.Type.PLACE);
    }

    @Test
    void an_unknown_name_behind_in_is_a_place() {
        assertThat(names("The floods in Ostrellin were the worst so far.")).containsEntry("Ostrellin", Name.Type.PLACE);
    }

    @Test
    void a_common_word_at_the_head_of_a_sentence_is_no_name() {
        assertThat(names("However, nothing came of it. Yesterday the dogs barked. The talks ended."))
                .isEmpty();
    }
}
