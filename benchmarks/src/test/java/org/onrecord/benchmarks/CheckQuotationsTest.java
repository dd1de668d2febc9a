package org.onrecord.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CheckQuotationsTest {

    /** Not the seed that thresholds were chosen with. */
    private static final long SEED = 7;

    @Test
    void of_quotations_made_from_the_samples_97_in_100_get_the_right_verdict() throws Exception {
        CheckQuotations run = CheckQuotations.measure(Path.of("..", "samples"), 220, SEED);
        assertThat(run.all().all()).isEqualTo(220);
        assertThat(run.all().share()).isGreaterThanOrEqualTo(0.97);
        assertThat(run.scores().keySet()).containsExactlyInAnyOrder(MadeQuotations.Kind.values());
    }
}
