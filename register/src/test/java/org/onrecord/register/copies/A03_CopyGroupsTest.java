package org.onrecord.register.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Moment;

class A03_CopyGroupsTest {

    private final MemoryCopyIndex index = new MemoryCopyIndex();

    private static List<String> story(int paragraphs, long seed) {
        return new Story(Grammar.of("tuning.grammar"), new Random(seed)).paragraphs(paragraphs);
    }

    private static CopyText report(String id, int day, List<String> paragraphs) {
        return new CopyText(id, Moment.parse("2031-11-%02d".formatted(day)), String.join("\n", paragraphs));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    @Test
    void the_first_print_of_a_text_joins_nothing() {
        assertThat(index.add(report("r1", 3, story(6, 1))).joins()).isEmpty();
        assertThat(index.add(report("r2", 3, story(6, 2))).joins()).isEmpty();
    }

    @Test
    void a_copy_joins_the_group_of_what_it_is_a_copy_of_and_says_why() {
        index.add(report("r1", 3, story(8, 1)));

        CopyPlacement placement = index.add(report("r2", 4, story(8, 1).subList(0, 5)));

        assertThat(placement.joins()).singleElement().satisfies(join -> {
            assertThat(join.group()).isEqualTo(index.group("r1"));
            assertThat(join.report()).isEqualTo("r1");
            assertThat(join.verdict().reason()).startsWith("100 % of the words of r2 stand in r1");
        });
    }

    @Test
    void two_cuts_that_share_little_are_made_one_group_by_the_whole() {
        List<String> whole = story(10, 1);
        index.add(report("r1", 3, whole.subList(0, 6)));
        index.add(report("r2", 3, joined(whole.subList(0, 1), whole.subList(5, 10))));
        assertThat(index.group("r1")).isNotEqualTo(index.group("r2"));

        CopyPlacement placement = index.add(report("r3", 3, whole));

        assertThat(placement.joins()).hasSize(2);
        assertThat(index.group("r1")).isEqualTo(index.group("r2")).isEqualTo(index.group("r3"));
    }

    @Test
    void a_cut_of_a_follow_up_that_keeps_little_but_the_background_does_not_make_it_one_with_the_report() {
        List<String> first = story(12, 1);
        List<String> followUp = joined(story(9, 2), first.subList(6, 10));
        index.add(report("r1", 3, first));
        index.add(report("r2", 9, followUp));

        CopyPlacement placement = index.add(report("r3", 9, joined(followUp.subList(0, 2), first.subList(6, 10))));

        assertThat(placement.joins())
                .singleElement()
                .satisfies(join -> assertThat(join.report()).isEqualTo("r2"));
        assertThat(index.group("r1")).isNotEqualTo(index.group("r2"));
    }

    @Test
    void a_long_line_that_many_reports_end_with_makes_no_copies() {
        String line =
                "Readers of the Osk Courier pay for what they read, for otherwise nobody would write it down: join them today,"
                        + " have it brought to your door every morning but Sunday, and end it whenever you like without a reason."
                        + " The Courier is printed in Osk by its own people, on its own press, and belongs to those who read it."
                        + " Write to us at the old tollhouse and tell us what we have missed in your street, your school, your boat.";
        for (int i = 0; i < 60; i++) {
            index.add(report("r" + i, 3, joined(story(12, 100 + i), List.of(line))));
        }

        CopyPlacement placement = index.add(report("r60", 4, joined(story(1, 400), List.of(line))));

        assertThat(placement.joins()).isEmpty();
    }

    @Test
    void an_older_version_of_the_report_itself_does_not_count() {
        index.add(report("r1", 3, story(6, 1)));

        assertThat(new CopyGroups().place(report("r1", 3, story(6, 1)), index).joins())
                .isEmpty();
    }

    @Test
    void the_index_is_asked_for_little_however_much_there_is() {
        for (int i = 0; i < 300; i++) index.add(report("r" + i, 3, story(10, 1)));
        Asked asked = new Asked(index);

        new CopyGroups().place(report("r300", 3, story(10, 1)), asked);

        assertThat(asked.hashes).isLessThanOrEqualTo(Fingerprints.MOST);
        assertThat(asked.mostPerHash).isLessThanOrEqualTo(64);
        assertThat(asked.texts).isBetween(1, 10);
    }

    private static final class Asked implements CopyIndex {
        private final CopyIndex index;
        private int hashes;
        private int mostPerHash;
        private int texts;

        Asked(CopyIndex index) {
            this.index = index;
        }

        @Override
        public List<Holder> holders(long[] hashes, int mostPerHash) {
            this.hashes += Arrays.stream(hashes).distinct().toArray().length;
            this.mostPerHash = mostPerHash;
            return index.holders(hashes, mostPerHash);
        }

        @Override
        public Optional<CopyText> text(String report) {
            texts++;
            return index.text(report);
        }
    }
}
