package org.onrecord.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.statement.Act;
import org.onrecord.statement.Actor;
import org.onrecord.statement.Link;

/** What every register promises of parties, utterances and answers over its reports, and of what people change in them. */
public abstract class JoinsContract {

    private static final String MORNING = "https://vell-dispatch.example/morning";
    private static final String EVENING = "https://vell-dispatch.example/evening";
    private static final String LATER = "https://vell-dispatch.example/later";

    private static final String CHARGE = "The harbour office has sold forged permits to fishers";
    private static final String DENIAL = "We never sold a forged permit to any fisher";

    @TempDir
    protected Path folder;

    /** Opens the register in the folder; makes it where there is none. */
    protected abstract Register open(Path at) throws RegisterException;

    /** What the evening's and the morning's report have: a charge, and a day later its denial. */
    private static Dispatch charge(String url) {
        return Dispatch.at(url, "2031-04-02")
                .actor("Ivo Sand", Actor.Type.PERSON, "leader of the Fishers' Union")
                .actor("Harbour Office", Actor.Type.ORGANIZATION)
                .said("Ivo Sand", Act.ACCUSE, List.of("Harbour Office"), CHARGE);
    }

    private static Dispatch denial(String url) {
        return Dispatch.at(url, "2031-04-03")
                .actor("Harbour Office", Actor.Type.ORGANIZATION)
                .actor("Ivo Sand", Actor.Type.PERSON)
                .said("Harbour Office", Act.DENY, List.of("Ivo Sand"), DENIAL);
    }

    private static String add(Register register, Dispatch dispatch) throws RegisterException {
        return register.add(dispatch.issue().page(), dispatch.issue().reading()).report();
    }

    private static Party party(Register register, String name) throws RegisterException {
        return register.joins().partiesNamed(name).get(0);
    }

    private static Utterance utterance(Register register, String report, String statement) throws RegisterException {
        String id = register.report(report).orElseThrow().statementIds().getOrDefault(statement, "");
        for (Utterance one : register.joins().utterances(Optional.empty(), 100).items()) {
            if (one.statements().stream()
                    .anyMatch(variant -> variant.statement().equals(id))) return one;
        }
        throw new IllegalStateException("No utterance of " + statement);
    }

    private static Entry newest(Register register) throws RegisterException {
        return register.journal().entries(register.journal().last() - 1, 1).get(0);
    }

    @Test
    void actors_of_several_reports_are_one_party_with_a_reason() throws Exception {
        try (Register register = open(folder)) {
            String first = add(register, charge(MORNING));
            String second = add(register, denial(EVENING));
            Party office = party(register, "the Harbour Office");
            assertThat(office.actors()).extracting(Party.Appearance::report).containsExactly(first, second);
            assertThat(office.actors().get(0).reason()).isEmpty();
            assertThat(office.actors().get(1).reason()).contains("the same name");
            Party sand = party(register, "Ivo Sand");
            assertThat(sand.actors()).hasSize(2);
            assertThat(sand.roles())
                    .containsExactly(new Party.Role(
                            "leader of the Fishers' Union", Optional.of("2031-04-02"), Optional.of("2031-04-02")));
        }
    }

    @Test
    void two_people_of_one_name_stay_apart_where_neither_role_nor_company_is_the_same() throws Exception {
        try (Register register = open(folder)) {
            add(register, charge(MORNING));
            add(
                    register,
                    Dispatch.at(LATER, "2031-05-02")
                            .actor("Ivo Sand", Actor.Type.PERSON, "goalkeeper of Ostia")
                            .actor("Lena Marsh", Actor.Type.PERSON)
                            .said("Ivo Sand", Act.STATE, List.of("Lena Marsh"), "It was the best match of my life"));
            assertThat(register.joins().partiesNamed("Ivo Sand")).hasSize(2);
        }
    }

    @Test
    void a_new_role_is_the_same_person_s_among_the_same_others() throws Exception {
        try (Register register = open(folder)) {
            add(register, charge(MORNING));
            add(
                    register,
                    Dispatch.at(LATER, "2031-05-02")
                            .actor("Ivo Sand", Actor.Type.PERSON, "mayor of Verrin")
                            .actor("Harbour Office", Actor.Type.ORGANIZATION)
                            .said("Ivo Sand", Act.ANNOUNCE, List.of("Harbour Office"), "I will close the old pier"));
            assertThat(register.joins().partiesNamed("Ivo Sand"))
                    .singleElement()
                    .satisfies(sand -> assertThat(sand.roles())
                            .extracting(Party.Role::role)
                            .containsExactly("leader of the Fishers' Union", "mayor of Verrin"));
        }
    }

