package org.onrecord.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.onrecord.page.PageException;
import org.onrecord.page.PageInput;
import org.onrecord.page.source.Answer;
import org.onrecord.page.source.PageSource;
import org.onrecord.page.source.Validators;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.feeds.EntryChoice.Wanted;
import org.onrecord.register.feeds.FeedMemory;
import org.onrecord.register.feeds.FeedState;
import org.onrecord.register.feeds.PollPlan;

/**
 * Watches feeds: polls each when its time comes, and adds what is new. One thread says which feed is due; each host has a
 * lane of its own, in which its feeds and pages are fetched one after the other; pages are read by as many threads as there
 * are processors, and added by the thread that called {@link #run}.
 */
final class Watch {

    /** What time it is, and how to let it pass. */
    interface Timing extends InstantSource {
        /** Returns at a point in time, or when {@code changed} is given a permit. */
        void await(Semaphore changed, Instant until) throws InterruptedException;

        /** The machine's. */
        Timing SYSTEM = new Timing() {
            @Override
            public Instant instant() {
                return Instant.now();
            }

            @Override
            public void await(Semaphore changed, Instant until) throws InterruptedException {
                long wait = Math.max(1, Duration.between(Instant.now(), until).toMillis());
                if (changed.tryAcquire(wait, TimeUnit.MILLISECONDS)) changed.drainPermits();
            }
        };
    }

    /**
     * How to watch.
     *
     * @param entries the most that are fetched of one feed in one round
     * @param sitemaps the most sitemaps of an index that are read in one round
     * @param since entries that the feed says are older are passed over
     * @param once whether each feed is polled once, and that is all
     */
    record Settings(int entries, int sitemaps, Since since, boolean once) {}

    /** A page that was fetched for a round. */
    record Arrival(PageInput page, FeedRound round, Wanted wanted, Validators validators) {}

    private record Done(Arrival arrival, Optional<Adding.Work> work) {}

    /** The clock of a host is looked at anew at least that often: it may have been set. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private static final Duration LONGEST_HOLD = Duration.ofDays(1);
    private static final int MOST_FETCHES = 32;

    /** A feed, and whether a round of it is under way; guarded by this watch. */
    private static final class Watched {
        private FeedState state;
        private boolean busy;
        private boolean asked;

        Watched(FeedState state) {
            this.state = state;
        }
    }

    private final PageSource source;
    private final Register register;
    private final FeedMemory memory;
    private final PollPlan plan;
    private final Timing timing;
    private final WatchLog log;
    private final Settings settings;
    private final Map<String, Watched> feeds = new LinkedHashMap<>();
    private final Map<String, Instant> held = new ConcurrentHashMap<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final HostLanes lanes = new HostLanes();
    private final Arrivals<Arrival> arrivals = new Arrivals<>(4);
    private final Semaphore fetches;
    private final Semaphore changed = new Semaphore(0);
    private final AtomicBoolean failed = new AtomicBoolean();
    private final AtomicLong added = new AtomicLong();
    private volatile boolean stopped;

    /**
     * @param maxBytes of one page: so many are fetched at a time as the memory holds
     * @param register open, and closed by whoever opened it; so is {@code memory}
     */
    Watch(
            PageSource source,
            long maxBytes,
            Register register,
            FeedMemory memory,
            PollPlan plan,
            Timing timing,
            WatchLog log,
            Settings settings) {
        this.source = source;
        this.register = register;
        this.memory = memory;
        this.plan = plan;
        this.timing = timing;
        this.log = log;
        this.settings = settings;
        // Packed and unpacked, and as much again for what becomes of it.
        long room = Runtime.getRuntime().maxMemory() / 4 / (3 * maxBytes);
        this.fetches = new Semaphore(Math.clamp(room, 2, MOST_FETCHES), true);
    }

    /**
     * Watches until {@link #stop} is called; or until each feed was polled once, or all are gone.
     *
     * @param named addresses of feeds, or of pages that name some
     * @return whether all feeds could be read, and all that they listed be added
     */
    boolean run(List<String> named, Adding adding) throws RegisterException, IOException, InterruptedException {
        for (String feed : named) watch(feed);
        Thread scheduler = Thread.ofPlatform().daemon().name("onrecord-feeds").unstarted(this::schedule);
        scheduler.start();
        try {
            add(adding);
        } finally {
            lanes.close();
        }
        return !failed.get();
    }

    private void add(Adding adding) throws IOException, InterruptedException {
        InOrder.onThisMachine()
                .run(
                        arrivals,
                        arrival -> ReadingRun.weight(arrival.page()),
                        arrival -> new Done(
                                arrival,
                                stopped
                                        ? Optional.empty()
                                        : Optional.of(adding.read(arrival.page(), Optional.empty()))),
                        (done, last) -> {
                            if (done.work().isEmpty()) return;
                            done.arrival()
                                    .round()
                                    .added(
                                            done.arrival(),
                                            adding.add(done.work().get()));
                        });
    }

