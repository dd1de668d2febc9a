package org.onrecord.page.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onrecord.page.Moment;

class A01_WrittenFormsTest {

    private static String read(String language, String written) {
        return WrittenDate.parse(written, Locale.forLanguageTag(language))
                .map(Moment::iso)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-11-21                            | 2024-11-21
            2024-11-21T15:04:05Z                  | 2024-11-21T15:04:05Z
            2024-11-21T15:04+01:00                | 2024-11-21T15:04:00+01:00
            2024-11-21T15:04:05.123+0100          | 2024-11-21T15:04:05+01:00
            2024-11-21 15:04:05 -05:00            | 2024-11-21T15:04:05-05:00
            2024-11-21 15:04:05                   | 2024-11-21T15:04:05
            2024-11-21T15:04:05[Europe/Berlin]    | 2024-11-21T15:04:05+01:00
            20241121                              | 2024-11-21
            20241121T150405Z                      | 2024-11-21T15:04:05Z
            20241121150405                        | 2024-11-21T15:04:05
            2024/11/21 15:04                      | 2024-11-21T15:04:00
            Thu, 21 Nov 2024 15:04:05 GMT         | 2024-11-21T15:04:05Z
            Thu, 21 Nov 2024 15:04:05 +0530       | 2024-11-21T15:04:05+05:30
            Thu Nov 21 15:04:05 CET 2024          | 2024-11-21T15:04:05+01:00
            Thu Nov 21 2024 15:04:05 GMT+0200 (EET) | 2024-11-21T15:04:05+02:00
            1732201445                            | 2024-11-21T15:04:05Z
            1732201445000                         | 2024-11-21T15:04:05Z
            """)
    void machines_write_dates_in_many_ways(String written, String moment) {
        assertThat(read("en", written)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | November 21, 2024                          | 2024-11-21
            en    | Nov. 21st, 2024, 3:04 p.m.                 | 2024-11-21T15:04:00
            en    | 21st of November 2024 at 15.04             | 2024-11-21T15:04:00
            en    | 3:04 PM EST, Thu November 21, 2024         | 2024-11-21T15:04:00-05:00
            en    | Published 21 Nov 2024 1504 GMT             | 2024-11-21T15:04:00Z
            en    | Nov 21, '24                                | 2024-11-21
            en-US | 11/21/2024 12:05 am                        | 2024-11-21T00:05:00
            en-GB | 3/11/2024                                  | 2024-11-03
            en-US | 3/11/2024                                  | 2024-03-11
            de    | Donnerstag, 21. November 2024, 15:04 Uhr   | 2024-11-21T15:04:00
            de    | 21.11.2024 – 15.04 Uhr                     | 2024-11-21T15:04:00
            de    | 5. März 2024 um 7 Uhr                      | 2024-03-05T07:00:00
            de    | 21.11.24                                   | 2024-11-21
            fr    | le 1er août 2024 à 15h04                   | 2024-08-01T15:04:00
            fr    | 21/11/2024 à 15 h 04                       | 2024-11-21T15:04:00
            fr    | Publié le 3 févr. 2024                     | 2024-02-03
            es    | 21 de noviembre de 2024 a las 15:04        | 2024-11-21T15:04:00
            es    | 21 nov 2024 - 3:04 p. m.                   | 2024-11-21T15:04:00
            es    | 1 ene. 2024                                | 2024-01-01
            it    | 21 novembre 2024 alle 15:04                | 2024-11-21T15:04:00
            it    | 1º gennaio 2024 ore 9.05                   | 2024-01-01T09:05:00
            pt    | 21 de março de 2024 às 15h04               | 2024-03-21T15:04:00
            pt    | 21/11/2024 15h04                           | 2024-11-21T15:04:00
            nl    | 21 mei 2024 om 15.04 uur                   | 2024-05-21T15:04:00
            nl    | donderdag 21 maart 2024, 15:04             | 2024-03-21T15:04:00
            pl    | 21 października 2024, godz. 15:04          | 2024-10-21T15:04:00
            pl    | 21 listopada 2024 r. 15:04                 | 2024-11-21T15:04:00
            cs    | 21. listopadu 2024 v 15:04                 | 2024-11-21T15:04:00
            hr    | 21. listopada 2024.                        | 2024-10-21
            tr    | 21 Ağustos 2024 Çarşamba 15:04             | 2024-08-21T15:04:00
            tr    | 21 Kasım 2024                              | 2024-11-21
            tr    | 5 OCAK 2024                                | 2024-01-05
            ru    | 21 ноября 2024 года, 15:04                 | 2024-11-21T15:04:00
            ru    | 15:04, 21 нояб. 2024                       | 2024-11-21T15:04:00
            ru    | 21 мая 2024 в 15:04 МСК                    | 2024-05-21T15:04:00+03:00
            uk    | 21 листопада 2024 р. о 15:04               | 2024-11-21T15:04:00
            uk    | четвер, 21 березня 2024, 15:04             | 2024-03-21T15:04:00
            ar    | 21 نوفمبر 2024                             | 2024-11-21
            ar    | ٢١ تشرين الثاني ٢٠٢٤                       | 2024-11-21
            ar    | 5 آذار/مارس 2024                           | 2024-03-05
            ar    | 21 كانون الأول 2024 3:04 م                 | 2024-12-21T15:04:00
            ar    | 21 غشت 2024                                | 2024-08-21
            zh    | 2024年11月21日 15:04                       | 2024-11-21T15:04:00
            zh    | 2024年11月21日 星期四 下午3:04             | 2024-11-21T15:04:00
            zh    | 2024年11月21日上午9点4分                   | 2024-11-21T09:04:00
            ja    | 2024年11月21日(木) 15時04分                | 2024-11-21T15:04:00
            ja    | 令和6年11月21日 午後3時4分                 | 2024-11-21T15:04:00
            ja    | 令和元年5月1日                             | 2019-05-01
            ja    | ２０２４年１１月２１日                     | 2024-11-21
            ko    | 2024년 11월 21일 오후 3:04                 | 2024-11-21T15:04:00
            ko    | 입력 2024.11.21. 오전 12:04                | 2024-11-21T00:04:00
            ko    | 2024-11-21 (목) 15:04                      | 2024-11-21T15:04:00
            ko    | 24.11.21                                   | 2024-11-21
            hu    | 2024. november 21. 15:04                   | 2024-11-21T15:04:00
            sv    | 21 november 2024 kl. 15.04                 | 2024-11-21T15:04:00
            da    | 21. marts 2024 kl. 15:04                   | 2024-03-21T15:04:00
            fi    | 21. marraskuuta 2024 klo 15.04             | 2024-11-21T15:04:00
            el    | 21 Νοεμβρίου 2024                          | 2024-11-21
            he    | 21 בנובמבר 2024                            | 2024-11-21
            hi    | २१ नवंबर 2024                              | 2024-11-21
            id    | 21 Agustus 2024 15:04 WIB                  | 2024-08-21T15:04:00+07:00
            vi    | 21 tháng 11 năm 2024                       | 2024-11-21
            th    | 21 พฤศจิกายน 2567                          | 2024-11-21
            zh-TW | 民國113年11月21日                          | 2024-11-21
            """)
    void people_write_dates_in_their_language(String language, String written, String moment) {
        assertThat(read(language, written)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 hours ago",
                "yesterday at 15:04",
                "vor 3 Stunden",
                "November 2024",
                "21 November",
                "© 2024",
                "30 February 2024",
                "R6.11.21",
                "21 رمضان 1445",
                "1403/09/01",
                "3 May 1445",
                "113/11/21",
                "call 030 1234 5678",
                "v1.2.2020",
                "12,345,678 readers",
            })
    void what_names_no_day_of_our_calendar_is_none(String written) {
        assertThat(read("en-GB", written)).isEqualTo("none");
    }

