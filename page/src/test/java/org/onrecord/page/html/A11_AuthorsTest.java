package org.onrecord.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.page.html.Fixture.ONE;
import static org.onrecord.page.html.Fixture.TWO;
import static org.onrecord.page.html.Fixture.read;
import static org.onrecord.page.html.Fixture.withHead;
import static org.onrecord.page.html.Fixture.withJsonLd;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wrote a report, and who did not. */
class A11_AuthorsTest {

    private static List<String> authors(String head, String below) {
        return read("<html><head><meta property=og:site_name content='The Verrin Courier'>" + head
                        + "</head><body><h1>Port Verrin to rebuild its mole</h1>" + below
                        + "<div class=article-body><p>"
                        + ONE + "</p><p>" + TWO + "</p></div></body></html>")
                .authors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>By <a href=/people/7>Jo Doe</a> and <a href=/people/8>Ann Roe</a></p>               | Jo Doe, Ann Roe
                    <div><span>Written by</span> <b>Jo Doe</b><i>Coast editor</i></div>                    | Jo Doe
                    <div><span>Autorin:</span><span>Ute Brandt</span></div>                                 | Ute Brandt
                    <p>Von Ute Brandt</p>                                                                   | Ute Brandt
                    <p>Par <b>Anne Marchand</b> et <b>Luc Perrin</b></p>                                    | Anne Marchand, Luc Perrin
                    <p>Por <span>Inés Robles</span></p>                                                     | Inés Robles
                    <p>Door <span>Joost Visser</span></p>                                                   | Joost Visser
                    <p>Автор: <span>Ольга Моряк</span></p>                                                  | Ольга Моряк
                    <p><span>By</span> <span>tidewatcher</span></p>                                         | tidewatcher
                    <p><a href=/authors/jo-doe>Jo Doe</a> <span>3 May 2024</span></p>                       | Jo Doe
                    """)
    void the_byline_under_the_headline_names_them(String line, String names) {
        assertThat(authors("", line)).isEqualTo(List.of(names.split(", ", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>By joining the harbour club you agree to its rules</p>",
                "<p><a href=/authors/jo-doe-17>More Posts</a></p>",
                "<p>By the end of May.</p>"
            })
    void what_only_begins_as_a_byline_names_nobody(String line) {
        assertThat(authors("", line)).isEmpty();
    }

    @Test
    void a_person_in_the_byline_counts_more_than_a_login_or_the_outlet_in_the_data() {
        assertThat(authors("<meta name=author content=jdoe2>", "<p>By Jo Doe</p>"))
                .containsExactly("Jo Doe");
        assertThat(authors("<meta name=author content='The Verrin Courier'>", "<p>By Jo Doe</p>"))
                .containsExactly("Jo Doe");
    }

    @Test
    void a_card_that_says_who_wrote_it_is_believed() {
        assertThat(withHead(
                                "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Jo Doe'>"
                                        + "<meta name=twitter:label2 content='Est. reading time'><meta name=twitter:data2 content='3 minutes'>")
                        .authors())
                .containsExactly("Jo Doe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Redaktion", "Staff", "Courier Web Team"})
    void a_desk_signs_where_nobody_else_does(String desk) {
        assertThat(authors("<meta name=author content='" + desk + "'>", "")).containsExactly(desk);
        assertThat(authors("<meta name=author content='" + desk + "'>", "<p>By Jo Doe</p>"))
                .containsExactly("Jo Doe");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Jo Doe on               | Jo Doe
                    Jo Doe Fr, 18. Oktober  | Jo Doe
                    Jo Doe - Courier Team   | Jo Doe
                    Jo Doe, MD, MPH         | Jo Doe
                    Erstellt von Ute Brandt | Ute Brandt
                    Interview: Ute Brandt   | Ute Brandt
                    김바다 기자               | 김바다
                    Jo Doe ⋅ Senior Analyst | Jo Doe
                    """)
    void dates_roles_degrees_and_labels_are_no_part_of_a_name(String value, String name) {
        assertThat(withJsonLd("{\"@type\":\"NewsArticle\",\"author\":\"" + value + "\"}")
                        .authors())
                .containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page.head.extra.author", "content: Harbour", "Apr", "Written By", "https://courier.example/jo"})
    void what_is_no_name_names_nobody(String value) {
        assertThat(withJsonLd("{\"@type\":\"NewsArticle\",\"author\":\"" + value + "\"}")
                        .authors())
                .isEmpty();
    }

    private static List<String> withoutHeadline(String around) {
        return read("<html><head><title>Port Verrin to rebuild its mole</title></head><body>" + around + "<article><p>"
                        + ONE + "</p><p>" + TWO + "</p></article></body></html>")
                .authors();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <p>Posted on 3 May 2019 by Jo Doe</p>              | Jo Doe
                    <p>Par Anne Marchand le 07 mai 2020</p>            | Anne Marchand
                    <p>by tidewatcher on December 4, 2006</p>          | tidewatcher
                    <p>Von: Ute Brandt</p>                             | Ute Brandt
                    <p>By Verrin Courier, in News</p>                  | Verrin Courier
                    """)
    void a_byline_counts_on_a_page_that_shows_no_headline(String line, String name) {
        assertThat(withoutHeadline(line)).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>By joining HARBOUR NEWS you agree</p>",
                "<p>*By submitting, you accept the rules of the Courier</p>",
                "<p>Von Molen, Masten und ganz viel Meer</p>",
                "<p>Text Link</p>",
                "<nav><p>By Max Roe</p></nav>",
                "<aside><p>By Max Roe</p></aside>",
                "<form><p>By Max Roe</p></form>"
            })
    void a_line_that_is_none_or_belongs_to_a_box_counts_on_no_page(String line) {
        assertThat(withoutHeadline(line)).isEmpty();
    }
}
