package org.onrecord.register.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.onrecord.page.source.Validators;
import org.onrecord.register.feeds.PollPlan.Poll;

/** When a feed is asked again. */
class PollPlanTest {

    private static final Instant NOON = Instant.parse("2031-04-02T12:00:00Z");
    private static final Validators VALIDATORS =
            new Validators(Optional.of("https://a.example/rss"), Optional.of("\"1\""), Optional.empty());

    private static final RandomGenerator NO_SPREAD = () -> 0L;

    private final PollPlan plan = new PollPlan(Duration.ofMinutes(15), NO_SPREAD);

    private static FeedState feed() {
        return FeedState.unknown("https://a.example/rss");
    }

    private static Duration wait(FeedState state) {
        return Duration.between(NOON, state.next());
    }

    private FeedState read(FeedState before, int fresh, Duration least) {
        return plan.after(before, new Poll.Read(fresh, true, VALIDATORS, least), NOON);
    }

    @Test
    void a_feed_that_brings_something_is_asked_after_the_time_the_user_wants() {
        FeedState state = read(feed(), 3, Duration.ZERO);
        assertThat(wait(state)).isEqualTo(Duration.ofMinutes(15));
        assertThat(state.validators()).isEqualTo(VALIDATORS);
        assertThat(state.notBefore()).isEqualTo(NOON);
    }

    @Test
    void what_the_feed_or_its_server_says_is_a_lower_bound_of_a_day_at_most() {
        assertThat(wait(read(feed(), 3, Duration.ofMinutes(5)))).isEqualTo(Duration.ofMinutes(15));
        FeedState slow = read(feed(), 3, Duration.ofHours(2));
        assertThat(wait(slow)).isEqualTo(Duration.ofHours(2));
        assertThat(slow.notBefore()).isEqualTo(NOON.plus(Duration.ofHours(2)));
        assertThat(wait(read(feed(), 3, Duration.ofDays(400)))).isEqualTo(PollPlan.LONGEST);
        assertThat(wait(plan.after(feed(), new Poll.NotModified(Duration.ofHours(3)), NOON)))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_feed_that_brings_nothing_is_asked_less_and_less_often_up_to_eight_times() {
        FeedState state = feed();
        List<Long> minutes = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            state = i % 2 == 0
                    ? read(state, 0, Duration.ZERO)
                    : plan.after(state, new Poll.NotModified(Duration.ZERO), NOON);
            minutes.add(wait(state).toMinutes());
        }
        assertThat(minutes).isSorted().startsWith(15L, 15L, 22L).endsWith(120L, 120L);
        assertThat(wait(read(state, 1, Duration.ZERO))).as("one new entry").isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void failures_double_the_time_up_to_a_day_and_one_success_ends_it() {
        FeedState state = read(feed(), 1, Duration.ZERO);
        List<Long> seconds = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            state = plan.after(state, new Poll.Failed(Optional.empty()), NOON);
            seconds.add(Duration.between(NOON, state.notBefore()).toSeconds());
            assertThat(wait(state)).isBetween(Duration.ofMinutes(15), PollPlan.LONGEST);
        }
        assertThat(seconds).startsWith(60L, 120L, 240L, 480L, 960L).endsWith(86_400L);
        assertThat(state.validators()).as("they still hold").isEqualTo(VALIDATORS);
        assertThat(read(state, 1, Duration.ZERO).failures()).isZero();
    }

    @Test
    void feeds_that_fail_together_do_not_come_back_together() {
        PollPlan spread = new PollPlan(Duration.ofSeconds(1), new Random(7));
        FeedState failing = new FeedState("https://a.example/rss", Validators.NONE, NOON, NOON, 0, 5, false, List.of());
        List<Instant> next = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            next.add(spread.after(failing, new Poll.Failed(Optional.empty()), NOON)
                    .next());
        }
        assertThat(next)
                .doesNotHaveDuplicates()
                .allMatch(at -> !at.isAfter(NOON.plus(Duration.ofMinutes(32))))
                .allMatch(at -> !at.isBefore(NOON.plus(Duration.ofMinutes(24))));
    }

    @Test
    void a_server_is_left_alone_as_long_as_it_asks_but_not_for_ever() {
        Poll busy = new Poll.Failed(Optional.of(Duration.ofHours(30)));
        assertThat(wait(plan.after(feed(), busy, NOON))).isEqualTo(Duration.ofHours(30));
        Poll never = new Poll.Failed(Optional.of(Duration.ofDays(366)));
        assertThat(wait(plan.after(feed(), never, NOON))).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void a_round_that_left_something_to_do_is_asked_for_in_full_again_and_is_not_quiet() {
        FeedState state = plan.after(feed(), new Poll.Read(0, false, VALIDATORS, Duration.ZERO), NOON);
        assertThat(state.validators().isEmpty()).isTrue();
        assertThat(state.quiet()).isZero();
    }

    @Test
    void a_feed_that_is_gone_is_gone() {
        assertThat(plan.after(feed(), new Poll.Gone(), NOON).gone()).isTrue();
    }

    @Test
    void no_time_between_two_polls_is_refused() {
        assertThatThrownBy(() -> new PollPlan(Duration.ZERO, NO_SPREAD)).isInstanceOf(IllegalArgumentException.class);
    }
}
