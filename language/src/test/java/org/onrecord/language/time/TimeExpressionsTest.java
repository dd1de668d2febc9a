package org.onrecord.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.Span;

/** What time expressions of a report mean that was published on Sunday, February 20, 2022. */
class TimeExpressionsTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2022, 2, 20);
    private static final TimeExpressions TIMES = new TimeExpressions();

    private static List<TimeExpression> find(String text, Optional<LocalDate> published) {
        return TIMES.find(text, List.of(new Span(0, text.length())), published);
    }

    private static List<String> read(String text, Optional<LocalDate> published) {
        return find(text, published).stream()
                .map(time -> time.span().in(text) + " = " + time.type() + " " + time.value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister spoke on Saturday (February 19). | Saturday (February 19) = DATE 2022-02-19",
                "She said on Friday that she knew. | Friday = DATE 2022-02-18",
                "The council will meet on Friday. | Friday = DATE 2022-02-25",
                "They are expected to vote on Tuesday. | Tuesday = DATE 2022-02-22",
                "He resigned last Sunday. | last Sunday = DATE 2022-02-13",
                "It was signed yesterday. | yesterday = DATE 2022-02-19",
                "It was signed on March 4, 2019 in the port. | March 4, 2019 = DATE 2019-03-04",
                "It was signed on 4 March 2019. | 4 March 2019 = DATE 2019-03-04",
                "It was signed on Dec. 21, 1988, in the port. | Dec. 21, 1988 = DATE 1988-12-21",
                "It burned down on November 3. | November 3 = DATE 2021-11-03",
                "It burned down in November. | November = DATE 2021-11",
                "It will open in November. | November = DATE 2022-11",
                "Last month the talks failed. | Last month = DATE 2022-01",
                "It rose earlier this week. | earlier this week = DATE 2022-W07",
                "It rose this year. | this year = DATE 2022",
                "It was founded in 1987. | 1987 = DATE 1987",
                "It was the fashion of the late 1980s. | the late 1980s = DATE 198",
                "It opened in the summer of 2019. | the summer of 2019 = DATE 2019-SU",
                "Sales fell in the third quarter. | the third quarter = DATE 2021-Q3",
                "Two years ago he left. | Two years ago = DATE 2020",
                "The talks lasted three days. | three days = DURATION P3D",
                "A two-year ban was lifted. | two-year = DURATION P2Y",
                "It took a few weeks. | a few weeks = DURATION PXW",
                "It took two decades. | two decades = DURATION P20Y",
                "They meet every Monday. | every Monday = SET XXXX-WXX-1",
                "They were seen on Friday night. | Friday night = TIME 2022-02-18TNI",
                "It began at 10:35 a.m. on Friday. | 10:35 a.m. on Friday = TIME 2022-02-18T10:35",
                "They met recently. | recently = DATE PAST_REF",
                "It is shut on Christmas Day. | Christmas Day = DATE 2021-12-25"
            })
    void countsFromTheDayOfTheReport(String text, String expected) {
        assertThat(read(text, Optional.of(PUBLISHED))).containsExactly(expected);
    }

    @Test
    void countsOnFromTheDateToldBefore() {
        assertThat(read("The quay sank on March 4, 2019. Two days later the mayor left.", Optional.of(PUBLISHED)))
                .containsExactly("March 4, 2019 = DATE 2019-03-04", "Two days later = DATE 2019-03-06");
    }

    @Test
    void withoutADayOfPublicationWhatNeedsOneIsLeftOutOrHasNoYear() {
        assertThat(read("On Friday, yesterday, last month, on March 4, in 1987 and for two days.", Optional.empty()))
                .containsExactly(
                        "Friday = DATE XXXX-WXX-5",
                        "March 4 = DATE XXXX-03-04",
                        "1987 = DATE 1987",
                        "two days = DURATION P2D");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A 44-year-old sailor may march. | ''",
                "The sailor, 37 years old, drowned. | ''",
                "He may go and they march on. | ''",
                "It cost $1987 or 1987 dollars. | ''",
                "February 30 is no day. | ''"
            })
    void ageSumsAndVerbsAreNoTimes(String text, String expected) {
        assertThat(String.join("; ", read(text, Optional.of(PUBLISHED)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.", "a", "two ", "one hundred ", "Friday March 4 ", "twenty-", "a year "})
    void aLongRunOfOneThingEndsInTime(String part) {
        assertThat(find(part.repeat(50_000), Optional.of(PUBLISHED))).isNotNull();
    }

    @Test
    void spansAreOrderedAndApartInAnyText() {
        String[] words = {
            "on",
            "Friday",
            "March",
            "4",
            ",",
            "2019",
            "the",
            "last",
            "week",
            "of",
            "two",
            "-",
            "year",
            "s",
            "a",
            "few",
            "10:35",
            "p.m.",
            "'",
            "90",
            "'s",
            "quarter",
            "third",
            "99999999999999999999",
            "ago",
            "twenty",
            "hundred",
            "thousand",
            "1/2",
            "2/30/99",
            "0",
            "32",
            "decades",
            "earlier",
            "Thanksgiving",
            "\n",
            "night",
            "century",
            "20th"
        };
        Random random = new Random(11);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(25); i >= 0; i--)
                text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
            Optional<LocalDate> published = random.nextBoolean() ? Optional.of(PUBLISHED) : Optional.empty();
            int end = 0;
            for (TimeExpression time : find(text.toString(), published)) {
                assertThat(time.span().begin()).as(text.toString()).isGreaterThanOrEqualTo(end);
                assertThat(time.value()).as(text.toString()).isNotEmpty();
                end = time.span().end();
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
        }
    }
}
