package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.language.encoder.Encoder;
import org.onrecord.language.encoder.Tagging;

/** Whom an act is directed at, and that acts mean the same in Java and in the training. */
class TargetsTest {

    @Test
    void the_acts_are_those_of_the_training_in_its_order() {
        assertThat(Arrays.stream(Act.values()).map(Act::term))
                .containsExactly(
                        "state",
                        "accuse",
                        "deny",
                        "reject",
                        "request",
                        "agree",
                        "threaten",
                        "warn",
                        "announce",
                        "support",
                        "concede",
                        "question");
        String text = "Maria Quellan denied taking money.";
        Tagging tagging = Encoder.shipped().tag(text);
        assertThat(tagging.acts(text.indexOf("denied"))).hasSize(Act.values().length);
    }

    @Test
    void who_blames_himself_has_no_target() throws Exception {
        Reading reading =
                PlainPage.read("John Sprake looked on. Tomas Vrba blamed himself for the flood, he told the council.");
        assertThat(reading.statements())
                .allSatisfy(s ->
                        assertThat(PlainPage.names(reading, s.targets())).doesNotContain("John Sprake", "Tomas Vrba"));
    }

    @Test
    void the_target_of_an_inner_statement_is_not_that_of_the_outer() throws Exception {
        Reading reading = PlainPage.read(
                "Maria Quellan told the council on Monday that Norway had accused Portugal of breaking the treaty.");
        Statement inner = PlainPage.statement(reading, "Portugal");
        assertThat(PlainPage.names(reading, inner.targets())).isEqualTo(List.of("Portugal"));
        assertThat(inner.nestedIn()).isPresent();
    }

    @Test
    void a_source_of_nothing_but_small_words_names_nobody() {
        assertThat(Reports.read("\"We go,\" said and, and.").statements())
                .allSatisfy(s -> assertThat(s.speaker()).hasSizeLessThanOrEqualTo(1));
    }
}
