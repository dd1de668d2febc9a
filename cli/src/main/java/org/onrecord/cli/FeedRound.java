package org.onrecord.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageException.Code;
import org.onrecord.page.feed.Feed;
import org.onrecord.page.feed.FeedEntry;
import org.onrecord.page.feed.FeedLink;
import org.onrecord.page.feed.FeedReader;
import org.onrecord.page.feed.FeedWalk;
import org.onrecord.page.source.Answer;
import org.onrecord.page.source.Validators;
import org.onrecord.register.Added;
import org.onrecord.register.RegisterException;
import org.onrecord.register.feeds.EntryChoice;
import org.onrecord.register.feeds.EntryChoice.Wanted;
import org.onrecord.register.feeds.FeedState;
import org.onrecord.register.feeds.PollPlan.Poll;
import org.onrecord.register.feeds.SeenAddress;
import org.onrecord.register.feeds.SeenAddress.Outcome;

/**
 * One poll of a feed and what it brings: the feed is asked, its new entries are fetched, each in the lane of its host, and
 * when the last one was dealt with the feed is told off until its next poll. A round that a stop cuts short ends nowhere:
 * nothing of it is remembered but the entries that were dealt with.
 */
final class FeedRound {

    /** A page names more feeds than these for its comments, authors and tags. */
    private static final int MOST_PARTS = 10;

    /** How long a host is left alone that says that it is asked too much, and not for how long. */
    private static final Duration HOLD = Duration.ofMinutes(5);

    private static final int GONE = 410;
    private static final Set<Integer> TOO_MUCH = Set.of(429, 503);

    private final Watch watch;
    private final String feed;
    private final FeedState before;
    private final List<SeenAddress> listed = new ArrayList<>();
    private Validators validators = Validators.NONE;
    private Duration least = Duration.ZERO;
    private int pending;
    private int entries;
    private int added;
    private int newVersions;
    private int unchanged;
    private int failed;
    private int left;

    FeedRound(Watch watch, FeedState before) {
        this.watch = watch;
        this.feed = before.feed();
        this.before = before;
    }

    /** Asks the feed, and begins to fetch what is new. */
    void poll() {
        try {
            switch (watch.source().askFeed(feed, before.validators())) {
                case Answer.NotModified same -> ended(new Poll.NotModified(same.freshFor()));
                case Answer.Refused refused when refused.status() == GONE -> ended(new Poll.Gone());
                case Answer.Refused refused -> {
                    if (TOO_MUCH.contains(refused.status()))
                        watch.hold(feed, refused.retryAfter().orElse(HOLD));
                    failed(refused.error().code().term(), refused.error(), refused.retryAfter());
                }
                case Answer.Fetched fetched -> read(fetched);
            }
        } catch (PageException e) {
            failed(e.code().term(), e, Optional.empty());
        } catch (RegisterException e) {
            failed(e.code().term(), e, Optional.empty());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            failed(Code.INTERNAL.term(), Problems.onInput(feed, e), Optional.empty());
        }
    }

    private void failed(String code, Exception error, Optional<Duration> retryAfter) {
        if (watch.isStopped()) return;
        watch.failed();
        FeedState state = watch.plan().after(before, new Poll.Failed(retryAfter), now());
        watch.log().failed(feed, code, String.valueOf(error.getMessage()), Optional.of(state.next()));
        watch.ended(state);
    }

    private void ended(Poll poll) {
        FeedState state = watch.plan().after(before, poll, now());
        switch (poll) {
            case Poll.NotModified same -> watch.log().notModified(feed, state.next());
            case Poll.Gone gone -> watch.log().gone(feed);
            case Poll.Read read ->
                watch.log()
                        .polled(
                                feed,
                                new WatchLog.Counts(entries, added, newVersions, unchanged, failed, left),
                                state.next());
            case Poll.Failed none -> throw new IllegalStateException("A failure is told with its reason");
        }
        watch.ended(state);
    }

    private void read(Answer.Fetched fetched) throws PageException, RegisterException {
        Walked walked = new Walked();
        try {
            new FeedWalk(walked, watch.settings().sitemaps()).walk(fetched.page(), walked::isDue, walked);
        } catch (PageException e) {
            List<String> named = e.code() == Code.NOT_FEED ? named(fetched.page()) : List.of();
            if (named.isEmpty()) throw e;
            watch.log().site(feed, named);
            Poll quiet = new Poll.Read(0, false, Validators.NONE, Duration.ofDays(1));
            watch.ended(watch.plan().after(before, quiet, now()).withParts(named));
            return;
        }
        if (walked.fault.isPresent()) throw walked.fault.get();
        List<Wanted> chosen = walked.choice.chosen();
        synchronized (this) {
            validators = fetched.validators();
            least = fetched.freshFor().compareTo(walked.interval) > 0 ? fetched.freshFor() : walked.interval;
            entries = walked.choice.entries();
            left = walked.choice.left() + walked.left;
            // One more, which is this itself: the round must not end before all are begun.
            pending = chosen.size() + 1;
        }
        // A watch that is killed now must not ask again at once, and must then be told of all entries.
        if (!chosen.isEmpty()) {
            watch.remember(watch.plan().after(before, new Poll.Read(1, false, Validators.NONE, least), now()));
        }
        for (Wanted wanted : chosen) {
            if (watch.take(wanted.key())) watch.submit(wanted.url(), () -> fetch(wanted));
            else done(Result.LEFT);
        }
        done(Result.NONE);
    }

