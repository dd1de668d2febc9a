package org.onrecord.language.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class A02_OfficeTest {

    private static final Knowledge KNOWLEDGE = CompiledKnowledge.shipped();

    @ParameterizedTest
    @CsvSource(textBlock = """
            the Russian president,                          president,          Q159
            Russia's President,                             president,          Q159
            Russia’s acting president,                      president,          Q159
            President of the Russian Federation,            president,          Q159
            the South African foreign minister,             foreign minister,   Q258
            Minister of Foreign Affairs of Japan,           foreign minister,   Q17
            Japan's Minister for Foreign Affairs,           foreign minister,   Q17
            the British foreign secretary,                  foreign minister,   Q145
            US Secretary of State,                          secretary of state, Q30
            U.S. defense secretary,                         defence secretary,  Q30
            United States Secretary of Defense,             defence secretary,  Q30
            Federal Minister of the Interior of Germany,    interior minister,  Q183
            the Chinese premier,                            prime minister,     Q148
            Secretary-General of the United Nations,        secretary-general,  Q1065
            the UN secretary-general,                       secretary-general,  Q1065
            Governor of California,                         governor,           Q99
            the former Russian president,                   ,
            the president,                                  ,
            a Russian president,                            ,
            Russian,                                        ,
            the Paris mayor,                                ,
            president of Norland,                           ,
            """)
    void words_name_an_office_where_they_say_what_it_is_an_office_of(String words, String title, String of) {
        assertThat(Office.read(words, KNOWLEDGE).map(office -> office.title() + " of " + office.of()))
                .isEqualTo(title == null ? Optional.empty() : Optional.of(title + " of " + of));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the Russian vice president", "the Russian ex-president", "the Russian president-elect"})
    void another_office_is_not_taken_for_it(String words) {
        assertThat(Office.read(words, KNOWLEDGE))
                .hasValueSatisfying(office -> assertThat(office.title()).isNotEqualTo("president"));
    }

    @Test
    void a_long_text_is_no_office() {
        assertThat(Office.read("the Russian president ".repeat(100_000), KNOWLEDGE))
                .isEmpty();
    }
}
