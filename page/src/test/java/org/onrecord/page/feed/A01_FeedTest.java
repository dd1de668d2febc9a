package org.onrecord.page.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.Moment;
import org.onrecord.page.PageException;

/** What a feed says of its reports. */
class A01_FeedTest {

    private static Optional<String> iso(Optional<Moment> moment) {
        return moment.map(Moment::iso);
    }

    @Test
    void rss_gives_all_it_says_of_a_report() throws Exception {
        Feed.Listing feed = FeedFixture.file("rss.xml");
        assertThat(feed.format()).isEqualTo(Feed.Format.RSS);
        assertThat(feed.title()).contains("The Verrin Courier");
        assertThat(feed.homePage()).contains("https://courier.example/");
        assertThat(feed.entries()).hasSize(3);
        FeedEntry mole = feed.entries().get(0);
        assertThat(mole.id()).contains("courier-1001");
        assertThat(mole.url()).contains("https://courier.example/mole");
        assertThat(mole.headline()).contains("Mole to be rebuilt – at last");
        assertThat(mole.authors()).containsExactly("Ilse Tamm", "Jo Marrable");
        assertThat(iso(mole.datePublished())).contains("2024-03-12T16:20:00+02:00");
        assertThat(iso(mole.dateModified())).contains("2024-03-12T18:05:00+02:00");
        assertThat(mole.summary()).contains("The council voted. Work begins in spring.");
        assertThat(mole.categories()).containsExactly("Harbour", "Politics & Power");
        assertThat(mole.inLanguage()).contains("en-gb");
        assertThat(mole.publisher()).contains("Verrin News Agency");
        assertThat(mole.keywords()).containsExactly("mole", "storms");
    }