    /** Ends the watch: what is under way is given up, but for a page that is being read or added. Safe for any thread. */
    void stop() {
        stopped = true;
        lanes.close();
        changed.release();
    }

    boolean isStopped() {
        return stopped;
    }

    /** Pages that were added, new versions among them. */
    long added() {
        return added.get();
    }

    /** Whether no round is under way. */
    synchronized boolean isIdle() {
        return feeds.values().stream().noneMatch(feed -> feed.busy);
    }

    /** Watches a feed from now on, and what it stands for. */
    private synchronized void watch(String feed) throws RegisterException {
        if (feeds.containsKey(feed)) return;
        FeedState state = memory.state(feed).orElseGet(() -> FeedState.unknown(feed));
        feeds.put(feed, new Watched(state));
        for (String part : state.parts()) watch(part);
    }

    private void schedule() {
        try {
            while (!stopped) {
                Optional<Instant> next = begin();
                if (next.isEmpty()) return;
                timing.await(changed, next.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            arrivals.end();
        }
    }

    /** Begins the rounds that are due; the time when there may be others, empty where there never will. */
    private synchronized Optional<Instant> begin() {
        Instant now = timing.instant();
        Instant next = now.plus(LONGEST_WAIT);
        boolean more = false;
        for (Map.Entry<String, Watched> entry : List.copyOf(feeds.entrySet())) {
            Watched feed = entry.getValue();
            if (feed.busy) {
                more = true;
                continue;
            }
            if (feed.state.gone()) {
                if (!feed.asked) log.gone(entry.getKey());
                feed.asked = true;
                continue;
            }
            if (settings.once() && feed.asked) continue;
            Instant planned = settings.once() ? feed.state.notBefore() : feed.state.next();
            Instant free = held.getOrDefault(host(entry.getKey()), Instant.EPOCH);
            Instant due = planned.isAfter(free) ? planned : free;
            if (due.isAfter(now)) {
                if (settings.once()) log.notDue(entry.getKey(), due);
                else more = true;
                feed.asked = true;
                if (due.isBefore(next)) next = due;
                continue;
            }
            more = true;
            feed.busy = true;
            feed.asked = true;
            FeedRound round = new FeedRound(this, feed.state);
            lanes.submit(host(entry.getKey()), round::poll);
        }
        return more ? Optional.of(next) : Optional.empty();
    }

    /** What a round was. */
    void ended(FeedState state) {
        remember(state);
        synchronized (this) {
            Watched feed = feeds.get(state.feed());
            if (feed != null) {
                feed.state = state;
                feed.busy = false;
            }
            try {
                for (String part : state.parts()) watch(part);
            } catch (RegisterException e) {
                problem(state.feed(), e);
            }
        }
        changed.release();
    }

    /** Remembers where a feed stands; where that fails it is said, and the watch goes on. */
    void remember(FeedState state) {
        try {
            memory.remember(state);
        } catch (RegisterException e) {
            problem(state.feed(), e);
        }
    }

    void problem(String feed, RegisterException e) {
        failed();
        log.failed(feed, e.code().term(), String.valueOf(e.getMessage()), Optional.empty());
    }

    void failed() {
        failed.set(true);
    }

    void countAdded() {
        added.incrementAndGet();
    }

    /** Does work of a host in its turn. */
    void submit(String url, Runnable work) {
        lanes.submit(host(url), work);
    }

    /** Whether nobody else fetches this address now. */
    boolean take(String key) {
        return underWay.add(key);
    }

    void giveBack(String key) {
        underWay.remove(key);
    }

    /** Leaves a host alone for a while. */
    void hold(String url, Duration time) {
        Duration most = time.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : time;
        held.put(host(url), timing.instant().plus(most));
    }

    boolean isHeld(String url) {
        Optional<Instant> until = Optional.ofNullable(held.get(host(url)));
        boolean still = until.filter(timing.instant()::isBefore).isPresent();
        if (!still) held.remove(host(url));
        return still;
    }

    /** Asks for a page, and hands it to whoever reads; gives the answer back for what else is in it. */
    Answer fetch(FeedRound round, Wanted wanted) throws PageException, InterruptedException {
        fetches.acquire();
        try {
            Answer answer = source.askPage(wanted.url(), wanted.validators());
            if (answer instanceof Answer.Fetched fetched) {
                arrivals.put(new Arrival(new PageInput.Found(fetched.page()), round, wanted, fetched.validators()));
            }
            return answer;
        } finally {
            fetches.release();
        }
    }

    PageSource source() {
        return source;
    }

    Register register() {
        return register;
    }

    FeedMemory memory() {
        return memory;
    }

    PollPlan plan() {
        return plan;
    }

    InstantSource clock() {
        return timing;
    }

    WatchLog log() {
        return log;
    }

    Settings settings() {
        return settings;
    }

    /** The host that an address leads to; the address itself where it names none. */
    private static String host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).orElse(url).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return url;
        }
    }
}
