package org.onrecord.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.page.html.Fixture.ONE;
import static org.onrecord.page.html.Fixture.THREE;
import static org.onrecord.page.html.Fixture.TWO;
import static org.onrecord.page.html.Fixture.body;
import static org.onrecord.page.html.Fixture.read;
import static org.onrecord.page.html.Fixture.words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Block;
import org.onrecord.page.Report;

/** Pages that carry the text of their report and do not show it. */
class A13_TextInDataTest {

    private static final String HEAD = "<html><head><title>Port Verrin to rebuild its mole</title></head><body>"
            + "<h1>Port Verrin to rebuild its mole</h1><div id=app></div>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Port Verrin to rebuild its mole\",\"articleBody\":\"%s\"}</script>",
                "<script type=application/json>{\"page\":{\"story\":{\"id\":7,\"body\":\"%s\"}}}</script>",
                "<script>window.__STATE__={story:{text:\"%s\"}};</script>",
            })
    void text_in_data_is_read_where_the_page_shows_none(String script) {
        Report report = read(HEAD + script.formatted(ONE + "\\n\\n" + TWO + "\\n" + THREE));
        assertThat(String.join(" ", body(report))).isEqualTo(ONE + " " + TWO + " " + THREE);
    }

    @Test
    void text_in_data_that_is_quoted_twice_is_read() {
        String text = ONE + "\\\\n" + TWO + "\\\\n" + THREE;
        Report report = read(HEAD + "<script>load.push([1,\"{\\\"text\\\":\\\"" + text + "\\\"}\"])</script>");
        assertThat(body(report)).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void markup_in_data_keeps_its_kinds_of_blocks() {
        Report report = read(HEAD + "<script>self.load.push(\"\\u003cp>" + ONE
                + "\\u003c/p>\\u003ch2>What it costs\\u003c/h2>" + "\\u003cblockquote>" + TWO
                + "\\u003c/blockquote>\\u003cp>" + THREE + "\\u003c/p>\")</script>");
        assertThat(body(report)).containsExactly(ONE, "What it costs", TWO, THREE);
        assertThat(words(report, Block.Kind.QUOTE)).containsExactly(TWO);
        assertThat(words(report, Block.Kind.HEADING)).containsExactly("What it costs");
    }

    @Test
    void text_for_browsers_without_scripts_is_read_where_the_page_shows_none() {
        Report report = read(HEAD + "<noscript><p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p></noscript>");
        assertThat(body(report)).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void the_rest_of_a_text_that_breaks_off_is_read_from_the_data() {
        Report report = read(HEAD + "<main><p>" + ONE + "</p></main><script type=application/json>{\"text\":\"<p>" + ONE
                + "</p><p>" + TWO + "</p><p>" + THREE + "</p>\"}</script>");
        assertThat(body(report)).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void data_on_something_else_is_no_text_of_the_report() {
        String other =
                "The kitchen of the station now has a new oven, which bakes the bread of the whole street. ".repeat(6);
        Report report = read(HEAD + "<script type=application/json>{\"text\":\"" + other + "\"}</script>");
        assertThat(body(report)).isEmpty();
    }

    @Test
    void a_page_that_shows_its_text_is_believed() {
        String longer = (ONE + " Port Verrin has a mole that it wants to rebuild. ").repeat(20);
        Report report = read(Fixture.page(
                "<script type=application/json>{\"text\":\"" + longer + "\"}</script>",
                ("<p>" + TWO + " And so on.</p>").repeat(1) + "<p>" + "The mole of Verrin is old. ".repeat(80)
                        + "</p>"));
        assertThat(body(report)).contains(ONE, TWO, THREE).noneMatch(words -> words.contains("wants to rebuild"));
    }
}
