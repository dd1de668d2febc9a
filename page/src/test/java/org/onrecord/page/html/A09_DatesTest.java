package org.onrecord.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.page.html.Fixture.ONE;
import static org.onrecord.page.html.Fixture.THREE;
import static org.onrecord.page.html.Fixture.TWO;
import static org.onrecord.page.html.Fixture.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Moment;
import org.onrecord.page.Report;

class A09_DatesTest {

    private static final String PLAIN = "https://courier.example/coast/mole";

    private static String html(String tag, String head, String over, String under, String after) {
        return "<!doctype html><html lang='" + tag + "'><head><title>Port Verrin to rebuild its mole</title>" + head
                + "</head><body><main><article>" + over + "<h1>Port Verrin to rebuild its mole</h1>" + under
                + "<div><p>"
                + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p></div>" + after + "</article></main></body></html>";
    }

    private static String published(Report report) {
        return report.datePublished().map(Moment::iso).orElse("none");
    }

    private static String modified(Report report) {
        return report.dateModified().map(Moment::iso).orElse("none");
    }

    private static Report under(String under) {
        return read(html("en", "", "", under, ""), PLAIN);
    }

    private static Report after(String after) {
        return read(html("en", "", "", "", after), PLAIN);
    }

    private static String data(String published) {
        return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Port Verrin to rebuild its mole\",\"datePublished\":\""
                + published + "\"}</script>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>November 21, 2024 | Coast</p>",
                "<div class=byline>By <a href=/jo>Jo Doe</a> on 21 November 2024</div>",
                "<p>Jo Doe / 21.11.2024 / 3 comments</p>",
                "<p><em>von</em><span>Jo Doe</span> <em>21.11.2024</em></p>",
                "<div><span>Thursday,</span> <span>21 November 2024</span></div>",
                "<div>\n                         \n                         21 November 2024\n                         </div>",
                "<span class=post-date>21 Nov 2024</span>",
                "<time datetime=2024-11-21>21 November</time>",
                "<h4>Published</h4><div>November 21, 2024</div>",
                "<aside><p>21 November 2024</p></aside>",
                "<abbr class=published title='2024-11-21'>last week</abbr>",
            })
    void a_date_under_the_headline_is_that_of_publication(String line) {
        assertThat(published(under(line))).isEqualTo("2024-11-21");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Copyright 21.11.2024 The Verrin Courier</p>",
                "<div class=comments><div><b>Max Poe</b> <time datetime='2024-11-21T10:00:00Z'>21 November 2024</time><p>Well said.</p></div></div>",
                "<div class=related-articles><a href=/other>Another storm</a><time datetime=2024-11-21>21 November 2024</time></div>",
                "<div class=calendar>21 November 2024</div>",
                "<p>The council of 2019 met on 21 November 2024 and was told what the winter had done to the stones of the mole.</p>",
                "<p>Offer valid until 21 November 2024</p>",
                "<p>2 hours ago</p>",
                "<form><input value='21.11.2024'><select><option>21 November 2024</option></select></form>",
                "<p hidden>21 November 2024</p>",
            })
    void a_date_of_something_else_is_none_of_the_reports(String more) {
        assertThat(published(after(more))).isEqualTo("none");
    }

    @Test
    void the_masthead_of_the_day_is_no_date_of_the_report() {
        String masthead = "<header><div class=current-date>Friday, 6 December 2024</div></header>";
        Report report = read(html("en", "", masthead, "<p class=date>21 November 2024</p>", ""), PLAIN);
        assertThat(published(report)).isEqualTo("2024-11-21");
        assertThat(published(read(html("en", "", masthead, "", ""), PLAIN))).isEqualTo("none");
    }

    @Test
    void a_date_at_the_end_says_what_it_is() {
        Report report = after("<p>Stand: 22.11.2024, 9:30 Uhr</p>");
        assertThat(published(report)).isEqualTo("none");
        assertThat(modified(report)).isEqualTo("2024-11-22T09:30:00");
        assertThat(published(
                        after("<p>Dieser Beitrag wurde am 21. November 2024 um 14:48 von Jo Doe veröffentlicht.</p>")))
                .isEqualTo("2024-11-21T14:48:00");
    }

    @Test
    void published_and_updated_in_one_line_are_two() {
        Report report = under("<p>Published: 21 November 2024, 10:00 | Updated: 23 November 2024, 11:30</p>");
        assertThat(published(report)).isEqualTo("2024-11-21T10:00:00");
        assertThat(modified(report)).isEqualTo("2024-11-23T11:30:00");
    }

    @Test
    void the_first_edition_counts_where_the_page_names_it() {
        Report report = read(
                html(
                        "en",
                        "",
                        "",
                        "<p class=date>23 November 2024</p>",
                        "<p class=note>This report was originally published on 21 November 2024 at 4:12pm.</p>"),
                PLAIN);
        assertThat(published(report)).isEqualTo("2024-11-21T16:12:00");
    }

    @Test
    void an_earlier_date_by_the_headline_stands_against_that_of_a_later_edition() {
        String shown = "<div class=post-date>Published 3 March 2020</div>";
        assertThat(published(read(html("en", data("2024-11-21"), "", shown, ""), PLAIN)))
                .isEqualTo("2020-03-03");
        String updated = "<div class=post-date>Updated 23 November 2024</div>";
        Report report = read(html("en", data("2024-11-21"), "", updated, ""), PLAIN);
        assertThat(published(report)).isEqualTo("2024-11-21");
        assertThat(modified(report)).isEqualTo("2024-11-23");
    }

    @Test
    void a_day_without_a_clock_gives_way_to_the_time_that_is_shown_the_day_before() {
        String shown = "<ul><li class=Date><time>20.11.2024, 12:01 Uhr</time></li></ul>";
        assertThat(published(read(html("de", data("2024-11-21"), "", shown, ""), PLAIN)))
                .isEqualTo("2024-11-20T12:01:00");
        assertThat(published(read(html("de", data("2024-11-21T01:30:00+01:00"), "", shown, ""), PLAIN)))
                .isEqualTo("2024-11-21T01:30:00+01:00");
    }

    @Test
    void a_day_without_a_clock_gives_way_to_an_earlier_one_right_under_the_headline() {
        String shown = "<div class=newsletter-details><p>31 January 2024</p></div>";
        assertThat(published(read(html("en", data("2025-11-05"), "", shown, ""), PLAIN)))
                .isEqualTo("2024-01-31");
        assertThat(published(read(html("en", data("2025-11-05T10:00:00Z"), "", shown, ""), PLAIN)))
                .isEqualTo("2025-11-05T10:00:00Z");
    }

    @Test
    void of_several_dates_the_one_right_under_the_headline_counts() {
        String other = "<div class=post-date>5 June 2018</div>";
        assertThat(published(read(
                        html("en", "", "", "<p>21 November 2024</p>", "<p>" + ONE.repeat(20) + "</p>" + other), PLAIN)))
                .isEqualTo("2024-11-21");
    }

    @Test
    void what_the_data_says_and_the_page_shows_is_not_replaced_by_another_date() {
        String shown = "<div class=post-date>Published 3 March 2020</div><p>21 November 2024</p>";
        assertThat(published(read(html("en", data("2024-11-21T08:00:00Z"), "", shown, ""), PLAIN)))
                .isEqualTo("2024-11-21T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://courier.example/2024/11/21/mole           | 2024-11-21
                    https://courier.example/news/20241121-mole.html   | 2024-11-21
                    https://courier.example/mole-2024-11-21.html      | 2024-11-21
                    https://courier.example/2024/november/21/mole     | 2024-11-21
                    https://courier.example/2024/1121/mole            | 2024-11-21
                    https://courier.example/news/21-11-2024           | 2024-11-21
                    https://courier.example/news/03-04-2024           | none
                    https://courier.example/2024/11/mole              | none
                    https://courier.example/mole?d=2024-11-21         | none
                    https://courier.example/1234/56/78/mole           | none
                    """)
    void the_address_gives_a_day_where_the_page_gives_none(String address, String day) {
        assertThat(published(read(html("en", "", "", "", ""), address))).isEqualTo(day);
    }

    @Test
    void the_address_tells_which_number_is_the_month() {
        String line = "<p class=date>03/10/2023</p>";
        assertThat(published(read(html("en", "", "", line, ""), "https://courier.example/2023/10/03/mole")))
                .isEqualTo("2023-10-03");
        assertThat(published(read(html("en", "", "", line, ""), PLAIN))).isEqualTo("2023-03-10");
        assertThat(published(read(html("en", "", "", line, ""), "https://courier.co.uk/coast/mole")))
                .isEqualTo("2023-10-03");
    }

    @Test
    void data_with_day_and_month_exchanged_is_set_right_by_what_the_page_shows() {
        assertThat(published(read(
                        html("en", data("2026-09-03"), "", "<p class=date>Published March 9, 2026</p>", ""), PLAIN)))
                .isEqualTo("2026-03-09");
    }

    @Test
    void a_moment_in_greenwichs_time_is_given_in_the_time_that_the_page_shows() {
        String utc = data("2023-11-09T03:28:35Z");
        assertThat(published(read(html("en", utc, "", "<p class=date>Nov. 8, 2023, 10:28 p.m.</p>", ""), PLAIN)))
                .isEqualTo("2023-11-08T22:28:35-05:00");
        assertThat(published(read(
                        html("en", utc, "", "<time datetime='2023-11-08T19:28:35-08:00'>Nov 8</time>", ""), PLAIN)))
                .isEqualTo("2023-11-08T19:28:35-08:00");
        // Where a country has one time, its day is the page's day.
        assertThat(published(read(html("it", data("2023-11-01T23:01:00Z"), "", "", ""), "https://corriere.it/mole")))
                .isEqualTo("2023-11-02T00:01:00+01:00");
        assertThat(published(read(html("en", utc, "", "", ""), PLAIN))).isEqualTo("2023-11-09T03:28:35Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en-IN | https://courier.example/mole   | 2024-06-21T15:04:00+05:30
                    en    | https://courier.co.in/mole     | 2024-06-21T15:04:00+05:30
                    en    | https://courier.ie/mole        | 2024-06-21T15:04:00+01:00
                    en-US | https://courier.example/mole   | 2024-06-21T15:04:00
                    """)
    void a_zones_name_is_that_of_the_pages_country(String tag, String address, String moment) {
        assertThat(published(read(html(tag, "", "", "<p class=date>21 June 2024, 15:04 IST</p>", ""), address)))
                .isEqualTo(moment);
    }

    @Test
    void the_publishers_address_tells_the_country() {
        String publisher =
                "<script type=application/ld+json>{\"@type\":\"NewsMediaOrganization\",\"name\":\"The Verrin Courier\",\"address\":"
                        + "{\"@type\":\"PostalAddress\",\"addressCountry\":\"Israel\"}}</script>";
        assertThat(published(
                        read(html("en-US", publisher, "", "<p class=date>21 June 2024, 15:04 IST</p>", ""), PLAIN)))
                .isEqualTo("2024-06-21T15:04:00+03:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=published content='November 21, 2024'>",
                "<meta name=w-published-date content='2024-11-21'>",
                "<meta name=date content='2024-11-21'>",
                "<meta name=DC.date.issued content='2024-11-21'>",
                "<meta property=article:published_time content='2024-11-21'>",
                "<script>var page = {\"publishDate\":\"2024-11-21\",\"title\":\"Mole\"};</script>",
                "<script>push('{\\\"publishedAt\\\":\\\"2024-11-21\\\"}')</script>",
            })
    void the_pages_data_gives_the_day_in_many_ways(String head) {
        assertThat(published(read(html("en", head, "", "", ""), PLAIN))).isEqualTo("2024-11-21");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=expiration-date content='2024-11-21'>",
                "<meta name=event-date content='2024-11-21'>",
                "<meta name=date content='2050-11-21'>",
                "<script>var page = [{\"publishDate\":\"2024-11-21\"},{\"publishDate\":\"2024-11-20\"}];</script>",
            })
    void data_of_something_else_gives_none(String head) {
        assertThat(published(read(html("en", head, "", "", ""), PLAIN))).isEqualTo("none");
    }

    @Test
    void the_words_of_a_marked_time_count_where_its_attribute_is_that_of_a_later_change() {
        assertThat(published(under("<time datetime='2019-07-03T10:18:46Z'>Published 29 June 2019</time>")))
                .isEqualTo("2019-06-29");
    }

    @Test
    void a_paragraph_may_be_headed_by_its_date() {
        assertThat(published(under("<p>21.11.2024 – " + ONE.repeat(6) + "</p>")))
                .isEqualTo("2024-11-21");
    }

    @Test
    void a_page_of_nothing_but_dates_is_read_in_time() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20_000; i++) lines.append("<time><p class=date>21.11.2024 10:00 Uhr</p>");
        assertThat(published(under(lines.toString()))).startsWith("2024-11-21");
    }
}