    @Test
    void what_two_reports_tell_of_one_act_of_saying_is_one_utterance_with_its_variants() throws Exception {
        try (Register register = open(folder)) {
            String first = add(register, charge(MORNING));
            String second = add(
                    register,
                    Dispatch.at(EVENING, "2031-04-03")
                            .actor("Ivo Sand", Actor.Type.PERSON)
                            .actor("Harbour Office", Actor.Type.ORGANIZATION)
                            .said(
                                    "Ivo Sand",
                                    Act.ACCUSE,
                                    List.of("Harbour Office"),
                                    "it was selling fishers forged permits")
                            .said(
                                    "Ivo Sand",
                                    Act.REQUEST,
                                    List.of("Harbour Office"),
                                    "to open its books to the public"));
            Utterance charge = utterance(register, first, "s1");
            assertThat(charge.statements())
                    .extracting(Utterance.Variant::report)
                    .containsExactly(first, second);
            assertThat(charge.statements().get(1).reason()).isPresent();
            assertThat(charge.day()).contains("2031-04-02");
            assertThat(utterance(register, second, "s2").statements()).hasSize(1);
        }
    }

    @Test
    void an_answer_is_linked_across_reports_in_whatever_order_they_come() throws Exception {
        for (boolean answerFirst : List.of(false, true)) {
            try (Register register = open(folder.resolve(answerFirst ? "answer-first" : "charge-first"))) {
                String first = add(register, answerFirst ? denial(EVENING) : charge(MORNING));
                String second = add(register, answerFirst ? charge(MORNING) : denial(EVENING));
                Utterance denial = utterance(register, answerFirst ? first : second, "s1");
                Utterance charge = utterance(register, answerFirst ? second : first, "s1");
                assertThat(register.joins().linksOf(charge.id()))
                        .singleElement()
                        .satisfies(link -> {
                            assertThat(link.type()).isEqualTo(Link.Type.DENIES);
                            assertThat(link.from()).isEqualTo(denial.id());
                            assertThat(link.to()).isEqualTo(charge.id());
                            assertThat(link.by()).isEqualTo("reader");
                            assertThat(link.confidence()).isEmpty();
                            assertThat(link.reason()).contains("permit");
                        });
                assertThat(register.joins().linksOf(denial.id())).hasSize(1);
            }
        }
    }

    @Test
    void reading_again_keeps_parties_utterances_and_links() throws Exception {
        try (Register register = open(folder)) {
            String report = add(register, charge(MORNING));
            add(register, denial(EVENING));
            Utterance before = utterance(register, report, "s1");
            Party sand = party(register, "Ivo Sand");
            List<Answer> links = register.joins().linksOf(before.id());
            register.reread(report, charge(MORNING).issue("2").reading());
            assertThat(utterance(register, report, "s1").id()).isEqualTo(before.id());
            assertThat(party(register, "Ivo Sand").id()).isEqualTo(sand.id());
            assertThat(party(register, "Ivo Sand").actors()).hasSize(2);
            assertThat(register.joins().linksOf(before.id())).isEqualTo(links);
        }
    }

