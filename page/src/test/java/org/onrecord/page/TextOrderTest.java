package org.onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TextOrderTest {

    private static final List<Span> SPANS = List.of(new Span(2, 5), new Span(5, 6), new Span(9, 12));

    @Test
    void the_first_that_begins_at_or_after_a_place() {
        assertThat(TextOrder.firstFrom(SPANS, Function.identity(), 0)).isZero();
        assertThat(TextOrder.firstFrom(SPANS, Function.identity(), 5)).isOne();
        assertThat(TextOrder.firstFrom(SPANS, Function.identity(), 10)).isEqualTo(3);
    }

    @Test
    void the_first_that_ends_after_a_place() {
        assertThat(TextOrder.firstEndingAfter(SPANS, Function.identity(), 4)).isZero();
        assertThat(TextOrder.firstEndingAfter(SPANS, Function.identity(), 5)).isOne();
        assertThat(TextOrder.firstEndingAfter(SPANS, Function.identity(), 12)).isEqualTo(3);
    }

    @Test
    void the_last_that_begins_at_a_place_or_before() {
        assertThat(TextOrder.lastFrom(SPANS, Function.identity(), 0)).isZero();
        assertThat(TextOrder.lastFrom(SPANS, Function.identity(), 8)).isOne();
        assertThat(TextOrder.lastFrom(SPANS, Function.identity(), 9)).isEqualTo(2);
        assertThat(TextOrder.lastFrom(List.<Span>of(), Function.identity(), 9)).isZero();
    }
}
