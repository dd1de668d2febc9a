package org.onrecord.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Block;
import org.onrecord.page.Explanation;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageReader;

class A08_ExplanationTest {

    private static Explanation explain(String html) throws PageException {
        return PageReader.explain(Page.of("page.html", html.getBytes(StandardCharsets.UTF_8)));
    }

    private static Explanation explainBody(String more) throws PageException {
        return explain(Fixture.page("", more));
    }

    private static Explanation.Entry entry(Explanation explanation, String text) {
        return explanation.entries().stream()
                .filter(entry -> entry.text().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_report_is_the_one_that_reading_gives() throws PageException {
        String html = Fixture.page("", "<aside><p>Read also: <a href=/1>The old mole</a></p></aside>");
        Page page = Page.of("page.html", html.getBytes(StandardCharsets.UTF_8));
        assertThat(PageReader.explain(page).report()).isEqualTo(PageReader.read(page));
    }

    @Test
    void every_block_of_the_body_is_an_entry_that_was_kept_as_its_kind_in_the_same_order() throws PageException {
        Explanation explanation =
                explainBody("<h2>What it costs</h2><ul><li>Four years of work at the eastern side.</li>"
                        + "</ul><p class=share><a href=/s>Share</a></p>");
        List<String> kept = explanation.entries().stream()
                .filter(entry -> entry.kept().filter(Block.Kind::isBody).isPresent())
                .map(Explanation.Entry::text)
                .toList();
        assertThat(kept).isEqualTo(Fixture.body(explanation.report()));
        assertThat(entry(explanation, "What it costs").kept()).contains(Block.Kind.HEADING);
        assertThat(entry(explanation, "Four years").kept()).contains(Block.Kind.LIST_ITEM);
    }

    @Test
    void a_path_leads_from_the_body_to_the_element_by_names_and_places() throws PageException {
        Explanation explanation = explainBody("<p id=third>And a fourth sentence was said about the mole.</p>");
        assertThat(entry(explanation, Fixture.TWO).path())
                .isEqualTo("body > main > article > div.article-body > p:nth-of-type(2)");
        assertThat(entry(explanation, "And a fourth").path())
                .isEqualTo("body > main > article > div.article-body > p#third:nth-of-type(3)");
    }

    @Test
    void what_was_left_out_says_why_and_names_what_said_so() throws PageException {
        Explanation explanation =
                explainBody("<div class='box related-links'><p>Ferry fares go up again next month.</p></div>"
                        + "<div id=comments><p>I would never have built it there in the first place.</p></div>"
                        + "<p>Read also: <a href=/1>How the old mole was built</a></p><p>Advertisement</p>");
        assertThat(entry(explanation, "Home").reason()).isEqualTo("in the navigation (nav)");
        assertThat(entry(explanation, "Ferry").reason())
                .isEqualTo("beside the report: other reports (class related-links)");
        assertThat(entry(explanation, "I would").reason()).isEqualTo("in readers' comments (id comments)");
        assertThat(entry(explanation, "Read also").reason()).isEqualTo("points to another report");
        assertThat(entry(explanation, "Advertisement").reason()).startsWith("a call to the reader");
        assertThat(entry(explanation, "All rights").reason()).isEqualTo("in a footer (footer)");
        assertThat(explanation.entries().stream().filter(e -> e.reason().isBlank()))
                .isEmpty();
    }

    @Test
    void what_stands_behind_the_end_of_a_report_says_so() throws PageException {
        Explanation explanation = explain(
                "<html><body><h1>Mole</h1><div><p>" + Fixture.ONE + "</p><p>" + Fixture.TWO + "</p><p>" + Fixture.THREE
                        + "</p><p>A decision on the western mole is expected in autumn.</p><h3>Comments</h3><p>Well done!</p></div></body></html>");
        assertThat(entry(explanation, "Comments").reason()).isEqualTo("the heading of what follows the report");
        assertThat(entry(explanation, "Well done").reason()).isEqualTo("after the end of the report");
        assertThat(entry(explanation, "Well done").kept()).isEmpty();
    }

    @Test
    void what_was_taken_into_a_field_says_which_and_is_not_left_out() throws PageException {
        Explanation explanation = explain("<html lang=en><head><title>Mole to be rebuilt</title>"
                + "<meta name=author content='Ilse Brenn'><meta property=article:published_time content=2024-03-12>"
                + "</head><body><nav><a href=/>Home</a></nav><article><h1>Mole to be rebuilt</h1>"
                + "<p class=byline>By Ilse Brenn</p><p>12 March 2024</p><p>" + Fixture.ONE + "</p><p>" + Fixture.TWO
                + "</p><blockquote class=twitter-tweet><p>Every stone of it.</p>&mdash; Tom Vey (@tvey) <a href=/t>March"
                + " 12, 2024</a></blockquote><p>" + Fixture.THREE + "</p></article></body></html>");
        assertThat(entry(explanation, "Mole to be").fields()).containsExactly("headline");
        assertThat(entry(explanation, "Mole to be").reason()).isEqualTo("the headline");
        assertThat(entry(explanation, "By Ilse").fields()).containsExactly("authors");
        assertThat(entry(explanation, "12 March").fields()).containsExactly("date");
        assertThat(entry(explanation, "Home").isLeftOut()).isTrue();
        assertThat(explanation.entries())
                .filteredOn(entry -> entry.text().contains("@tvey"))
                .allMatch(entry -> entry.fields().isEmpty());
    }

    @Test
    void the_lines_of_a_stripped_text_come_in_order_with_the_fields_they_went_to() throws PageException {
        Explanation explanation = explain("Port Verrin to rebuild its mole\nBy Ilse Brenn\nPublished: 12 March 2024\n\n"
                + Fixture.ONE + "\n\nSkip to content\n\n" + Fixture.TWO + "\n\n" + Fixture.THREE + "\n");
        assertThat(entry(explanation, "Port Verrin to").fields()).containsExactly("headline");
        assertThat(entry(explanation, "By Ilse").fields()).containsExactly("authors");
        assertThat(entry(explanation, "Published").fields()).containsExactly("date");
        assertThat(explanation.entries())
                .extracting(Explanation.Entry::text)
                .containsSubsequence(Fixture.ONE, "Skip to content", Fixture.TWO);
    }

    @Test
    void a_stripped_text_has_its_lines_without_paths() throws PageException {
        Explanation explanation = explain("Skip to content\nPort Verrin to rebuild its mole\n\n" + Fixture.ONE + "\n\n"
                + Fixture.TWO + "\n\n" + Fixture.THREE + "\n");
        assertThat(entry(explanation, "Skip to").kept()).isEmpty();
        assertThat(entry(explanation, Fixture.TWO.substring(0, 40)).kept()).contains(Block.Kind.PARAGRAPH);
        assertThat(explanation.entries()).allMatch(entry -> entry.path().isEmpty());
    }

    @Test
    void what_cannot_be_read_cannot_be_explained_either() {
        for (String refused : List.of(
                "",
                "<html><body><script>1</script></body></html>",
                "<?xml version='1.0'?><rss><channel><title>The Verrin Courier</title></channel></rss>",
                "{\"title\": \"The Verrin Courier\", \"version\" : \"https:\\/\\/jsonfeed.org/version/1\", \"items\": []}")) {
            Page page = Page.of("refused", refused.getBytes(StandardCharsets.UTF_8));
            Throwable reading = catchThrowable(() -> PageReader.read(page));
            assertThat(reading).isInstanceOf(PageException.class);
            assertThatThrownBy(() -> PageReader.explain(page))
                    .isInstanceOf(PageException.class)
                    .hasMessage(reading.getMessage());
        }
    }

    @Test
    void a_page_of_many_deep_and_neighbouring_elements_is_explained_in_time() throws PageException {
        StringBuilder html = new StringBuilder("<html><head><title>Words</title></head><body>");
        for (int i = 0; i < 200; i++)
            html.append("<div class=a-rather-long-name-for-an-element-")
                    .append(i)
                    .append('>');
        for (int i = 0; i < 60_000; i++) html.append("<p>Word</p>");
        long begin = System.nanoTime();
        Explanation explanation = explain(html.toString());
        assertThat(explanation.entries()).hasSize(60_000);
        assertThat(explanation.entries().get(59_999).path()).startsWith("…").endsWith("p:nth-of-type(60000)");
        assertThat((System.nanoTime() - begin) / 1e9).isLessThan(10);
    }
}
