package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Span;

class A01_QuotationMarksTest {

    private static List<String> quotations(String text) {
        return QuotationMarks.find(text, List.of(new Span(0, text.length()))).stream()
                .map(quotation -> quotation.span().in(text))
                .toList();
    }

    @Test
    void straight_and_curly_marks() {
        assertThat(quotations("He said \"one\" and \u201ctwo\u201d.")).containsExactly("\"one\"", "\u201ctwo\u201d");
    }

    @Test
    void guillemets_either_way_round_and_low_high_marks() {
        assertThat(quotations("\u00abun\u00bb \u00bbzwei\u00ab \u201edrei\u201c \u201evier\u201d"))
                .containsExactly("\u00abun\u00bb", "\u00bbzwei\u00ab", "\u201edrei\u201c", "\u201evier\u201d");
    }

    @Test
    void doubled_single_marks() {
        assertThat(quotations("''We go,'' she said, ``now''.")).containsExactly("''We go,''", "``now''");
    }

    @Test
    void single_marks_are_told_from_apostrophes() {
        assertThat(quotations("Sorin's \u2018we can\u2019t wait for the states\u2019 help\u2019 won\u2019t do."))
                .containsExactly("\u2018we can\u2019t wait for the states\u2019 help\u2019");
        assertThat(quotations("'It isn't ours,' he said of the '90s.")).containsExactly("'It isn't ours,'");
        assertThat(quotations("The dogs' owners don't care.")).isEmpty();
    }

    @Test
    void marks_inside_a_quotation_are_its_own() {
        assertThat(quotations("\u201cHe said \u2018no\u2019 to us.\u201d"))
                .containsExactly("\u201cHe said \u2018no\u2019 to us.\u201d");
    }

    @Test
    void inches_are_no_marks() {
        assertThat(quotations("A 6\" pipe broke.")).isEmpty();
    }

    @Test
    void a_quotation_left_open_runs_to_the_end_of_its_paragraph_and_says_so() {
        String text = "\u201cWe go on.\n\n\u201cAnd on.\u201d";
        List<QuotationMarks.Quotation> found =
                QuotationMarks.find(text, List.of(new Span(0, 10), new Span(12, text.length())));
        assertThat(found).extracting(q -> q.span().in(text)).containsExactly("\u201cWe go on.", "\u201cAnd on.\u201d");
        assertThat(found).extracting(QuotationMarks.Quotation::closed).containsExactly(false, true);
    }
}
