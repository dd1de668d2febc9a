package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The gold of the register is kept by hand, as the expected records are: it must hold together with them. */
class ExpectedRegisterTest {

    private static ExpectedRegister register;
    private static final Map<String, Expected> REPORTS = new HashMap<>();
    private static final Map<String, Expected.Said> STATEMENTS = new HashMap<>();
    private static final Map<String, Expected.Party> ACTORS = new HashMap<>();

    @BeforeAll
    static void read_everything() throws Exception {
        register = ExpectedRegister.read();
        for (Expected sample : Expected.all()) {
            REPORTS.put(sample.id(), sample);
            for (Expected.Said said : sample.statements()) STATEMENTS.put(sample.id() + "/" + said.key(), said);
            for (Expected.Party actor : sample.actors()) ACTORS.put(sample.id() + "/" + actor.key(), actor);
        }
    }

    @Test
    void every_key_names_something() {
        assertThat(REPORTS.keySet()).containsAll(all(register.copies())).containsAll(all(register.noCopies()));
        assertThat(STATEMENTS.keySet())
                .containsAll(all(register.utterances()))
                .containsAll(all(register.mayJoin()))
                .containsAll(all(register.apart()));
        assertThat(ACTORS.keySet())
                .containsAll(register.parties().stream()
                        .flatMap(party -> party.actors().stream())
                        .toList())
                .containsAll(all(register.partiesMayJoin()))
                .containsAll(all(register.partiesApart()));
        for (ExpectedRegister.Link link : register.links())
            assertThat(STATEMENTS).containsKeys(link.from(), link.to());
        for (ExpectedRegister.Unanswered one : register.unanswered())
            assertThat(STATEMENTS).containsKey(one.statement());
        for (ExpectedRegister.Issue issue : register.issues()) {
            assertThat(REPORTS.keySet()).containsAll(issue.reports());
            assertThat(STATEMENTS.keySet())
                    .containsAll(issue.without())
                    .containsAll(issue.also())
                    .containsAll(issue.may());
        }
    }

