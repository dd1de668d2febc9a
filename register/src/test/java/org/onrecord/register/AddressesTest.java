package org.onrecord.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.page.Report;

class AddressesTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # fetched at,                      the page's own address,             lives at
            -,                                 -,                                  -
            https://a.example/1,               -,                                  https://a.example/1
            -,                                 https://a.example/1,                https://a.example/1
            https://a.example/1?from=mail,     https://a.example/1,                https://a.example/1
            https://m.post.co.uk/amp/1,        https://www.post.co.uk/1,           https://www.post.co.uk/1
            https://copy.co.uk/1,              https://post.co.uk/1,               https://copy.co.uk/1
            HTTPS://A.example:443/x/../1#top,  -,                                  https://a.example/1
            https://a.example/1,               javascript:alert(1),                https://a.example/1
            -,                                 /1,                                 -
            -,                                 'https://a.example/a b',            https://a.example/a%20b
            http://192.0.2.7/1,                http://192.0.2.8/1,                 http://192.0.2.7/1
            """)
    void a_report_lives_at_the_address_its_page_gives_where_that_is_on_the_same_site(
            @Nullable String fetched, @Nullable String canonical, @Nullable String address) {
        Report report = Report.builder("sha256:00")
                .url(Optional.ofNullable(fetched))
                .canonicalUrl(Optional.ofNullable(canonical))
                .build();
        assertThat(Addresses.of(report)).isEqualTo(Optional.ofNullable(address));
    }
}
