package org.onrecord.register.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onrecord.register.issues.IssueGrouping.Grouped;
import org.onrecord.register.issues.SaidTogether.Utterance;
import org.onrecord.register.vectors.SentenceModel;
import org.onrecord.register.vectors.SentenceVector;

class IssueGroupingTest {

    private static final String[] HARBOUR = {
        "the Ostrava pier must close until divers have looked at its piles",
        "the pier at Ostrava is safe for ferries, said harbourmaster Dunne",
        "Dunne denied that rotten piles were left in the water to save money"
    };
    private static final String[] HARBOUR_LATER = {
        "divers found eleven rotten piles under the Ostrava pier, their report says",
        "harbourmaster Dunne called the divers' report on the piles a disgrace",
        "ferries will not call at the pier before the piles are replaced"
    };
    private static final String[] SCHOOL = {
        "Lindmoor's pupils would start at nine, headteacher Abel Frome proposed",
        "parents rejected a later start of lessons, because buses leave at seven",
        "tired pupils learn nothing, Frome said of the timetable"
    };

    private final RememberedIssues store = new RememberedIssues();
    private final AtomicInteger ids = new AtomicInteger();
    private final IssueGrouping grouping = new IssueGrouping(store, () -> "i" + ids.incrementAndGet());

    private static SaidTogether said(String report, String day, String... sentences) {
        List<Utterance> utterances = IntStream.range(0, sentences.length)
                .mapToObj(i -> new Utterance(
                        "u" + report + i, sentences[i], SentenceModel.shipped().vector(sentences[i]), Optional.empty()))
                .toList();
        return new SaidTogether(Optional.empty(), Optional.of(LocalDate.parse(day)), utterances);
    }

    @Test
    void the_first_report_begins_an_issue_with_all_its_utterances() {
        Grouped first = grouping.add(said("a", "2026-05-01", HARBOUR));

        assertThat(first.isNew()).isTrue();
        assertThat(first.issue()).isEqualTo("i1");
        assertThat(first.utterances()).containsExactly("ua0", "ua1", "ua2");
        assertThat(store.find("i1").orElseThrow().utterances()).isEqualTo(3);
    }

    @Test
    void a_later_report_about_the_matter_joins_it_and_another_matter_begins_its_own() {
        grouping.add(said("a", "2026-05-01", HARBOUR));
        Grouped school = grouping.add(said("b", "2026-05-02", SCHOOL));
        Grouped later = grouping.add(said("c", "2026-05-09", HARBOUR_LATER));

        assertThat(school.isNew()).isTrue();
        assertThat(later.isNew()).isFalse();
        assertThat(later.issue()).isEqualTo("i1");
        assertThat(later.reason()).contains("pier").contains("piles");
        assertThat(store.find("i1").orElseThrow().lastDay()).contains(LocalDate.parse("2026-05-09"));
    }

    @Test
    void after_long_silence_an_issue_must_be_nearer() {
        grouping.add(said("a", "2006-05-01", HARBOUR));

        assertThat(grouping.add(said("c", "2026-05-09", HARBOUR_LATER)).isNew()).isTrue();
    }

    @Test
    void an_utterance_keeps_the_issue_it_was_given_and_new_ones_of_its_report_are_drawn_to_it() {
        grouping.add(said("a", "2026-05-01", HARBOUR));
        String[] oneMore = {"nobody asked the fishermen"};
        SentenceVector vector = SentenceModel.shipped().vector(oneMore[0]);
        SaidTogether again = new SaidTogether(
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-05-01")),
                List.of(
                        new Utterance("ua0", HARBOUR[0], SentenceModel.shipped().vector(HARBOUR[0]), Optional.of("i1")),
                        new Utterance("ua9", oneMore[0] + ", " + HARBOUR[2], vector, Optional.empty())));

        Grouped grouped = grouping.add(again);

        assertThat(grouped.issue()).isEqualTo("i1");
        assertThat(grouped.utterances()).containsExactly("ua9");
        assertThat(store.find("i1").orElseThrow().utterances()).isEqualTo(4);
    }

    @Test
    void where_all_have_an_issue_nothing_changes() {
        grouping.add(said("a", "2026-05-01", HARBOUR));
        IssueProfile before = store.find("i1").orElseThrow();
        Grouped grouped = grouping.add(new SaidTogether(
                Optional.empty(),
                Optional.empty(),
                List.of(new Utterance(
                        "ua0", HARBOUR[0], SentenceModel.shipped().vector(HARBOUR[0]), Optional.of("i1")))));

        assertThat(grouped.utterances()).isEmpty();
        assertThat(store.find("i1")).contains(before);
    }

