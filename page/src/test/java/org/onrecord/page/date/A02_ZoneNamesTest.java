package org.onrecord.page.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.Moment;

class A02_ZoneNamesTest {

    private static String read(String country, String written) {
        return WrittenDate.parse(written, Locale.of("en", country.strip()))
                .map(Moment::iso)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            IN | 21 June 2024 15:04 IST            | 2024-06-21T15:04:00+05:30
            IL | 21 June 2024 15:04 IST            | 2024-06-21T15:04:00+03:00
            IE | 21 June 2024 15:04 IST            | 2024-06-21T15:04:00+01:00
            US | 21 June 2024 15:04 IST            | 2024-06-21T15:04:00
            US | 21 December 2024 15:04 CST        | 2024-12-21T15:04:00-06:00
            CN | 21 June 2024 15:04 CST            | 2024-06-21T15:04:00+08:00
            GB | 21 June 2024 15:04 BST            | 2024-06-21T15:04:00+01:00
            BD | 21 June 2024 15:04 BST            | 2024-06-21T15:04:00+06:00
            US | 21 December 2024 15:04 EST        | 2024-12-21T15:04:00-05:00
            AU | 21 June 2024 15:04 EST            | 2024-06-21T15:04:00+10:00
            AU | 21 June 2024 15:04 AEST           | 2024-06-21T15:04:00+10:00
            RU | 21 June 2024 15:04 MSK            | 2024-06-21T15:04:00+03:00
            SG | 21 June 2024 15:04 SGT            | 2024-06-21T15:04:00+08:00
            HK | 21 June 2024 15:04 HKT            | 2024-06-21T15:04:00+08:00
            PK | 21 June 2024 15:04 PKT            | 2024-06-21T15:04:00+05:00
            ID | 21 June 2024 15:04 WIB            | 2024-06-21T15:04:00+07:00
            AE | 21 June 2024 15:04 GST            | 2024-06-21T15:04:00+04:00
            GU | 21 June 2024 15:04 GST            | 2024-06-21T15:04:00+10:00
            DE | 21 June 2024 15:04 MESZ           | 2024-06-21T15:04:00+02:00
            DE | 21 December 2024 15:04 MEZ        | 2024-12-21T15:04:00+01:00
            FR | 21 June 2024 15:04 CEST           | 2024-06-21T15:04:00+02:00
            DE | 21 June 2024 15:04 Uhr            | 2024-06-21T15:04:00
            US | 21 June 2024 3:04 p.m. ET         | 2024-06-21T15:04:00-04:00
            US | 21 December 2024 3:04 p.m. ET     | 2024-12-21T15:04:00-05:00
            US | 21 June 2024 3:04 p.m. PT         | 2024-06-21T15:04:00-07:00
            US | 21 June 2024 3:04 p.m. CT         | 2024-06-21T15:04:00-05:00
            US | 21 June 2024 3:04 p.m. MT         | 2024-06-21T15:04:00-06:00
            US | 21 June 2024 3:04 p.m. Eastern Time | 2024-06-21T15:04:00-04:00
            CN | 21 June 2024 15:04 Beijing time   | 2024-06-21T15:04:00+08:00
            SG | 21 June 2024 15:04 GMT+8          | 2024-06-21T15:04:00+08:00
            IN | 21 June 2024 15:04 UTC+05:30      | 2024-06-21T15:04:00+05:30
            IN | 21 June 2024 15:04 (GMT -3)       | 2024-06-21T15:04:00-03:00
            US | 21 June 2024 15:04 XYZT           | 2024-06-21T15:04:00
            """)
    void a_zones_name_means_what_the_country_says(String country, String written, String moment) {
        assertThat(read(country, written)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({"IST", "BST", "AST", "GST"})
    void a_name_of_several_zones_is_none_where_no_country_is_known(String name) {
        assertThat(read("", "21 June 2024 15:04 " + name)).isEqualTo("2024-06-21T15:04:00");
    }

    @Test
    void a_dateline_tells_the_country() {
        assertThat(Countries.ofPlace("NEW DELHI, India")).contains("IN");
        assertThat(Countries.ofPlace("London")).contains("GB");
        assertThat(Countries.ofPlace("Londonderry Falls")).isEmpty();
        assertThat(Countries.ofPlace("London, Canada")).isEmpty();
        assertThat(Countries.ofPlace("Port Verrin")).isEmpty();
    }

    @Test
    void every_zone_in_the_tables_is_one_that_java_knows() {
        for (String country : Locale.getISOCountries()) {
            assertThat(Countries.zone(country)
                            .map(zone -> zone.getRules() != null)
                            .orElse(true))
                    .isTrue();
        }
        assertThat(Countries.zone("DE")).map(Object::toString).contains("Europe/Berlin");
        assertThat(Countries.zone("US")).isEmpty();
    }
}
