package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.page.Block;
import org.onrecord.statement.Reading;
import org.onrecord.statement.RecordReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every sample through {@code onrecord read}, compared with what a careful reader sees on it. The figures are printed;
 * they are small sets of the project's own making, so they are floors against loss, not a measure of accuracy: that is
 * docs/accuracy.md.
 */
class SamplesTest {

    // ---- The floors. Raise them when reading gets better; say why where one has to fall. ----

    /**
     * What is found, as F1, and of the pairs the share with the right speaker and with the right form: over all samples,
     * over the reports on each of the three matters, and over the others: what was read on 2026-11-25 less about one in a
     * hundred. With ten samples the speaker's floor was .90; the twenty more have more pronouns whose name stands in
     * another sentence.
     */
    private static final Map<String, Floors> FLOORS = Map.of(
            "all", new Floors(0.92, 0.86, 0.98),
            "dam", new Floors(0.92, 0.86, 0.98),
            "port", new Floors(0.91, 0.83, 0.96),
            "grain", new Floors(0.92, 0.87, 0.98),
            "other", new Floors(0.92, 0.91, 0.98));
    /** Fields that are read otherwise than a careful reader would: {@code id field}. */
    private static final Set<String> KNOWN_DIFFERENCES = Set.of();

    // -----------------------------------------------------------------------------------------

    private static final List<Expected> SAMPLES = new ArrayList<>();
    private static final List<String> RECORDS = new ArrayList<>();

    @BeforeAll
    static void read_all() throws Exception {
        SAMPLES.addAll(Expected.all());
        for (Expected sample : SAMPLES) {
            List<String> arguments = new ArrayList<>(List.of("read", "--format", "jsonl"));
            // The sample that is nothing but a body is the one whose day is given from outside.
            sample.published().ifPresent(day -> arguments.addAll(List.of("--plain", "--published", day)));
            arguments.add(sample.page().toString());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int exit = Onrecord.commandLine(new Streams(Terminal.NONE, out, new ByteArrayOutputStream()))
                    .execute(arguments.toArray(String[]::new));
            assertThat(exit).as(sample.id()).isZero();
            RECORDS.add(out.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_fields_and_the_body_of_every_report_are_what_a_careful_reader_sees() {
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < SAMPLES.size(); i++) {
            Expected sample = SAMPLES.get(i);
            JsonNode record = new JsonMapper().readTree(RECORDS.get(i));
            for (var field : sample.report().properties()) {
                compare(
                        wrong,
                        sample,
                        field.getKey(),
                        field.getValue(),
                        record.path("report").path(field.getKey()));
            }
            String body = body(record.path("report"));
            if (!body.equals(sample.text())) report(wrong, sample, "body", firstDifference(sample.text(), body));
            String unread = record.path("unread").asString("");
            if (!unread.equals(sample.unread().orElse(""))) report(wrong, sample, "unread", "found " + unread);
        }
        System.out.println("Fields otherwise than expected: " + wrong.size());
        wrong.forEach(line -> System.out.println("  " + line));
        assertThat(wrong).isEmpty();
    }

    @Test
    void statements_are_found_and_given_to_who_made_them_at_least_as_well_as_the_floors_say() throws Exception {
        ExpectedRegister register = ExpectedRegister.read();
        Map<String, Figures> totals = new TreeMap<>();
        System.out.println(Figures.HEAD);
        for (int i = 0; i < SAMPLES.size(); i++) {
            Expected sample = SAMPLES.get(i);
            Reading reading = RecordReader.read(RECORDS.get(i));
            StatementPairs pairs = StatementPairs.of(sample, reading);
            Figures one = new Figures();
            one.add(pairs, sample, reading);
            System.out.println(one.line(sample.id()));
            String group = register.issueOf(sample.id())
                    .map(ExpectedRegister.Issue::key)
                    .orElse("other");
            for (String name : List.of(group, "all"))
                totals.computeIfAbsent(name, any -> new Figures()).add(pairs, sample, reading);
        }
        totals.forEach((name, figures) -> System.out.println(figures.line(name)));
        assertThat(totals).containsOnlyKeys(FLOORS.keySet());
        totals.forEach((name, figures) -> {
            Floors floors = Objects.requireNonNull(FLOORS.get(name), name);
            assertThat(figures.detected()).as(name).isGreaterThanOrEqualTo(floors.detected());
            assertThat(figures.speaker()).as(name).isGreaterThanOrEqualTo(floors.speaker());
            assertThat(figures.form()).as(name).isGreaterThanOrEqualTo(floors.form());
        });
    }

    @Test
    void every_record_is_read_back_as_what_was_written() throws Exception {
        for (String record : RECORDS) {
            assertThat(RecordReader.read(record).report().text()).isNotBlank();
        }
    }

    private static void compare(List<String> wrong, Expected sample, String field, JsonNode wanted, JsonNode found) {
        boolean absent = wanted.isNull() && (found.isNull() || found.isMissingNode());
        if (!absent && !wanted.equals(found)) report(wrong, sample, field, "expected " + wanted + ", found " + found);
    }

    private static void report(List<String> wrong, Expected sample, String field, String difference) {
        if (!KNOWN_DIFFERENCES.contains(sample.id() + " " + field)) {
            wrong.add(sample.id() + " " + field + ": " + difference);
        }
    }

    private static String body(JsonNode report) {
        String text = report.path("text").asString();
        List<String> blocks = new ArrayList<>();
        for (JsonNode block : report.path("blocks")) {
            if (!Block.Kind.of(block.path("kind").asString()).isBody()) continue;
            int begin = text.offsetByCodePoints(0, block.path("begin").asInt());
            int end = text.offsetByCodePoints(0, block.path("end").asInt());
            blocks.add(text.substring(begin, end));
        }
        return String.join("\n\n", blocks);
    }

    private static String firstDifference(String wanted, String found) {
        int at = 0;
        while (at < Math.min(wanted.length(), found.length()) && wanted.charAt(at) == found.charAt(at)) at++;
        return "expected \"" + piece(wanted, at) + "\", found \"" + piece(found, at) + "\"";
    }

    private static String piece(String text, int at) {
        return text.substring(Math.max(0, at - 10), Math.min(text.length(), at + 40))
                .replace("\n", "\\n");
    }

    private record Floors(double detected, double speaker, double form) {}

    /** Counts over one or more samples. */
    private static final class Figures {
        static final String HEAD = String.format(
                Locale.ROOT,
                "%-22s %8s %5s %5s %8s %7s %5s %4s",
                "sample",
                "expected",
                "found",
                "pairs",
                "detected",
                "speaker",
                "form",
                "act");
        private int expected;
        private int found;
        private int pairs;
        private int speakers;
        private int forms;
        private int acts;

        void add(StatementPairs all, Expected sample, Reading reading) {
            expected += all.expected();
            found += all.found();
            for (StatementPairs.Pair pair : all.pairs()) {
                pairs++;
                if (StatementPairs.sameSpeakers(pair, sample, reading)) speakers++;
                if (pair.found().form().term().equals(pair.expected().form())) forms++;
                if (pair.found().act().term().equals(pair.expected().act())) acts++;
            }
        }

        double detected() {
            return share(2 * pairs, expected + found);
        }

        double speaker() {
            return share(speakers, pairs);
        }

        double form() {
            return share(forms, pairs);
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-22s %8d %5d %5d %8.2f %7.2f %5.2f %4.2f",
                    name,
                    expected,
                    found,
                    pairs,
                    detected(),
                    speaker(),
                    form(),
                    share(acts, pairs));
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }
    }
}
