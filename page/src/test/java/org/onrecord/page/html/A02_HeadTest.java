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

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Block;
import org.onrecord.page.Moment;
import org.onrecord.page.Report;

class A02_HeadTest {

    private static String headed(String between) {
        return "<html lang=en><body><main><article><header><h1>Port Verrin to rebuild its mole</h1>" + between
                + "</header><div class=story-body><p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE
                + "</p></div></article></main></body></html>";
    }

    @Test
    void the_line_under_the_headline_is_the_standfirst() {
        Report report = read(headed("<p class=standfirst>The eastern mole will cost forty million crowns.</p>"));
        assertThat(words(report, Block.Kind.STANDFIRST))
                .containsExactly("The eastern mole will cost forty million crowns.");
        assertThat(report.blocks().get(1).kind()).isEqualTo(Block.Kind.STANDFIRST);
        assertThat(body(report)).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void a_description_that_nobody_sees_is_no_standfirst() {
        Report report = withHead("<meta name=description content='The eastern mole will cost forty million crowns.'>");
        assertThat(report.text()).doesNotContain("forty million");
    }

    @Test
    void an_opening_paragraph_before_the_body_belongs_to_the_body() {
        String opening =
                "The town on the grey coast has waited for four winters, and now it has a plan that most of its people like.";
        assertThat(body(read(headed("<div class=article-lead><p>" + opening + "</p></div>"))))
                .containsExactly(opening, ONE, TWO, THREE);
    }

    @Test
    void highlights_are_listed_and_are_no_part_of_the_body() {
        Report report = withBody(
                "<div class=key-points><ul><li>The mole will be rebuilt</li><li>Work begins in spring</li></ul></div>");
        assertThat(report.highlights()).containsExactly("The mole will be rebuilt", "Work begins in spring");
        assertThat(words(report, Block.Kind.HIGHLIGHT)).isEqualTo(report.highlights());
        assertThat(body(report)).containsExactly(ONE, TWO, THREE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Port Verrin to rebuild its mole | The Verrin Courier</title><meta property=og:site_name content='The Verrin Courier'>",
                "<title>The Verrin Courier - Port Verrin to rebuild its mole</title><meta property=og:site_name content='The Verrin Courier'>",
                "<title>Other</title><meta property=og:title content='Port Verrin to rebuild its mole - The Verrin Courier'>"
                        + "<script type=application/ld+json>{'@type':'NewsArticle','headline':'Port Verrin to rebuild its mole'}</script>",
            })
    void the_headline_goes_without_the_outlets_name(String head) {
        Report report = read(
                "<html><head>" + head + "</head><body><div><p>" + ONE + "</p><p>" + TWO + "</p></div></body></html>");
        assertThat(report.headline()).contains("Port Verrin to rebuild its mole");
    }

    @Test
    void the_heading_that_the_title_confirms_is_the_headline_and_not_the_first_one() {
        Report report = read("<html><head><title>Port Verrin to rebuild its mole</title></head><body><h1>Log in</h1>"
                + "<article><h1>Port Verrin to rebuild its mole</h1><p>" + ONE + "</p><p>" + TWO
                + "</p></article></body></html>");
        assertThat(report.headline()).contains("Port Verrin to rebuild its mole");
        assertThat(body(report)).containsExactly(ONE, TWO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PORT VERRIN (Reuters) - The council voted on Tuesday.      | PORT VERRIN       | Reuters
                    PORT VERRIN, May 3 (AFP) – The council voted on Tuesday.   | PORT VERRIN       | AFP
                    OSTHAVEN, Verrinia — The council voted on Tuesday.         | OSTHAVEN, Verrinia |
                    Osthaven (dpa) - Der Rat hat am Dienstag abgestimmt.       | Osthaven          | dpa
                    LA VERRE, Osth. (AP) — The council voted on Tuesday.       | LA VERRE, Osth.   | AP
                    Port Verrin, 3 mai – Le conseil a voté mardi.              | Port Verrin       |
                    """)
    void the_place_at_the_head_of_the_text_is_the_dateline(String opening, String place, String agency) {
        Report report = read("<article><h1>Port Verrin to rebuild its mole</h1><p>" + opening + "</p><p>" + ONE
                + "</p><p>" + TWO + "</p></article>");
        assertThat(report.dateline()).contains(place);
        if (agency == null) assertThat(report.agencies()).isEmpty();
        else assertThat(report.agencies()).containsExactly(agency);
        assertThat(report.text()).contains(opening);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mayor Tamm: the mole will be rebuilt in spring, whatever it costs the town.",
                "The mole – built a hundred years ago – was broken by the winter storms of last year.",
                "VPM (Verrin Port Model) is what engineers call the plan for the mole on the eastern side.",
                "In Osthaven, the council voted on Tuesday to rebuild the mole on the eastern side.",
            })
    void a_name_before_a_colon_or_a_dash_is_no_dateline(String opening) {
        assertThat(read("<article><h1>Port Verrin</h1><p>" + opening + "</p><p>" + ONE + "</p></article>")
                        .dateline())
                .isEmpty();
    }

    @Test
    void a_wire_service_under_the_text_is_credited_and_its_line_is_no_part_of_the_body() {
        Report report =
                read("<article><h1>Port Verrin</h1><p>" + ONE + "</p><p>" + TWO + "</p><p>(Reuters, AP)</p></article>");
        assertThat(report.agencies()).containsExactly("Reuters", "AP");
        assertThat(body(report)).containsExactly(ONE, TWO);
    }

    @Test
    void a_wire_service_that_the_text_only_mentions_is_not_credited() {
        Report report = withBody(
                "<p>The mayor told Reuters that the town would not pay for the mole alone, come what may.</p>");
        assertThat(report.agencies()).isEmpty();
    }

    @Test
    void the_entries_of_a_live_page_carry_their_times() {
        Report report = read("<html lang=en><body><main><h1>Storm over Port Verrin: live</h1><div class=liveblog>"
                + "<article><time datetime='2024-02-03T12:40:00+01:00'>12.40</time><h2>Ferries stay in port</h2><p>"
                + THREE + "</p></article>"
                + "<article><time datetime='2024-02-03T11:05:00+01:00'>11.05</time><p>" + TWO + "</p></article>"
                + "<article><time datetime='2024-02-03T09:30:00+01:00'>9.30</time><p>" + ONE
                + "</p></article></div></main></body></html>");
        assertThat(body(report)).containsExactly("Ferries stay in port", THREE, TWO, ONE);
        assertThat(report.blocks().stream()
                        .filter(block -> block.kind().isBody())
                        .map(block -> block.time().map(Moment::iso).orElse("")))
                .containsExactly(
                        "2024-02-03T12:40:00+01:00",
                        "2024-02-03T12:40:00+01:00",
                        "2024-02-03T11:05:00+01:00",
                        "2024-02-03T09:30:00+01:00");
    }

    private static String entry(String clock, String words) {
        return "<article class=live-post><time datetime='2024-02-03T" + clock + ":00Z'>" + clock.replace(':', '.')
                + "</time><p>" + words + "</p></article>";
    }

    private static List<String> bodyTimes(Report report) {
        return report.blocks().stream()
                .filter(block -> block.kind().isBody())
                .map(block -> block.time().map(Moment::iso).orElse(""))
                .toList();
    }

    @Test
    void short_entries_without_a_heading_carry_their_times() {
        Report report = read("<html lang=en><body><main><h1>Storm over Port Verrin: live</h1><div class=updates>"
                + entry("12:40", "The ferries stay in port.")
                + entry("11:05", "The school on the hill is closed.")
                + entry("09:30", "The first gusts reach the mole.") + "</div></main></body></html>");
        assertThat(body(report))
                .containsExactly(
                        "The ferries stay in port.",
                        "The school on the hill is closed.",
                        "The first gusts reach the mole.");
        assertThat(bodyTimes(report))
                .containsExactly("2024-02-03T12:40:00Z", "2024-02-03T11:05:00Z", "2024-02-03T09:30:00Z");
    }

    @Test
    void two_entries_are_enough_where_the_page_calls_itself_live() {
        Report report = read("<html lang=en><body><main><h1>Storm over Port Verrin</h1><div class=live-blog>"
                + entry("12:40", TWO) + entry("09:30", ONE) + "</div></main></body></html>");
        assertThat(body(report)).containsExactly(TWO, ONE);
        assertThat(bodyTimes(report)).containsExactly("2024-02-03T12:40:00Z", "2024-02-03T09:30:00Z");
    }

    @Test
    void two_dated_parts_of_an_ordinary_page_are_no_entries() {
        Report report = read("<html lang=en><body><main><h1>Storm over Port Verrin</h1><div>"
                + (entry("12:40", TWO) + entry("09:30", ONE)).replace("live-post", "part")
                + "</div></main></body></html>");
        assertThat(report.blocks()).allMatch(block -> block.time().isEmpty());
    }

    @Test
    void a_time_line_may_say_that_its_entry_was_changed() {
        Report report = read("<html lang=en><body><main><h1>Storm over Port Verrin</h1><div class=live-blog>"
                + "<article><time datetime='2024-02-03T12:40:00Z'>12:40 (updated)</time><p>" + THREE + "</p></article>"
                + "<article><time datetime='2024-02-03T11:05:00Z'>Posted at 11:05</time> <div>"
                + "<time datetime='2024-02-03T11:09:00Z'>11:09</time></div><p>" + TWO + "</p></article>"
                + "<article><time datetime='2024-02-03T09:30:00Z'>09:30</time><p>" + ONE + "</p></article>"
                + "</div></main></body></html>");
        assertThat(body(report)).containsExactly(THREE, TWO, ONE);
        assertThat(bodyTimes(report))
                .containsExactly("2024-02-03T12:40:00Z", "2024-02-03T11:05:00Z", "2024-02-03T09:30:00Z");
    }

    @Test
    void entries_without_an_element_of_their_own_reach_to_the_next_time() {
        Report report = read("<html lang=en><body><main><h1>Storm over Port Verrin</h1><div class=updates>"
                + "<h3><time datetime='2024-02-03T12:40:00Z'>12:40</time> Ferries stay in port</h3><p>" + THREE + "</p>"
                + "<h3><time datetime='2024-02-03T11:05:00Z'>11:05</time> School closed</h3><p>" + TWO + "</p>"
                + "<h3><time datetime='2024-02-03T09:30:00Z'>09:30</time></h3><p>" + ONE + "</p>"
                + "</div></main></body></html>");
        assertThat(body(report)).containsExactly("12:40 Ferries stay in port", THREE, "11:05 School closed", TWO, ONE);
        assertThat(bodyTimes(report))
                .containsExactly(
                        "2024-02-03T12:40:00Z",
                        "2024-02-03T12:40:00Z",
                        "2024-02-03T11:05:00Z",
                        "2024-02-03T11:05:00Z",
                        "2024-02-03T09:30:00Z");
    }

    @Test
    void times_within_sentences_are_those_of_no_entry() {
        Report report = read("<html lang=en><body><main><h1>Storm over Port Verrin</h1><div>"
                + "<p>On <time datetime='2024-02-01'>Thursday</time> this was said. " + ONE + "</p><p>" + TWO + "</p>"
                + "<p>On <time datetime='2024-02-02'>Friday</time> this was said. " + THREE + "</p><p>"
                + TWO.toUpperCase(Locale.ROOT) + "</p>"
                + "<p>On <time datetime='2024-02-03'>Saturday</time> it was said again.</p>"
                + "</div></main></body></html>");
        assertThat(report.blocks()).allMatch(block -> block.time().isEmpty());
    }

    @Test
    void the_one_time_of_an_ordinary_page_is_no_time_of_its_paragraphs() {
        Report report = withBody(
                "<p>Published <time datetime='2024-02-03'>3 February</time> by the council of the town, and read ever since.</p>");
        assertThat(report.blocks()).allMatch(block -> block.time().isEmpty());
    }

    @Test
    void times_around_one_long_text_make_no_live_page() {
        Report report = read("<article><h1>Port Verrin</h1><p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p><p>"
                + TWO + " And so it was.</p>"
                + "<time datetime='2024-02-03'>3 February</time></article>"
                + "<div><p>" + "Another report of the same week, told here in one sentence."
                + "</p><time datetime='2024-02-02'>2 February</time></div>"
                + "<div><p>" + "A third report of the same week, told here in one sentence."
                + "</p><time datetime='2024-02-01'>1 February</time></div>");
        assertThat(report.blocks()).allMatch(block -> block.time().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lede", "lead", "intro", "summary", "article__summary", "sub-title", "excerpt"})
    void a_line_without_a_full_stop_under_the_headline_is_the_standfirst(String name) {
        String line = "Harbour council finds forty million crowns for the mole";
        for (Report report : List.of(
                read(headed("<p class=" + name + ">" + line + "</p>")),
                read("<html><body><article><h1>Port Verrin to rebuild its mole</h1><p class=" + name + ">" + line
                        + "</p><p>" + ONE + "</p><p>" + TWO + "</p></article></body></html>"))) {
            assertThat(words(report, Block.Kind.STANDFIRST)).containsExactly(line);
            assertThat(body(report)).startsWith(ONE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 February 2024, 12:40 CET",
                "By Ilse Tamm and Jonas Brandt",
                "Harbour",
                "Letters: editor@verrin.example"
            })
    void dates_bylines_and_labels_are_no_standfirst_though_they_stand_in_the_introduction(String line) {
        Report report = read(headed("<div class=intro><p>" + line + "</p></div>"));
        assertThat(words(report, Block.Kind.STANDFIRST)).isEmpty();
        assertThat(body(report)).containsExactly(ONE, TWO, THREE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<h2>Key points</h2>", "<strong>Auf einen Blick:</strong>", "<p>Points clés</p>"})
    void a_list_before_the_body_that_a_label_calls_the_key_points_is_the_highlights(String label) {
        Report report = read(headed("<div class=summary>" + label
                + "<ul><li>Mole to be rebuilt</li><li>Work begins in spring</li></ul></div>"));
        assertThat(report.highlights()).containsExactly("Mole to be rebuilt", "Work begins in spring");
        assertThat(body(report)).containsExactly(ONE, TWO, THREE);
    }

    @Test
    void a_list_of_key_points_within_the_text_stays_there() {
        assertThat(body(read("<html><body><article><h1>Port Verrin to rebuild its mole</h1><p>" + ONE
                        + "</p><h2>Key points</h2><ul><li>Mole to be rebuilt</li></ul><p>" + TWO + "</p><p>" + THREE
                        + "</p></article></body></html>")))
                .containsExactly(ONE, "Key points", "Mole to be rebuilt", TWO, THREE);
    }
}