    @Test
    void an_id_that_was_merged_twice_answers_with_the_last_until_it_is_unmerged() throws Exception {
        try (Register register = open(folder)) {
            add(
                    register,
                    Dispatch.at(MORNING, "2031-04-02")
                            .actor("Ivo Sand", Actor.Type.PERSON)
                            .actor("Ivo Sandt", Actor.Type.PERSON)
                            .actor("Iwo Sand", Actor.Type.PERSON)
                            .said("Ivo Sand", Act.STATE, List.of(), "The pier is closed"));
            String one = party(register, "Ivo Sand").id();
            String two = party(register, "Ivo Sandt").id();
            String three = party(register, "Iwo Sand").id();
            register.curation().merge(two, List.of(one), "a slip of the pen", "ann");
            register.curation().merge(three, List.of(two), "another", "ann");
            Party merged = register.joins().party(one).orElseThrow();
            assertThat(merged.id()).isEqualTo(three);
            assertThat(merged.mergedFrom()).containsExactlyInAnyOrder(one, two);
            assertThat(merged.names()).contains("Ivo Sand", "Ivo Sandt", "Iwo Sand");
            assertThat(register.joins().parties(Optional.empty(), 10).items()).containsExactly(merged);
            Entry entry = newest(register);
            assertThat(entry.what()).isEqualTo("merge");
            assertThat(entry.by()).isEqualTo("ann");
            assertThat(entry.after().orElseThrow()).contains(two, three, "another");

            register.curation().unmerge(two, "they are two", "bob");
            assertThat(register.joins().party(one).orElseThrow().id()).isEqualTo(two);
            assertThat(register.joins().party(three).orElseThrow().mergedFrom()).isEmpty();
            assertThat(newest(register).what()).isEqualTo("unmerge");
            assertThatThrownBy(() -> register.curation().unmerge(two, "again", "bob"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(two);
        }
    }

    @Test
    void merged_utterances_have_the_variants_and_links_of_both() throws Exception {
        try (Register register = open(folder)) {
            String report = add(register, charge(MORNING));
            add(register, denial(EVENING));
            String other = add(
                    register,
                    Dispatch.at(LATER, "2031-04-02")
                            .actor("Ivo Sand", Actor.Type.PERSON)
                            .actor("Harbour Office", Actor.Type.ORGANIZATION)
                            .said(
                                    "Ivo Sand",
                                    Act.ACCUSE,
                                    List.of("Harbour Office"),
                                    "They cheat us with worthless paper"));
            String kept = utterance(register, other, "s1").id();
            String gone = utterance(register, report, "s1").id();
            assertThat(kept).isNotEqualTo(gone);
            register.curation().merge(kept, List.of(gone), "one speech", "ann");
            Utterance merged = register.joins().utterance(gone).orElseThrow();
            assertThat(merged.id()).isEqualTo(kept);
            assertThat(merged.statements()).hasSize(2);
            assertThat(register.joins().linksOf(gone))
                    .singleElement()
                    .satisfies(link -> assertThat(link.to()).isEqualTo(kept));
        }
    }

    @Test
    void actors_that_were_split_off_are_a_party_of_their_own_and_stay_it_when_read_again() throws Exception {
        try (Register register = open(folder)) {
            add(register, charge(MORNING));
            String report = add(register, denial(EVENING));
            Party sand = party(register, "Ivo Sand");
            List<Party.Appearance> his = sand.actors().stream()
                    .filter(actor -> actor.report().equals(report))
                    .toList();
            String made = register.curation().split(sand.id(), his, "a cousin", "ann");
            assertThat(register.joins().party(made).orElseThrow().actors())
                    .extracting(Party.Appearance::report)
                    .containsExactly(report);
            assertThat(register.joins().party(sand.id()).orElseThrow().actors()).hasSize(1);
            assertThat(utterance(register, report, "s1").targets()).containsExactly(made);
            assertThat(newest(register).what()).isEqualTo("split");
            register.reread(report, denial(EVENING).issue("2").reading());
            assertThat(register.joins().party(made).orElseThrow().actors()).hasSize(1);
            assertThat(register.joins().party(sand.id()).orElseThrow().actors()).hasSize(1);
        }
    }

    @Test
    void a_link_that_a_person_rejects_is_withdrawn_until_that_is_undone() throws Exception {
        try (Register register = open(folder)) {
            String report = add(register, charge(MORNING));
            add(register, denial(EVENING));
            String charge = utterance(register, report, "s1").id();
            Answer link = register.joins().linksOf(charge).get(0);
            Decision decision = register.curation()
                    .decide(link.id(), "verdict", Optional.of("\"rejected\""), Optional.of("another matter"), "ann");
            assertThat(register.joins().link(link.id()).orElseThrow().withdrawn())
                    .contains("ann");
            assertThat(register.joins().decision(decision.id())).contains(decision);
            long entries = register.journal().last();
            register.curation().undo(decision.id(), "ann");
            assertThat(register.joins().link(link.id()).orElseThrow().withdrawn())
                    .isEmpty();
            assertThat(register.journal().last()).isEqualTo(entries + 1);
        }
    }

    @Test
    void a_link_that_a_person_makes_is_signed_with_their_name() throws Exception {
        try (Register register = open(folder)) {
            String first = add(register, charge(MORNING));
            String second = add(
                    register,
                    Dispatch.at(LATER, "2031-04-20")
                            .actor("Lena Marsh", Actor.Type.PERSON)
                            .said("Lena Marsh", Act.STATE, List.of(), "Nobody was cheated"));
            String charge = utterance(register, first, "s1").id();
            String answer = utterance(register, second, "s1").id();
            Answer made =
                    register.curation().link(Link.Type.DENIES, answer, charge, "she speaks for the office", "ann");
            assertThat(register.joins().link(made.id())).contains(made);
            assertThat(made.by()).isEqualTo("ann");
            assertThat(register.joins().linksOf(charge)).containsExactly(made);
            assertThat(newest(register).what()).isEqualTo("link");
        }
    }
}
