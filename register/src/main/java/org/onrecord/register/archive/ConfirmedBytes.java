package org.onrecord.register.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first bytes of a file, as many as are confirmed; what lies behind is no part of the archive. For one thread. */
public final class ConfirmedBytes extends InputStream {

    private final InputStream file;
    private final Path path;
    private long left;

    /** @throws IOException where there is no such file */
    public ConfirmedBytes(Path path, long length) throws IOException {
        this.file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        this.path = path;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) return 0;
        if (left == 0) return -1;
        int count = file.read(bytes, from, (int) Math.min(length, left));
        if (count < 0) throw new IOException(path + " is shorter than the register knows it.");
        left -= count;
        return count;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
