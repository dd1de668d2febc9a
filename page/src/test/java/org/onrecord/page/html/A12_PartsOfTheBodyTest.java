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
import org.onrecord.page.Block;
import org.onrecord.page.Report;

/** What belongs to a body though its markup looks like furniture, and what does not though it looks like text. */
class A12_PartsOfTheBodyTest {

    private static final String ANSWER =
            "The harbour master expects the fishing boats to lie in the inner basin until the work is done.";

    @Test
    void a_teaser_under_the_headline_opens_the_text() {
        Report report = read("<html><head><title>Port Verrin to rebuild its mole</title></head><body>"
                + "<h1>Port Verrin to rebuild its mole</h1><div class=teaser-text>" + ANSWER
                + "</div><div class=text><p>"
                + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p></div></body></html>");
        assertThat(body(report)).containsExactly(ANSWER, ONE, TWO, THREE);
    }

    @Test
    void a_teaser_that_leads_elsewhere_is_none_of_the_text() {
        assertThat(body(withBody(
                        "<div class=teaser><h3><a href=/x>A ferry for Sula</a></h3><p>" + ANSWER + "</p></div>")))
                .containsExactly(ONE, TWO, THREE);
    }

    @Test
    void answers_that_open_on_a_click_are_part_of_the_text() {
        assertThat(body(withBody("<div class=faq-item><h3>Where will the boats lie?</h3>"
                        + "<div class=faq-answer style='display:none'><p>" + ANSWER + "</p></div></div>")))
                .contains("Where will the boats lie?", ANSWER);
    }

    @Test
    void what_is_hidden_for_good_is_none_of_the_text() {
        assertThat(body(withBody("<div style='display:none'><p>" + ANSWER + "</p></div>")))
                .containsExactly(ONE, TWO, THREE);
    }

    @Test
    void the_words_around_a_form_are_none_of_the_text() {
        assertThat(body(withBody("<form action=/s><p>Get the news of the harbour every morning, before anyone else.</p>"
                        + "<input name=email></form>")))
                .containsExactly(ONE, TWO, THREE);
    }

    @Test
    void a_page_that_is_one_form_is_read() {
        assertThat(body(read("<html><body><form action=/page><div><p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE
                        + "</p></div></form></body></html>")))
                .containsExactly(ONE, TWO, THREE);
    }

    @Test
    void an_opening_set_in_large_print_is_a_paragraph() {
        String opening = ANSWER + " Nobody in the town hall would say how long that may be in the end.";
        Report report = withBody("<h3>" + opening + "</h3>");
        assertThat(words(report, Block.Kind.PARAGRAPH)).contains(opening);
    }

    @Test
    void sections_under_linked_headings_are_the_text_where_they_are_most_of_it() {
        Report report = read("<html><body><article><h1>Three moles to see</h1>"
                + "<section><h2><a href=https://verrin.example>The mole of Verrin</a></h2><p>" + ONE + "</p></section>"
                + "<section><h2><a href=https://sula.example>The mole of Sula Bay</a></h2><p>" + TWO + "</p></section>"
                + "<section><h2><a href=https://osk.example>The long mole of Osk</a></h2><p>" + THREE
                + "</p></section></article></body></html>");
        assertThat(body(report)).contains(ONE, TWO, THREE);
    }

    @Test
    void prose_beside_a_list_of_links_is_not_dropped_with_it() {
        String links = "<a href=/a>A ferry for Sula</a> <a href=/b>The long mole of Osk is closed</a> ";
        Report report = withBody("<div><ul><li>" + links + "</li><li>" + links + "</li><li>" + links + "</li><li>"
                + links + "</li></ul><p>" + ANSWER + "</p></div>");
        assertThat(body(report)).contains(ANSWER).doesNotContain(links);
    }

    @Test
    void names_that_would_leave_next_to_nothing_are_not_believed() {
        String rail = "<div class=sidebar><p>" + ANSWER + " " + ANSWER + " " + ANSWER + " " + ANSWER + "</p></div>";
        assertThat(body(read("<html><body><div class=post-sponsor><p>" + ONE + "</p><p>" + TWO
                        + "</p><p>" + THREE + "</p></div>" + rail + rail
                        + "<p>Imprint of the Verrin Courier, at the old quay.</p>"
                        + "</body></html>")))
                .contains(ONE, TWO, THREE);
    }

    @Test
    void short_sentences_of_languages_with_marks_of_their_own_are_prose() {
        String first = "ヴェリン港の防波堤は冬の嵐で壊れました！";
        String second = "漁師たちはいつまで待てばよいのでしょうか？";
        Report report = read("<html><body><div class=a>" + "<p>ホーム</p><p>ニュース</p>" + "</div><div class=b><p>" + first
                + "</p><p>" + second + "</p></div></body></html>");
        assertThat(body(report)).containsExactly(first, second);
    }

    @Test
    void the_id_of_a_heading_is_made_of_its_words_and_says_nothing() {
        assertThat(body(withBody(
                        "<h2 id=the-newsletter-of-the-pilots>The newsletter of the pilots</h2><p>" + ANSWER + "</p>")))
                .containsSequence("The newsletter of the pilots", ANSWER);
    }

    @Test
    void names_that_deny_what_they_say_are_no_furniture() {
        assertThat(body(read(
                        "<html><body><article class=node--promoted><h1>Port Verrin to rebuild its mole</h1><p>" + ONE
                                + "</p><p>" + TWO + "</p><p>" + THREE + "</p></article><div><p>" + ANSWER
                                + "</p></div></body></html>")))
                .contains(ONE, TWO, THREE);
        assertThat(body(withBody("<div class=hide-on-print><p>" + ANSWER + "</p></div>")))
                .contains(ANSWER);
    }
}
