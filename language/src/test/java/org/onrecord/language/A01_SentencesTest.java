package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Block;
import org.onrecord.page.Report;

class A01_SentencesTest {

    private static Annotations annotate(String... paragraphs) {
        Report.Builder report = Report.builder("sha256:0");
        for (String paragraph : paragraphs) report.block(Block.Kind.PARAGRAPH, paragraph);
        return new Annotator().annotate(report.build(), Optional.empty());
    }

    private static List<String> sentences(String... paragraphs) {
        Annotations annotations = annotate(paragraphs);
        return annotations.sentences().stream()
                .map(span -> span.in(annotations.text()))
                .toList();
    }

    @Test
    void a_stop_before_a_capital_ends_a_sentence() {
        assertThat(sentences("Rain fell. The river rose.")).containsExactly("Rain fell.", "The river rose.");
    }

    @Test
    void a_sentence_never_leaves_its_paragraph() {
        assertThat(sentences("No stop here", "and none here")).containsExactly("No stop here", "and none here");
    }

    @Test
    void titles_initials_and_numbers_hold_no_end() {
        String text = "Mr. J. Varga paid 3.5 million to Dr. Sorin of the U.S. Treasury.";
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void closing_marks_and_brackets_belong_to_the_sentence_they_close() {
        assertThat(sentences("\"We won.\" (So they think.) The crowd left."))
                .containsExactly("\"We won.\"", "(So they think.)", "The crowd left.");
    }

    @Test
    void a_question_in_quotation_marks_goes_on_with_who_asked_it() {
        String text = "\u201cWho pays?\u201d Minister Sorin asked.";
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void an_ellipsis_inside_a_sentence_ends_nothing() {
        String text = "He waited ... and left.";
        assertThat(sentences(text)).containsExactly(text);
    }

    @Test
    void a_possessive_is_a_word_of_its_own_and_every_word_has_its_place() {
        Annotations annotations = annotate("Norland's coast isn't safe.");
        assertThat(annotations.words())
                .extracting(Word::form)
                .containsExactly("Norland", "'s", "coast", "isn't", "safe", ".");
        assertThat(annotations.words())
                .allMatch(word -> word.span().in(annotations.text()).equals(word.form()));
    }

    @Test
    void a_text_of_marks_alone_has_no_names() {
        assertThat(annotate("... -- !!").names()).isEmpty();
    }
}
