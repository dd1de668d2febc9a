package org.onrecord.page.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;

/** What a sitemap says of its reports. */
class A02_SitemapTest {

    @Test
    void a_news_sitemap_gives_title_outlet_and_both_dates() throws Exception {
        Feed.Listing map = FeedFixture.file("news-sitemap.xml");
        assertThat(map.format()).isEqualTo(Feed.Format.SITEMAP);
        FeedEntry mole = map.entries().get(0);
        assertThat(mole.url()).contains("https://courier.example/mole?a=1&b=2");
        assertThat(mole.headline()).contains("Mole to be rebuilt");
        assertThat(mole.publisher()).contains("The Verrin Courier");
        assertThat(mole.inLanguage()).contains("en");
        assertThat(mole.datePublished().map(Moment::iso)).contains("2024-03-12T16:20:00+02:00");
        assertThat(mole.dateModified().map(Moment::iso)).contains("2024-03-12T18:05:00+02:00");
        assertThat(mole.keywords()).containsExactly("mole", "harbour council");
    }

    @Test
    void a_day_stays_a_day_and_a_time_without_zone_has_none() throws Exception {
        List<FeedEntry> entries = FeedFixture.file("news-sitemap.xml").entries();
        assertThat(entries).as("an entry without an address is none").hasSize(4);
        assertThat(entries.get(1).dateModified().map(Moment::iso)).contains("2024-03-11");
        assertThat(entries.get(2).dateModified().map(Moment::iso)).contains("2024-03-11T10:00:00");
        assertThat(entries.get(3)).isEqualTo(FeedEntry.of("https://courier.example/bare"));
    }

    @Test
    void an_index_names_other_sitemaps() throws Exception {
        Feed feed = FeedReader.read(Page.of("index", FeedFixture.bytes("sitemap-index.xml")));
        assertThat(feed)
                .isInstanceOfSatisfying(
                        Feed.SitemapIndex.class,
                        index -> assertThat(index.sitemaps())
                                .containsExactly(
                                        new Feed.Sitemap(
                                                "https://courier.example/sitemap-2023.xml.gz",
                                                Moment.parse("2023-12-31")),
                                        new Feed.Sitemap(
                                                "https://courier.example/sitemap-2024.xml",
                                                Moment.parse("2024-03-12T18:05:00+02:00"))));
    }

    @Test
    void a_text_of_addresses_is_a_sitemap() throws Exception {
        Feed.Listing map = FeedFixture.text("https://a.example/1\n\n  https://a.example/2\r\n");
        assertThat(map.format()).isEqualTo(Feed.Format.TEXT_SITEMAP);
        assertThat(map.entries())
                .extracting(FeedEntry::url)
                .containsExactly(Optional.of("https://a.example/1"), Optional.of("https://a.example/2"));
    }
}
