package org.onrecord.page.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onrecord.page.html.Fixture.ONE;
import static org.onrecord.page.html.Fixture.THREE;
import static org.onrecord.page.html.Fixture.TWO;
import static org.onrecord.page.html.Fixture.body;
import static org.onrecord.page.html.Fixture.read;
import static org.onrecord.page.html.Fixture.withBody;
import static org.onrecord.page.html.Fixture.withHead;
import static org.onrecord.page.html.Fixture.words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Block;
import org.onrecord.page.Image;
import org.onrecord.page.Report;

class A07_CreditFormsTest {

    private static Report endingWith(String line) {
        return read("<article><h1>Port Verrin to rebuild its mole</h1><p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE
                + "</p><p>" + line + "</p></article>");
    }

    private static Report openingWith(String opening) {
        return read("<article><h1>Port Verrin to rebuild its mole</h1><p>" + opening + "</p><p>" + ONE + "</p><p>" + TWO
                + "</p></article>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    This story was supplied by Coastal Wire and has not been edited by The Verrin Courier. | Coastal Wire
                    This report was provided by the Osthaven Telegraph Union.                              | Osthaven Telegraph Union
                    (With inputs from Verpress)                                                            | Verpress
                    With inputs from OTU.                                                                  | OTU
                    Reporting by Osthaven News Agency                                                      | Osthaven News Agency
                    Reporting by Verpress news agency                                                      | Verpress news agency
                    """)
    void a_service_that_no_list_knows_is_told_by_how_the_last_line_credits_it(String line, String service) {
        Report report = endingWith(line);
        assertThat(report.agencies()).containsExactly(service.replace(" news agency", ""));
        assertThat(body(report)).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void several_services_are_credited_in_order() {
        assertThat(endingWith("(With inputs from Reuters, OTU and Coastal Wire)")
                        .agencies())
                .containsExactly("Reuters", "OTU", "Coastal Wire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Reporting by Jo Doe", "(With inputs from Ann Roe)", "With inputs from agencies"})
    void a_person_or_nobody_in_particular_is_no_service(String line) {
        assertThat(endingWith(line).agencies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The stone was supplied by Osthaven Quarries, and it will be shipped in spring.",
                "This report was provided by the council on Monday, and Reuters has seen it.",
            })
    void a_sentence_that_only_looks_alike_stays(String sentence) {
        Report report = endingWith(sentence);
        assertThat(report.agencies()).isEmpty();
        assertThat(body(report)).containsExactly(ONE, TWO, THREE, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PORT VERRIN (Coastal Wire) — The council voted on Tuesday.            | PORT VERRIN    | Coastal Wire
                    OSK (Coastal Wire) – The council voted on Tuesday.                    | OSK            | Coastal Wire
                    OSK, Verrinia, 3 May (Verpress) - The council voted on Tuesday.       | OSK, Verrinia  | Verpress
                    Osthaven, 3 May (Verpress) - The council voted on Tuesday.            | Osthaven       | Verpress
                    Osthaven (Coastal Wire) — The council voted on Tuesday.               | Osthaven       | Coastal Wire
                    """)
    void a_name_in_the_brackets_of_a_dateline_is_a_service(String opening, String place, String service) {
        Report report = openingWith(opening);
        assertThat(report.dateline()).contains(place);
        assertThat(report.agencies()).containsExactly(service);
        assertThat(report.text()).contains(opening);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ilse Tamm (Harbour Party) – mayor for ten years – said the mole would be rebuilt.",
                "VHM (Verrin Harbour Model) — the plan for the mole — was shown on Tuesday.",
                "OSTHAVEN (Germany) — The council voted on Tuesday.",
                "OSTHAVEN (our reporter) — The council voted on Tuesday.",
            })
    void other_words_in_brackets_are_none(String opening) {
        assertThat(openingWith(opening).agencies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Copyright 2024 The Osthaven Herald, 2 Quay Street, Osthaven",
                "© 2024 The Osthaven Herald. All rights reserved.",
                "Copyright © 2019-2024 The Osthaven Herald",
                "(c) 2024 The Osthaven Herald | Imprint",
            })
    void a_copyright_line_is_no_body_and_names_the_outlet_where_nothing_else_does(String line) {
        Report report = endingWith(line);
        assertThat(body(report)).containsExactly(ONE, TWO, THREE);
        assertThat(report.publisher()).contains("The Osthaven Herald");
    }

    @Test
    void a_copyright_line_under_a_credit_line_hides_it_from_nobody() {
        Report report = endingWith("(With inputs from OTU)</p><p>Copyright 2024 The Osthaven Herald, 2 Quay Street");
        assertThat(report.agencies()).containsExactly("OTU");
        assertThat(body(report)).containsExactly(ONE, TWO, THREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"© 2024 Verrin Media GmbH", "Copyright 2024 Reuters. All rights reserved."})
    void a_company_or_a_wire_service_with_the_copyright_is_no_outlet(String line) {
        assertThat(endingWith(line).publisher()).isEmpty();
    }

    @Test
    void what_the_page_says_of_its_publisher_goes_before_its_copyright_line() {
        Report report = withHead("<meta property=og:site_name content='The Verrin Courier'><meta name=x content=y>");
        assertThat(report.publisher()).contains("The Verrin Courier");
        assertThat(read(Fixture.page(
                                "<meta property=og:site_name content='The Verrin Courier'>",
                                "<p>© 2024 The Osthaven Herald</p>"))
                        .publisher())
                .contains("The Verrin Courier");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A crane near Osk. COASTAL WIRE/Jo Doe                 | A crane near Osk.           | COASTAL WIRE/Jo Doe
                    FILE PHOTO: A crane near Osk, Verrinia. OTU/Jo Doe    | A crane near Osk, Verrinia. | OTU/Jo Doe
                    A crane on the broken mole. Jo Doe/COASTAL WIRE       | A crane on the broken mole. | Jo Doe/COASTAL WIRE
                    A crane on the broken mole OTU/Jo Doe                 | A crane on the broken mole  | OTU/Jo Doe
                    A crane for the import/export trade in Osthaven.      | A crane for the import/export trade in Osthaven. |
                    """)
    void a_credit_in_capitals_closes_a_caption(String line, String caption, String credit) {
        Report report = withBody("<figure><img src=/m.jpg><figcaption>" + line + "</figcaption></figure>");
        assertThat(words(report, Block.Kind.CAPTION)).containsExactly(caption);
        Image image = report.images().get(0);
        assertThat(image.caption()).contains(caption);
        assertThat(image.creditText().orElse("")).isEqualTo(credit == null ? "" : credit);
    }
}
