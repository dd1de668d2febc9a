package org.onrecord.register.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Span;

class A01_WordsTest {

    private static List<Word> words(String text) {
        return Words.of(text, new Span(0, text.length()));
    }

    private static List<String> forms(String text) {
        return words(text).stream().map(Word::form).toList();
    }

    @Test
    void case_accents_marks_and_hyphens_are_no_difference() {
        assertThat(forms("“We’ll re-open Café Ouest,” he said – NOW!"))
                .isEqualTo(forms("we'll re open cafe ouest he said now"));
    }

    @Test
    void per_cent_is_one_word_however_it_is_written() {
        assertThat(forms("12 per cent")).isEqualTo(forms("12%")).isEqualTo(forms("12 percent"));
    }

    @Test
    void a_comma_in_a_number_is_no_difference_and_a_point_is() {
        assertThat(forms("5,000")).isEqualTo(forms("5000")).isNotEqualTo(forms("5.000"));
    }

    @Test
    void words_keep_their_places() {
        assertThat(words("a “b” c").get(1).span()).isEqualTo(new Span(3, 4));
    }

    @Test
    void what_brackets_put_in_is_marked() {
        assertThat(words("show [Ms. Molk] it")).extracting(Word::bracketed).containsExactly(false, true, true, false);
    }

    @Test
    void a_letter_in_brackets_is_its_words() {
        assertThat(forms("[W]e will")).containsExactly("we", "will");
    }

    @Test
    void every_shape_of_an_ellipsis_marks_an_omission() {
        for (String dots : List.of("\u2026", "...", ". . .", "[\u2026]", "(...)")) {
            assertThat(words("one " + dots + " two"))
                    .as(dots)
                    .extracting(Word::afterOmission)
                    .containsExactly(false, true);
        }
        assertThat(words("One. Two")).noneMatch(Word::afterOmission);
    }

    @Test
    void markdown_becomes_prose_of_the_same_length() {
        String text = "Said:\n- **Ida Molk**: \"No\"\n2. `code`\n> \u201cYes\u201d\n> \u2014 Pell Aster\n";
        String prose = Markdown.prose(text);
        assertThat(prose).hasSameSizeAs(text).doesNotContain("*", ">", "`").contains("\n\n   Ida Molk  : \"No\"");
        assertThat(Markdown.withoutSourceLines(prose))
                .hasSameSizeAs(text)
                .doesNotContain("Aster")
                .contains("Molk");
    }
}
