package org.onrecord.register.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class A01_FingerprintsTest {

    private static final String FERRY = """
            The ferry between Osk and Tarn will stop for the winter, the harbour master’s office said on Monday.
            It carried 41,300 people last year and lost money on every one of them, according to its books.
            “We would rather sail than count,” said Ilse Marn, who has run the line since 2009.""";

    private static String words(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> Story.name(random) + Story.name(random))
                .collect(Collectors.joining(" "));
    }

    private static Set<Long> set(String text) {
        return Arrays.stream(Fingerprints.of(text)).boxed().collect(Collectors.toSet());
    }

    @Test
    void never_change_since_registers_keep_them() {
        assertThat(Fingerprints.of(FERRY))
                .containsExactly(
                        -8871654511139855515L,
                        -8636201605510506273L,
                        -8403040594821772699L,
                        -8036375325246193176L,
                        -6848393550785440622L);
    }

    @Test
    void are_the_same_whatever_the_quotation_marks_apostrophes_cases_and_hyphenation_are() {
        String elsewhere = FERRY.replace('’', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace("harbour", "har\u00ADbour")
                .replace("The ferry between Osk", "THE FERRY BETWEEN OSK");

        assertThat(Fingerprints.of(elsewhere)).isEqualTo(Fingerprints.of(FERRY));
    }

    @Test
    void of_two_texts_with_twenty_words_in_a_row_in_common_have_one_in_common() {
        for (int seed = 0; seed < 200; seed++) {
            String shared = words(20, 1_000 + seed);
            String one = words(150, 2_000 + seed) + " " + shared + " " + words(90, 3_000 + seed);
            String other = words(40, 4_000 + seed) + " " + shared + " " + words(200, 5_000 + seed);

            assertThat(set(one)).as("seed %d", seed).containsAnyElementsOf(set(other));
        }
    }

    @Test
    void of_a_cut_are_nearly_all_among_those_of_the_whole() {
        String whole = words(400, 7);
        String cut = whole.substring(0, whole.length() / 3);

        Set<Long> shared = set(cut);
        shared.removeAll(set(whole));

        assertThat(shared).hasSizeLessThanOrEqualTo(1);
        assertThat(set(cut)).hasSizeGreaterThan(8);
    }

    @Test
    void are_at_most_a_fixed_number_in_ascending_order_however_long_the_text_is() {
        long[] fingerprints = Fingerprints.of(words(30_000, 1));

        assertThat(fingerprints).hasSize(Fingerprints.MOST).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void of_a_long_text_still_meet_those_of_a_cut_of_it() {
        String whole = words(6_000, 3);

        assertThat(set(whole.substring(0, whole.length() / 3))).containsAnyElementsOf(set(whole));
    }

    @Test
    void are_none_where_a_text_is_a_line_that_any_report_may_have() {
        assertThat(Fingerprints.of("More follows. Reload this page for what is new."))
                .isEmpty();
        assertThat(Fingerprints.of("")).isEmpty();
    }

    @Test
    void know_words_where_the_script_does_not_part_them() {
        String report = "河の渡し船は冬のあいだ運休すると港湾事務所が月曜日に発表した。昨年の利用者は四万人だった。";

        assertThat(Fingerprints.of(report)).isNotEmpty();
        assertThat(set(report + "新しい船は春に来る予定だ。")).containsAnyElementsOf(set(report));
    }
}
