package org.onrecord.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.language.Annotator;
import org.onrecord.language.knowledge.CompiledKnowledge;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.Report;

class B03_KnowledgeTest {

    private static final StatementReader READER = new StatementReader(new TaggedDetector(), new InventedKnowledge());

    private static StatementReader.Found read(String published, String... paragraphs) {
        Report report = Reports.report(paragraphs);
        ReadingOptions options = new ReadingOptions(true, false, Moment.parse(published), Optional.empty());
        return READER.read(report, new Annotator().annotate(report, options.day(report)), options);
    }

    private static List<List<String>> speakers(String published, String... paragraphs) {
        StatementReader.Found found = read(published, paragraphs);
        return found.statements().stream()
                .map(s -> Reports.names(found, s.speaker()))
                .toList();
    }

    @Test
    void an_office_without_a_name_is_its_only_holder_on_the_day_of_the_report() {
        String[] paragraphs = {"The Norlandic president said on Monday that the port was closed."};
        StatementReader.Found found = read("2031-03-12", paragraphs);
        assertThat(found.actors()).singleElement().satisfies(actor -> {
            assertThat(actor.name()).isEqualTo("Odo Emil Brandt");
            assertThat(actor.type()).isEqualTo(Actor.Type.PERSON);
            assertThat(actor.wikidata()).hasValue("Q900003");
            assertThat(actor.role()).hasValue("Norlandic president");
            assertThat(actor.mentions())
                    .extracting(span -> span.in(Reports.report(paragraphs).text()))
                    .containsExactly("The Norlandic president");
        });
    }

    @Test
    void before_the_office_began_and_on_a_day_unknown_its_holder_is_not_known() {
        String sentence = "The Norlandic president said on Monday that the port was closed.";
        assertThat(speakers("2030-04-30", sentence)).containsExactly(List.of("The Norlandic president"));
        assertThat(speakers("", sentence)).containsExactly(List.of("The Norlandic president"));
    }

    @Test
    void an_office_that_two_hold_stays_without_a_name() {
        assertThat(speakers("2031-03-12", "The Veskian consul said on Monday that the port was closed."))
                .containsExactly(List.of("The Veskian consul"));
    }

    @Test
    void whom_the_report_calls_so_goes_before_whom_is_known() {
        assertThat(speakers(
                        "2031-03-12",
                        "Norlandic President Peter Falk arrived in Tolm on Monday.",
                        "The Norlandic president said on Monday that the port was closed."))
                .containsExactly(List.of("Peter Falk"));
    }

    @Test
    void the_holder_is_who_the_report_names_elsewhere() {
        StatementReader.Found found = read(
                "2031-03-12",
                "Odo Brandt said on Monday that the port was closed.",
                "The Norlandic president said nobody was hurt.");
        assertThat(found.actors()).singleElement().satisfies(actor -> {
            assertThat(actor.name()).isEqualTo("Odo Brandt");
            assertThat(actor.wikidata()).hasValue("Q900003");
        });
    }

    @Test
    void the_president_of_another_state_is_not_meant() {
        assertThat(speakers(
                        "2031-03-12",
                        "Veskian President Peter Falk arrived in Tolm on Monday.",
                        "The Norlandic president said on Monday that the port was closed."))
                .containsExactly(List.of("Odo Emil Brandt"));
    }

    @Test
    void who_holds_the_same_office_elsewhere_is_not_taken_where_nobody_is_known() {
        assertThat(speakers(
                        "2029-03-12",
                        "Veskian President Peter Falk arrived in Tolm on Monday.",
                        "The Norlandic president said on Monday that the port was closed."))
                .containsExactly(List.of("The Norlandic president"));
    }

    @Test
    void who_held_the_office_before_is_not_its_holder() {
        assertThat(speakers(
                        "2031-03-12",
                        "The farmers met former Norlandic president Peter Falk in Tolm on Monday.",
                        "The Norlandic president said on Monday that the port was closed."))
                .containsExactly(List.of("Odo Emil Brandt"));
    }

    @Test
    void a_last_name_with_the_very_office_is_its_holder() {
        StatementReader.Found found =
                read("2031-03-12", "Brandt, the president of Norland, said on Monday that the port was closed.");
        assertThat(found.actors()).singleElement().satisfies(actor -> {
            assertThat(actor.name()).isEqualTo("Odo Emil Brandt");
            assertThat(actor.wikidata()).hasValue("Q900003");
        });
    }

    @Test
    void a_full_name_has_an_id_where_it_means_one_person_alone() {
        Report report = Reports.report("The judge met Mira Sorin and her lawyer, Helen Moravec, in Tolm on Monday.");
        ReadingOptions options = new ReadingOptions(true, false, Moment.parse("2031-03-12"), Optional.empty());
        assertThat(READER.parties(report, new Annotator().annotate(report, options.day(report)), options))
                .extracting(Actor::name, Actor::wikidata)
                .contains(tuple("Mira Sorin", Optional.of("Q900009")), tuple("Helen Moravec", Optional.empty()));
    }

    @Test
    void the_seat_of_a_government_is_the_state() {
        StatementReader.Found found = read("2031-03-12", "The Gray Palace said on Monday that the port was closed.");
        assertThat(found.actors()).singleElement().satisfies(actor -> {
            assertThat(actor.name()).isEqualTo("Norland");
            assertThat(actor.type()).isEqualTo(Actor.Type.STATE);
            assertThat(actor.wikidata()).hasValue("Q900001");
        });
    }

    @Test
    void a_reading_says_with_which_knowledge_it_was_made() throws Exception {
        Page page = Page.of("report.txt", "Ada Brix said it.".getBytes(StandardCharsets.UTF_8));
        assertThat(new Reader().read(page, ReadingOptions.DEFAULT).reader().knowledge())
                .hasValue(CompiledKnowledge.shipped().digest());
        assertThat(new Reader(new InventedKnowledge())
                        .read(page, ReadingOptions.DEFAULT)
                        .reader()
                        .knowledge())
                .hasValue("sha256:invented");
    }
}
