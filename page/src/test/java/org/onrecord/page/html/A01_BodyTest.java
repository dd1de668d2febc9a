package org.onrecord.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.page.html.Fixture.ONE;
import static org.onrecord.page.html.Fixture.THREE;
import static org.onrecord.page.html.Fixture.TWO;
import static org.onrecord.page.html.Fixture.body;
import static org.onrecord.page.html.Fixture.read;
import static org.onrecord.page.html.Fixture.withBody;
import static org.onrecord.page.html.Fixture.words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Block;
import org.onrecord.page.Report;

class A01_BodyTest {

    @Test
    void the_text_is_the_headline_and_the_paragraphs_parted_by_blank_lines() {
        Report report = withBody("");
        assertThat(report.text())
                .isEqualTo("Port Verrin to rebuild its mole\n\n" + ONE + "\n\n" + TWO + "\n\n" + THREE);
        assertThat(report.headline()).contains("Port Verrin to rebuild its mole");
        assertThat(report.blocks().get(0).kind()).isEqualTo(Block.Kind.HEADLINE);
    }

    @Test
    void headings_quotes_and_list_items_keep_their_kind() {
        Report report = withBody(
                "<h2>What it costs</h2><blockquote><p>We have waited long enough for this mole.</p></blockquote>"
                        + "<ul><li>Four years of work at the eastern side.</li><li>Two years at the western side.</li></ul>");
        assertThat(words(report, Block.Kind.HEADING)).containsExactly("What it costs");
        assertThat(words(report, Block.Kind.QUOTE)).containsExactly("We have waited long enough for this mole.");
        assertThat(words(report, Block.Kind.LIST_ITEM))
                .containsExactly("Four years of work at the eastern side.", "Two years at the western side.");
    }

    @Test
    void text_without_paragraph_elements_is_cut_at_double_line_breaks() {
        Report report = read("<html><body><div>" + ONE + "<br><br>" + TWO + "<br>And more.<br/> <br/>" + THREE
                + "</div></body></html>");
        assertThat(body(report)).containsExactly(ONE, TWO + " And more.", THREE);
    }

    @Test
    void white_space_is_folded_and_soft_hyphens_stay() {
        Report report =
                withBody("<p>The  break\u00adwater\n\t was&nbsp;built  a hundred years ago, in the great days.</p>");
        assertThat(body(report)).contains("The break\u00adwater was built a hundred years ago, in the great days.");
    }

    @Test
    void the_row_of_a_table_is_a_paragraph() {
        Report report =
                withBody("<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2019</td><td> 41 </td></tr></table>");
        assertThat(words(report, Block.Kind.PARAGRAPH)).contains("Year Boats", "2019 41");
    }

    @Test
    void a_layout_table_is_unwrapped() {
        Report report = read("<html><body><table><tr><td><a href=/>Home</a></td><td><p>" + ONE + "</p><p>" + TWO
                + "</p><p>" + THREE + "</p></td></tr></table></body></html>");
        assertThat(body(report)).containsExactly(ONE, TWO, THREE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='related-articles'><p>Other news that has nothing to do with the mole, at some length.</p></div>",
                "<aside><p>Other news that has nothing to do with the mole, at some length.</p></aside>",
                "<div class=newsletter-signup><p>Other news that has nothing to do with the mole, at some length.</p></div>",
                "<div id=shareBar><span>Other news that has nothing to do with the mole</span></div>",
                "<section id=comments><p>Other news that has nothing to do with the mole, at some length.</p></section>",
                "<p><a href=/x>Read more: Other news that has nothing to do with the mole</a></p>",
                "<p>Lesen Sie auch: <a href=/x>Other news that has nothing to do with the mole</a></p>",
                "<p hidden>Other news that has nothing to do with the mole, at some length.</p>",
                "<div style='display: none'>Other news that has nothing to do with the mole, at some length.</div>",
                "<script>var x = 'Other news';</script>",
            })
    void what_is_no_part_of_the_report_is_left_out(String furniture) {
        assertThat(body(withBody(furniture))).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void a_body_in_several_containers_is_read_whole() {
        Report report = read(
                "<html><body><div id=top><a href=/>Home</a></div><div class=story><div class=article-text><p>" + ONE
                        + "</p></div><div class=ad-slot>Advertisement</div><div class=article-text><p>" + TWO
                        + "</p><p>" + THREE
                        + "</p></div></div></body></html>");
        assertThat(body(report)).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void the_headline_is_not_repeated_in_the_body() {
        Report report = read(
                "<html><head><title>Port Verrin to rebuild its mole</title></head><body><article><h2>Port Verrin to rebuild its mole</h2><p>"
                        + ONE + "</p><p>" + TWO + "</p></article></body></html>");
        assertThat(body(report)).containsExactly(ONE, TWO);
    }

    @Test
    void a_post_of_a_social_network_is_an_embed() {
        Report report =
                withBody("<blockquote class=twitter-tweet><p>The mole stands again, more or less.</p></blockquote>");
        assertThat(words(report, Block.Kind.EMBED)).containsExactly("The mole stands again, more or less.");
    }
}
