package org.onrecord.register.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onrecord.statement.Act;
import org.onrecord.statement.Link;

/** What is an answer to what another report has. */
class A03_AnswersTest {

    private static final Saying CHARGE = Said.at(
            Said.by(
                    "charge",
                    "sand",
                    Act.ACCUSE,
                    "2031-04-02",
                    "the harbour office of selling forged permits to fishers"),
            "office");

    private static List<AnswerChoice> answers(Saying answer, Saying... known) {
        Said index = new Said();
        for (Saying one : known) index.with(one);
        return new AnswerJoiner(index).find(answer, Set.of());
    }

    private static Saying denial(String day, String words) {
        return Said.by("denial", "office", Act.DENY, day, words);
    }

    @Test
    void a_denial_answers_the_accusation_that_it_restates() {
        assertThat(answers(denial("2031-04-03", "it had ever sold a forged permit"), CHARGE))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.type()).isEqualTo(Link.Type.DENIES);
                    assertThat(answer.from()).isEqualTo("denial");
                    assertThat(answer.to()).isEqualTo("charge");
                    assertThat(answer.reason())
                            .contains("its speaker is the target of the accusation")
                            .contains("of the day before")
                            .contains("permit");
                });
    }

    @Test
    void it_is_found_in_whatever_order_the_two_are_added() {
        assertThat(answers(CHARGE, denial("2031-04-03", "it had ever sold a forged permit")))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.from()).isEqualTo("denial");
                    assertThat(answer.to()).isEqualTo("charge");
                });
    }

    @Test
    void one_common_word_is_not_enough() {
        assertThat(answers(denial("2031-04-03", "the harbour was closed on Monday"), CHARGE))
                .isEmpty();
    }

    @Test
    void a_name_in_both_is_no_word_in_common() {
        Saying denial = Said.naming(denial("2031-04-03", "Harbour Office clerks were late"), "Harbour Office");
        assertThat(answers(denial, CHARGE)).isEmpty();
    }

    @Test
    void who_was_not_accused_does_not_deny_it() {
        Saying other = Said.by("denial", "doul", Act.DENY, "2031-04-03", "it had ever sold a forged permit");
        assertThat(answers(other, CHARGE)).isEmpty();
    }

    @Test
    void who_speaks_for_the_accused_does() {
        Saying spokesman = Said.speakingFor(
                Said.by("denial", "doul", Act.DENY, "2031-04-03", "it had ever sold a forged permit"), "office");
        assertThat(answers(spokesman, CHARGE))
                .singleElement()
                .satisfies(answer -> assertThat(answer.reason()).contains("speaks for the target"));
    }

    @Test
    void nothing_is_answered_before_it_was_said_or_long_after() {
        assertThat(answers(denial("2031-04-01", "it had ever sold a forged permit"), CHARGE))
                .isEmpty();
        assertThat(answers(denial("2031-06-01", "it had ever sold a forged permit"), CHARGE))
                .isEmpty();
    }

    @Test
    void an_answer_whose_day_is_not_known_needs_more_in_common() {
        assertThat(answers(denial("", "it had sold a permit"), CHARGE)).isEmpty();
        assertThat(answers(denial("", "it had sold forged permits to any fisher"), CHARGE))
                .singleElement()
                .satisfies(answer -> assertThat(answer.reason()).contains("day is not known"));
    }

    @Test
    void a_rejection_answers_what_was_asked_or_offered() {
        Saying request = Said.at(
                Said.by("request", "sand", Act.REQUEST, "2031-04-02", "the office to publish its list of permits"),
                "office");
        Saying offer = Said.at(
                Said.by("offer", "sand", Act.AGREE, "2031-04-02", "to host talks between the office and the fishers"),
                "office");
        assertThat(answers(
                        Said.by("no", "office", Act.REJECT, "2031-04-04", "to publish any list of permits"),
                        request,
                        offer))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.type()).isEqualTo(Link.Type.REJECTS);
                    assertThat(answer.to()).isEqualTo("request");
                });
        assertThat(answers(
                        Said.by("no", "office", Act.REJECT, "2031-04-04", "the talks that he would host"),
                        request,
                        offer))
                .singleElement()
                .satisfies(answer -> assertThat(answer.to()).isEqualTo("offer"));
    }

    @Test
    void a_counter_accusation_is_aimed_at_who_accused_and_is_about_the_same() {
        Saying counter = Said.at(
                Said.by(
                        "counter",
                        "office",
                        Act.ACCUSE,
                        "2031-04-03",
                        "he had himself bought forged permits from fishers"),
                "sand");
        assertThat(answers(counter, CHARGE))
                .singleElement()
                .satisfies(answer -> assertThat(answer.type()).isEqualTo(Link.Type.ANSWERS));
        assertThat(answers(Said.at(counter, "doul"), CHARGE)).isEmpty();
        assertThat(answers(
                        Said.at(
                                Said.by("counter", "office", Act.ACCUSE, "2031-04-03", "he had let the fishers wait"),
                                "sand"),
                        CHARGE))
                .isEmpty();
    }

    @Test
    void what_one_report_has_is_left_to_its_own_links() {
        Said index = new Said().with(CHARGE);
        assertThat(new AnswerJoiner(index)
                        .find(denial("2031-04-03", "it had ever sold a forged permit"), Set.of("charge")))
                .isEmpty();
    }

    @Test
    void the_accusation_with_most_in_common_is_the_one_that_is_denied() {
        Saying other = Said.at(
                Said.by("other", "sand", Act.ACCUSE, "2031-04-02", "the office of losing permits and letters"),
                "office");
        assertThat(answers(
                        denial("2031-04-03", "it had sold forged permits to fishers or lost letters"), other, CHARGE))
                .singleElement()
                .satisfies(answer -> assertThat(answer.to()).isEqualTo("charge"));
    }
}
