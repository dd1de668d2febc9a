package org.onrecord.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * How far a long run is: one line on a terminal that renews itself, from the third second on. Nothing where standard
 * error is no terminal. For one thread.
 */
final class Progress {

    private static final long PATIENCE = 2_000_000_000L;
    private static final long RENEWAL = 250_000_000L;

    private final OutputStream err;
    private final boolean wanted;
    private final LongSupplier nanos;
    private final long began;
    private long shown;
    private boolean visible;

    /**
     * @param streams where to show it
     * @param nanos a clock, as {@link System#nanoTime()} is one
     */
    Progress(Streams streams, LongSupplier nanos) {
        this.err = streams.err();
        this.wanted = streams.terminal().err();
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.shown = began;
    }

    /** {@code done} pages are done, {@code failed} of them could not be read. */
    void done(long done, long failed) {
        if (!due()) return;
        String failures = failed == 0 ? "" : ", " + failed + " could not be read";
        show(String.format(Locale.ROOT, "\r\033[K%,d read%s, %,.1f a second", done - failed, failures, rate(done)));
        visible = true;
    }

    /** {@code lines} lines of a dump are done, {@code entities} of them tell of something that is kept. */
    void lines(long lines, long entities) {
        if (!due()) return;
        show(String.format(
                Locale.ROOT, "\r\033[K%,d lines, %,d imported, %,.0f lines a second", lines, entities, rate(lines)));
        visible = true;
    }

    /** {@code done} things of a kind were looked at. */
    void verified(String what, long done) {
        if (!due()) return;
        show(String.format(Locale.ROOT, "\r\033[K%,d %s looked at", done, what));
        visible = true;
    }

    /** {@code done} things of a kind are written. */
    void written(long done, String things) {
        if (!due()) return;
        show(String.format(Locale.ROOT, "\r\033[K%,d %s, %,.0f a second", done, things, rate(done)));
        visible = true;
    }

    /** Another part of a file is begun. */
    void part(String name) {
        if (!due()) return;
        show("\r\033[K" + Printable.line(name));
        visible = true;
    }

    private boolean due() {
        long now = nanos.getAsLong();
        if (!wanted || now - began < PATIENCE || now - shown < RENEWAL) return false;
        shown = now;
        return true;
    }

    private double rate(long done) {
        return done * 1e9 / (shown - began);
    }

    /** Makes room for other lines. */
    void clear() {
        if (visible) show("\r\033[K");
        visible = false;
    }

    private void show(String line) {
        try {
            err.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Nobody sees it; the work goes on.
        }
    }
}