    @Test
    void what_rss_does_not_say_is_absent() throws Exception {
        List<FeedEntry> entries = FeedFixture.file("rss.xml").entries();
        FeedEntry ferry = entries.get(1);
        assertThat(ferry.url()).as("a guid is an address unless it says no").contains("https://courier.example/ferry");
        assertThat(ferry.authors()).containsExactly("Night Desk");
        assertThat(iso(ferry.datePublished())).contains("2024-03-11T06:00:00-05:00");
        assertThat(ferry.summary()).isEmpty();
        FeedEntry line = entries.get(2);
        assertThat(line.headline()).isEmpty();
        assertThat(line.url()).as("resolved against the home page").contains("https://courier.example/short");
        assertThat(line.authors()).as("an e-mail address is no name").isEmpty();
        assertThat(line.datePublished()).isEmpty();
        assertThat(line.latest()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <ttl>90</ttl>                                                                          | PT1H30M
            <ttl> soon </ttl>                                                                      |
            <ttl>-5</ttl>                                                                          |
            <sy:updatePeriod> hourly </sy:updatePeriod>                                            | PT1H
            <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>     | PT6H
            <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>     | PT24H
            <ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod>                                 | PT1H
            <description>nothing said</description>                                                |
            """)
    void a_feed_says_how_often_it_is_made_anew(String words, Duration interval) throws Exception {
        String rss = "<rss><channel>" + words + "<item><link>https://a.example/1</link></item></channel></rss>";
        assertThat(FeedReader.read(FeedFixture.page(rss)))
                .isInstanceOfSatisfying(
                        Feed.Listing.class,
                        feed -> assertThat(feed.updateInterval()).isEqualTo(Optional.ofNullable(interval)));
    }

    @Test
    void rss_1_0_has_dublin_cores_dates_and_authors() throws Exception {
        Feed.Listing feed = FeedFixture.file("rss10.rdf");
        assertThat(feed.title()).contains("Talbote");
        assertThat(feed.inLanguage()).contains("de");
        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.url()).contains("https://tal.example/1");
        assertThat(entry.headline()).contains("Brücke gesperrt");
        assertThat(iso(entry.datePublished())).as("a day stays a day").contains("2024-03-12");
        assertThat(entry.authors()).containsExactly("Uta Brand");
        assertThat(entry.categories()).containsExactly("Verkehr");
        assertThat(entry.publisher()).contains("Talbote Süd");
    }

    @Test
    void atom_tells_published_from_updated_and_text_from_markup() throws Exception {
        Feed.Listing feed = FeedFixture.file("atom.xml");
        assertThat(feed.format()).isEqualTo(Feed.Format.ATOM);
        assertThat(feed.title()).contains("Le Phare <direct>");
        assertThat(feed.homePage()).contains("https://phare.example/");
        FeedEntry ferry = feed.entries().get(0);
        assertThat(ferry.id()).contains("tag:phare.example,2024:bac");
        assertThat(ferry.url()).contains("https://phare.example/2024/bac");
        assertThat(ferry.headline()).contains("Le bac repart");
        assertThat(iso(ferry.datePublished())).contains("2024-03-12T09:00:00.25+01:00");
        assertThat(iso(ferry.dateModified())).contains("2024-03-12T11:30:00+01:00");
        assertThat(ferry.authors()).containsExactly("Léa Morin");
        assertThat(ferry.categories()).containsExactly("Transports & mer", "ile");
        assertThat(ferry.summary()).contains("Le bac repart.");
        assertThat(ferry.inLanguage()).contains("fr");
        assertThat(ferry.publisher()).contains("Agence Phare");
        FeedEntry two = feed.entries().get(1);
        assertThat(two.headline()).contains("1 < 2");
        assertThat(two.datePublished()).as("only a change is told").isEmpty();
        assertThat(iso(two.latest())).contains("2024-03-11T08:00:00Z");
        assertThat(two.authors()).as("the feed's, as Atom has it").containsExactly("Rédaction");
        assertThat(two.summary()).as("the text itself is no summary").isEmpty();
        assertThat(two.inLanguage()).contains("br");
    }

    @Test
    void atom_0_3_is_read_too() throws Exception {
        FeedEntry entry = FeedFixture.file("atom03.xml").entries().get(0);
        assertThat(entry.headline()).contains("Mill & weir");
        assertThat(entry.url()).contains("https://mill.example/1");
        assertThat(iso(entry.datePublished())).contains("2004-05-06T07:08:09+02:00");
        assertThat(iso(entry.dateModified())).contains("2004-05-06T06:00:00Z");
        assertThat(entry.summary()).contains("Water is high.");
    }

    @Test
    void a_json_feed_is_read_by_its_own_names() throws Exception {
        Feed.Listing feed = FeedFixture.file("feed.json");
        assertThat(feed.format()).isEqualTo(Feed.Format.JSON_FEED);
        assertThat(feed.title()).contains("Dam Watch");
        FeedEntry gates = feed.entries().get(0);
        assertThat(gates.url()).contains("https://dam.example/1");
        assertThat(gates.authors()).containsExactly("Ada Brix", "Bo Lund");
        assertThat(iso(gates.datePublished())).contains("2024-03-12T16:20:00+02:00");
        assertThat(iso(gates.dateModified())).contains("2024-03-13");
        assertThat(gates.categories()).containsExactly("water", "gates");
        assertThat(gates.summary()).contains("The gates are open.");
        assertThat(gates.inLanguage()).contains("en-US");
        FeedEntry other = feed.entries().get(1);
        assertThat(other.id()).contains("2");
        assertThat(other.url()).contains("https://other.example/2");
        assertThat(other.authors()).containsExactly("Cy Orr");
        assertThat(other.datePublished()).isEmpty();
        FeedEntry third = feed.entries().get(2);
        assertThat(third.url()).contains("https://dam.example/3");
        assertThat(third.authors()).containsExactly("Dam Watch desk");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 12 Mar 2024 16:20:00 +0200   | 2024-03-12T16:20:00+02:00
            Tue, 12 Mar 2024 16:20:00 GMT     | 2024-03-12T16:20:00Z
            12 Mar 24 16:20 UT                | 2024-03-12T16:20:00Z
            Tue, 12 Mar 2024 16:20:00 EDT     | 2024-03-12T16:20:00-04:00
            Tue, 12 Mar 2024 16:20:00         | 2024-03-12T16:20:00
            12 Mar 2024                       | 2024-03-12
            2024-03-12T16:20Z                 | 2024-03-12T16:20:00Z
            2024-03-12 16:20:00               | 2024-03-12T16:20:00
            2024-03                           | 2024-03
            2024                              | 2024
            soon                              |
            2024-13-45                        |
            """)
    void dates_are_as_precise_as_they_are_written(String written, @org.jspecify.annotations.Nullable String iso) {
        assertThat(FeedDates.parse(written, Optional.empty()).map(Moment::iso)).isEqualTo(Optional.ofNullable(iso));
    }

    @Test
    void a_page_is_no_feed_and_the_error_names_the_feeds_that_it_names() throws Exception {
        String page =
                "<!doctype html><html><head><link rel=\"ALTERNATE\" type='application/rss+xml' title=News href=/feed>"
                        + "<link rel=alternate type=application/atom+xml href=https://a.example/atom><link rel=alternate"
                        + " hreflang=de href=/de><link rel=alternate type=application/rss+xml href=/feed></head><p>x";
        assertThat(FeedReader.links(FeedFixture.page(page).withUrl("https://a.example/x")))
                .containsExactly(
                        new FeedLink("https://a.example/feed", "application/rss+xml", Optional.of("News")),
                        new FeedLink("https://a.example/atom", "application/atom+xml", Optional.empty()));
        assertThatThrownBy(() -> FeedReader.read(FeedFixture.page(page).withUrl("https://a.example/x")))
                .isInstanceOfSatisfying(
                        PageException.class, e -> assertThat(e.code()).isEqualTo(PageException.Code.NOT_FEED))
                .hasMessageContaining("it names https://a.example/feed https://a.example/atom.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a": 1}                                         | not-feed
            {"version": "https://jsonfeed.org/version/1", "i | not-feed
            just words                                       | not-feed
            <?xml version="1.0"?><opml><body/></opml>        | not-feed
            <html><p>x                                       | not-feed
            ' '                                              | empty
            """)
    void what_is_no_feed_is_told_in_one_line(String text, String code) {
        assertThatThrownBy(() -> FeedReader.read(FeedFixture.page(text)))
                .isInstanceOfSatisfying(PageException.class, e -> {
                    assertThat(e.code().term()).isEqualTo(code);
                    assertThat(e.getMessage()).startsWith("feed ").hasLineCount(1);
                });
    }
}
