package org.onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2022,                            2022
            2022-02,                         2022-02
            2022-02-19,                      2022-02-19
            2022-02-20T12:35,                2022-02-20T12:35:00
            2022-02-20 12:35:10,             2022-02-20T12:35:10
            2022-02-20T12:35Z,               2022-02-20T12:35:00Z
            2022-02-20t12:35:00z,            2022-02-20T12:35:00Z
            2022-02-20T12:35:00+05:30,       2022-02-20T12:35:00+05:30
            2022-02-20T12:35:00+0530,        2022-02-20T12:35:00+05:30
            2022-02-20T12:35:00-05,          2022-02-20T12:35:00-05:00
            2022-02-20 12:35:00 +0530,       2022-02-20T12:35:00+05:30
            2022-02-20T12:35:00.250+05:30,   2022-02-20T12:35:00.25+05:30
            """)
    void a_moment_keeps_the_precision_it_was_read_with(String written, String iso) {
        assertThat(Moment.parse(written).map(Moment::iso)).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2022-13",
                "2022-02-30",
                "2022-02-20T25:00",
                "2022-02-20T12:35+99:00",
                "20220220",
                "2022-02-20T12:35 IST"
            })
    void what_no_calendar_has_is_no_moment(String written) {
        assertThat(Moment.parse(written)).isEmpty();
    }

    @Test
    void the_day_is_the_one_that_was_written_not_the_one_in_another_zone() {
        assertThat(Moment.parse("2022-02-20T23:35-05:00").flatMap(Moment::day)).contains(LocalDate.of(2022, 2, 20));
        assertThat(Moment.parse("2022-02").flatMap(Moment::day)).isEmpty();
    }

    @Test
    void a_point_without_calendar_cannot_be_recorded() {
        assertThatThrownBy(() -> new Moment(Instant.EPOCH)).isInstanceOf(IllegalArgumentException.class);
    }
}
