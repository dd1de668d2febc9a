package org.onrecord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CheckQuotationsTest {

    /** Not the seed that thresholds were chosen with. */
    private static final long SEED = 7;

    /** A little below what is reached (0.941); 0.97 is aimed at, and was reached over the ten samples that the rules were made on. */
    private static final double FLOOR = 0.93;

    @Test
    void quotations_made_from_the_samples_mostly_get_the_right_verdict() throws Exception {
        CheckQuotations run = CheckQuotations.measure(Path.of("..", "samples"), 220, SEED);
        assertThat(run.all().all()).isEqualTo(220);
        assertThat(run.all().share()).isGreaterThanOrEqualTo(FLOOR);
        assertThat(run.scores().keySet()).containsExactlyInAnyOrder(MadeQuotations.Kind.values());
    }
}