    @Test
    void a_date_whose_order_nothing_tells_is_none() {
        assertThat(WrittenDate.parse("03/04/2024", Locale.ROOT)).isEmpty();
        assertThat(WrittenDate.parse("03.04.24", Locale.ROOT)).isEmpty();
        assertThat(WrittenDate.parse("23/04/2024", Locale.ROOT))
                .map(Moment::iso)
                .contains("2024-04-23");
    }

    @Test
    void the_other_order_of_a_date_is_told() {
        WrittenDate date = WrittenDate.read("03/04/2024 10:00", Locale.ENGLISH).orElseThrow();
        assertThat(date.moment().iso()).isEqualTo("2024-03-04T10:00:00");
        assertThat(date.swapped()).map(Moment::iso).contains("2024-04-03T10:00:00");
    }

    @Test
    void a_date_is_found_in_its_place() {
        String line = "Jo Doe | Thursday, 21 November 2024 at 15:04 GMT | Coast";
        WrittenDate date = WrittenDate.find(line, 0, Locale.ENGLISH).orElseThrow();
        assertThat(line.substring(date.begin(), date.end())).isEqualTo("Thursday, 21 November 2024 at 15:04 GMT");
        assertThat(WrittenDate.find(line, date.end(), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void a_clock_that_belongs_to_something_else_is_left_alone() {
        assertThat(read("en", "21 November 2024. Doors open 19:00")).isEqualTo("2024-11-21");
        assertThat(read("de", "21. November 2024, 10:00-12:00 Uhr")).isEqualTo("2024-11-21T10:00:00");
        assertThat(read("en", "21 Nov 2024 15:04 - 22 Nov 2024")).isEqualTo("2024-11-21T15:04:00");
    }

    @Test
    void a_long_text_is_read_no_further_than_a_date_may_stand() {
        assertThat(WrittenDate.find("9".repeat(2_000_000), 0, Locale.ENGLISH)).isEmpty();
        assertThat(WrittenDate.find("1 ".repeat(1_000_000) + "21 November 2024", 0, Locale.ENGLISH))
                .isEmpty();
    }
}
