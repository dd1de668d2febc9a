package org.onrecord.register.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Span;
import org.onrecord.statement.Form;
import org.onrecord.statement.QuotationMarks;

/** The rules of the verdicts, over a record made by hand and drafts whose quotations are given. */
class A02_CheckTest {

    private static final String RECORD =
            "\u201cWe will not sign the treaty unless the council agrees,\u201d said Ada Brix. "
                    + "Tom Feld said the harbour was closed. \u201cThe siren came late. Nobody heard it.\u201d";

    private static final RecordedParty BRIX =
            new RecordedParty("Ada Brix", Set.of("Ms. Brix"), Optional.of("Minister of Vell"), Optional.empty());
    private static final RecordedParty FELD =
            new RecordedParty("Tom Feld", Set.of(), Optional.empty(), Optional.empty());

    private static RecordedReport report(String text) {
        Span all = new Span(0, text.length());
        List<Span> quoted = QuotationMarks.find(text, List.of(all)).stream()
                .map(QuotationMarks.Quotation::span)
                .toList();
        int indirect = text.indexOf("the harbour");
        return new RecordedReport(
                "r1",
                "sha256:0",
                Optional.empty(),
                Optional.of("The Vell Gazette"),
                Optional.empty(),
                Optional.empty(),
                text,
                List.of(all),
                quoted,
                List.of(
                        new RecordedStatement(
                                Optional.of("s1"), Form.DIRECT, List.of(quoted.getFirst()), List.of(BRIX)),
                        new RecordedStatement(
                                Optional.of("s2"),
                                Form.INDIRECT,
                                List.of(new Span(indirect, text.indexOf(" \u201cThe siren") - 1)),
                                List.of(FELD)),
                        new RecordedStatement(
                                Optional.of("s3"), Form.DIRECT, List.of(quoted.getLast()), List.of(FELD))),
                List.of());
    }

    private static Checked check(String draft, String speaker) {
        List<List<Span>> segments = QuotationMarks.find(draft, List.of(new Span(0, draft.length()))).stream()
                .map(quotation -> List.of(quotation.span()))
                .toList();
        boolean quoted = !segments.isEmpty();
        DraftQuotation quotation = new DraftQuotation(
                quoted ? segments : List.of(List.of(new Span(0, draft.length()))),
                quoted,
                speaker.isEmpty() ? Optional.empty() : Optional.of(DraftQuotation.Speaker.named(speaker)));
        return new Check(new ReportsInMemory(List.of(report(RECORD))))
                .check(new Draft("draft", draft, List.of(quotation)))
                .getFirst();
    }

    private static Verdict verdict(String draft, String speaker) {
        return check(draft, speaker).verdict();
    }

    @Test
    void words_that_stand_in_marks_of_the_speaker_are_verbatim_and_say_where() {
        Checked checked = check("\u201cThe siren came late.\u201d", "Tom Feld");
        assertThat(checked.verdict()).isEqualTo(Verdict.VERBATIM);
        assertThat(checked.also()).isEmpty();
        assertThat(checked.place().orElseThrow().words()).isEqualTo("The siren came late");
        assertThat(checked.place().orElseThrow().statement().orElseThrow().id()).contains("s3");
    }

    @Test
    void a_draft_that_names_nobody_has_no_other_speaker() {
        assertThat(verdict("\u201cThe siren came late.\u201d", "")).isEqualTo(Verdict.VERBATIM);
    }

    @Test
    void a_speaker_is_known_by_last_name_and_by_office() {
        String words = "\u201cWe will not sign the treaty unless the council agrees.\u201d";
        assertThat(verdict(words, "Brix")).isEqualTo(Verdict.VERBATIM);
        assertThat(verdict(words, "the minister")).isEqualTo(Verdict.VERBATIM);
        assertThat(verdict(words, "Carl Brix")).isEqualTo(Verdict.OTHER_SPEAKER);
        assertThat(verdict(words, "Tom Feld")).isEqualTo(Verdict.OTHER_SPEAKER);
    }

