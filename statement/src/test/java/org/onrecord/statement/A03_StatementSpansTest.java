package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class A03_StatementSpansTest {

    @Test
    void a_leading_that_is_content_of_an_attribution_and_not_of_a_statement() {
        String text = "Kolb said that the port was closed.";
        assertThat(Reports.attributions(text)).containsExactly("Kolb | said | that the port was closed");
        assertThat(Reports.statements(text)).containsExactly("Kolb | said | the port was closed");
    }

    @Test
    void a_belief_is_an_attribution_and_no_statement() {
        String text = "Kolb believes that the port is closed.";
        assertThat(Reports.read(true, text).statements())
                .extracting(Statement::attitude)
                .containsExactly(true);
        assertThat(Reports.statements(text)).isEmpty();
    }

    @Test
    void two_runs_around_one_cue_are_one_statement_and_a_paragraph_that_goes_on_is_its_own() {
        String[] text = {"\"We waited,\" Kolb said. \"We lost.\"", "\"Nobody came.\""};
        assertThat(Reports.attributions(text))
                .containsExactly("Kolb | said | \"We waited,\" + \"We lost.\" + \"Nobody came.\"");
        assertThat(Reports.statements(text))
                .containsExactly("Kolb | said | \"We waited,\" + \"We lost.\"", " |  | \"Nobody came.\"");
        assertThat(Reports.speakers(text)).allMatch(names -> names.equals(java.util.List.of("Kolb")));
    }

    @Test
    void the_form_turns_on_marks_alone() {
        assertThat(Reports.read(
                                "\"We lost,\" Kolb said.",
                                "Kolb said they lost \"badly\" again.",
                                "Kolb said they lost.")
                        .statements())
                .extracting(Statement::form)
                .containsExactly(Form.DIRECT, Form.MIXED, Form.INDIRECT);
    }
}
