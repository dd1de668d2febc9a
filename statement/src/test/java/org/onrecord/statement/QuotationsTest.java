package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.language.Annotations;

/** Quotations, whatever the style of their marks. */
class QuotationsTest {

    private static List<String> quotations(String text) throws Exception {
        Annotations annotations = PlainPage.annotate(text);
        return QuotationMarks.find(annotations.text(), annotations.paragraphs()).stream()
                .map(quotation -> quotation.span().in(annotations.text()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"The harbour is full,\"",
                "\u201cThe harbour is full,\u201d",
                "\u00abThe harbour is full,\u00bb",
                "\u00bbThe harbour is full,\u00ab",
                "\u201eThe harbour is full,\u201c",
                "\u201eThe harbour is full,\u201d",
                "\u2018The harbour is full,\u2019",
                "'The harbour is full,'",
                "''The harbour is full,''",
                "``The harbour is full,''"
            })
    void the_content_of_a_quotation_holds_its_marks_whatever_their_style(String quotation) throws Exception {
        String text = quotation + " Ilse Marr said.";
        assertThat(PlainPage.statements(text)).containsExactly("Ilse Marr | said | " + quotation);
        assertThat(PlainPage.read(text).statements()).singleElement().returns(Form.DIRECT, Statement::form);
    }

    @Test
    void an_apostrophe_closes_no_single_quotation() throws Exception {
        String text = "\u2018We don\u2019t know the boat\u2019s owner,\u2019 Ilse Marr said.";
        assertThat(PlainPage.statements(text))
                .containsExactly("Ilse Marr | said | \u2018We don\u2019t know the boat\u2019s owner,\u2019");
    }

    @Test
    void a_straight_apostrophe_closes_no_single_quotation() throws Exception {
        assertThat(quotations("'We don't know the boat's owner,' Ilse Marr said."))
                .containsExactly("'We don't know the boat's owner,'");
    }

    @Test
    void apostrophes_alone_make_no_quotation() throws Exception {
        assertThat(quotations("The sailors' boats weren't Marr's. Rock 'n' roll of the '90s got 'em."))
                .isEmpty();
    }

    @Test
    void a_quotation_inside_a_quotation_is_part_of_it() throws Exception {
        assertThat(quotations("\u201cHe wrote \u2018Go home\u2019 on the wall,\u201d Ilse Marr said."))
                .containsExactly("\u201cHe wrote \u2018Go home\u2019 on the wall,\u201d");
        assertThat(quotations("\u2018He wrote \u201cGo home\u201d on the wall,\u2019 Ilse Marr said."))
                .containsExactly("\u2018He wrote \u201cGo home\u201d on the wall,\u2019");
    }

    @Test
    void two_runs_around_one_cue_are_one_statement() throws Exception {
        assertThat(PlainPage.statements("\u201cThe harbour is full,\u201d Ilse Marr said. \u201cWe need help.\u201d"))
                .containsExactly("Ilse Marr | said | \u201cThe harbour is full,\u201d + \u201cWe need help.\u201d");
    }

    @Test
    void a_quotation_that_goes_on_in_the_next_paragraph_is_a_statement_of_its_own() throws Exception {
        String text = "\u201cThe harbour is full,\u201d Ilse Marr said.\n\n\u201cNobody listens to us.\u201d";
        assertThat(PlainPage.statements(text))
                .containsExactly(
                        "Ilse Marr | said | \u201cThe harbour is full,\u201d",
                        " |  | \u201cNobody listens to us.\u201d");
        Reading reading = PlainPage.read(text);
        assertThat(PlainPage.speakers(reading, "\u201cNobody")).containsExactly("Ilse Marr");
    }

    @Test
    void a_quotation_of_two_paragraphs_needs_no_closing_mark_after_the_first() throws Exception {
        String text = "Ilse Marr said: \u201cThe harbour is full.\n\n\u201cNobody listens to us.\u201d";
        Reading reading = PlainPage.read(text);
        assertThat(PlainPage.speakers(reading, "\u201cThe harbour is full.")).containsExactly("Ilse Marr");
        assertThat(PlainPage.speakers(reading, "\u201cNobody listens to us.\u201d"))
                .containsExactly("Ilse Marr");
    }

    @Test
    void a_mark_that_is_never_closed_ends_with_its_paragraph() throws Exception {
        assertThat(quotations("He said: \u201cThe harbour is full.\n\nNobody came.\n\n\u201cWe wait,\u201d she said."))
                .containsExactly("\u201cThe harbour is full.", "\u201cWe wait,\u201d");
    }

    @Test
    void a_closing_mark_that_was_never_opened_opens_nothing() throws Exception {
        assertThat(quotations("The harbour is full,\u201d he said. Nobody came."))
                .isEmpty();
    }

    @Test
    void words_partly_in_marks_are_mixed_and_words_without_are_indirect() throws Exception {
        Reading reading = PlainPage.read("Ilse Marr said the harbour was \u201cfull to the brim\u201d. "
                + "Ilse Marr said that nobody would come.");
        assertThat(PlainPage.statement(reading, "the harbour").form()).isEqualTo(Form.MIXED);
        assertThat(PlainPage.statement(reading, "nobody").form()).isEqualTo(Form.INDIRECT);
    }
}
