package org.onrecord.cli;

import java.time.Duration;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.follow.IndexFollower;
import org.onrecord.register.follow.IssueFollower;
import org.onrecord.register.search.SearchIndex;
import org.onrecord.register.vectors.SentenceModel;

/** Keeps a register's index, meanings and issues up to it, in a thread of its own, until it is closed. */
final class Followers implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    /** How long the end waits for what is at hand. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Takes one line on what went wrong. */
    interface Log {
        void failed(String message);
    }

    private final Register register;
    private final SearchIndex index;
    private final boolean writes;
    private final Log log;
    private final Thread thread = new Thread(this::run, "onrecord-follow");
    private volatile boolean ended;

    private Followers(Register register, SearchIndex index, boolean writes, Log log) {
        this.register = register;
        this.index = index;
        this.writes = writes;
        this.log = log;
        thread.setDaemon(true);
    }

    /**
     * Starts to follow.
     *
     * @param writes whether the register may be written: without, meanings and issues stay as far as they have come
     */
    static Followers start(Register register, SearchIndex index, boolean writes, Log log) {
        Followers followers = new Followers(register, index, writes, log);
        followers.thread.start();
        return followers;
    }

    private void run() {
        Duration pause = PAUSE;
        while (!ended) {
            try {
                IndexFollower indexed = new IndexFollower(register, index);
                indexed.catchUp(done -> {});
                // One report after another, so that what is new is soon found by its words.
                if (writes
                        && new IssueFollower(register, SentenceModel::shipped).catchUp(() -> !ended, done -> {}) > 0
                        && !ended) {
                    indexed.catchUp(done -> {});
                }
                pause = PAUSE;
            } catch (RegisterException | RuntimeException e) {
                if (ended) return;
                log.failed("The index could not follow the register: " + e.getMessage() + "; next try in "
                        + pause.toSeconds() + " s.");
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        ended = true;
        try {
            // Not interrupted while it writes: Lucene would close the file under its hands.
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
