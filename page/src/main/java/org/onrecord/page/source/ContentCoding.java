package org.onrecord.page.source;

import java.io.BufferedInputStream;
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
            super("content encoding " + coding + " is not read, only gzip and deflate are");
        }
    }

    private ContentCoding() {}

    /**
     * The stream as it was before it was encoded.
     *
     * @param headers the Content-Encoding headers' values
     * @throws ZipException where an encoding is not known, or the bytes are not in it
     */
    static InputStream undo(InputStream stream, List<String> headers) throws IOException {
        List<String> codings = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty())
                .toList();
        if (codings.size() > MOST) throw new ZipException("more than " + MOST + " content encodings");
        InputStream decoded = stream;
        for (int i = codings.size() - 1; i >= 0; i--) decoded = undo(decoded, codings.get(i));
        return decoded;
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
