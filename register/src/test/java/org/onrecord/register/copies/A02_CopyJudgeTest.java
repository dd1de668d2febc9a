package org.onrecord.register.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Moment;

class A02_CopyJudgeTest {

    private static final List<String> FERRY = List.of(
            "The last ferry between Osk and Tarn will stop for good in November, the harbour office in Osk said on Monday,"
                    + " after 112 years on the river.",
            "The line carried 41,300 people last year and lost 2.4 crowns on each of them, according to the office’s books.",
            "“We would rather sail than count, but the counting has caught up with us,” said Ilse Marn, who has run the line"
                    + " since 2009.",
            "The mayor of Tarn, Joren Vask, called the decision a betrayal of everyone who works on the other bank.",
            "He said that the town had offered to pay for a new engine in the spring and had never had an answer.",
            "Ms. Marn denied that. No letter of that kind had reached her, she told reporters on the landing stage.",
            "The ferry was built in Ludden in 1911 and sank twice, in 1938 and in 1952, both times in ice.",
            "A bridge eleven miles upstream, opened in 1987, took most of its lorries, and a bus took most of the rest.");

    private static final List<String> BRIDGE = List.of(
            "Tarn will have a footbridge of its own by next summer, the town council decided on Thursday night by one vote.",
            "The steel for it lies in a yard in Ludden, where it was meant for a railway that nobody built.",
            "“It is not pretty, but it is paid for,” said Petra Olm, who sits on the council for the Free Voters.",
            "Opponents asked for a second opinion on the piers, which stand in soft ground on the western side.",
            "Work begins in March, once the river has gone down, and will close the towpath until the end of May.",
            "The council put off a decision on lamps. Bicycles may cross, horses may not, and dogs must be led.");

    private final CopyJudge judge = new CopyJudge();

    private static CopyText report(String id, String published, List<String> paragraphs) {
        return new CopyText(id, Moment.parse(published), String.join("\n", paragraphs));
    }

    private CopyVerdict judge(List<String> first, List<String> later) {
        CopyText one = report("r1", "2031-11-03T09:00:00Z", first);
        CopyText other = report("r2", "2031-11-05T09:00:00Z", later);
        CopyVerdict verdict = judge.judge(one, other);
        assertThat(judge.judge(other, one))
                .as("the order of the two does not matter")
                .isEqualTo(verdict);
        return verdict;
    }