    @Test
    void groups_have_at_least_two_members_and_share_none() {
        for (List<List<String>> groups : List.of(
                register.copies(),
                register.utterances(),
                register.parties().stream().map(ExpectedRegister.Party::actors).toList())) {
            assertThat(groups)
                    .isNotEmpty()
                    .allSatisfy(group -> assertThat(group).hasSizeGreaterThanOrEqualTo(2));
            assertThat(all(groups)).doesNotHaveDuplicates();
        }
        assertThat(register.issues().stream().flatMap(issue -> issue.reports().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_apart_or_open_is_not_joined_elsewhere() {
        for (List<String> pair : register.noCopies())
            assertThat(register.copies()).noneMatch(group -> group.containsAll(pair));
        for (List<String> pair : both(register.mayJoin(), register.apart())) {
            assertThat(pair).hasSize(2);
            assertThat(register.utterance(pair.get(0))).as("%s", pair).doesNotContain(pair.get(1));
        }
        for (List<String> pair : both(register.partiesMayJoin(), register.partiesApart())) {
            assertThat(pair).hasSize(2);
            assertThat(register.party(pair.get(0))).as("%s", pair).doesNotContain(pair.get(1));
        }
    }

    @Test
    void the_statements_of_one_utterance_are_of_one_speaker_and_contradict_each_other_in_no_time() {
        for (List<String> group : register.utterances()) {
            assertThat(group.stream().map(ExpectedRegisterTest::speakers).distinct())
                    .as("speakers of %s", group)
                    .hasSize(1);
            assertThat(group.stream()
                            .map(key -> statement(key).time())
                            .filter(time -> !time.isEmpty())
                            .distinct())
                    .as("times of %s", group)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_party_has_one_type_and_its_fullest_name_from_a_report() {
        for (ExpectedRegister.Party party : register.parties()) {
            assertThat(party.names()).as(party.key()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(party.actors().stream().map(key -> actor(key).name()))
                    .contains(party.names().getFirst());
            for (String actor : party.actors()) {
                assertThat(actor(actor).type()).as(actor).isEqualTo(party.type());
            }
        }
        assertThat(register.parties().stream().map(ExpectedRegister.Party::key)).doesNotHaveDuplicates();
    }

    @Test
    void an_answer_comes_from_another_speaker_and_not_before_what_it_answers() {
        for (ExpectedRegister.Link link : register.links()) {
            assertThat(link.type()).isIn("denies", "rejects", "answers");
            assertThat(speakers(link.from())).as("%s", link).isNotEqualTo(speakers(link.to()));
            assertThat(said(link.from())).as("%s", link).isAfterOrEqualTo(said(link.to()));
        }
    }

    @Test
    void answers_that_one_report_presents_are_not_listed_again() {
        Set<List<Set<String>>> known = inReports(true);
        List<List<Set<String>>> links = new ArrayList<>();
        for (ExpectedRegister.Link link : register.links()) {
            links.add(List.of(register.utterance(link.from()), register.utterance(link.to())));
            assertThat(known).as("%s", link).doesNotContain(links.getLast());
        }
        assertThat(links).doesNotHaveDuplicates();
    }

    @Test
    void nothing_answers_what_is_unanswered() {
        Set<Set<String>> answered = new HashSet<>();
        for (List<Set<String>> link : inReports(false)) answered.add(link.get(1));
        for (ExpectedRegister.Link link : register.links())
            if (!link.may()) answered.add(register.utterance(link.to()));
        for (ExpectedRegister.Unanswered one : register.unanswered()) {
            assertThat(statement(one.statement()).act()).isEqualTo("accuse");
            assertThat(answered).as(one.statement()).doesNotContain(register.utterance(one.statement()));
        }
        assertThat(register.unanswered()).anyMatch(one -> !one.may());
    }

    @Test
    void each_of_three_matters_is_told_by_several_outlets_on_several_days() {
        assertThat(register.issues()).hasSize(3).allSatisfy(issue -> {
            List<Expected> reports =
                    issue.reports().stream().map(ExpectedRegisterTest::report).toList();
            assertThat(reports.stream()
                            .map(report -> report.report().path("publisher").asString(""))
                            .filter(outlet -> !outlet.isEmpty())
                            .distinct())
                    .hasSizeGreaterThanOrEqualTo(4);
            assertThat(reports.stream().map(ExpectedRegisterTest::day).distinct())
                    .hasSizeGreaterThanOrEqualTo(5);
        });
    }

    /** Every answer that a report holds, from utterance to utterance; with those of which careful readers differ. */
    private static Set<List<Set<String>>> inReports(boolean open) {
        Set<List<Set<String>>> links = new HashSet<>();
        for (Expected report : REPORTS.values()) {
            for (Expected.Said said : report.statements()) {
                Stream<String> answered = open
                        ? Stream.concat(said.answers().stream(), said.mayAnswer().stream())
                        : said.answers().stream();
                answered.forEach(key -> links.add(List.of(
                        register.utterance(report.id() + "/" + said.key()),
                        register.utterance(report.id() + "/" + key))));
            }
        }
        return links;
    }

    /** The parties that speak in a statement. */
    private static Set<Set<String>> speakers(String statement) {
        String report = statement.substring(0, statement.indexOf('/'));
        Set<Set<String>> speakers = new HashSet<>();
        for (String actor : statement(statement).speaker()) speakers.add(register.party(report + "/" + actor));
        return speakers;
    }

    /** The earliest day that any of its reports leaves for an utterance. */
    private static LocalDate said(String statement) {
        Set<LocalDate> days = new TreeSet<>();
        for (String one : register.utterance(statement)) {
            String time = statement(one).time();
            days.add(
                    time.length() >= 10
                            ? LocalDate.parse(time.substring(0, 10))
                            : day(report(one.substring(0, one.indexOf('/')))));
        }
        return days.iterator().next();
    }

    private static Expected report(String id) {
        return Objects.requireNonNull(REPORTS.get(id), id);
    }

    private static Expected.Said statement(String key) {
        return Objects.requireNonNull(STATEMENTS.get(key), key);
    }

    private static Expected.Party actor(String key) {
        return Objects.requireNonNull(ACTORS.get(key), key);
    }

    private static LocalDate day(Expected report) {
        for (String field : List.of("datePublished", "dateModified")) {
            String time = report.report().path(field).asString("");
            if (!time.isEmpty()) return LocalDate.parse(time.substring(0, 10));
        }
        return LocalDate.parse(report.published().orElseThrow());
    }

    private static List<String> all(List<List<String>> groups) {
        return groups.stream().flatMap(List::stream).toList();
    }

    private static List<List<String>> both(List<List<String>> some, List<List<String>> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