    /** The feeds that a page names, else the sitemaps of its host. */
    private List<String> named(Page page) throws PageException {
        Set<String> named = new LinkedHashSet<>();
        for (FeedLink link : FeedReader.links(page)) named.add(link.url());
        if (named.isEmpty()) named.addAll(watch.source().sitemaps(feed));
        named.remove(feed);
        return named.stream().filter(Feeds::isAddress).limit(MOST_PARTS).toList();
    }

    private void fetch(Wanted wanted) {
        Result result = Result.LEFT;
        try {
            if (watch.isStopped() || watch.isHeld(wanted.url())) return;
            switch (watch.fetch(this, wanted)) {
                case Answer.Fetched fetched -> result = Result.UNDER_WAY;
                case Answer.NotModified same -> {
                    remember(again(wanted, Outcome.KEPT, now(), wanted.validators()));
                    result = Result.UNCHANGED;
                }
                case Answer.Refused refused
                when TOO_MUCH.contains(refused.status()) ->
                    watch.hold(wanted.url(), refused.retryAfter().orElse(HOLD));
                case Answer.Refused refused ->
                    result = refused(wanted, refused.error(), refused.status() < 500 && refused.status() != 408);
            }
        } catch (PageException e) {
            boolean passing = e.code() == Code.TIMEOUT || e.code() == Code.FETCH_FAILED;
            if (!watch.isStopped()) result = refused(wanted, e, !passing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            result = refused(wanted, Problems.onInput(wanted.url(), e), true);
        } finally {
            if (result != Result.UNDER_WAY) {
                watch.giveBack(wanted.key());
                done(result);
            }
        }
    }

    /** Says that an entry was not added, and whether it is tried again. */
    private Result refused(Wanted wanted, PageException error, boolean lasting) {
        return refused(
                wanted,
                new Adding.Outcome.Failed(
                        wanted.url(),
                        Optional.empty(),
                        error.code().term(),
                        String.valueOf(error.getMessage()),
                        lasting));
    }

    private Result refused(Wanted wanted, Adding.Outcome.Failed outcome) {
        watch.failed();
        watch.log().page(feed, outcome);
        Outcome now = outcome.lasting() ? Outcome.REFUSED : EntryChoice.failed(wanted.seen());
        remember(again(wanted, now, now(), wanted.validators()));
        return now == Outcome.LATER ? Result.FAILED_FOR_NOW : Result.FAILED;
    }

    /** Takes what became of a page that was fetched; called by the thread that adds. */
    void added(Watch.Arrival arrival, Adding.Outcome outcome) {
        Wanted wanted = arrival.wanted();
        Result result = switch (outcome) {
            case Adding.Outcome.Failed none -> refused(wanted, none);
            case Adding.Outcome.Kept kept -> {
                watch.log().page(feed, kept);
                yield kept(arrival, kept);
            }
        };
        watch.giveBack(wanted.key());
        done(result);
    }

    private Result kept(Watch.Arrival arrival, Adding.Outcome.Kept kept) {
        Wanted wanted = arrival.wanted();
        Added.Status status = kept.added().status();
        Instant fetched = kept.page().fetched().orElse(now());
        SeenAddress seen = status == Added.Status.UNCHANGED
                ? again(wanted, Outcome.KEPT, fetched, arrival.validators())
                : new SeenAddress(wanted.key(), Outcome.KEPT, fetched, arrival.validators(), 1);
        remember(seen);
        // Another entry may name the address that this one redirects to.
        String end = kept.page().url().map(EntryChoice::key).orElse(wanted.key());
        if (!end.equals(wanted.key())) {
            remember(new SeenAddress(end, Outcome.KEPT, fetched, arrival.validators(), seen.times()));
        }
        if (status != Added.Status.UNCHANGED) watch.countAdded();
        return switch (status) {
            case ADDED -> Result.ADDED;
            case NEW_VERSION -> Result.NEW_VERSION;
            case UNCHANGED -> Result.UNCHANGED;
        };
    }

    private static SeenAddress again(Wanted wanted, Outcome outcome, Instant at, Validators validators) {
        return wanted.seen()
                .map(seen -> seen.again(outcome, at, validators))
                .orElseGet(() -> new SeenAddress(wanted.key(), outcome, at, validators, 1));
    }

    private void remember(SeenAddress seen) {
        try {
            watch.memory().remember(seen);
        } catch (RegisterException e) {
            watch.problem(feed, e);
        }
    }

    /** What became of one entry of the round. */
    private enum Result {
        NONE,
        UNDER_WAY,
        ADDED,
        NEW_VERSION,
        UNCHANGED,
        FAILED,
        FAILED_FOR_NOW,
        LEFT
    }

    /** One entry was dealt with; the last one ends the round. */
    private void done(Result result) {
        if (watch.isStopped() && result == Result.LEFT) return;
        boolean last;
        synchronized (this) {
            switch (result) {
                case ADDED -> added++;
                case NEW_VERSION -> newVersions++;
                case UNCHANGED -> unchanged++;
                case FAILED -> failed++;
                case FAILED_FOR_NOW -> {
                    failed++;
                    left++;
                }
                case LEFT -> left++;
                case NONE, UNDER_WAY -> {}
            }
            pending--;
            last = pending == 0;
        }
        if (!last) return;
        if (left == 0) listed.forEach(this::remember);
        ended(new Poll.Read(added + newVersions, left == 0, validators, least));
    }

    private Instant now() {
        return watch.clock().instant();
    }

    /** What a walk over the feed, and over the sitemaps of an index, finds. */
    private final class Walked implements FeedWalk.Visitor, FeedWalk.Opener {
        private final EntryChoice choice = new EntryChoice(
                watch.memory(), watch.register(), now(), watch.settings().entries());
        private Duration interval = Duration.ZERO;
        private Optional<RegisterException> fault = Optional.empty();
        private Optional<SeenAddress> sitemap = Optional.empty();
        private int left;

        /** A sitemap that has not changed since all it listed was dealt with is not asked for. */
        boolean isDue(Feed.Sitemap named) {
            if (!watch.settings().since().admits(named.dateModified())) return false;
            try {
                Optional<Instant> read =
                        watch.memory().seen(EntryChoice.key(named.url())).map(SeenAddress::at);
                Optional<Instant> changed = named.dateModified().flatMap(Walked::latest);
                return read.isEmpty() || changed.isEmpty() || !changed.get().isBefore(read.get());
            } catch (RegisterException e) {
                fault = Optional.of(e);
                return false;
            }
        }

        /** The last instant that a date may mean: what changed today may change again today. */
        private static Optional<Instant> latest(Moment moment) {
            if (moment.value() instanceof LocalDate day) {
                return Optional.of(day.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC));
            }
            return EntryChoice.instant(moment);
        }

        @Override
        public Optional<Page> open(String address) throws PageException {
            sitemap = Optional.empty();
            try {
                String key = EntryChoice.key(address);
                Validators known =
                        watch.memory().seen(key).map(SeenAddress::validators).orElse(Validators.NONE);
                return switch (watch.source().askFeed(address, known)) {
                    case Answer.NotModified same -> Optional.empty();
                    case Answer.Refused refused -> throw refused.error();
                    case Answer.Fetched fetched -> {
                        sitemap = Optional.of(new SeenAddress(key, Outcome.LISTED, now(), fetched.validators(), 1));
                        yield Optional.of(fetched.page());
                    }
                };
            } catch (RegisterException e) {
                throw new PageException(Code.INTERNAL, String.valueOf(e.getMessage()), e);
            }
        }

        @Override
        public boolean listing(String address, Feed.Listing listing) {
            Duration said = listing.updateInterval().orElse(Duration.ZERO);
            if (said.compareTo(interval) > 0) interval = said;
            int wanted = choice.size() + choice.left();
            try {
                for (FeedEntry entry : listing.entries()) {
                    if (watch.settings().since().admits(entry.latest())) choice.offer(entry);
                }
            } catch (RegisterException e) {
                fault = Optional.of(e);
                return false;
            }
            int now = choice.size();
            if (sitemap.isPresent()) {
                // Of a sitemap that brings nothing no more is to be done; of others when the round has left nothing.
                if (now + choice.left() == wanted) remember(sitemap.get());
                else listed.add(sitemap.get());
            }
            boolean full = now >= watch.settings().entries();
            if (full && sitemap.isPresent()) left++;
            return !full && !watch.isStopped();
        }

        @Override
        public void failed(String address, PageException error) {
            if (watch.isStopped()) return;
            left++;
            watch.failed();
            watch.log().failed(address, error.code().term(), String.valueOf(error.getMessage()), Optional.empty());
        }

        @Override
        public void left(String address, int sitemaps) {
            left += sitemaps;
        }
    }
}
