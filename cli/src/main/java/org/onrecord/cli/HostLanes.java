package org.onrecord.cli;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Work for hosts of the web: that of one host one after the other, that of different hosts side by side, so that a host
 * that is slow, or asks for long pauses, holds up nobody but itself. Safe for any number of threads.
 */
final class HostLanes implements AutoCloseable {

    private final Map<String, Queue<Runnable>> lanes = new HashMap<>();
    private final Set<Thread> threads = new HashSet<>();
    private boolean closed;

    /** Does some work when that before it for the same host is done; never where this is closed. */
    synchronized void submit(String host, Runnable work) {
        if (closed) return;
        Queue<Runnable> lane = lanes.get(host);
        if (lane != null) {
            lane.add(work);
            return;
        }
        Queue<Runnable> begun = new ArrayDeque<>();
        begun.add(work);
        lanes.put(host, begun);
        // A thread of the platform: what an interrupt does to a virtual one that waits for a database is too much.
        Thread thread =
                Thread.ofPlatform().daemon().name("onrecord-host-" + host).unstarted(() -> run(host, begun));
        threads.add(thread);
        thread.start();
    }

    private void run(String host, Queue<Runnable> lane) {
        while (true) {
            Runnable work;
            synchronized (this) {
                if (closed || lane.isEmpty()) {
                    lanes.remove(host);
                    threads.remove(Thread.currentThread());
                    return;
                }
                work = lane.remove();
            }
            work.run();
        }
    }

    /** Begins nothing more, and interrupts what is under way. */
    @Override
    public synchronized void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }
}
