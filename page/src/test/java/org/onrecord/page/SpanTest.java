package org.onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpanTest {

    @Test
    void a_span_is_half_open() {
        Span span = new Span(2, 4);
        assertThat(span.in("abcdef")).isEqualTo("cd");
        assertThat(span.contains(2)).isTrue();
        assertThat(span.contains(4)).isFalse();
        assertThat(span.overlaps(new Span(4, 6))).isFalse();
        assertThat(span.overlaps(new Span(3, 6))).isTrue();
    }

    @Test
    void a_span_never_ends_before_it_begins() {
        assertThatThrownBy(() -> new Span(3, 2)).hasMessageContaining("[3, 2)");
        assertThatThrownBy(() -> new Span(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void trimming_takes_white_space_of_every_kind_from_both_ends() {
        assertThat(new Span(0, 6).trim("\u00a0 ab\n\u2003")).isEqualTo(new Span(2, 4));
        assertThat(new Span(1, 3).trim("    ").isEmpty()).isTrue();
    }
}
