package org.onrecord.page.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;

/** Feeds as servers send them: what can be read is read. */
class A03_BrokenFeedTest {

    @Test
    void warnings_in_front_bare_ampersands_html_entities_undeclared_prefixes_and_a_wrong_encoding_are_read_through()
            throws Exception {
        Feed.Listing feed = FeedFixture.file("broken.xml");
        assertThat(feed.title()).contains("Café & Quai");
        assertThat(feed.homePage()).contains("http://quai.example/?a=1&b=2");
        assertThat(feed.entries()).hasSize(3);
        FeedEntry first = feed.entries().get(0);
        assertThat(first.headline()).contains("Prix : 5€ — AT&T & fils");
        assertThat(first.url()).contains("http://quai.example/1?x=1&y=2");
        assertThat(first.authors()).containsExactly("Zoé Nam");
        assertThat(first.datePublished().map(Moment::iso)).contains("2024-03-12T16:20:00");
        assertThat(first.summary()).contains("Un gras et un saut");
        assertThat(feed.entries().get(1).headline()).contains("Bell and nul");
        assertThat(feed.entries().get(2).url()).contains("http://quai.example/3");
    }

    @Test
    void elements_that_are_not_closed_and_names_in_capitals_do_not_hide_entries() throws Exception {
        Feed.Listing feed = FeedFixture.file("unclosed.xml");
        assertThat(feed.title()).contains("Shouting Gazette");
        assertThat(feed.entries())
                .extracting(FeedEntry::url)
                .containsExactly(Optional.of("https://gazette.example/1"), Optional.of("https://gazette.example/2"));
        assertThat(feed.entries().get(0).datePublished().map(Moment::iso)).contains("2024-03-12T16:20:00Z");
    }

    @Test
    void the_declared_character_set_holds_where_the_bytes_are_no_utf_8() throws Exception {
        Feed.Listing feed = FeedFixture.file("windows-1251.xml");
        assertThat(feed.title()).contains("Порт");
        assertThat(feed.entries().get(0).headline()).contains("Мост закрыт");
    }

    @Test
    void utf_8_is_read_as_such_whatever_the_server_says() throws Exception {
        byte[] bytes =
                "<rss version='2.0'><channel><title>Fähre</title></channel></rss>".getBytes(StandardCharsets.UTF_8);
        Page page = new Page(
                "feed",
                bytes,
                Optional.empty(),
                Optional.of("application/rss+xml"),
                Optional.of("iso-8859-1"),
                Optional.empty());
        assertThat(((Feed.Listing) FeedReader.read(page)).title()).contains("Fähre");
        byte[] wide =
                "<rss version='2.0'><channel><title>Fähre</title></channel></rss>".getBytes(StandardCharsets.UTF_16);
        assertThat(((Feed.Listing) FeedReader.read(Page.of("feed", wide))).title())
                .contains("Fähre");
    }

    @Test
    void atom_without_its_namespace_is_atom() throws Exception {
        FeedEntry entry = FeedFixture.file("no-namespace-atom.xml").entries().get(0);
        assertThat(entry.url()).contains("https://bare.example/1");
        assertThat(entry.authors()).containsExactly("Ed Ng");
        assertThat(entry.dateModified().map(Moment::iso)).contains("2024-03-12T10:00:00Z");
    }

    @Test
    void a_feed_without_entries_is_an_empty_one() throws Exception {
        assertThat(FeedFixture.text("<rss><channel><title>Quiet</title></channel></rss>")
                        .entries())
                .isEmpty();
        assertThat(FeedFixture.text("<urlset/>").entries()).isEmpty();
        assertThat(FeedFixture.text("{\"version\": \"https://jsonfeed.org/version/1\"}")
                        .entries())
                .isEmpty();
    }

    @Test
    void json_that_breaks_off_gives_the_entries_that_were_complete() throws Exception {
        List<FeedEntry> entries = FeedFixture.text("{\"items\": [{\"url\": \"https://a.example/1\"}, {\"url\": \"htt")
                .entries();
        assertThat(entries).extracting(FeedEntry::url).containsExactly(Optional.of("https://a.example/1"));
    }
}
