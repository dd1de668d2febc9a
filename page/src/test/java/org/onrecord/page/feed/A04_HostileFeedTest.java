package org.onrecord.page.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.PageException;

/** Feeds that are made to do harm. */
class A04_HostileFeedTest {

    @Test
    @Timeout(10)
    void entities_that_a_dtd_declares_are_not_expanded() throws Exception {
        FeedEntry entry = FeedFixture.file("billion-laughs.xml").entries().get(0);
        assertThat(entry.url()).contains("https://laughs.example/1");
        assertThat(entry.headline().orElse("")).doesNotContain("haha").hasSizeLessThan(20);
    }

    @Test
    @Timeout(10)
    void nothing_outside_the_feed_is_read() throws Exception {
        Feed.Listing feed = FeedFixture.file("external-entity.xml");
        assertThat(feed.entries().get(0).headline().orElse(""))
                .startsWith("Before")
                .doesNotContain("root:");
        assertThat(FeedFixture.file("external-entity-sitemap.xml").entries())
                .hasSize(2)
                .noneMatch(entry -> entry.toString().contains("root:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel><item>",
                "<feed><entry><title type='xhtml'><div>",
                "<urlset><url><loc>",
                "<sitemapindex><sitemap>",
                "<rss><channel><item><title><![CDATA["
            })
    @Timeout(60)
    void depth_and_length_have_no_bad_end(String begin) {
        String hostile = begin + "<a>".repeat(300_000) + "&amp;".repeat(100_000) + "<b c='".repeat(100_000);
        assertThat(timed(hostile)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    @Timeout(60)
    void json_without_end_is_left_in_time() {
        assertThat(timed("{\"items\": " + "[".repeat(1_000_000))).isLessThan(Duration.ofSeconds(20));
        assertThat(timed("{\"items\": [" + "{\"authors\": ".repeat(300_000))).isLessThan(Duration.ofSeconds(20));
        assertThat(timed("{\"version\": " + "9".repeat(1_000_000))).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    @Timeout(60)
    void more_entries_than_any_feed_has_are_an_error() {
        for (String feed : new String[] {
            "<rss><channel>" + "<item></item>".repeat(FeedReader.MOST_ENTRIES + 1),
            "<urlset>" + "<url><loc>http://a.example/</loc></url>".repeat(FeedReader.MOST_ENTRIES + 1),
            "{\"items\": [" + "{},".repeat(FeedReader.MOST_ENTRIES + 1),
            "http://a.example/\n".repeat(FeedReader.MOST_ENTRIES + 1)
        }) {
            assertThatThrownBy(() -> FeedReader.read(FeedFixture.page(feed)))
                    .isInstanceOfSatisfying(
                            PageException.class, e -> assertThat(e.code()).isEqualTo(PageException.Code.TOO_LARGE));
        }
    }

    @Test
    @Timeout(20)
    void a_page_that_names_ever_so_many_feeds_is_no_trouble() throws Exception {
        StringBuilder html = new StringBuilder("<html><head>");
        for (int i = 0; i < 40_000; i++)
            html.append("<link rel=alternate type=application/rss+xml href=https://a.example/")
                    .append(i)
                    .append('>');
        assertThat(FeedReader.links(FeedFixture.page(html.toString()))).hasSize(1_000);
    }

    private static Duration timed(String hostile) {
        long begin = System.nanoTime();
        try {
            FeedReader.read(FeedFixture.page(hostile));
        } catch (PageException e) {
            assertThat(e.getMessage()).hasLineCount(1);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
