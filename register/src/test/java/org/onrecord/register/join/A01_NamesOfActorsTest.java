package org.onrecord.register.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.Span;
import org.onrecord.statement.Actor;

/** Under which name an actor is looked for in other reports. */
class A01_NamesOfActorsTest {

    private static Actor actor(String name, Actor.Type type, String role, Span... mentions) {
        return new Actor(
                "a1",
                name,
                type,
                Optional.of(role).filter(known -> !known.isEmpty()),
                Optional.empty(),
                List.of(mentions),
                OptionalDouble.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            President Ada Brix                  | PERSON       | Ada Brix
            Ada Brix's                          | PERSON       | Ada Brix
            Marland's government                | ORGANIZATION | Marland
            the government of Marland           | ORGANIZATION | Marland
            the Harbour Guild                   | ORGANIZATION | Harbour Guild
            """)
    void titles_articles_and_what_a_name_governs_are_no_part_of_it(String written, Actor.Type type, String name) {
        assertThat(PartyJoiner.bareName(PartyJoiner.named(actor(written, type, ""), "")))
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Its leader               | Its leader, Ivo Sand                               | Ivo Sand
            The builder              | The builder, Copper Works                          | Copper Works
            Its head                 | Its head, the Marlandish engineer Ivo Sand         | Ivo Sand
            Marland's trade minister | Marland's trade minister, Ivo Sand, and others     | Ivo Sand
            """)
    void a_description_has_the_name_that_stands_beside_it(String description, String mention, String name) {
        Actor named =
                PartyJoiner.named(actor(description, Actor.Type.PERSON, "", new Span(0, mention.length())), mention);
        assertThat(named.name()).isEqualTo(name);
        assertThat(named.role()).contains(description);
    }

    @Test
    void a_place_that_follows_a_description_is_no_name_of_it() {
        String mention = "A judge, the oldest in Port Ost";
        Actor judge = actor("A judge", Actor.Type.PERSON, "", new Span(0, mention.length()));
        assertThat(PartyJoiner.isNamed(PartyJoiner.named(judge, mention))).isFalse();
    }

    @Test
    void the_short_form_of_a_body_is_the_one_that_its_report_names_in_full() {
        String text = "The League of River Towns met. The League said it would wait.";
        assertThat(PartyJoiner.named(actor("The League", Actor.Type.PERSON, ""), text)
                        .name())
                .isEqualTo("League of River Towns");
        String two = "The League of River Towns wrote to the League of Hill Towns. The League said it would wait.";
        assertThat(PartyJoiner.isNamed(PartyJoiner.named(actor("The League", Actor.Type.ORGANIZATION, ""), two)))
                .isFalse();
    }

    @Test
    void a_word_that_has_ministers_is_a_state_whatever_the_reader_took_it_for() {
        Actor marland = actor("Marland", Actor.Type.PERSON, "");
        assertThat(PartyJoiner.named(marland, "Marland's trade minister spoke.").type())
                .isEqualTo(Actor.Type.STATE);
        assertThat(PartyJoiner.named(marland, "Marland's brother spoke.").type())
                .isEqualTo(Actor.Type.PERSON);
    }

    @Test
    void an_office_is_the_same_in_whatever_order_its_words_stand() {
        assertThat(PartyNames.office("Marland's new foreign minister"))
                .isPresent()
                .isEqualTo(PartyNames.office("Foreign Minister of Marland"));
    }

    @ParameterizedTest
    @CsvSource({"the foreign minister", "a former minister of Marland", "spokeswoman for Marland", "Foreign Minister"})
    void what_several_may_be_called_is_no_office(String role) {
        assertThat(PartyNames.office(role)).isEmpty();
    }

    @Test
    void a_role_tells_for_whom_its_holder_speaks() {
        Actor state = actor("Marland", Actor.Type.STATE, "");
        assertThat(PartyJoiner.speaksFor(
                        new Actor(
                                "a2",
                                "Ivo Sand",
                                Actor.Type.PERSON,
                                Optional.of("Marland's envoy"),
                                Optional.empty(),
                                List.of(),
                                OptionalDouble.empty()),
                        state))
                .isTrue();
        assertThat(PartyJoiner.speaksFor(
                        new Actor(
                                "a2",
                                "Ivo Sand",
                                Actor.Type.PERSON,
                                Optional.of("envoy of Ostia"),
                                Optional.empty(),
                                List.of(),
                                OptionalDouble.empty()),
                        state))
                .isFalse();
    }
}
