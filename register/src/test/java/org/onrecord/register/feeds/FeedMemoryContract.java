package org.onrecord.register.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onrecord.page.source.Validators;
import org.onrecord.register.RegisterException;

/** What every memory of a watch does. */
abstract class FeedMemoryContract {

    static final Instant NOON = Instant.parse("2031-04-02T12:00:00.123456789Z");
    static final Validators VALIDATORS = new Validators(
            Optional.of("https://a.example/rss"),
            Optional.of("W/\"ä\\\"1\""),
            Optional.of("Wed, 02 Apr 2031 12:00:00 GMT"));

    /** The memory in the same place each time, as a watch finds it that begins. */
    abstract FeedMemory open() throws RegisterException;

    static FeedState state(String feed, int quiet) {
        return new FeedState(
                feed, VALIDATORS, NOON.plusSeconds(900), NOON, quiet, 2, false, List.of("https://a.example/b?c=d&e"));
    }

    static SeenAddress seen(String address, SeenAddress.Outcome outcome) {
        return new SeenAddress(address, outcome, NOON, VALIDATORS, 3);
    }

    @Test
    void what_was_never_told_is_not_known() throws Exception {
        try (FeedMemory memory = open()) {
            assertThat(memory.state("https://a.example/rss")).isEmpty();
            assertThat(memory.seen("https://a.example/1")).isEmpty();
            assertThat(memory.states()).isEmpty();
        }
    }

    @Test
    void all_is_remembered_over_an_end_and_the_last_word_counts() throws Exception {
        try (FeedMemory memory = open()) {
            memory.remember(state("https://b.example/rss", 1));
            memory.remember(state("https://a.example/rss", 1));
            memory.remember(state("https://a.example/rss", 4));
            for (SeenAddress.Outcome outcome : SeenAddress.Outcome.values()) {
                memory.remember(seen("https://a.example/" + outcome, outcome));
            }
            memory.remember(seen("https://a.example/1", SeenAddress.Outcome.LATER));
            memory.remember(new SeenAddress(
                    "https://a.example/1", SeenAddress.Outcome.KEPT, NOON.plusSeconds(1), Validators.NONE, 1));
        }
        for (int round = 0; round < 2; round++) {
            try (FeedMemory memory = open()) {
                assertThat(memory.states())
                        .containsExactly(state("https://a.example/rss", 4), state("https://b.example/rss", 1));
                assertThat(memory.state("https://a.example/rss")).contains(state("https://a.example/rss", 4));
                for (SeenAddress.Outcome outcome : SeenAddress.Outcome.values()) {
                    assertThat(memory.seen("https://a.example/" + outcome))
                            .contains(seen("https://a.example/" + outcome, outcome));
                }
                assertThat(memory.seen("https://a.example/1"))
                        .contains(new SeenAddress(
                                "https://a.example/1",
                                SeenAddress.Outcome.KEPT,
                                NOON.plusSeconds(1),
                                Validators.NONE,
                                1));
            }
        }
    }

    @Test
    void a_feed_that_is_gone_stays_gone() throws Exception {
        FeedState gone = new FeedState("https://c.example/rss", Validators.NONE, NOON, NOON, 0, 0, true, List.of());
        try (FeedMemory memory = open()) {
            memory.remember(gone);
        }
        try (FeedMemory memory = open()) {
            assertThat(memory.state("https://c.example/rss")).contains(gone);
        }
    }
}
