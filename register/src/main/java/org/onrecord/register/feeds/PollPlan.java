package org.onrecord.register.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.onrecord.page.source.Validators;

/**
 * When a feed is asked next. Never sooner than the user wants, nor than the feed or its server says; less often the longer
 * it brings nothing new, up to eight times the user's interval; and after failures after twice the time each, up to a day,
 * spread by chance so that feeds that failed together do not come back together. Safe for any number of threads.
 */
public final class PollPlan {

    /** The longest that a feed is left alone on its own word, or for its failures. */
    public static final Duration LONGEST = Duration.ofDays(1);

    /** A server that is told off for a week must not be believed for a year. */
    private static final Duration LONGEST_RETRY = Duration.ofDays(7);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int PATIENCE = 2;
    private static final double GROWTH = 1.5;
    private static final double MOST_GROWTH = 8;

    /** What came of a poll. */
    public sealed interface Poll {

        /**
         * The feed was read and its entries were dealt with.
         *
         * @param fresh how many entries were new or had changed
         * @param complete whether nothing was left to do
         * @param validators of the feed
         * @param least how long it says that it stays as it is
         */
        record Read(int fresh, boolean complete, Validators validators, Duration least) implements Poll {}

        /** It is as it was. */
        record NotModified(Duration least) implements Poll {}

        /**
         * It could not be read.
         *
         * @param retryAfter how long its server wants to be left alone
         */
        record Failed(Optional<Duration> retryAfter) implements Poll {}

        /** Its server says that it is gone for good. */
        record Gone() implements Poll {}
    }

    private final Duration every;
    private final RandomGenerator random;

    /**
     * @param every the least time between two polls of one feed, longer than nothing
     * @param random where the spread comes from
     */
    public PollPlan(Duration every, RandomGenerator random) {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("The time between two polls must be more than nothing, not " + every);
        }
        this.every = every;
        this.random = random;
    }

    /**
     * Where the watch of a feed stands after a poll.
     *
     * @param before where it stood
     * @param now when the poll's round ended
     */
    public FeedState after(FeedState before, Poll poll, Instant now) {
        return switch (poll) {
            case Poll.Read read -> {
                int quiet = read.fresh() == 0 && read.complete() ? before.quiet() + 1 : 0;
                Validators validators = read.complete() ? read.validators() : Validators.NONE;
                yield well(before, validators, quiet, read.least(), now);
            }
            case Poll.NotModified same -> well(before, before.validators(), before.quiet() + 1, same.least(), now);
            case Poll.Failed failed -> {
                int failures = before.failures() + 1;
                Duration wait = backOff(failures);
                Duration asked = least(failed.retryAfter().orElse(Duration.ZERO), LONGEST_RETRY);
                Instant notBefore = now.plus(most(wait, asked));
                yield state(
                        before,
                        before.validators(),
                        later(notBefore, now.plus(every)),
                        notBefore,
                        before.quiet(),
                        failures,
                        false);
            }
            case Poll.Gone gone -> state(before, Validators.NONE, now, now, before.quiet(), before.failures(), true);
        };
    }

    private FeedState well(FeedState before, Validators validators, int quiet, Duration least, Instant now) {
        double growth = Math.min(MOST_GROWTH, Math.pow(GROWTH, Math.max(0, quiet - PATIENCE)));
        Duration interval = most(every, least(Duration.ofMillis(Math.round(every.toMillis() * growth)), LONGEST));
        Instant notBefore = now.plus(least(least, LONGEST));
        return state(before, validators, later(now.plus(interval), notBefore), notBefore, quiet, 0, false);
    }

    /** A minute, then twice as long after each further failure, up to a day; less by up to a quarter, by chance. */
    private Duration backOff(int failures) {
        int doublings = Math.min(failures - 1, 20);
        long full = Math.min(LONGEST.toMillis(), FIRST_RETRY.toMillis() << doublings);
        return Duration.ofMillis(Math.round(full * (1 - random.nextDouble() / 4)));
    }

    private static FeedState state(
            FeedState of,
            Validators validators,
            Instant next,
            Instant notBefore,
            int quiet,
            int failures,
            boolean gone) {
        return new FeedState(of.feed(), validators, next, notBefore, quiet, failures, gone, List.copyOf(of.parts()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Duration most(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
