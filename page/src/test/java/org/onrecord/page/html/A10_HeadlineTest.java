package org.onrecord.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.page.html.Fixture.ONE;
import static org.onrecord.page.html.Fixture.TWO;
import static org.onrecord.page.html.Fixture.body;
import static org.onrecord.page.html.Fixture.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Report;

/** Which of the titles on a page is the report's headline. */
class A10_HeadlineTest {

    private static final String PROSE = "<div class=article-body><p>" + ONE + "</p><p>" + TWO + "</p></div>";

    private static String headline(String head, String headings) {
        Report report = read("<html lang=en><head>" + head + "</head><body>" + headings + PROSE + "</body></html>");
        assertThat(body(report)).containsExactly(ONE, TWO);
        return report.headline().orElse("none");
    }

    private static String jsonLd(String headline) {
        return "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"" + headline
                + "\"}</script>";
    }

    @Test
    void the_line_above_the_heading_belongs_to_the_headline_where_the_data_joins_them() {
        String whole = "After the winter storms: Port Verrin to rebuild its mole";
        assertThat(headline(jsonLd(whole), "<h1>Port Verrin to rebuild its mole</h1>"))
                .isEqualTo(whole);
    }

    @Test
    void the_heading_that_the_data_calls_the_headline_counts_more_than_one_that_repeats_the_title() {
        assertThat(
                        headline(
                                "<title>Mole broken: Port Verrin repairs begin after storm</title>"
                                        + jsonLd("Council finds the money for the eastern mole"),
                                "<h1>Mole broken: Port Verrin repairs begin after storm</h1><h2>Council finds the money for the eastern mole</h2>"))
                .isEqualTo("Council finds the money for the eastern mole");
    }

    @Test
    void the_only_heading_of_the_first_level_is_the_headline_though_the_title_says_something_else() {
        assertThat(headline(
                        "<title>Harbour works: costs and dates | Courier</title>",
                        "<h1>How the town pays for its mole</h1>"))
                .isEqualTo("How the town pays for its mole");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1><a href=/>Notes from the coast</a></h1>",
                "<h1><a href='https://notes.example/'>Notes from the coast</a></h1>",
                "<a href=/index.html><h1>Notes from the coast</h1></a>"
            })
    void a_heading_that_leads_to_the_front_page_is_the_sites_name(String site) {
        assertThat(headline(
                        "<title>Notes from the coast » The eastern mole is rebuilt</title>",
                        site + "<h2>The eastern mole is rebuilt</h2>"))
                .isEqualTo("The eastern mole is rebuilt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>The eastern mole is rebuilt <small>Work begins in spring</small></h1>",
                "<h1>The eastern mole is rebuilt<br><span>3 May 2024</span></h1>",
                "<h1><span>Harbour: costs, dates, plans</span> The eastern mole is rebuilt</h1>"
            })
    void what_stands_in_an_element_of_its_own_beside_the_headline_is_none_of_it(String heading) {
        assertThat(headline("<title>The eastern mole is rebuilt</title>", heading))
                .isEqualTo("The eastern mole is rebuilt");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    東の防波堤を再建へ|港町新聞;      東の防波堤を再建へ
                    港町新聞_東の防波堤を再建へ;      東の防波堤を再建へ
                    東の防波堤を再建へ--港町新聞;     東の防波堤を再建へ
                    """)
    void titles_without_blanks_lose_the_outlets_name_as_well(String title, String headline) {
        assertThat(headline("<title>" + title + "</title><meta property=og:site_name content=港町新聞>", ""))
                .isEqualTo(headline);
    }
}
