package org.onrecord.cli;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Items that come from several threads, for one that takes them. Who brings one waits while there are too many; who takes
 * them waits for the next one, until no more will come.
 */
final class Arrivals<T> implements Iterator<T> {

    private static final long GLANCE = 100;

    private final BlockingQueue<T> items;
    private volatile boolean ended;
    private Optional<T> next = Optional.empty();

    Arrivals(int most) {
        items = new ArrayBlockingQueue<>(most);
    }

    void put(T item) throws InterruptedException {
        items.put(item);
    }

    /** No more will come; what is there is still taken. */
    void end() {
        ended = true;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next.isEmpty()) {
                boolean last = ended;
                next = Optional.ofNullable(items.poll(GLANCE, TimeUnit.MILLISECONDS));
                if (next.isEmpty() && last) return false;
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public T next() {
        if (!hasNext()) throw new NoSuchElementException();
        T item = next.orElseThrow();
        next = Optional.empty();
        return item;
    }
}
