package org.onrecord.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommaSeparatedTest {

    private static JsonNode json(String written) {
        return new JsonMapper().readTree(written.replace('\'', '"'));
    }

    private static String row(String written, String... columns) {
        return CommaSeparated.of(columns).row(json(written));
    }

    @Test
    void the_first_line_names_the_columns() {
        assertThat(CommaSeparated.of("id", "time.value").header()).isEqualTo("id,time.value\r\n");
    }

    @Test
    void a_field_is_a_cell_and_what_is_not_known_an_empty_one() {
        assertThat(row("{'id':'r1','url':null,'versions':2,'free':true}", "id", "url", "versions", "free", "gone"))
                .isEqualTo("r1,,2,true,\r\n");
    }

    @Test
    void commas_quotes_and_line_ends_are_quoted_as_RFC_4180_has_it() {
        CommaSeparated table = CommaSeparated.of("a", "b", "c");
        JsonNode object = new JsonMapper()
                .createObjectNode()
                .put("a", "one, two")
                .put("b", "she said \"no\"")
                .put("c", "first\nsecond");
        assertThat(table.row(object)).isEqualTo("\"one, two\",\"she said \"\"no\"\"\",\"first\nsecond\"\r\n");
    }

    @Test
    void the_values_of_a_list_share_a_cell() {
        assertThat(row("{'names':['Ada Brix','Brix'],'none':[]}", "names", "none"))
                .isEqualTo("Ada Brix | Brix,\r\n");
    }

    @Test
    void columns_of_a_list_of_objects_keep_one_order_and_empty_places() {
        assertThat(row(
                        "{'roles':[{'role':'mayor','from':null},{'role':'envoy','from':'2031'}]}",
                        "roles.role",
                        "roles.from"))
                .isEqualTo("mayor | envoy, | 2031\r\n");
    }

    @Test
    void a_span_is_its_begin_and_its_end() {
        assertThat(row("{'span':[3,17],'content':[[3,7],[9,17]]}", "span", "content"))
                .isEqualTo("3-17,3-7 | 9-17\r\n");
    }

    @Test
    void a_value_of_any_shape_is_JSON() {
        assertThat(row("{'after':{'a':1}}", "after")).isEqualTo("\"{\"\"a\"\":1}\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=HYPERLINK(\"http://evil.example\")"})
    void what_a_spreadsheet_would_take_for_a_formula_gets_an_apostrophe(String words) {
        JsonNode object = new JsonMapper().createObjectNode().put("words", words);
        assertThat(CommaSeparated.of("words").row(object).replace("\"", "")).startsWith("'" + words.charAt(0));
    }

    @Test
    void a_list_whose_first_value_is_a_formula_is_one_too() {
        assertThat(row("{'names':['=A1','B']}", "names")).isEqualTo("'=A1 | B\r\n");
    }

    @Test
    void a_number_below_zero_stays_a_number() {
        assertThat(row("{'confidence':-0.5}", "confidence")).isEqualTo("-0.5\r\n");
    }
}
