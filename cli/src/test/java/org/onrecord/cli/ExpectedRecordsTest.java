package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onrecord.page.Moment;
import org.onrecord.statement.Act;
import org.onrecord.statement.Actor;
import org.onrecord.statement.Form;

/** The samples' expected records are kept by hand: they must hold together before anything is compared with them. */
class ExpectedRecordsTest {

    private static final String DOUBLE_MARKS = "\"\u201C\u201D\u201E\u00AB\u00BB";

    static List<Expected> all() throws Exception {
        return Expected.all();
    }

    @Test
    void every_report_has_an_expected_record_and_every_expected_record_a_report() throws Exception {
        Set<String> expected = new HashSet<>();
        for (Expected sample : Expected.all())
            expected.add(sample.page().getFileName().toString());
        try (Stream<Path> reports = Files.list(Expected.SAMPLES.resolve("reports"))) {
            assertThat(reports.map(page -> page.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(expected).hasSizeGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_paragraph_of_the_body_stands_on_the_page(Expected sample) throws Exception {
        String page = Files.readString(sample.page(), StandardCharsets.UTF_8);
        String words = page.replaceAll("<[^>]*>", "").replace("&amp;", "&");
        for (String paragraph : sample.text().split("\n\n", -1))
            assertThat(words).contains(paragraph);
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_word_of_a_statement_stands_in_the_text_and_one_place_locates_it(Expected sample) {
        String text = sample.text();
        for (Expected.Said said : sample.statements()) {
            assertThat(text).as(sample.id() + " " + said.key()).contains(said.source(), said.cue(), said.occasion());
            assertThat(said.content())
                    .as(sample.id() + " " + said.key())
                    .isNotEmpty()
                    .allSatisfy(words -> assertThat(text).contains(words));
            assertThat(said.at()).as(sample.id() + " " + said.key()).isNotEmpty();
            assertThat(text.indexOf(said.at()))
                    .as(sample.id() + " " + said.key() + ": `at` stands once")
                    .isNotNegative()
                    .isEqualTo(text.lastIndexOf(said.at()));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void keys_are_unique_and_lead_somewhere(Expected sample) {
        List<String> actors = sample.actors().stream().map(Expected.Party::key).toList();
        List<String> statements =
                sample.statements().stream().map(Expected.Said::key).toList();
        assertThat(actors).doesNotHaveDuplicates();
        assertThat(statements).doesNotHaveDuplicates();
        for (Expected.Said said : sample.statements()) {
            assertThat(actors).as(said.key()).containsAll(said.speaker()).containsAll(said.targets());
            for (List<String> others : List.of(said.answers(), said.mayAnswer(), said.repeats())) {
                assertThat(statements).as(said.key()).containsAll(others);
                assertThat(others).as(said.key()).doesNotContain(said.key());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void terms_are_those_of_the_record(Expected sample) {
        for (Expected.Party actor : sample.actors())
            assertThat(Actor.Type.of(actor.type())).isNotNull();
        for (Expected.Said said : sample.statements()) {
            assertThat(Act.of(said.act())).isNotNull();
            assertThat(Form.of(said.form())).as(sample.id() + " " + said.key()).isIn(formsByTheMarks(said));
            if (!said.time().isEmpty())
                assertThat(Moment.parse(said.time())).as(said.key()).isPresent();
        }
        if (sample.unread().isPresent()) assertThat(sample.statements()).isEmpty();
        else assertThat(sample.statements()).isNotEmpty();
    }

    /** The form turns on quotation marks alone; single ones may be apostrophes, so with them any form can be right. */
    private static List<Form> formsByTheMarks(Expected.Said said) {
        String content = String.join(" ", said.content());
        boolean open = false;
        boolean outside = false;
        boolean marks = false;
        for (int i = 0; i < content.length(); i++) {
            if (DOUBLE_MARKS.indexOf(content.charAt(i)) >= 0) {
                open = !open;
                marks = true;
            } else if (Character.isLetterOrDigit(content.charAt(i)) && !open) {
                outside = true;
            }
        }
        if (marks) return List.of(outside ? Form.MIXED : Form.DIRECT);
        if (content.matches("[\u2018'].*[\u2019']")) return List.of(Form.values());
        return content.contains("'") || content.contains("\u2018")
                ? List.of(Form.INDIRECT, Form.MIXED)
                : List.of(Form.INDIRECT);
    }
}
