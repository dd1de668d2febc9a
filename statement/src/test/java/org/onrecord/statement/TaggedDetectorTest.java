package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways of English to say who said what; each line is a sentence and its source, cue and content. */
class TaggedDetectorTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            Tomas Vrba said the bridge was unsafe. ; Tomas Vrba | said | the bridge was unsafe
            The bridge was unsafe, Tomas Vrba said. ; Tomas Vrba | said | The bridge was unsafe
            "The bridge is unsafe," said Tomas Vrba. ; Tomas Vrba | said | "The bridge is unsafe,"
            Tomas Vrba said: "The bridge is unsafe." ; Tomas Vrba | said | "The bridge is unsafe."
            According to Tomas Vrba, the bridge was unsafe. ; Tomas Vrba | According to | the bridge was unsafe
            The bridge was unsafe, according to Tomas Vrba. ; Tomas Vrba | according to | The bridge was unsafe
            Tomas Vrba has repeatedly denied taking money. ; Tomas Vrba | has repeatedly denied | taking money
            Tomas Vrba rejected the demand. ; Tomas Vrba | rejected | the demand
            "The bridge," Tomas Vrba said, "is unsafe." ; Tomas Vrba | said | "The bridge," + "is unsafe."
            """)
    void finds_source_cue_and_content(String sentence, String expected) throws Exception {
        assertThat(PlainPage.attributions(sentence)).containsExactly(expected);
    }

    @Test
    void a_that_clause_belongs_to_the_content_with_its_that() throws Exception {
        assertThat(PlainPage.attributions("Tomas Vrba announced that the bridge would close."))
                .containsExactly("Tomas Vrba | announced | that the bridge would close");
    }

    @Test
    void what_is_said_in_other_words_ends_with_its_paragraph() throws Exception {
        String text = "The bridge will close, mayor says Tomas Vrba\n\nA barge passes under the old bridge at Tolm."
                + "\n\nThe bridge over the Tolm will close in May, Tomas Vrba said on Monday.";
        assertThat(new TaggedDetector().detect(PlainPage.annotate(text)))
                .isNotEmpty()
                .allSatisfy(
                        one -> assertThat(PlainPage.words(text, one.content())).doesNotContain("barge"));
    }

    @Test
    void a_statement_leaves_out_the_that() throws Exception {
        assertThat(PlainPage.statements("Tomas Vrba announced that the bridge would close."))
                .containsExactly("Tomas Vrba | announced | the bridge would close");
    }

    @Test
    void the_content_of_an_accusation_begins_with_the_accused() throws Exception {
        assertThat(PlainPage.statements("Tomas Vrba accused Ilse Marr of taking money."))
                .containsExactly("Tomas Vrba | accused | Ilse Marr of taking money");
    }

    @Test
    void the_content_of_urging_begins_with_the_one_urged() throws Exception {
        assertThat(PlainPage.statements("Tomas Vrba urged Ilse Marr to resign."))
                .containsExactly("Tomas Vrba | urged | Ilse Marr to resign");
    }

    @Test
    void what_was_called_for_is_the_content_without_the_for() throws Exception {
        assertThat(PlainPage.statements("Tomas Vrba called for an inquiry."))
                .containsExactly("Tomas Vrba | called for | an inquiry");
    }

    @Test
    void the_by_of_a_passive_is_outside_cue_and_source() throws Exception {
        assertThat(PlainPage.statements("The closing of the bridge was announced by Tomas Vrba on Monday."))
                .containsExactly("Tomas Vrba | was announced | The closing of the bridge");
    }

    @Test
    void a_belief_is_an_attitude_and_no_statement() throws Exception {
        String text = "Residents believe that the bridge is unsafe.";
        assertThat(new TaggedDetector().detect(PlainPage.annotate(text)))
                .singleElement()
                .returns(true, Attribution::attitude);
        assertThat(PlainPage.statements(text)).isEmpty();
        assertThat(PlainPage.read(text).statements()).isEmpty();
        assertThat(PlainPage.read("Tomas Vrba feared the bridge would fall.").statements())
                .isEmpty();
    }

    @Test
    void a_title_is_part_of_the_source() throws Exception {
        assertThat(PlainPage.statements("Foreign Minister Tomas Vrba said the bridge was unsafe."))
                .containsExactly("Foreign Minister Tomas Vrba | said | the bridge was unsafe");
    }

    @Test
    void a_relative_clause_between_commas_is_outside_the_source() throws Exception {
        assertThat(PlainPage.statements("Tomas Vrba, who built the bridge, said it was unsafe."))
                .containsExactly("Tomas Vrba | said | it was unsafe");
    }

    @Test
    void the_time_beside_the_cue_is_no_part_of_the_content() throws Exception {
        assertThat(PlainPage.statements("Tomas Vrba said on Friday that the bridge was unsafe."))
                .containsExactly("Tomas Vrba | said | the bridge was unsafe");
    }

    @Test
    void a_sentence_in_which_nobody_speaks_is_no_statement() throws Exception {
        assertThat(PlainPage.statements("The bridge was built by masons. It fell in the storm."))
                .isEmpty();
    }

    @Test
    void marks_of_irony_and_titles_of_works_are_no_statements() throws Exception {
        assertThat(PlainPage.statements(
                        "The town has a \"luxury\" hotel. Its cinema opened in May with \"Winter Boats\"."))
                .isEmpty();
    }
}
