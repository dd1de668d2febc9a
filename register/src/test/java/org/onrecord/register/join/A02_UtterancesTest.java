package org.onrecord.register.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.statement.Act;

/** Which statements of several reports tell one act of saying. */
class A02_UtterancesTest {

    private static final String BRIDGE = "The old bridge at Verrin will not carry another lorry before the spring.";

    private static Optional<UtteranceChoice> told(Saying known, Saying saying) {
        return new UtteranceJoiner(new Said().with(known)).find(saying, false, Set.of());
    }

    private static Saying brix(String id, String day, String words) {
        return Said.by(id, "brix", Act.STATE, day, words);
    }

    @Test
    void the_same_words_of_the_same_speaker_are_one_utterance() {
        assertThat(told(brix("u1", "2031-04-02", BRIDGE), brix("", "2031-04-03", BRIDGE)))
                .hasValueSatisfying(choice -> {
                    assertThat(choice.utterance()).isEqualTo("u1");
                    assertThat(choice.again()).isFalse();
                    assertThat(choice.reason()).contains("the same speaker");
                });
    }

    @Test
    void a_variant_that_is_cut_is_the_same_utterance() {
        assertThat(told(
                        brix("u1", "2031-04-02", BRIDGE),
                        brix("", "2031-04-02", "will not carry another lorry before the spring")))
                .isPresent();
    }

    @Test
    void what_is_quoted_and_what_is_told_in_another_tense_person_and_order_is_one_utterance() {
        assertThat(told(
                        brix("u1", "2031-04-02", "I found cracks in our northern pillars, and I will close the bridge"),
                        brix(
                                "",
                                "2031-04-03",
                                "she would be closing the bridge because cracks were found in a northern pillar")))
                .hasValueSatisfying(choice -> assertThat(choice.again()).isFalse());
    }

    @Test
    void what_one_report_gives_to_a_state_and_another_to_its_minister_is_one_utterance() {
        Saying minister = Said.speakingFor(
                Said.by("", "sand", Act.ACCUSE, "2031-04-02", "Ostia had broken the ferry treaty of 1961"), "marland");
        Saying state = Said.by("u1", "marland", Act.ACCUSE, "2031-04-02", "Ostia of breaking the ferry treaty of 1961");
        assertThat(told(state, minister)).isPresent();
    }

    @Test
    void few_words_are_one_utterance_only_of_the_same_speaker_act_and_target() {
        Saying known = Said.at(Said.by("u1", "brix", Act.DENY, "2031-04-02", "the accusation"), "sand");
        Saying same = Said.at(Said.by("", "brix", Act.DENY, "2031-04-02", "the accusation"), "sand");
        assertThat(told(known, same)).isPresent();
        assertThat(told(known, Said.by("", "brix", Act.REJECT, "2031-04-02", "the accusation")))
                .isEmpty();
        assertThat(told(known, Said.at(same, "doul"))).isEmpty();
        assertThat(told(known, Said.by("", "brix", Act.DENY, "2031-04-03", "the accusation")))
                .isEmpty();
        assertThat(told(known, Said.by("", "doul", Act.DENY, "2031-04-02", "the accusation")))
                .isEmpty();
    }

    @Test
    void another_speaker_s_same_words_are_another_utterance() {
        assertThat(told(brix("u1", "2031-04-02", BRIDGE), Said.by("", "sand", Act.STATE, "2031-04-02", BRIDGE)))
                .isEmpty();
    }

    @Test
    void a_speaker_whom_one_report_does_not_name_may_be_the_one_whom_another_does() {
        assertThat(told(brix("u1", "2031-04-02", BRIDGE), Said.by("", "_spokesman", Act.STATE, "2031-04-02", BRIDGE)))
                .hasValueSatisfying(choice -> assertThat(choice.reason()).contains("does not name"));
    }

    @Test
    void a_negation_makes_another_utterance() {
        assertThat(told(
                        brix("u1", "2031-04-02", BRIDGE),
                        brix("", "2031-04-02", BRIDGE.replace("will not carry", "will carry"))))
                .isEmpty();
    }

    @Test
    void two_sentences_of_one_speaker_on_one_day_stay_apart() {
        assertThat(told(
                        brix("u1", "2031-04-02", "The bridge at Verrin needs four new pillars of steel"),
                        brix("", "2031-04-02", "The ferry will be free for everyone who works across the river")))
                .isEmpty();
    }

    @Test
    void two_statements_of_one_report_are_not_joined_for_being_alike() {
        Saying known = brix("u1", "2031-04-02", "She found cracks in two northern pillars of the bridge");
        Saying alike = brix("", "2031-04-02", "the cracks in these northern pillars of the bridge were growing");
        UtteranceJoiner joiner = new UtteranceJoiner(new Said().with(known));
        assertThat(joiner.find(alike, false, Set.of())).isPresent();
        assertThat(joiner.find(alike, false, Set.of("u1"))).isEmpty();
    }

    @Test
    void the_same_words_on_another_day_repeat_the_utterance_where_the_report_tells_the_day() {
        Saying known = brix("u1", "2031-04-02", BRIDGE);
        Saying later = brix("", "2031-04-10", BRIDGE);
        UtteranceJoiner joiner = new UtteranceJoiner(new Said().with(known));
        assertThat(joiner.find(later, true, Set.of()))
                .hasValueSatisfying(choice -> assertThat(choice.again()).isTrue());
        assertThat(joiner.find(later, false, Set.of())).hasValueSatisfying(choice -> {
            assertThat(choice.again()).isFalse();
            assertThat(choice.reason()).contains("background");
        });
    }

    @Test
    void after_a_month_the_same_words_are_said_again() {
        assertThat(told(brix("u1", "2031-04-02", BRIDGE), brix("", "2031-05-12", BRIDGE)))
                .hasValueSatisfying(choice -> assertThat(choice.again()).isTrue());
    }

    @Test
    void the_utterance_with_most_of_the_words_is_chosen() {
        Said index = new Said()
                .with(brix("u1", "2031-04-02", "cracks in the northern pillars and rust in the southern ones"))
                .with(brix("u2", "2031-04-02", "cracks in the northern pillars of the Verrin bridge"));
        assertThat(new UtteranceJoiner(index)
                        .find(
                                brix("", "2031-04-02", "cracks in northern pillars of the Verrin bridge"),
                                false,
                                Set.of()))
                .hasValueSatisfying(choice -> assertThat(choice.utterance()).isEqualTo("u2"));
    }
}
