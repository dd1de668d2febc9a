package org.onrecord.page.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Undoes HTTP's Content-Encoding: gzip and deflate, in any number and order. */
final class ContentCoding {

    private static final int MOST = 4;

    /** The bytes are in an encoding that is not undone here, such as Brotli or Zstandard. */
    static final class UnknownCoding extends ZipException {
        private static final long serialVersionUID = 1L;

        UnknownCoding(String coding) {
            super("content encoding " + coding + " is not known (gzip and deflate are)");
        }
    }

    /** An encoding unpacks to more than is allowed. */
    static final class TooLarge extends ZipException {
        private static final long serialVersionUID = 1L;

        TooLarge(long most) {
            super("unpacks to more than " + most + " bytes");
        }
    }

    private ContentCoding() {}

    /**
     * The stream as it was before it was encoded.
     *
     * @param headers the Content-Encoding headers' values
     * @param most bytes that one encoding may unpack to: of several, one on the other, only the last one's are seen by
     *     whoever reads, and those before it could go on for ever without giving any
     * @throws ZipException where an encoding is not known, or the bytes are not in it; when read, {@link TooLarge}
     */
    static InputStream undo(InputStream stream, List<String> headers, long most) throws IOException {
        List<String> codings = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty())
                .toList();
        if (codings.size() > MOST) throw new ZipException("more than " + MOST + " content encodings");
        InputStream decoded = stream;
        for (int i = codings.size() - 1; i >= 0; i--) {
            decoded = undo(decoded, codings.get(i));
            if (i > 0) decoded = new Bounded(decoded, most);
        }
        return decoded;
    }

    /** A stream that may not be longer than allowed. */
    private static final class Bounded extends FilterInputStream {
        private final long most;
        private long left;

        Bounded(InputStream stream, long most) {
            super(stream);
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int unit = super.read();
            if (unit >= 0) count(1);
            return unit;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) count(read);
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(bytes);
            count(skipped);
            return skipped;
        }

        /** What was read twice would be counted twice. */
        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(long bytes) throws TooLarge {
            left -= bytes;
            if (left < 0) throw new TooLarge(most);
        }
    }

    private static InputStream undo(InputStream stream, String coding) throws IOException {
        return switch (coding) {
            case "identity", "none", "utf-8", "binary" -> stream;
            case "gzip", "x-gzip" -> gunzip(stream);
            case "deflate" -> inflate(stream);
            default -> throw new UnknownCoding(coding);
        };
    }

    private static InputStream gunzip(InputStream stream) throws IOException {
        InputStream buffered = new BufferedInputStream(stream);
        int[] head = peek(buffered);
        // Some archives keep the header and store the page unpacked.
        boolean packed = head[0] == 0x1F && head[1] == 0x8B;
        return packed ? new GZIPInputStream(buffered, 65_536) : buffered;
    }

    /** "deflate" is zlib's form by the standard and bare deflate by what some servers send. */
    private static InputStream inflate(InputStream stream) throws IOException {
        InputStream buffered = new BufferedInputStream(stream);
        int[] head = peek(buffered);
        if (head[0] == '<') return buffered;
        boolean zlib = (head[0] & 0x0F) == 8 && ((head[0] << 8) + head[1]) % 31 == 0;
        return new InflaterInputStream(buffered, new Inflater(!zlib), 65_536);
    }

    private static int[] peek(InputStream stream) throws IOException {
        stream.mark(2);
        int[] head = {stream.read(), stream.read()};
        stream.reset();
        return head;
    }
}
