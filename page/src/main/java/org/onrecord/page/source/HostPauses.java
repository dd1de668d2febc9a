package org.onrecord.page.source;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Keeps requests to one host apart in time. Threads that ask for one host get turns, one pause after the other; those that
 * ask for different hosts do not wait for each other. Safe for any number of threads.
 */
final class HostPauses {

    /** What time it is, and how to let it pass. */
    interface Clock {
        /** As {@link System#nanoTime()}: only differences mean something. */
        long nanos();

        void sleep(long nanos) throws InterruptedException;

        /** The machine's. */
        Clock SYSTEM = new Clock() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(long nanos) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(nanos);
            }
        };
    }

    private static final int MOST_HOSTS = 10_000;

    private final Clock clock;
    private final Map<String, Long> free = new HashMap<>();

    HostPauses(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns when the host may be asked: at once where nothing was asked of it within the pause.
     *
     * @param pause how long the next one has to wait after this
     */
    void await(String host, Duration pause) throws InterruptedException {
        long wait = turn(host, pause);
        if (wait > 0) clock.sleep(wait);
    }

    private synchronized long turn(String host, Duration pause) {
        long now = clock.nanos();
        if (free.size() >= MOST_HOSTS) free.values().removeIf(at -> at - now <= 0);
        long wait = Math.max(0, free.getOrDefault(host, now) - now);
        free.put(host, now + wait + pause.toNanos());
        return wait;
    }
}
