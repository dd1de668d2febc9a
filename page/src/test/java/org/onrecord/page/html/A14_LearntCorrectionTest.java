package org.onrecord.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.page.html.Fixture.ONE;
import static org.onrecord.page.html.Fixture.THREE;
import static org.onrecord.page.html.Fixture.TWO;
import static org.onrecord.page.html.Fixture.body;
import static org.onrecord.page.html.Fixture.read;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the learnt table overrules what the rules made of a passage, and where it never does. */
class A14_LearntCorrectionTest {

    private static final String FOUR =
            "Work on the western mole, which the same storms had left standing, was put off until the autumn of next year.";
    private static final List<String> SCRAPS =
            List.of("Port Verrin Post", "Harbour and sea", "Ilse Tamm", "Eastern Mole", "Winter Storms");

    private static String page(String more) {
        return "<html><head><title>Port Verrin to rebuild its mole</title></head><body><h1>Port Verrin to rebuild its mole</h1>"
                + "<div class=text><div class=words><p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p><p>" + FOUR
                + "</p></div>" + more + "</div></body></html>";
    }

    private static String scraps() {
        StringBuilder html = new StringBuilder("<div class=more>");
        for (String scrap : SCRAPS)
            html.append("<div class=entry>").append(scrap).append("</div>");
        return html.append("</div>").toString();
    }

    @Test
    void scraps_behind_the_text_that_no_rule_knows_are_left_out() {
        assertThat(body(read(page(scraps())))).containsExactly(ONE, TWO, THREE, FOUR);
    }

    @Test
    void short_sentences_in_the_middle_of_the_text_stay() {
        String html = page("").replace("<p>" + THREE, "<p>Nobody was hurt.</p><p>" + THREE);
        assertThat(body(read(html))).containsExactly(ONE, TWO, "Nobody was hurt.", THREE, FOUR);
    }

    @Test
    void what_the_data_of_the_page_confirms_stays_whatever_it_looks_like() {
        String line = "Tickets at the harbour office, quay three";
        String html = page("<div class=more><div class=entry>" + line + "</div></div>")
                .replace(
                        "</title>",
                        "</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + ONE
                                + " " + TWO + " " + THREE + " " + FOUR + " " + line + "\"}</script>");
        assertThat(body(read(html))).contains(line);
    }

    @Test
    void words_that_were_left_out_as_a_repetition_stay_out() {
        String html = page("<p>" + TWO + "</p>");
        assertThat(body(read(html))).containsOnlyOnce(TWO);
        assertThat(body(read(html))).startsWith(ONE, TWO, THREE);
    }

    @Test
    void every_passage_is_counted_in_time_that_grows_with_the_page() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 200; i++) html.append("<div class=d").append(i).append('>');
        for (int i = 0; i < 60_000; i++)
            html.append(i % 3 == 0 ? "<h2>Word</h2>" : "<p>Word ").append(i);
        long begin = System.nanoTime();
        read(page(html.toString()));
        assertThat((System.nanoTime() - begin) / 1e9).isLessThan(10);
    }
}
