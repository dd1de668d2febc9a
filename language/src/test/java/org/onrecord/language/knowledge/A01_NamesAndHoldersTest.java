package org.onrecord.language.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class A01_NamesAndHoldersTest {

    private static final Knowledge KNOWLEDGE = CompiledKnowledge.shipped();

    private static List<String> holders(String office, String day) {
        return Office.read(office, KNOWLEDGE)
                .map(asked -> KNOWLEDGE.holders(asked, LocalDate.parse(day)).stream()
                        .map(Known::name)
                        .toList())
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            UK,                      NAME,    STATE,     United Kingdom, Q145
            Tokyo,                   CAPITAL, STATE,     Japan,          Q17
            Germans,                 PEOPLE,  STATE,     Germany,        Q183
            South Korean,            PEOPLE,  STATE,     South Korea,    Q884
            Kremlin,                 SEAT,    STATE,     Russia,         Q159
            Downing Street,          SEAT,    STATE,     United Kingdom, Q145
            Hong Kong,               NAME,    TERRITORY, Hong Kong,      Q8646
            California,              NAME,    TERRITORY, California,     Q99
            Georgia,                 NAME,    STATE,     Georgia,        Q230
            UN,                      NAME,    IGO,       United Nations, Q1065
            """)
    void a_name_means_what_it_is_the_name_capital_people_or_seat_of(
            String name, Meaning.Way way, Known.Kind kind, String what, String wikidata) {
        assertThat(KNOWLEDGE.meanings(name)).singleElement().satisfies(meaning -> {
            assertThat(meaning.way()).isEqualTo(way);
            assertThat(meaning.known().kind()).isEqualTo(kind);
            assertThat(meaning.known().name()).isEqualTo(what);
            assertThat(meaning.known().wikidata()).hasValue(wikidata);
        });
    }

    @Test
    void an_organization_without_an_id_in_the_sources_has_none() {
        assertThat(KNOWLEDGE.meanings("NATO")).singleElement().satisfies(meaning -> {
            assertThat(meaning.known().name()).isEqualTo("North Atlantic Treaty Organization");
            assertThat(meaning.known().wikidata()).isEmpty();
        });
    }

    @Test
    void what_is_not_known_and_what_a_city_is_called_too_means_nothing() {
        assertThat(KNOWLEDGE.meanings("Norland")).isEmpty();
        assertThat(KNOWLEDGE.meanings("New York")).isEmpty();
    }

    @Test
    void a_leader_holds_his_office_from_the_day_it_began() {
        assertThat(holders("the German chancellor", "2025-05-06")).containsExactly("Friedrich Merz");
        assertThat(holders("Germany's head of government", "2025-05-06")).containsExactly("Friedrich Merz");
        assertThat(holders("the German chancellor", "2025-05-05")).isEmpty();
    }

    @Test
    void nobody_is_known_to_hold_an_office_after_the_day_of_the_source() {
        assertThat(holders("the German chancellor", "2026-01-17")).containsExactly("Friedrich Merz");
        assertThat(holders("the German chancellor", "2026-01-18")).isEmpty();
    }

    @Test
    void a_holder_known_by_the_month_or_the_year_alone_is_sure_from_its_end() {
        assertThat(holders("the Ethiopian prime minister", "2018-04-29")).isEmpty();
        assertThat(holders("the Ethiopian prime minister", "2018-04-30")).hasSize(1);
    }

    @Test
    void what_ships_has_one_digest() {
        assertThat(KNOWLEDGE.digest()).matches("sha256:[0-9a-f]{64}");
    }
}
