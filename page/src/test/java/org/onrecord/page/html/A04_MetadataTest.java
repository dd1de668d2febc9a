package org.onrecord.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.page.html.Fixture.ONE;
import static org.onrecord.page.html.Fixture.TWO;
import static org.onrecord.page.html.Fixture.read;
import static org.onrecord.page.html.Fixture.withBody;
import static org.onrecord.page.html.Fixture.withHead;
import static org.onrecord.page.html.Fixture.withJsonLd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Moment;
import org.onrecord.page.Report;

class A04_MetadataTest {

    private static final String ARTICLE = """
            {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Port Verrin to rebuild its mole",
             "datePublished": "2024-02-03T12:40:00+01:00", "dateModified": "2024-02-03T15:00:00+01:00",
             "author": [{"@type": "Person", "name": "Jo Doe"}, {"@type": "Person", "name": "Ann Roe"}],
             "publisher": {"@type": "Organization", "name": "The Verrin Courier"}, "articleSection": "Coast",
             "keywords": ["harbour", "storm"], "isAccessibleForFree": false, "inLanguage": "en-GB"}
            """;

    private static String published(Report report) {
        return report.datePublished().map(Moment::iso).orElse("none");
    }

    private static void assertArticle(Report report) {
        assertThat(report.authors()).containsExactly("Jo Doe", "Ann Roe");
        assertThat(published(report)).isEqualTo("2024-02-03T12:40:00+01:00");
        assertThat(report.publisher()).contains("The Verrin Courier");
    }

    @Test
    void json_ld_gives_the_fields() {
        Report report = withJsonLd(ARTICLE);
        assertArticle(report);
        assertThat(report.dateModified()).map(Moment::iso).contains("2024-02-03T15:00:00+01:00");
        assertThat(report.section()).contains("Coast");
        assertThat(report.keywords()).containsExactly("harbour", "storm");
        assertThat(report.isAccessibleForFree()).contains(false);
        assertThat(report.inLanguage()).contains("en");
    }

    @Test
    void the_article_is_found_in_a_graph_with_references() {
        assertArticle(withJsonLd("""
                {"@graph": [{"@type": "WebSite", "name": "Courier online"},
                 {"@id": "#p", "@type": "Organization", "name": "The Verrin Courier"},
                 {"@id": "#a", "@type": "Person", "name": "Jo Doe"},
                 {"@type": "Article", "author": [{"@id": "#a"}, "Ann Roe"], "publisher": {"@id": "#p"},
                  "datePublished": "2024-02-03T12:40:00+01:00"}]}
                """));
    }

