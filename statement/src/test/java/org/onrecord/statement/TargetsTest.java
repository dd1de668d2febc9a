package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.language.encoder.Encoder;
import org.onrecord.language.encoder.Tagging;
import org.onrecord.language.knowledge.CompiledKnowledge;
import org.onrecord.page.Span;

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

    private static ActorResolver resolver(String text) throws Exception {
        return new ActorResolver(
                PlainPage.annotate(text), new OfficeHolders(CompiledKnowledge.shipped(), Optional.empty()));
    }

    private static Span span(String text, String part) {
        return new Span(text.indexOf(part), text.indexOf(part) + part.length());
    }

    @Test
    void who_is_blamed_by_himself_is_no_target() throws Exception {
        String text = "John Sprake looked on. Tomas Vrba blamed himself for the flood.";
        assertThat(resolver(text).target(span(text, "himself"), List.of())).isEmpty();
    }

    @Test
    void him_is_the_person_named_before() throws Exception {
        String text = "John Sprake left the council. Maria Quellan blamed him for the flood.";
        assertThat(resolver(text).target(span(text, "him"), List.of()))
                .extracting(Party::name)
                .containsExactly("John Sprake");
    }

    @Test
    void the_target_of_an_inner_statement_is_not_that_of_the_outer() throws Exception {
        Reading reading = PlainPage.read(
                "Maria Quellan told the council on Monday that Norway had accused Portugal of breaking the treaty.");
        Statement inner = PlainPage.statement(reading, "Portugal");
        assertThat(PlainPage.names(reading, inner.targets())).isEqualTo(List.of("Portugal"));
        assertThat(inner.nestedIn()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"and, and", ", ,", "The", "and"})
    void a_source_of_nothing_but_small_words_names_nobody(String source) throws Exception {
        String text = "The bridge fell, said " + source + " on Monday.";
        int at = text.indexOf("said ") + 5;
        assertThat(resolver(text).resolve(new Span(at, at + source.length()))).isEmpty();
    }
}
