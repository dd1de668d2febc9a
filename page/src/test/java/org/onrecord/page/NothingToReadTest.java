package org.onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page without anything to read is an error, not an empty report. */
class NothingToReadTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!doctype html><html><head></head><body></body></html>",
                "<html><body><div id=root></div><script>render(document)</script></body></html>",
                "<html><body><img src=a.png><nav><a href=/>Home</a></nav></body></html>"
            })
    void neither_headline_nor_text_is_an_error_that_says_what_to_do(String html) {
        assertThatThrownBy(() -> PageReader.read(Page.ofHtml("a.html", html)))
                .isInstanceOfSatisfying(
                        PageException.class, e -> assertThat(e.code()).isEqualTo(PageException.Code.EMPTY))
                .hasMessageStartingWith("a.html has neither a headline nor any text")
                .hasMessageContaining("browser");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xml version='1.0'?>\n<!-- made by hand -->\n<rss version='2.0'><channel><title>News</title></channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>News</title></feed>",
                "<?xml version='1.0'?><urlset><url><loc>https://a.example/</loc></url></urlset>",
                "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}"
            })
    void a_feed_is_no_page_and_the_error_names_the_command_for_it(String xml) {
        assertThatThrownBy(() -> PageReader.read(
                        Page.of("a.xml", xml.getBytes(StandardCharsets.UTF_8)).withUrl("https://a.example/feed")))
                .hasMessageStartingWith("a.xml is a feed or a sitemap")
                .hasMessageContaining("onrecord feed");
    }

    @Test
    void a_headline_alone_is_a_report() throws Exception {
        Report report = PageReader.read(Page.ofHtml("a.html", "<title>Harbour closed by storm</title><body></body>"));
        assertThat(report.headline()).contains("Harbour closed by storm");
        assertThat(report.text()).isEqualTo("Harbour closed by storm");
    }
}
