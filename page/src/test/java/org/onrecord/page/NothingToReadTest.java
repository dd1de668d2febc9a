package org.onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void a_headline_alone_is_a_report() throws Exception {
        Report report = PageReader.read(Page.ofHtml("a.html", "<title>Harbour closed by storm</title><body></body>"));
        assertThat(report.headline()).contains("Harbour closed by storm");
        assertThat(report.text()).isEqualTo("Harbour closed by storm");
    }
}
