package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onrecord.cli.JoinScores.Score;
import org.onrecord.cli.JoinedSamples.Order;
import org.onrecord.cli.JoinedSamples.Readings;

/**
 * What a register joins of the samples, against what a careful reader joins: floors against loss, a little below what is reached
 * ({@code benchmarks/joins} prints it). The joiners were made with the dam and the grain in view; the strike was only measured.
 */
class JoinsTest {

    /** The least F1 of parties, utterances and answers. */
    private record Floors(double parties, double utterances, double answers) {}

    /** With the statements and actors of the gold: the joins alone. */
    private static final Map<String, Floors> GOLD = Map.of(
            "all", new Floors(0.98, 0.87, 0.53),
            "dam", new Floors(0.97, 0.90, 0.62),
            "grain", new Floors(0.98, 0.89, 0.56),
            "port", new Floors(0.93, 0.74, 0.44));

    /** With what Onrecord reads on the pages. What it does not see counts as missed. */
    private static final Map<String, Floors> READ = Map.of("all", new Floors(0.57, 0.60, 0.22));

    /** The least precision of each of the three: to join what is two is worse than to leave apart what is one. */
    private static final double PRECISION = 0.97;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Order.class)
    void what_a_careful_reader_sees_is_joined_as_well_as_the_floors_say(Order order) throws Exception {
        compare(JoinScores.of(JoinedSamples.join(folder, Readings.GOLD, order, 1)), GOLD);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void what_onrecord_reads_is_joined_as_well_as_the_floors_say(Order order) throws Exception {
        compare(JoinScores.of(JoinedSamples.join(folder, Readings.READ, order, 1)), READ);
    }

    private static void compare(JoinScores scores, Map<String, Floors> floors) {
        floors.forEach((matter, floor) -> {
            check("parties", matter, scores.parties(), floor.parties);
            check("utterances", matter, scores.utterances(), floor.utterances);
            check("answers", matter, scores.links(), floor.answers);
        });
    }

    private static void check(String what, String matter, Map<String, Score> scores, double floor) {
        Score score = Objects.requireNonNull(scores.get(matter), matter);
        assertThat(score.f1()).as("F1 of %s, %s: %s", what, matter, score.lines).isGreaterThanOrEqualTo(floor);
        assertThat(score.precision())
                .as("precision of %s, %s: %s", what, matter, score.lines)
                .isGreaterThanOrEqualTo(PRECISION);
    }
}
