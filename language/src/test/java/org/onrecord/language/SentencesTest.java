package org.onrecord.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Block;
import org.onrecord.page.Report;
import org.onrecord.page.Span;

/** Where sentences begin and end. */
class SentencesTest {

    private static final Annotator ANNOTATOR = new Annotator();

    private static Annotations annotate(String... paragraphs) {
        Report.Builder report = Report.builder("sha256:00");
        for (String paragraph : paragraphs) report.block(Block.Kind.PARAGRAPH, paragraph);
        return ANNOTATOR.annotate(report.build(), Optional.empty());
    }

    private static List<String> sentences(String... paragraphs) {
        Annotations found = annotate(paragraphs);
        return found.sentences().stream().map(span -> span.in(found.text())).toList();
    }

    @Test
    void a_stop_a_question_mark_and_an_exclamation_mark_end_a_sentence() {
        assertThat(sentences("The bridge is shut. Who shut it? Nobody knows! It rained."))
                .containsExactly("The bridge is shut.", "Who shut it?", "Nobody knows!", "It rained.");
    }

    @Test
    void an_abbreviated_title_ends_no_sentence() {
        assertThat(sentences("Dr. Orla Penhallow met Gen. Tomas Vrba and Mr. Quill. They talked."))
                .containsExactly("Dr. Orla Penhallow met Gen. Tomas Vrba and Mr. Quill.", "They talked.");
    }

    @Test
    void an_abbreviated_month_and_an_abbreviated_state_end_no_sentence() {
        assertThat(sentences("The fair opened on Sept. 14 in Larkwell, Mass. It closed on Oct. 2."))
                .containsExactly("The fair opened on Sept. 14 in Larkwell, Mass.", "It closed on Oct. 2.");
    }

    @Test
    void initials_end_no_sentence() {
        assertThat(sentences("J. R. Hollin and Mara T. Oake signed the U.S. treaty. It was late."))
                .containsExactly("J. R. Hollin and Mara T. Oake signed the U.S. treaty.", "It was late.");
    }

    @Test
    void a_stop_inside_a_number_or_an_address_ends_no_sentence() {
        assertThat(sentences("Prices rose 3.5 percent to $1,204.50, gazette.example wrote. Rents fell."))
                .containsExactly("Prices rose 3.5 percent to $1,204.50, gazette.example wrote.", "Rents fell.");
    }

    @Test
    void a_closing_quotation_mark_belongs_to_the_sentence_before_it() {
        assertThat(sentences("\u201cWe are ready.\u201d The mayor left. \"It is over.\" Nobody clapped."))
                .containsExactly("\u201cWe are ready.\u201d", "The mayor left.", "\"It is over.\"", "Nobody clapped.");
    }

    @Test
    void a_quoted_question_is_one_sentence_with_who_asked_it() {
        assertThat(sentences("\u201cWho paid for this?\u201d Penhallow asked. Nobody answered."))
                .containsExactly("\u201cWho paid for this?\u201d Penhallow asked.", "Nobody answered.");
    }

    @Test
    void a_sentence_never_leaves_its_block() {
        Annotations found = annotate("Harbour to close", "The mayor said that", "the harbour will close.");
        assertThat(found.sentences()).hasSize(3).isEqualTo(found.paragraphs());
        assertThat(found.sentences())
                .allSatisfy(sentence -> assertThat(found.paragraphs()).anyMatch(block -> block.contains(sentence)));
    }

    @Test
    void offsets_are_exact_behind_characters_of_two_units() {
        Annotations found = annotate("\uD83C\uDF0A Waves rose.", "Ilse Marr watched.");
        assertThat(found.sentences().getLast().in(found.text())).isEqualTo("Ilse Marr watched.");
        assertThat(found.words())
                .allSatisfy(word -> assertThat(word.span().in(found.text())).isEqualTo(word.form()));
        assertThat(found.words().getLast().span())
                .isEqualTo(new Span(found.text().length() - 1, found.text().length()));
    }

    @Test
    void sentences_do_not_overlap_and_every_word_lies_in_one() {
        Annotations found = annotate("One. Two (three). \u201cFour?\u201d said Five... Six!", "Seven; eight");
        List<Span> sentences = found.sentences();
        for (int i = 1; i < sentences.size(); i++) {
            assertThat(sentences.get(i).begin())
                    .isGreaterThanOrEqualTo(sentences.get(i - 1).end());
        }
        assertThat(found.words())
                .allSatisfy(word -> assertThat(sentences).anyMatch(sentence -> sentence.contains(word.span())));
    }

    @Test
    void a_possessive_ending_is_a_word_of_its_own() {
        assertThat(annotate("The mayor\u2019s dog isn't here.").words())
                .extracting(Word::form)
                .containsExactly("The", "mayor", "\u2019s", "dog", "isn't", "here", ".");
    }

    @Test
    void a_report_without_words_has_no_sentences() {
        Annotations found = ANNOTATOR.annotate(Report.builder("sha256:00").build(), Optional.empty());
        assertThat(found.sentences()).isEmpty();
        assertThat(found.words()).isEmpty();
        assertThat(found.names()).isEmpty();
    }
}
