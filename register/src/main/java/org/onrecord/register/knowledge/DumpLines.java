package org.onrecord.register.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream as bytes, none kept longer than until the next is asked for; what is longer than {@link #LONGEST} is
 * passed over without being kept. For one thread.
 */
final class DumpLines {

    /** Longer than any entity of Wikidata: its longest have some 4 MB. */
    static final int LONGEST = 32 << 20;

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int next;
    private int end;
    private byte[] line = new byte[CHUNK];
    private int length;
    private boolean tooLong;

    DumpLines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line; false where there is none. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        boolean any = false;
        while (true) {
            if (next == end) {
                end = in.read(chunk);
                next = 0;
                if (end <= 0) {
                    end = 0;
                    return any;
                }
            }
            any = true;
            int stop = next;
            while (stop < end && chunk[stop] != '\n') stop++;
            keep(stop - next);
            boolean ended = stop < end;
            next = ended ? stop + 1 : stop;
            if (ended) return true;
        }
    }

    private void keep(int count) {
        if (tooLong || length + count > LONGEST) {
            tooLong = true;
            length = 0;
            return;
        }
        if (length + count > line.length) line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
        System.arraycopy(chunk, next, line, length, count);
        length += count;
    }

    /** Whether the line is too long to be looked at. */
    boolean tooLong() {
        return tooLong;
    }

    /** The line, from 0 to {@link #length()}; until the next call of {@link #next()}. */
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }
}
