package org.onrecord.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.onrecord.page.HostileInputs.Hostile;
import org.onrecord.page.source.PageLimits;
import org.onrecord.page.source.PageSource;

/**
 * 2,000 hostile inputs, each of which must end in a report or in an error that says so, in 512 MB of heap. The build runs
 * this class in a virtual machine of its own with that much; {@code target/hostile-inputs.txt} tells how each kind ended.
 */
class HostileInputsTest {

    private static final long SEED = 20_261_124;
    private static final int INPUTS = 2_000;
    private static final Duration MOST = Duration.ofSeconds(20);

    private final PageSource source = new PageSource(PageLimits.DEFAULT);
    private final Map<String, Integer> outcomes = new TreeMap<>();

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void each_of_2000_hostile_inputs_ends_in_a_report_or_a_clear_error() throws IOException {
        assertThat(Runtime.getRuntime().maxMemory()).as("heap").isLessThanOrEqualTo(512L << 20);
        HostileInputs inputs = new HostileInputs(SEED);
        List<Hostile> all = new ArrayList<>(inputs.large());
        List<String> slow = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < INPUTS; i++) {
            Hostile input = i < all.size() ? all.get(i) : inputs.damaged();
            long begin = System.nanoTime();
            read(i, input);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            if (took.compareTo(Duration.ofMillis(500)) > 0) slow.add(took.toMillis() + " ms: " + input.what());
            assertThat(took).as("time for input %d: %s", i, input.what()).isLessThan(MOST);
            count++;
        }
        assertThat(count).isEqualTo(INPUTS);
        assertThat(outcomes.keySet()).contains("report", "too-large", "empty", "not-text", "bad-encoding", "bad-warc");
        Files.writeString(
                Path.of("target", "hostile-inputs.txt"),
                INPUTS + " inputs, seed " + SEED + "; how their pages ended: " + outcomes + "\nthe slow ones: "
                        + String.join("\n  ", slow) + "\n");
    }

    private void read(int index, Hostile input) {
        try (Stream<PageInput> pages = source.open(input.name(), input.bytes().get())) {
            Iterator<PageInput> iterator = pages.iterator();
            int given = 0;
            while (iterator.hasNext()) {
                given++;
                switch (iterator.next()) {
                    case PageInput.Failed failed -> error(failed.error());
                    case PageInput.Found found -> report(found.page());
                }
            }
            // A WARC file may hold records and no page; any other input is one page or one error.
            if (given == 0) outcomes.merge("no page in a WARC", 1, Integer::sum);
            assertThat(given > 0
                            || input.name().contains("warc")
                            || input.name().equals("-"))
                    .isTrue();
        } catch (RuntimeException | Error e) {
            throw new AssertionError(
                    "Input " + index + " of seed " + SEED + " (" + input.name() + ", " + input.what() + ")", e);
        }
    }

    private void report(Page page) {
        try {
            Report report = PageReader.read(page);
            for (Block block : report.blocks())
                assertThat(block.span().end()).isLessThanOrEqualTo(report.text().length());
            outcomes.merge("report", 1, Integer::sum);
        } catch (PageException e) {
            error(e);
        }
    }

    private void error(PageException error) {
        assertThat(error.getMessage()).isNotBlank().doesNotContain("\n");
        assertThat(error.code()).isNotEqualTo(PageException.Code.INTERNAL);
        outcomes.merge(error.code().term(), 1, Integer::sum);
    }
}