    @Test
    void a_dropped_not_is_an_alteration() {
        Checked checked = check("\u201cWe will sign the treaty unless the council agrees.\u201d", "Ada Brix");
        assertThat(checked.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(checked.changes()).containsExactly(new Change("", "not"));
    }

    @Test
    void a_changed_word_is_told_with_what_it_stands_for() {
        Checked checked = check("\u201cThe siren came early. Nobody heard it.\u201d", "Tom Feld");
        assertThat(checked.verdict()).isEqualTo(Verdict.ALTERED);
        assertThat(checked.changes()).containsExactly(new Change("early", "late"));
    }

    @Test
    void a_sentence_that_stops_where_the_records_goes_on_was_cut() {
        Checked checked = check("\u201cWe will not sign the treaty.\u201d", "Ada Brix");
        assertThat(checked.verdict()).isEqualTo(Verdict.CUT);
        assertThat(checked.leftOff().after().orElseThrow()).startsWith("unless the council agrees");
    }

    @Test
    void the_first_fault_is_the_verdict_and_the_others_follow_in_order() {
        Checked checked = check("\u201cWe will not sign the treaty.\u201d", "Tom Feld");
        assertThat(checked.verdict()).isEqualTo(Verdict.OTHER_SPEAKER);
        assertThat(checked.also()).containsExactly(Verdict.CUT);
    }

    @Test
    void indirect_speech_in_marks_was_only_reported_indirectly() {
        Checked checked = check("\u201cThe harbour is closed.\u201d", "Tom Feld");
        assertThat(checked.verdict()).isEqualTo(Verdict.INDIRECT_ONLY);
        assertThat(checked.changes()).containsExactly(new Change("is", "was"));
    }

    @Test
    void indirect_speech_without_marks_is_verbatim_where_the_words_agree() {
        assertThat(verdict("the harbour was closed", "Tom Feld")).isEqualTo(Verdict.VERBATIM);
        assertThat(verdict("the harbour was flooded", "Tom Feld")).isEqualTo(Verdict.ALTERED);
    }

    @Test
    void what_nobody_said_is_not_found_nowhere() {
        Checked checked = check("\u201cMy orchard feeds three villages.\u201d", "Ada Brix");
        assertThat(checked.verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(checked.place()).isEmpty();
    }

    @Test
    void a_part_that_was_added_to_one_that_is_on_record_alters_it() {
        assertThat(verdict("\u201cThe siren came late.\u201d \u201cMy orchard feeds three villages.\u201d", "Tom Feld"))
                .isEqualTo(Verdict.ALTERED);
    }

    @Test
    void json_counts_in_code_points() {
        String draft = "\ud83d\udea2 \u201cThe siren came late.\u201d";
        Draft read = new Draft(
                "draft", draft, new ArrayList<>(List.of(check(draft, "").quotation())));
        List<Checked> checked = new Check(new ReportsInMemory(List.of(report(RECORD)))).check(read);
        assertThat(CheckWriter.lines(read, checked).getFirst().path("span").toString())
                .isEqualTo("[2,24]");
    }

    @Test
    void a_long_quotation_from_a_long_report_is_held_in_bounded_time() {
        String words = IntStream.range(0, 6_000).mapToObj(i -> "word" + i % 997).collect(Collectors.joining(" "));
        RecordedReport report = report(RECORD + " \u201c" + words + "\u201d");
        String draft = "\u201c" + words.substring(0, words.length() / 4) + "\u201d";
        DraftQuotation quotation =
                new DraftQuotation(List.of(List.of(new Span(0, draft.length()))), true, Optional.empty());
        long begin = System.nanoTime();
        Checked checked = new Check(new ReportsInMemory(List.of(report)))
                .check(new Draft("draft", draft, List.of(quotation)))
                .getFirst();
        assertThat(checked.place()).isPresent();
        assertThat(System.nanoTime() - begin).isLessThan(30_000_000_000L);
    }
}
