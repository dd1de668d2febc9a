package org.onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void blocks_are_laid_out_as_one_text_parted_by_blank_lines() {
        Report report = Report.builder("sha256:0")
                .block(Block.Kind.HEADLINE, " Harbour reopens ")
                .block(Block.Kind.PARAGRAPH, "   ")
                .block(Block.Kind.PARAGRAPH, "Ships are back.")
                .build();
        assertThat(report.text()).isEqualTo("Harbour reopens\n\nShips are back.");
        assertThat(report.blocks()).extracting(report::words).containsExactly("Harbour reopens", "Ships are back.");
    }

    @Test
    void blocks_that_overlap_or_leave_the_text_are_refused() {
        Block first = new Block(Block.Kind.PARAGRAPH, new Span(0, 5));
        Block overlapping = new Block(Block.Kind.PARAGRAPH, new Span(4, 8));
        assertThatThrownBy(() -> Report.builder("sha256:0").build("abcdefgh", List.of(first, overlapping)))
                .hasMessageContaining("overlaps");
        assertThatThrownBy(() -> Report.builder("sha256:0").build("abc", List.of(first)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_body_is_what_is_neither_headline_standfirst_highlight_nor_caption() {
        assertThat(Block.Kind.values())
                .filteredOn(Block.Kind::isBody)
                .extracting(Block.Kind::term)
                .containsExactly("heading", "paragraph", "quote", "listItem", "embed");
    }
}
