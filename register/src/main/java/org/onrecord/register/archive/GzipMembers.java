package org.onrecord.register.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of a part of a file that is nothing but whole gzip members (RFC 1952). Unlike others that read gzip it takes nothing else
 * between or after them, and holds each to its checksum and length. For one thread.
 */
final class GzipMembers extends InputStream {

    private static final int BUFFER = 65_536;
    private static final int MAGIC = 0x8b1f;
    private static final int DEFLATED = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final FileChannel channel;
    private final byte[] buffer = new byte[BUFFER];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private long at;
    private final long to;
    private int begin;
    private int end;
    private boolean inMember;

    GzipMembers(FileChannel channel, long from, long to) {
        this.channel = channel;
        this.at = from;
        this.to = to;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        while (true) {
            if (!inMember) {
                if (begin == end && !fill()) return -1;
                header();
            }
            try {
                int read = inflater.inflate(into, offset, length);
                if (read > 0) {
                    checksum.update(into, offset, read);
                    return read;
                }
            } catch (DataFormatException e) {
                throw new IOException("The gzip data is damaged: " + e.getMessage(), e);
            }
            if (inflater.finished()) {
                begin = end - inflater.getRemaining();
                trailer();
            } else if (inflater.needsInput()) {
                if (!fill()) throw new EOFException("The gzip data ends before its end.");
                inflater.setInput(buffer, begin, end - begin);
            } else {
                throw new IOException("The gzip data asks for a dictionary.");
            }
        }
    }

    private void header() throws IOException {
        if (two() != MAGIC || one() != DEFLATED) throw new IOException("No gzip member begins here.");
        int flags = one();
        for (int i = 0; i < 6; i++) one();
        if ((flags & EXTRA) != 0) for (int left = two(); left > 0; left--) one();
        if ((flags & NAME) != 0) words();
        if ((flags & COMMENT) != 0) words();
        if ((flags & HEADER_CHECKSUM) != 0) two();
        inflater.reset();
        inflater.setInput(buffer, begin, end - begin);
        checksum.reset();
        inMember = true;
    }

    private void words() throws IOException {
        int last;
        do last = one();
        while (last != 0);
    }

    private void trailer() throws IOException {
        long sum = four();
        long length = four();
        if (sum != checksum.getValue() || length != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new IOException("The gzip data is not what was written: its checksum is of something else.");
        }
        inMember = false;
    }

    private long four() throws IOException {
        return two() | (long) two() << 16;
    }

    private int two() throws IOException {
        return one() | one() << 8;
    }

    private int one() throws IOException {
        if (begin == end && !fill()) throw new EOFException("The gzip data ends before its end.");
        return buffer[begin++] & 0xff;
    }

    private boolean fill() throws IOException {
        int wanted = (int) Math.min(BUFFER, to - at);
        if (wanted <= 0) return false;
        int read = channel.read(ByteBuffer.wrap(buffer, 0, wanted), at);
        if (read <= 0) return false;
        at += read;
        begin = 0;
        end = read;
        return true;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