    @Test
    void of_several_articles_the_one_whose_headline_is_the_pages_counts() {
        assertArticle(withHead("<title>Port Verrin to rebuild its mole</title><script type=application/ld+json>"
                + "[{\"@type\":\"NewsArticle\",\"headline\":\"Another storm\",\"author\":\"Max Poe\",\"datePublished\":\"2023-01-01\"},"
                + ARTICLE + "]</script>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- %s -->",
                "//<![CDATA[\n%s\n//]]>",
                "%s;",
                "[%s,]",
                "%s {\"broken\": ",
            })
    void what_is_wrapped_around_the_json_does_no_harm(String wrapping) {
        assertArticle(withJsonLd(wrapping.replace("%s", ARTICLE)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "Coast"  | "Coast", "note": "the "great" mole, as they say"
                    "Coast"  | "Coast",,
                    "Coast"  | "Coast", "note": "two	tabs \\x and \\u12"
                    """)
    void faults_inside_the_json_are_mended(String sound, String broken) {
        assertArticle(withJsonLd(ARTICLE.replace(sound, broken)));
    }

    @Test
    void a_line_end_inside_a_string_is_mended() {
        assertArticle(withJsonLd(ARTICLE.replace("Coast", "Coast\nand sea")));
    }

    @Test
    void json_that_breaks_off_gives_what_stands_before_the_break() {
        assertThat(published(withJsonLd(ARTICLE.substring(0, ARTICLE.indexOf("\"author\"")))))
                .isEqualTo("2024-02-03T12:40:00+01:00");
    }

    @Test
    void meta_tags_give_the_fields_where_no_json_does() {
        Report report = withHead(
                "<meta property=article:published_time content='2024-02-03T12:40:00+01:00'><meta property=og:site_name content='The Verrin Courier'>"
                        + "<meta name=author content='By Jo Doe and Ann Roe'><meta property=article:section content=Coast><meta name=keywords content='harbour, storm'>"
                        + "<link rel=canonical href='https://courier.example/coast/mole'>");
        assertArticle(report);
        assertThat(report.section()).contains("Coast");
        assertThat(report.keywords()).containsExactly("harbour", "storm");
        assertThat(report.canonicalUrl()).contains("https://courier.example/coast/mole");
    }

    @Test
    void microdata_gives_the_fields() {
        Report report = read(
                "<html><body><div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop=headline>Port Verrin to rebuild its mole</h1>"
                        + "<span itemprop=author itemscope itemtype='https://schema.org/Person'><span itemprop=name>Jo Doe</span></span>"
                        + "<time itemprop=datePublished datetime='2024-02-03T12:40:00Z'>3 Feb</time><div itemprop=articleBody><p>"
                        + ONE + "</p><p>" + TWO
                        + "</p></div></div></body></html>");
        assertThat(report.authors()).containsExactly("Jo Doe");
        assertThat(published(report)).isEqualTo("2024-02-03T12:40:00Z");
    }

    @Test
    void a_page_without_any_metadata_is_read_by_what_it_shows() {
        Report report = read(
                "<html lang=en><body><div><h1>Port Verrin to rebuild its mole</h1><p>By Jo Doe</p><p>3 February 2024, 12:40 GMT</p><p>"
                        + ONE + "</p><p>" + TWO + "</p></div></body></html>");
        assertThat(report.headline()).contains("Port Verrin to rebuild its mole");
        assertThat(report.authors()).containsExactly("Jo Doe");
        assertThat(published(report)).isEqualTo("2024-02-03T12:40:00Z");
        assertThat(Fixture.body(report)).containsExactly(ONE, TWO);
    }

    @Test
    void a_page_that_tells_nothing_gives_nothing() {
        Report report = read("<div><p>" + ONE + "</p><p>" + TWO + "</p></div>");
        assertThat(report.authors()).isEmpty();
        assertThat(report.datePublished()).isEmpty();
        assertThat(report.dateModified()).isEmpty();
        assertThat(report.publisher()).isEmpty();
        assertThat(report.inLanguage()).isEmpty();
        assertThat(report.canonicalUrl()).isEmpty();
        assertThat(report.isAccessibleForFree()).isEmpty();
        assertThat(report.headline()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    By Jo Doe                                     ~ Jo Doe
                    Von Jo Doe und Ann Roe                        ~ Jo Doe; Ann Roe
                    Jo Doe, Ann Roe, Max Poe                      ~ Jo Doe; Ann Roe; Max Poe
                    Jo Doe, political editor                      ~ Jo Doe
                    Doe, Jo                                       ~ Jo Doe
                    Jo Doe | Updated 3 May 2024                   ~ Jo Doe
                    jo.doe@courier.example                        ~
                    https://www.facebook.com/courier              ~
                    admin                                         ~
                    """)
    void author_lines_become_names(String line, String names) {
        Report report = withHead("<meta name=author content=\"" + line + "\">");
        if (names == null) assertThat(report.authors()).isEmpty();
        else assertThat(report.authors()).containsExactly(names.split("; ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | February 3, 2024 at 3:04 p.m. EST      | 2024-02-03T15:04:00-05:00
                    en | Sat Feb 3 2024 15:04:05 GMT+0100       | 2024-02-03T15:04:05+01:00
                    en | 3rd of February, 2024                  | 2024-02-03
                    en | 02/03/2024                             | 2024-02-03
                    en-GB | 03/02/2024                          | 2024-02-03
                    de | 3. Februar 2024, 15:04 Uhr             | 2024-02-03T15:04:00
                    de | 03.02.2024 15.04 Uhr MEZ               | 2024-02-03T15:04:00+01:00
                    fr | Publié le 3 février 2024 à 15h04       | 2024-02-03T15:04:00
                    es | 3 de febrero de 2024 - 15:04 h         | 2024-02-03T15:04:00
                    it | 3 febbraio 2024 alle 15:04             | 2024-02-03T15:04:00
                    pt | 3 de fevereiro de 2024 às 15h04        | 2024-02-03T15:04:00
                    nl | 3 februari 2024, 15:04                 | 2024-02-03T15:04:00
                    pl | 3 lutego 2024, 15:04                   | 2024-02-03T15:04:00
                    tr | 3 Şubat 2024 15:04                     | 2024-02-03T15:04:00
                    ru | 3 февраля 2024, 15:04 МСК              | 2024-02-03T15:04:00+03:00
                    zh | 2024年2月3日 15:04                      | 2024-02-03T15:04:00
                    en | 1706972645                             | 2024-02-03T15:04:05Z
                    en | 2024-02-30                             | none
                    """)
    void dates_are_read_as_each_language_writes_them(String language, String line, String expected) {
        Report report = read("<html lang=" + language + "><head><meta name=date content=\"" + line
                + "\"></head><body><p>" + ONE + "</p><p>" + TWO + "</p></body></html>");
        assertThat(published(report)).isEqualTo(expected);
    }

    @Test
    void a_day_gets_its_time_and_zone_from_another_place_that_names_the_same_day() {
        Report report = withHead(
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2024-02-03\"}</script>"
                        + "<meta property=article:published_time content='2024-02-03T12:40:00+01:00'>");
        assertThat(published(report)).isEqualTo("2024-02-03T12:40:00+01:00");
    }

    @Test
    void the_day_in_the_address_is_the_last_resort() {
        String html = "<html><body><h1>Port Verrin</h1><p>" + ONE + "</p><p>" + TWO + "</p></body></html>";
        assertThat(published(read(html, "https://courier.example/2024/02/03/mole.html")))
                .isEqualTo("2024-02-03");
    }

    @ParameterizedTest
    @CsvSource({"en, en", "de-AT, de", "PT_br, pt", "eng, en", "x, ''", "'', ''"})
    void languages_are_given_by_their_two_letters(String tag, String language) {
        Report report = read("<html lang='" + tag + "'><body><p>" + ONE + "</p></body></html>");
        assertThat(report.inLanguage().orElse("")).isEqualTo(language);
    }

    @Test
    void authors_of_comments_are_not_the_reports() {
        Report report = withBody(
                "<section class=comments><div class=comment><span class=author>Bob Rant</span><p>Well, well, well.</p></div></section>");
        assertThat(report.authors()).isEmpty();
    }

    @Test
    void keywords_are_words_each_once() {
        assertThat(withHead("<meta name=keywords content='Harbour, harbour, -, {{tag}}, mole'>")
                        .keywords())
                .containsExactly("Harbour", "mole");
    }

    @Test
    void a_section_is_a_name_without_marks_at_its_end_and_no_address() {
        assertThat(withHead("<meta property=article:section content='Coast, '>").section())
                .contains("Coast");
        assertThat(withHead("<meta property=article:section content='https://courier.example/coast/'>")
                        .section())
                .isEmpty();
    }

    @Test
    void what_a_template_left_in_the_field_is_no_publisher() {
        assertThat(withHead("<meta property=og:site_name content='{$site.name}'>")
                        .publisher())
                .isEmpty();
    }
}