    @Test
    void two_issues_that_turn_out_to_be_one_are_proposed_for_merging_and_left_as_they_are() {
        store.put(issueOf("ix", HARBOUR));
        store.put(issueOf("iy", HARBOUR));

        Grouped grouped = grouping.add(said("c", "2026-05-09", HARBOUR_LATER));

        assertThat(grouped.merge()).hasValueSatisfying(merge -> {
            assertThat(List.of(merge.issue(), merge.into())).containsExactlyInAnyOrder("ix", "iy");
            assertThat(merge.reason()).contains("piles");
        });
        assertThat(store.all()).hasSize(2);
    }

    private static IssueProfile issueOf(String id, String... sentences) {
        RememberedIssues apart = new RememberedIssues();
        new IssueGrouping(apart, () -> id).add(said(id, "2026-05-01", sentences));
        return apart.find(id).orElseThrow();
    }

    @Test
    void an_issue_is_named_by_its_telling_words_until_a_person_names_it() {
        grouping.add(said("b", "2026-05-02", SCHOOL));
        grouping.add(said("a", "2026-05-01", HARBOUR));
        grouping.add(said("c", "2026-05-09", HARBOUR_LATER));
        IssueProfile harbour = store.find("i2").orElseThrow();

        String name = IssueNames.of(harbour, store).orElseThrow();

        assertThat(name.split(" ")).hasSizeBetween(2, 4);
        assertThat(name)
                .containsIgnoringCase("pier")
                .containsIgnoringCase("piles")
                .matches("\\p{Lu}.*");
        assertThat(IssueNames.of(harbour.named("The rotten pier"), store)).contains("The rotten pier");
        store.put(harbour.named("The rotten pier"));
        grouping.add(said("d", "2026-05-10", HARBOUR_LATER));
        assertThat(store.find("i2").orElseThrow().givenName()).contains("The rotten pier");
    }

    @Test
    void words_that_tell_nothing_give_no_name() {
        grouping.add(said("a", "2026-05-01", "that is what it was", "no, it was not"));

        assertThat(IssueNames.of(store.find("i1").orElseThrow(), store)).isEmpty();
    }

    @Test
    void the_same_reports_in_the_same_order_give_the_same_issues() {
        List<String> first = issuesOf(new IssueGrouping(new RememberedIssues(), counter()));
        List<String> second = issuesOf(new IssueGrouping(new RememberedIssues(), counter()));

        assertThat(first).isEqualTo(second).contains("i1", "i2");
    }

    private static Supplier<String> counter() {
        AtomicInteger number = new AtomicInteger();
        return () -> "i" + number.incrementAndGet();
    }

    private static List<String> issuesOf(IssueGrouping grouping) {
        List<String> issues = new ArrayList<>();
        for (String[] sentences : List.of(HARBOUR, SCHOOL, HARBOUR_LATER, SCHOOL)) {
            issues.add(grouping.add(said("x", "2026-05-01", sentences)).issue());
        }
        return issues;
    }

    /** Matters of invented words with vectors around a direction each: many reports, pairwise F1 and time. */
    @Test
    void many_reports_of_many_matters_find_their_own_in_time_that_does_not_grow_with_them() {
        int matters = 300;
        List<String> truth = new ArrayList<>();
        List<String> found = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(3);
        for (int report = 0; report < 1500; report++) {
            int matter = random.nextInt(matters);
            truth.add("m" + matter);
            found.add(grouping.add(invented(report, matter, random)).issue());
        }

        assertThat(pairwiseF1(truth, found)).isGreaterThan(0.95);
    }

    private static SaidTogether invented(int report, int matter, SplittableRandom random) {
        List<Utterance> utterances = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            StringBuilder words = new StringBuilder();
            for (int j = 0; j < 12; j++) {
                boolean own = random.nextInt(4) == 0;
                words.append(own ? "own" + letters(matter * 15 + random.nextInt(15)) : letters(random.nextInt(3000)))
                        .append(' ');
            }
            SplittableRandom direction = new SplittableRandom(matter);
            float[] numbers = new float[SentenceVector.DIMENSIONS];
            for (int k = 0; k < numbers.length; k++) {
                numbers[k] = (float) (0.05 * (direction.nextDouble() - 0.5 + 1.2 * (random.nextDouble() - 0.5)));
            }
            utterances.add(new Utterance(
                    "u" + report + "-" + i, words.toString(), SentenceVector.of(numbers), Optional.empty()));
        }
        return new SaidTogether(Optional.empty(), Optional.empty(), utterances);
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder("w");
        for (int rest = number + 26; rest > 0; rest /= 26) letters.append((char) ('a' + rest % 26));
        return letters.toString();
    }

    private static double pairwiseF1(List<String> truth, List<String> found) {
        long both = 0;
        long either = 0;
        for (int i = 0; i < truth.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean same = truth.get(i).equals(truth.get(j));
                boolean together = found.get(i).equals(found.get(j));
                if (same && together) both += 2;
                if (same) either++;
                if (together) either++;
            }
        }
        return (double) both / either;
    }

    @Test
    void nothing_said_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> new SaidTogether(Optional.empty(), Optional.empty(), List.of()))
                .hasMessageContaining("no utterances");
    }
}
