package org.onrecord.page.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The members of a gzip stream one by one, with the means to find the next one where one is broken. WARC files keep each
 * record in a member of its own, so that a damaged record need not cost the ones behind it.
 *
 * <p>Java's own {@code GZIPInputStream} reads members on end as one stream and ends at the first damage.
 */
final class GzipMembers implements AutoCloseable {

    private static final int FLAG_HEADER_CRC = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;

    private final InputStream stream;
    private final byte[] buffer = new byte[65_536];
    private final Inflater inflater = new Inflater(true);
    private int at;
    private int end;
    private int memberBegin;

    GzipMembers(InputStream stream) {
        this.stream = stream;
    }

    /**
     * The next member, unpacked while it is read; null at the end of the stream. The one before must have been read to
     * its end or left by {@link #skipToMember()}.
     *
     * @throws IOException where something other than a member stands here
     */
    @Nullable
    InputStream next() throws IOException {
        if (!fill(1)) return null;
        if (buffer[at] == 0 && onlyZeros()) return null;
        memberBegin = at;
        if (!fill(10)) throw new EOFException("the file ends within a gzip header");
        if ((buffer[at] & 0xFF) != 0x1F || (buffer[at + 1] & 0xFF) != 0x8B || buffer[at + 2] != 8) {
            throw new ZipException("no gzip member where one should begin");
        }
        int flags = buffer[at + 3];
        at += 10;
        if ((flags & FLAG_EXTRA) != 0) {
            int length = readByte() | readByte() << 8;
            for (int i = 0; i < length; i++) readByte();
        }
        if ((flags & FLAG_NAME) != 0) skipText();
        if ((flags & FLAG_COMMENT) != 0) skipText();
        if ((flags & FLAG_HEADER_CRC) != 0) {
            readByte();
            readByte();
        }
        inflater.reset();
        return new Member();
    }

    /** Moves on to what looks like the beginning of the next member; false where there is none. */
    boolean skipToMember() throws IOException {
        // What was read ahead of the damage is searched again, as far as it is still there.
        // Never from the broken one itself: that would find it again for ever.
        at = Math.min(end, memberBegin + 1);
        while (fill(4)) {
            if ((buffer[at] & 0xFF) == 0x1F
                    && (buffer[at + 1] & 0xFF) == 0x8B
                    && buffer[at + 2] == 8
                    && (buffer[at + 3] & 0xE0) == 0) {
                memberBegin = at;
                return true;
            }
            at++;
        }
        at = end;
        return false;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        stream.close();
    }

    private boolean onlyZeros() throws IOException {
        while (fill(1)) {
            if (buffer[at] != 0) return false;
            at++;
        }
        return true;
    }

    private void skipText() throws IOException {
        int read = readByte();
        while (read != 0) read = readByte();
    }

    private int readByte() throws IOException {
        if (!fill(1)) throw new EOFException("the file ends within a gzip header");
        return buffer[at++] & 0xFF;
    }

    /** Makes sure that so many bytes are in the buffer; false where the stream has no more. */
    private boolean fill(int bytes) throws IOException {
        while (end - at < bytes) {
            if (end == buffer.length) {
                System.arraycopy(buffer, at, buffer, 0, end - at);
                memberBegin = Math.max(-1, memberBegin - at);
                end -= at;
                at = 0;
            }
            int read = stream.read(buffer, end, buffer.length - end);
            if (read < 0) return false;
            end += read;
        }
        return true;
    }

    /** The unpacked bytes of one member. */
    private final class Member extends InputStream {
        private boolean done;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) return 0;
            while (!done) {
                if (inflater.needsInput() && !fill(1)) throw new EOFException("the file ends within a gzip member");
                inflater.setInput(buffer, at, end - at);
                try {
                    int count = inflater.inflate(into, offset, length);
                    at = end - inflater.getRemaining();
                    if (inflater.needsDictionary()) throw new ZipException("a gzip member asks for a dictionary");
                    if (inflater.finished()) trailer();
                    if (count > 0) return count;
                } catch (DataFormatException e) {
                    throw (ZipException) new ZipException(PageBytes.reason(e)).initCause(e);
                }
            }
            return -1;
        }

        private void trailer() throws IOException {
            done = true;
            if (!fill(8)) throw new EOFException("the file ends within a gzip member");
            long size = 0;
            for (int i = 3; i >= 0; i--) size = size << 8 | (buffer[at + 4 + i] & 0xFF);
            at += 8;
            if (size != (inflater.getBytesWritten() & 0xFFFFFFFFL))
                throw new ZipException("a gzip member has not the size it says");
        }
    }
}
