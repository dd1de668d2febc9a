package org.onrecord.register.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.onrecord.register.search.Sayings.BEREN;
import static org.onrecord.register.search.Sayings.ORLA;
import static org.onrecord.register.search.Sayings.TOLAND;
import static org.onrecord.register.search.Sayings.id;
import static org.onrecord.register.search.Sayings.put;
import static org.onrecord.register.search.Sayings.saying;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Span;
import org.onrecord.register.search.SearchResults.Item;

class A01_WordsTest {

    @TempDir
    private Path folder;

    private SearchIndex index;

    @BeforeEach
    void open() throws Exception {
        index = SearchIndex.open(folder);
        put(
                index,
                saying(1, "the dam will not be opened before the talks end")
                        .around("Orla Vantreight said in Harrowgate")
                        .by(ORLA)
                        .on("2026-03-01"),
                saying(2, "Toland denied that it had closed the dam")
                        .by(BEREN)
                        .at(TOLAND)
                        .on("2026-03-02"),
                saying(3, "herring quotas are a matter for the islands").on("2026-03-03"),
                saying(4, "“Not a drop” has been taken, and the cease-fire holds; the dam’s gates are shut")
                        .on("2026-03-04"),
                saying(5, "the opened dam talks be not before"));
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    private List<Integer> found(String words) throws Exception {
        return index.search(SearchRequest.words(words)).items().stream()
                .map(item -> Integer.parseInt(item.statement().substring(1), 16))
                .toList();
    }

    @Test
    void all_words_must_stand_in_a_statement() throws Exception {
        assertThat(found("dam talks")).containsExactlyInAnyOrder(1, 5);
        assertThat(found("dam herring")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"denies, 2", "denying, 2", "quota, 3", "Tolands, 2", "SHUT, 4"})
    void words_are_found_in_their_other_forms(String word, int statement) throws Exception {
        assertThat(found(word)).containsExactly(statement);
    }

    @Test
    void a_phrase_must_stand_exactly_so() throws Exception {
        assertThat(found("\"will not be opened\"")).containsExactly(1);
        assertThat(found("\"will not be open\"")).isEmpty();
        assertThat(found("\"opened before the talks\"")).containsExactly(1);
        assertThat(found("opened before talks")).containsExactlyInAnyOrder(1, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"not a drop\"", "“not a drop”", "„NOT A DROP“", "«not a drop»", "\"not a drop"})
    void quotation_marks_of_any_kind_make_a_phrase_even_where_they_are_not_closed(String words) throws Exception {
        assertThat(found(words)).containsExactly(4);
    }

    @Test
    void what_marks_join_stands_together() throws Exception {
        assertThat(found("cease-fire")).containsExactly(4);
        assertThat(found("holds-cease")).isEmpty();
    }

    @Test
    void the_shape_of_an_apostrophe_does_not_matter() throws Exception {
        assertThat(found("\"the dam's gates\"")).containsExactly(4);
        assertThat(found("\"the dam’s gates\"")).containsExactly(4);
    }

    @Test
    void a_hyphen_keeps_out() throws Exception {
        assertThat(found("dam -talks")).containsExactlyInAnyOrder(2, 4);
        assertThat(found("dam -\"talks end\" -denied")).containsExactlyInAnyOrder(4, 5);
        assertThat(found("-dam")).containsExactly(3);
    }

    @Test
    void words_around_count_less_than_the_content() throws Exception {
        put(
                index,
                saying(7, "nobody was in Harrowgate").in(2),
                saying(8, "nobody was there").in(2).around("he said in Harrowgate"));

        assertThat(found("nobody harrowgate")).containsExactly(7, 8);
    }

    @Test
    void the_name_of_a_party_is_found_too() throws Exception {
        assertThat(found("vantreight dam")).containsExactly(1);
        assertThat(found("askwith toland")).containsExactly(2);
        assertThat(found("odegard")).containsExactly(2);
    }

    @Test
    void no_words_are_all_statements_the_newest_first_and_those_without_a_day_last() throws Exception {
        assertThat(found("")).containsExactly(4, 3, 2, 1, 5);
    }

    @Test
    void what_was_asked_for_is_marked_in_the_content() throws Exception {
        assertThat(marked("denies dam")).containsExactly("denied", "dam");
        assertThat(marked("\"closed the dam\" had")).containsExactly("had", "closed the dam");
        assertThat(marked("\"closed the dam\" closing")).containsExactly("closed the dam");
        assertThat(marked("cease-fire \"not a drop\"")).containsExactly("Not a drop", "cease-fire");
        assertThat(marked("harrowgate")).isEmpty();
    }

    private List<String> marked(String words) throws Exception {
        Item item = index.search(SearchRequest.words(words)).items().getFirst();
        return item.marks().stream().map(mark -> mark.in(item.words())).toList();
    }

    @Test
    void marks_count_in_UTF_16_units() throws Exception {
        put(index, saying(9, "🐟🐟 zander swim").in(2));

        assertThat(index.search(SearchRequest.words("zander"))
                        .items()
                        .getFirst()
                        .marks())
                .containsExactly(new Span(5, 11));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "-",
                "--",
                "- -",
                "\"\"",
                "-\"",
                "\" \"",
                "*",
                "AND",
                "OR NOT",
                "dam AND (",
                "dam~",
                "[a TO b]",
                "a:b",
                "\\",
                "dam^",
                "/x/",
                "?",
                "\u0000",
                "\uD800",
                "«",
                "-«dam"
            })
    void nothing_that_someone_may_write_is_a_mistake(String words) {
        assertThatCode(() -> index.search(SearchRequest.words(words))).doesNotThrowAnyException();
    }

    @Test
    void no_sequence_of_marks_and_words_is_a_mistake() throws Exception {
        Random random = new Random(7);
        String[] pieces = {"\"", "-", " ", "dam", "not", "“", "’", "*", "(", ":", "\uD83D", "é", "talks "};
        for (int i = 0; i < 2000; i++) {
            StringBuilder words = new StringBuilder();
            for (int j = random.nextInt(12); j > 0; j--) words.append(pieces[random.nextInt(pieces.length)]);
            assertThatCode(() -> found(words.toString())).as(words.toString()).doesNotThrowAnyException();
        }
    }

    @Test
    void of_very_long_questions_the_first_words_count() throws Exception {
        assertThat(found("dam ".repeat(63) + "talks " + "herring ".repeat(1_000)))
                .containsExactlyInAnyOrder(1, 5);
        assertThat(found("x".repeat(10_000))).isEmpty();
        assertThat(found("\"" + "dam ".repeat(3_000))).isEmpty();
    }

    @Test
    void a_result_says_what_it_is() throws Exception {
        Item item = index.search(SearchRequest.words("herring")).items().getFirst();

        assertThat(item.statement()).isEqualTo(id('s', 3));
        assertThat(item.utterance()).isEqualTo(id('u', 3));
        assertThat(item.report()).isEqualTo(id('r', 1));
        assertThat(item.words()).isEqualTo("herring quotas are a matter for the islands");
        assertThat(item.score()).isPositive();
    }
}
