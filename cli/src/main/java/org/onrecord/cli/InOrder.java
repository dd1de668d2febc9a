package org.onrecord.cli;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Works on items with several threads and hands the results over in the order of the items. One thread fetches items, so
 * that a slow server or pipe holds nothing up that is already there. What is under way is bounded by its weight: what
 * would exceed the bound waits, and what exceeds it by itself is worked on alone.
 */
final class InOrder {

    // A weight is counted in units of this many bytes, at least one: so the number of items is bounded as well.
    private static final long UNIT = 1 << 18;

    private final int threads;
    private final int units;

    /**
     * @param threads how many items to work on at a time
     * @param weight how much may be under way, in bytes
     */
    InOrder(int threads, long weight) {
        this.threads = threads;
        this.units = Math.clamp(weight / UNIT, 1, Integer.MAX_VALUE);
    }

    /** As many threads as there are processors, and no more pages at a time than the memory holds when they are read. */
    static InOrder onThisMachine() {
        Runtime machine = Runtime.getRuntime();
        // A tree of a page takes about fifteen times its bytes, its record two or three times.
        return new InOrder(machine.availableProcessors(), machine.maxMemory() / 24);
    }

    /** Takes one result, in order. */
    interface Sink<R> {
        /**
         * Takes the next result.
         *
         * @param result in the order of the items
         * @param last whether the next one is not there yet: what was written so far should be shown
         */
        void accept(R result, boolean last) throws IOException;
    }

    /**
     * Works on all items and returns when the last result was taken.
     *
     * @param items may block; asked by one thread
     * @param weight of one item, in bytes
     * @param work must not throw: called by several threads at once
     * @param sink called by the calling thread
     * @throws IOException as {@code sink} throws it; then nothing more is begun
     */
    <T, R> void run(Iterator<T> items, ToLongFunction<T> weight, Function<T, R> work, Sink<R> sink)
            throws IOException, InterruptedException {
        Semaphore room = new Semaphore(units, true);
        BlockingQueue<Optional<Future<Weighed<R>>>> results = new LinkedBlockingQueue<>();
        // Threads that wait for a pipe must not keep the process from ending.
        ThreadFactory factory =
                Thread.ofPlatform().daemon().name("onrecord-", 0).factory();
        try (Pool workers = new Pool(Executors.newFixedThreadPool(threads, factory));
                Pool fetcher = new Pool(Executors.newSingleThreadExecutor(factory))) {
            Future<?> fetching = fetcher.executor.submit(() -> {
                try {
                    while (items.hasNext()) {
                        T item = items.next();
                        int needed = Math.clamp(1 + weight.applyAsLong(item) / UNIT, 1, units);
                        room.acquire(needed);
                        results.put(
                                Optional.of(workers.executor.submit(() -> new Weighed<>(work.apply(item), needed))));
                    }
                } finally {
                    results.put(Optional.empty());
                }
                return null;
            });
            for (Optional<Future<Weighed<R>>> next = results.take(); next.isPresent(); next = results.take()) {
                Weighed<R> done = get(next.get());
                Optional<Future<Weighed<R>>> following = results.peek();
                boolean last = following == null
                        || following.isEmpty()
                        || !following.get().isDone();
                sink.accept(done.result, last);
                room.release(done.units);
            }
            get(fetching);
        }
    }

    private static <R> R get(Future<R> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) throw fault;
            if (e.getCause() instanceof Error fault) throw fault;
            throw new IllegalStateException(e.getCause());
        }
    }

    private record Weighed<R>(R result, int units) {}

    /** Unlike an executor's own end this one does not wait: what is still under way is of no use to anybody. */
    private record Pool(ExecutorService executor) implements AutoCloseable {
        @Override
        public void close() {
            executor.shutdownNow();
        }
    }
}
