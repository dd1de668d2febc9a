package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Block;
import org.onrecord.page.Report;
import org.onrecord.page.Span;

/** Which statement answers which, and which is told twice. */
class LinksTest {

    private static Span span(String text, String part) {
        int begin = text.indexOf(part);
        return new Span(begin, begin + part.length());
    }

    private static Statement statement(
            String id, Act act, String speaker, List<String> targets, String text, String cue, String content) {
        return new Statement(
                id,
                Form.INDIRECT,
                act,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(span(text, cue)),
                List.of(span(text, content)),
                speaker.isEmpty() ? List.of() : List.of(speaker),
                targets,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalDouble.empty());
    }

    private static List<String> answers(String text, Statement... statements) {
        return new Answers()
                .of(text, List.of(statements)).stream()
                        .map(link -> link.from() + " " + link.type().term() + " " + link.to())
                        .toList();
    }

    @Test
    void a_denial_answers_the_accusation_of_who_denies() {
        String text = "Vesk accused Norland of poisoning the lake. Norland denied that it had poisoned the lake.";
        assertThat(answers(
                        text,
                        statement(
                                "s1",
                                Act.ACCUSE,
                                "a1",
                                List.of("a2"),
                                text,
                                "accused",
                                "Norland of poisoning the lake"),
                        statement("s2", Act.DENY, "a2", List.of("a1"), text, "denied", "it had poisoned the lake")))
                .containsExactly("s2 denies s1");
    }

    @Test
    void a_refusal_answers_the_request() {
        String text = "Vesk demanded the return of the ships. Norland rejected the demand for a return of the ships.";
        assertThat(answers(
                        text,
                        statement("s1", Act.REQUEST, "a1", List.of("a2"), text, "demanded", "the return of the ships"),
                        statement(
                                "s2",
                                Act.REJECT,
                                "a2",
                                List.of("a1"),
                                text,
                                "rejected",
                                "the demand for a return of the ships")))
                .containsExactly("s2 rejects s1");
    }

    @Test
    void nobody_answers_himself_and_two_who_merely_speak_do_not_answer_each_other() {
        String text =
                "Ansa Tell said the quay is open. Odo Brandt said the harvest was poor. Odo Brandt denied the harvest was poor.";
        assertThat(answers(
                        text,
                        statement("s1", Act.STATE, "a1", List.of(), text, "said", "the quay is open"),
                        statement("s2", Act.STATE, "a2", List.of(), text, "said", "the harvest was poor"),
                        statement("s3", Act.DENY, "a2", List.of(), text, "denied", "the harvest was poor")))
                .isEmpty();
    }

    @Test
    void a_headline_repeats_what_the_body_tells_more_fully() {
        Report report = Report.builder("sha256:00")
                .block(Block.Kind.HEADLINE, "Minister says harbour bridge closes")
                .block(Block.Kind.PARAGRAPH, "It rained for a week.")
                .block(Block.Kind.PARAGRAPH, "Ansa Tell said the old harbour bridge closes for repairs in autumn.")
                .build();
        String text = report.text();
        List<Link> links = Repeats.of(
                report,
                List.of(
                        statement("s1", Act.STATE, "", List.of(), text, "says", "harbour bridge closes"),
                        statement(
                                "s2",
                                Act.STATE,
                                "a1",
                                List.of(),
                                text,
                                "said",
                                "the old harbour bridge closes for repairs in autumn")));
        assertThat(links)
                .extracting(Link::from, Link::to, Link::type)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("s1", "s2", Link.Type.REPEATS));
    }

    @Test
    void what_two_parties_say_in_like_words_is_no_repetition() {
        Report report = Report.builder("sha256:00")
                .block(Block.Kind.HEADLINE, "Brandt says harbour bridge closes")
                .block(Block.Kind.PARAGRAPH, "Ansa Tell said the old harbour bridge closes for repairs.")
                .build();
        String text = report.text();
        assertThat(Repeats.of(
                        report,
                        List.of(
                                statement("s1", Act.STATE, "a2", List.of(), text, "says", "harbour bridge closes"),
                                statement(
                                        "s2",
                                        Act.STATE,
                                        "a1",
                                        List.of(),
                                        text,
                                        "said",
                                        "the old harbour bridge closes for repairs"))))
                .isEmpty();
    }
}
