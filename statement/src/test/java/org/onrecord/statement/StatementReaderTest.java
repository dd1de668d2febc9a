package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;

/** Who speaks, to whom, what they do by it, when, and what answers what. */
class StatementReaderTest {

    @Test
    void a_pronoun_is_who_was_named_before() throws Exception {
        Reading reading = PlainPage.read("Maria Quellan said the bridge was unsafe. She said it must close.");
        assertThat(PlainPage.speakers(reading, "it must close")).containsExactly("Maria Quellan");
        assertThat(reading.actors()).hasSize(1);
    }

    @Test
    void a_pronoun_passes_over_a_person_of_the_other_sex() throws Exception {
        Reading reading = PlainPage.read(
                "Maria Quellan said the bridge was unsafe. John Sprake said it was sound. She said he was wrong.");
        assertThat(PlainPage.speakers(reading, "he was wrong")).containsExactly("Maria Quellan");
    }

    @Test
    void a_last_name_is_the_person_named_in_full_before() throws Exception {
        Reading reading = PlainPage.read(
                "Maria Quellan said the bridge was unsafe.\n\n\"Nobody should cross it,\" Quellan said.");
        assertThat(PlainPage.speakers(reading, "\"Nobody")).containsExactly("Maria Quellan");
        assertThat(reading.actors()).singleElement().returns(Actor.Type.PERSON, Actor::type);
    }

    @Test
    void a_list_of_states_is_as_many_speakers() throws Exception {
        Reading reading = PlainPage.read(
                "The ministers met on Monday. Norway, Portugal and Kenya said that the treaty was dead.");
        assertThat(PlainPage.speakers(reading, "the treaty")).containsExactly("Norway", "Portugal", "Kenya");
        assertThat(reading.actors()).extracting(Actor::type).containsOnly(Actor.Type.STATE);
    }

    @Test
    void a_capital_that_speaks_is_its_government() throws Exception {
        Reading reading = PlainPage.read(
                "Norway said the treaty was dead. Officials in Oslo were silent until Monday, when Oslo said it would sign nothing.");
        assertThat(PlainPage.speakers(reading, "it would sign")).containsExactly("Norway");
        assertThat(reading.actors()).singleElement().returns(Actor.Type.STATE, Actor::type);
    }

    @Test
    void people_without_a_name_are_a_group() throws Exception {
        Reading reading = PlainPage.read("Residents said the bridge shook at night.");
        assertThat(reading.actors()).singleElement().returns(Actor.Type.GROUP, Actor::type);
    }

    @ParameterizedTest(name = "{0} is: {1}")
    @CsvSource(delimiter = ';', textBlock = """
            Maria Quellan said the bridge had two lanes. ; STATE
            Maria Quellan accused John Sprake of taking money. ; ACCUSE
            Maria Quellan denied taking money. ; DENY
            Maria Quellan rejected the offer. ; REJECT
            Maria Quellan called for an inquiry. ; REQUEST
            Maria Quellan agreed to meet the farmers. ; AGREE
            Maria Quellan threatened to sue the town. ; THREATEN
            Maria Quellan warned that the river could rise. ; WARN
            Maria Quellan announced a new tax. ; ANNOUNCE
            Maria Quellan praised John Sprake. ; SUPPORT
            Maria Quellan admitted that the plan had failed. ; CONCEDE
            Maria Quellan asked whether the bridge would hold. ; QUESTION
            """)
    void names_the_act(String sentence, Act act) throws Exception {
        assertThat(PlainPage.read(sentence).statements()).singleElement().returns(act, Statement::act);
    }

    @Test
    void the_accused_and_the_one_urged_are_targets() throws Exception {
        Reading reading = PlainPage.read(
                "Maria Quellan accused John Sprake of taking money. Maria Quellan urged Norway to sign.");
        assertThat(PlainPage.names(
                        reading, PlainPage.statement(reading, "John Sprake").targets()))
                .containsExactly("John Sprake");
        assertThat(PlainPage.names(
                        reading, PlainPage.statement(reading, "Norway").targets()))
                .containsExactly("Norway");
    }

    @Test
    void a_plain_assertion_has_no_target() throws Exception {
        Reading reading = PlainPage.read("Maria Quellan said the bridge had two lanes.");
        assertThat(reading.statements()).singleElement().returns(List.of(), Statement::targets);
    }

    @Test
    void a_statement_inside_the_content_of_another_says_so() throws Exception {
        Reading reading =
                PlainPage.read("Maria Quellan said that John Sprake had accused the council of taking money.");
        Statement outer = PlainPage.statement(reading, "John Sprake had");
        Statement inner = PlainPage.statement(reading, "the council");
        assertThat(inner.nestedIn()).contains(outer.id());
        assertThat(outer.nestedIn()).isEmpty();
        assertThat(PlainPage.names(reading, inner.speaker())).containsExactly("John Sprake");
    }

    @Test
    void a_denial_by_the_accused_denies_the_accusation() throws Exception {
        Reading reading =
                PlainPage.read("Maria Quellan accused John Sprake of taking money.\n\nSprake denied taking any money.");
        Statement charge = PlainPage.statement(reading, "John Sprake");
        Statement denial = PlainPage.statement(reading, "taking any");
        assertThat(reading.links()).singleElement().satisfies(link -> {
            assertThat(link.type()).isEqualTo(Link.Type.DENIES);
            assertThat(link.from()).isEqualTo(denial.id());
            assertThat(link.to()).isEqualTo(charge.id());
        });
    }

