package org.onrecord.register.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onrecord.language.knowledge.Known;
import org.onrecord.language.knowledge.Office;
import org.onrecord.register.knowledge.DumpEntity.Organization;
import org.onrecord.register.knowledge.DumpEntity.Person;
import org.onrecord.register.knowledge.DumpEntity.Position;
import org.onrecord.register.knowledge.DumpEntity.Term;

/** {@code dump.json} has the form of Wikidata's dumps; nobody in it lives. */
class A01_WikidataDumpTest {

    private static final String FOREIGN_MINISTER = "Q9990000011";

    private static InputStream dump() {
        InputStream dump = A01_WikidataDumpTest.class.getResourceAsStream("dump.json");
        if (dump == null) throw new AssertionError("There is no dump.json.");
        return dump;
    }

    private static List<WikidataDump.Found> all(InputStream in) {
        WikidataDump dump = new WikidataDump(in);
        List<WikidataDump.Found> all = new ArrayList<>();
        for (Optional<WikidataDump.Found> next = dump.next(); next.isPresent(); next = dump.next()) all.add(next.get());
        return all;
    }

    private static List<WikidataDump.Found> all(String lines) {
        return all(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    private static <T extends DumpEntity> T entity(String id, Class<T> kind) {
        return all(dump()).stream()
                .map(found -> ((WikidataDump.Found.Entity) found).entity())
                .filter(entity -> entity.id().equals(id))
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String bad(String line) {
        return ((WikidataDump.Found.Bad) all(line).getFirst()).reason();
    }

    @Test
    void persons_organizations_and_positions_are_kept_and_nothing_else() {
        assertThat(all(dump()))
                .extracting(
                        found -> ((WikidataDump.Found.Entity) found).entity().name())
                .containsExactly(
                        "Minister for Foreign Affairs of Finland",
                        "Odo Brandt",
                        "Ada Brix",
                        "Jan Kolb",
                        "Helen Moravec",
                        "Helen Moravec",
                        "Mira Sorin",
                        "President of Finland",
                        "secretary-general of the United Nations",
                        "Mayor of Tolm",
                        "Vesk Trade Council",
                        "Union of Inland States");
    }

    @Test
    void a_person_has_an_English_name_its_aliases_and_the_positions_held() {
        assertThat(entity("Q9990000001", Person.class))
                .isEqualTo(new Person(
                        "Q9990000001",
                        "Odo Brandt",
                        List.of("O. E. Brandt", "Odo Emil Brandt"),
                        List.of(new Term(
                                FOREIGN_MINISTER, LocalDate.of(2019, 6, 6), Optional.of(LocalDate.of(2023, 6, 19)))),
                        Optional.of(LocalDate.of(2024, 6, 30))));
    }

    @Test
    void a_name_that_is_the_same_in_all_languages_is_one() {
        assertThat(entity("Q9990000002", Person.class).name()).isEqualTo("Ada Brix");
    }

    @Test
    void a_term_without_an_end_goes_on() {
        assertThat(entity("Q9990000002", Person.class).terms())
                .containsExactly(new Term(FOREIGN_MINISTER, LocalDate.of(2023, 6, 20), Optional.empty()));
    }

    @Test
    void a_term_told_by_year_and_month_is_certain_inside_them_and_one_that_ended_nobody_knows_when_is_none() {
        assertThat(entity("Q9990000003", Person.class).terms())
                .containsExactly(
                        new Term(FOREIGN_MINISTER, LocalDate.of(2015, 12, 31), Optional.of(LocalDate.of(2019, 6, 1))));
    }

    @Test
    void a_term_ends_with_its_holder() {
        assertThat(entity("Q9990000006", Person.class).terms())
                .containsExactly(
                        new Term("Q9990000013", LocalDate.of(2018, 12, 31), Optional.of(LocalDate.of(2020, 5, 5))));
    }

    @Test
    void a_position_is_an_office_of_its_jurisdiction_or_of_what_its_label_names() {
        assertThat(entity(FOREIGN_MINISTER, Position.class).offices())
                .containsExactly(new Office("foreign minister", "Q33"));
        assertThat(entity("Q9990000012", Position.class).offices())
                .containsExactly(new Office("head of state", "Q33"), new Office("president", "Q33"));
        assertThat(entity("Q9990000013", Position.class).offices())
                .containsExactly(new Office("secretary-general", "Q1065"));
        assertThat(entity("Q9990000014", Position.class).offices()).containsExactly(new Office("mayor of tolm", "Q33"));
    }

    @Test
    void an_organization_is_one_between_states_where_its_class_says_so() {
        assertThat(entity("Q9990000021", Organization.class).kind()).isEqualTo(Known.Kind.ORGANIZATION);
        assertThat(entity("Q9990000022", Organization.class).kind()).isEqualTo(Known.Kind.IGO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonsense                                                 | no JSON
            {"id":"Q1"                                               | no JSON
            {"id":"Q1"} {}                                           | more than one JSON value
            [{"id":"Q1"}]                                            | no JSON object
            "Q1"                                                     | no JSON object
            {}                                                       | without the id
            {"id":1}                                                 | without the id
            {"id":"Q1; DROP TABLE report"}                           | without the id
            {"id":"Q1","labels":"x"}                                 | labels is no object
            {"id":"Q1","labels":[1]}                                 | labels is no object
            {"id":"Q1","claims":7}                                   | claims is no object
            {"id":"Q1","claims":{"P31":{}}}                          | claims of P31 are no array
            """)
    void a_line_that_is_no_entity_is_told_of(String line, String reason) {
        assertThat(bad(line)).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"Q1","labels":{"en":7},"claims":{"P31":[7]}}
            {"id":"Q1","labels":{"en":{"value":["x"]}},"claims":{"P31":[{"mainsnak":"x"}]}}
            {"id":"Q1","modified":5,"labels":[],"aliases":[],"claims":[]}
            {"id":"Q1","labels":{"en":{"value":"x"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5; --"}}}}]}}
            """)
    void what_has_the_wrong_type_further_in_is_not_there(String line) {
        assertThat(all(line)).isEmpty();
    }

    @Test
    void times_that_no_calendar_has_are_not_there() {
        String person =
                "{\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"X\\u0000\\u001bY  Z\"}},\"claims\":{\"P31\":[{\"mainsnak\":"
                        + "{\"datavalue\":{\"value\":{\"numeric-id\":5}}}}],\"P39\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q2\"}}},"
                        + "\"qualifiers\":{\"P580\":[{\"datavalue\":{\"value\":{\"time\":\"+2022-13-45T00:00:00Z\",\"precision\":11}}}]}}]}}";
        assertThat(all(person)).singleElement().satisfies(found -> {
            Person read = (Person) ((WikidataDump.Found.Entity) found).entity();
            assertThat(read.terms()).isEmpty();
            assertThat(read.name()).isEqualTo("XY Z");
        });
    }

    @Test
    void brackets_nested_without_end_are_a_bad_line() {
        assertThat(bad("{\"id\":\"Q1\",\"claims\":{\"P31\":" + "[".repeat(1_000_000)))
                .contains("no JSON");
    }

    @Test
    void a_bad_line_has_its_number_and_the_rest_goes_on() {
        String lines = "[\n{\"id\":\"Q1\"},\nnonsense,\r\n\n{\"id\":\"Q2\",\"labels\":{\"en\":{\"value\":\"A\"}},"
                + "\"claims\":{\"P31\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"Q5\"}}}}]}}\n]";
        List<WikidataDump.Found> all = all(lines);
        assertThat(all).hasSize(2);
        assertThat(((WikidataDump.Found.Bad) all.get(0)).line()).isEqualTo(3);
        assertThat(((WikidataDump.Found.Entity) all.get(1)).entity().id()).isEqualTo("Q2");
    }

    @Test
    void a_line_of_a_hundred_megabytes_is_passed_over_and_the_rest_goes_on() {
        InputStream endless = new InputStream() {
            private int left = 100 << 20;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                if (left <= 0) return -1;
                int count = Math.min(length, left);
                Arrays.fill(bytes, from, from + count, (byte) 'x');
                left -= count;
                return count;
            }
        };
        List<WikidataDump.Found> all = all(new SequenceInputStream(
                endless, new SequenceInputStream(new ByteArrayInputStream(new byte[] {'\n'}), dump())));
        assertThat(all).hasSize(13);
        assertThat(((WikidataDump.Found.Bad) all.getFirst()).reason()).contains("longer than 32 MB");
    }

    @Test
    void a_stream_that_breaks_off_is_a_bad_line_behind_what_was_read() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Unexpected end");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("Unexpected end");
            }
        };
        WikidataDump dump = new WikidataDump(new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream("[\n".getBytes(StandardCharsets.UTF_8)), broken))));
        assertThat(dump.next()).hasValueSatisfying(found -> {
            WikidataDump.Found.Bad bad = (WikidataDump.Found.Bad) found;
            assertThat(bad.line()).isEqualTo(2);
            assertThat(bad.reason()).contains("Unexpected end");
        });
        assertThat(dump.next()).isEmpty();
    }
}
