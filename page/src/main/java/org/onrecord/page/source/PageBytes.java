package org.onrecord.page.source;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.onrecord.page.ContentKind;
import org.onrecord.page.PageException;

/** Reads the bytes of one page, never more than the limit. */
final class PageBytes {

    private PageBytes() {}

    /**
     * All of a stream; unpacked first where it begins as gzip does.
     *
     * @throws PageException where it is too large, is empty, does not unpack, or breaks off
     */
    static byte[] read(String input, InputStream stream, PageLimits limits) throws PageException {
        try {
            byte[] raw = upTo(input, stream, limits);
            if (ContentKind.of(raw) != ContentKind.GZIP) return raw;
            return gunzip(input, raw, limits);
        } catch (IOException e) {
            throw unreadable(input, e);
        }
    }

    /** A stream that is known to be gzip, from a file's name or its first bytes. */
    static byte[] readGzip(String input, InputStream stream, PageLimits limits) throws PageException {
        try (GZIPInputStream unpacked = new GZIPInputStream(stream, 65_536)) {
            return upTo(input, unpacked, limits);
        } catch (EOFException | ZipException e) {
            throw broken(input, e);
        } catch (IOException e) {
            throw unreadable(input, e);
        }
    }

    private static byte[] gunzip(String input, byte[] raw, PageLimits limits) throws PageException {
        return readGzip(input, new ByteArrayInputStream(raw), limits);
    }

    /** All bytes of a stream, where they are no more than the limit. */
    static byte[] upTo(String input, InputStream stream, PageLimits limits) throws IOException, PageException {
        int most = (int) limits.maxBytes();
        byte[] bytes = stream.readNBytes(most);
        if (bytes.length == most && stream.read() >= 0) throw tooLarge(input, limits);
        return bytes;
    }

    static PageException tooLarge(String input, PageLimits limits) {
        return new PageException(
                PageException.Code.TOO_LARGE,
                input + " is larger than " + limits.maxBytes()
                        + " bytes after unpacking: raise the limit with --max-bytes if it is a page.");
    }

    static PageException broken(String input, IOException cause) {
        return new PageException(
                PageException.Code.BAD_ENCODING,
                input + " is compressed, but does not unpack (" + reason(cause) + "): get the file again.",
                cause);
    }

    static PageException unreadable(String input, IOException cause) {
        return new PageException(
                PageException.Code.UNREADABLE,
                input + " could not be read (" + reason(cause) + "): check that it can be opened.",
                cause);
    }

    /** What an exception says, in one line. */
    static String reason(Throwable cause) {
        String message = cause.getMessage();
        String words = message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
        return words.lines().findFirst().orElse("").strip();
    }
}