    private static List<String> joined(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    @Test
    void the_same_text_is_a_copy_and_the_reason_can_be_checked() {
        CopyVerdict verdict = judge(FERRY, FERRY);

        assertThat(verdict).isInstanceOf(CopyVerdict.Copy.class);
        assertThat(verdict.share()).isEqualTo(1);
        assertThat(verdict.reason()).isEqualTo("100 % of the words of r1 stand in r2, 100 % of that one's in it");
    }

    @Test
    void a_text_that_was_cut_is_a_copy() {
        CopyVerdict verdict = judge(FERRY, FERRY.subList(0, 3));

        assertThat(verdict).isInstanceOf(CopyVerdict.Copy.class);
        assertThat(verdict.reason()).startsWith("100 % of the words of r2 stand in r1, ");
        assertThat(verdict.reason()).endsWith("of that one's in it, its lead among them");
    }

    @Test
    void a_cut_that_was_published_before_the_whole_is_a_copy() {
        assertThat(judge(FERRY.subList(0, 3), FERRY)).isInstanceOf(CopyVerdict.Copy.class);
    }

    @Test
    void a_cut_under_a_lead_of_its_own_is_a_copy() {
        List<String> cut =
                joined(List.of("After more than a century the boats stay tied up at Osk."), FERRY.subList(1, 4));

        assertThat(judge(FERRY, cut)).isInstanceOf(CopyVerdict.Copy.class);
    }

    @Test
    void other_order_is_a_copy() {
        assertThat(judge(FERRY, FERRY.reversed())).isInstanceOf(CopyVerdict.Copy.class);
    }

    @Test
    void corrected_figures_make_a_copy() {
        List<String> corrected = FERRY.stream()
                .map(paragraph -> paragraph
                        .replace("41,300", "43,100")
                        .replace("2.4", "2.6")
                        .replace("112", "113")
                        .replace("1952", "1953"))
                .toList();

        assertThat(judge(FERRY, corrected)).isInstanceOf(CopyVerdict.Copy.class);
        assertThat(judge(FERRY, corrected).share()).isEqualTo(1);
    }

    @Test
    void the_outlets_own_paragraphs_between_make_a_copy() {
        List<String> mixed = new ArrayList<>(FERRY);
        mixed.add(3, BRIDGE.get(0));
        mixed.add(5, BRIDGE.get(2));
        mixed.add(BRIDGE.get(4));

        assertThat(judge(FERRY, mixed)).isInstanceOf(CopyVerdict.Copy.class);
    }

    @Test
    void a_follow_up_that_borrows_background_is_no_copy() {
        CopyVerdict verdict = judge(FERRY, joined(BRIDGE, FERRY.subList(5, 8)));

        assertThat(verdict).isInstanceOf(CopyVerdict.NoCopy.class);
        assertThat(verdict.reason()).endsWith("most of each is its own");
    }

    @Test
    void a_follow_up_that_takes_a_short_report_whole_is_no_copy() {
        CopyVerdict verdict = judge(FERRY.subList(0, 2), joined(BRIDGE, FERRY.subList(0, 2)));

        assertThat(verdict.share()).isEqualTo(1);
        assertThat(verdict).isInstanceOf(CopyVerdict.NoCopy.class);
    }

    @Test
    void where_it_is_unknown_which_came_first_a_report_inside_another_is_no_copy() {
        CopyText brief = new CopyText("r1", Optional.empty(), String.join("\n", FERRY.subList(0, 2)));
        CopyText later = new CopyText("r2", Optional.empty(), String.join("\n", joined(BRIDGE, FERRY.subList(0, 2))));

        assertThat(judge.judge(brief, later)).isInstanceOf(CopyVerdict.NoCopy.class);
    }

    @Test
    void a_brief_that_also_stands_in_an_earlier_round_up_is_no_copy_of_it() {
        List<String> roundUp = joined(joined(BRIDGE, FERRY.subList(0, 3)), BRIDGE.reversed());

        assertThat(judge(roundUp, FERRY.subList(0, 3)).reason())
                .endsWith("in one piece further down among other matters");
    }

    @Test
    void a_day_without_a_clock_does_not_tell_which_of_its_reports_came_first() {
        CopyText brief = report("r1", "2031-11-03", FERRY.subList(0, 2));
        CopyText whole = report("r2", "2031-11-03T10:00:00Z", joined(BRIDGE.subList(0, 3), FERRY.subList(0, 2)));

        assertThat(judge.judge(brief, whole).reason()).contains("which came first is unknown");
    }

    @Test
    void one_form_told_of_other_people_is_no_copy() {
        List<String> elsewhere = FERRY.stream()
                .map(paragraph -> paragraph
                        .replace("Osk", "Brill")
                        .replace("Tarn", "Samm")
                        .replace("Ilse Marn", "Hedda Quist")
                        .replace("Ms. Marn", "Ms. Quist")
                        .replace("Joren Vask", "Till Orbeck")
                        .replace("Ludden", "Gorm"))
                .toList();

        CopyVerdict verdict = judge(FERRY, elsewhere);

        assertThat(verdict).isInstanceOf(CopyVerdict.NoCopy.class);
        assertThat(verdict.reason()).contains("names in these sentences").endsWith("are others");
    }

    @Test
    void one_form_filled_in_with_other_figures_on_another_day_is_no_copy() {
        String gauge =
                "In the morning the river at the old landing stage stood at %s paces, the keeper of the gauge said."
                        + " By the evening of the same day it had come to %s paces, which is usual for the season."
                        + " On the other bank below the mill the water reached %s paces at noon and stayed there."
                        + " The wind blew from the west all day with up to %s knots over the open stretch of water."
                        + " Boats of more than the usual load had to wait below the lock for %s hours before they went on."
                        + " The lock keeper counted as many as %s of them when he closed the gates for the night."
                        + " Of these the ones that carried grain from the upper valley were %s in all, he wrote down."
                        + " The office that sells the tickets for the crossing took in no more than %s crowns before noon."
                        + " In the afternoon, when the rain had gone over the hills, it took in another %s crowns at the desk."
                        + " Those who had a ticket for the whole of the month were, as the books say, about %s that day.";
        String one = gauge.formatted("11", "12", "13", "14", "15", "16", "17", "18", "19", "20");
        String other = gauge.formatted("21", "22", "23", "24", "25", "26", "27", "28", "29", "30");

        assertThat(judge(List.of(one), List.of(other)).reason()).endsWith("are others, on another day");
        assertThat(judge.judge(report("r1", "2031-11-03", List.of(one)), report("r2", "2031-11-03", List.of(other))))
                .as("the same day: corrected")
                .isInstanceOf(CopyVerdict.Copy.class);
    }

    @Test
    void texts_of_a_line_or_two_are_not_compared() {
        CopyVerdict verdict = judge(FERRY.subList(2, 3), FERRY.subList(2, 3));

        assertThat(verdict).isInstanceOf(CopyVerdict.NoCopy.class);
        assertThat(verdict.reason()).isEqualTo("r1 has fewer than 30 words, too few to tell its prints by");
    }
}
