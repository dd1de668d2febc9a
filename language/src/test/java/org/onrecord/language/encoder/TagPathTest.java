package org.onrecord.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;

class TagPathTest {

    private static float[] row(float none, float begin, float inside) {
        return new float[] {9, none, begin, inside, 9};
    }

    @Test
    void stretches_begin_with_a_begin() {
        float[][] rows = {row(0, 3, 0), row(0, 0, 3), row(3, 0, 0), row(0, 4, 0)};

        assertThat(TagPath.stretches(rows, 1, 3, 0))
                .extracting(TagPath.Stretch::first, TagPath.Stretch::last)
                .containsExactly(tuple(0, 1), tuple(3, 3));
    }

    @Test
    void an_inside_without_a_begin_gives_way_to_what_is_best_as_a_whole() {
        // By itself the second word is an inside; the first, none by a little, becomes its begin.
        float[][] rows = {row(1, 0.5f, 0), row(0, 0, 5)};

        assertThat(TagPath.stretches(rows, 1, 3, 0))
                .extracting(TagPath.Stretch::first, TagPath.Stretch::last)
                .containsExactly(tuple(0, 1));
    }

    @Test
    void confidence_is_the_mean_of_what_the_tags_are_given() {
        assertThat(TagPath.stretches(new float[][] {row(-50, 50, -50)}, 1, 3, 0)
                        .get(0)
                        .confidence())
                .isEqualTo(1.0);
        assertThat(TagPath.stretches(new float[][] {row(0, 0.0001f, 0)}, 1, 3, 0)
                        .get(0)
                        .confidence())
                .isBetween(0.32, 0.34);
    }

    @Test
    void no_words_have_no_stretches() {
        assertThat(TagPath.stretches(new float[0][], 1, 3, 0)).isEmpty();
    }
}