    @Test
    void a_denial_by_someone_else_answers_no_accusation_of_another() throws Exception {
        Reading reading = PlainPage.read("Maria Quellan accused John Sprake of taking money.\n\n"
                + "The plan is a fraud, Norway said.\n\nKenya denied breaking the treaty.");
        assertThat(reading.links()).isEmpty();
    }

    @ParameterizedTest(name = "{0}, published on {1}: {2}")
    @CsvSource(delimiter = ';', textBlock = """
            Maria Quellan said on Saturday that the bridge was unsafe. ; 2022-02-20 ; 2022-02-19
            Maria Quellan said on Sunday that the bridge was unsafe. ; 2022-02-20 ; 2022-02-20
            Maria Quellan said on Monday that the bridge was unsafe. ; 2022-02-20 ; 2022-02-14
            Maria Quellan said yesterday that the bridge was unsafe. ; 2022-03-01 ; 2022-02-28
            Maria Quellan said on 30 December that the bridge was unsafe. ; 2022-01-03 ; 2021-12-30
            Maria Quellan said on 4 March 2019 that the bridge was unsafe. ; 2022-01-03 ; 2019-03-04
            """)
    void a_time_is_resolved_against_the_day_of_publication(String sentence, String published, String said)
            throws Exception {
        assertThat(PlainPage.read(sentence, published).statements())
                .singleElement()
                .satisfies(s -> assertThat(s.time().map(Statement.Time::value)).isEqualTo(Moment.parse(said)));
    }

    @Test
    void a_weekday_is_no_time_where_the_day_of_publication_is_unknown() throws Exception {
        assertThat(PlainPage.read("Maria Quellan said on Saturday that the bridge was unsafe.")
                        .statements())
                .singleElement()
                .returns(Optional.empty(), Statement::time);
    }

    @Test
    void a_time_inside_the_words_said_is_not_when_they_were_said() throws Exception {
        assertThat(PlainPage.read("Maria Quellan said: \"The bridge closed on Saturday.\"", "2022-02-20")
                        .statements())
                .singleElement()
                .returns(Optional.empty(), Statement::time);
    }

    @Test
    void a_report_in_a_language_without_a_reader_is_unread() throws Exception {
        Reading reading =
                PlainPage.readUnlabelled("Die Bürgermeisterin sagte am Montag, dass die Brücke nicht sicher ist "
                        + "und dass sie für ein Jahr geschlossen wird. \u201eWir haben kein Geld\u201c, sagte sie.");
        assertThat(reading.unread()).contains("de");
        assertThat(reading.statements()).isEmpty();
        assertThat(reading.actors()).isEmpty();
        assertThat(reading.report().text()).contains("Brücke");
    }

    @Test
    void a_report_in_english_is_read_without_being_told_so() throws Exception {
        Reading reading = PlainPage.readUnlabelled(
                "Maria Quellan said that the bridge over the river was unsafe and that it would be closed for a year.");
        assertThat(reading.unread()).isEmpty();
        assertThat(reading.statements()).hasSize(1);
    }

    @Test
    void ids_count_up_in_text_order_and_every_reference_has_its_actor() throws Exception {
        Reading reading = PlainPage.read("Maria Quellan accused John Sprake of taking money. "
                + "\"I took nothing,\" Sprake said. Norway urged both to talk.");
        assertThat(reading.statements()).extracting(Statement::id).containsExactly("s1", "s2", "s3");
        List<String> ids = reading.actors().stream().map(Actor::id).toList();
        assertThat(reading.statements())
                .isSortedAccordingTo(
                        (a, b) -> a.content().getFirst().compareTo(b.content().getFirst()))
                .allSatisfy(s -> assertThat(ids).containsAll(s.speaker()).containsAll(s.targets()));
    }

    @Test
    void what_a_pronoun_in_the_plural_says_is_said_by_the_states_before_it() throws Exception {
        Reading reading = PlainPage.read("Norway and Kenya said the treaty was dead. They said nobody would sign it.");
        assertThat(PlainPage.speakers(reading, "nobody would sign")).containsExactly("Norway", "Kenya");
    }

    @Test
    void a_title_before_a_name_is_one_party_with_the_name() throws Exception {
        Reading reading = PlainPage.read(
                "President Maria Quellan said the bridge was unsafe.\n\nMs. Quellan said it must close.");
        assertThat(reading.actors()).singleElement().returns("Maria Quellan", Actor::name);
        assertThat(PlainPage.speakers(reading, "it must close")).containsExactly("Maria Quellan");
    }

    @Test
    void attitudes_are_read_where_they_were_asked_for() throws Exception {
        String text = "Residents believe that the bridge is unsafe.";
        Page page = Page.of("report.txt", text.getBytes(StandardCharsets.UTF_8));
        Reading reading =
                PlainPage.READER.read(page, new ReadingOptions(true, true, Optional.empty(), Optional.of("en")));
        assertThat(reading.statements()).singleElement().returns(true, Statement::attitude);
    }
}
