package org.onrecord.page.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageInput;

/**
 * The HTML pages of a WARC file (ISO 28500): its response records, with transfer and content encoding undone, and its
 * resource records. Records of other kinds are passed over. A record that cannot be read gives one error, and reading
 * goes on with the next one that can be found: at the next gzip member, or at the next line that begins a record.
 */
final class WarcPages extends Pages {

    /** More than the headers of any record take; keeps a file without line ends from filling the memory. */
    private static final int LONGEST_HEADER = 1 << 20;

    private static final int BUFFER = 8192;

    /** How a line begins that begins a record. */
    private static final byte[] BEGIN = {'\n', 'W', 'A', 'R', 'C', '/'};

    private final String input;
    private final PageLimits limits;
    private final InputStream stream;
    private final @Nullable GzipMembers members;
    private final Source source = new Source();
    private ByteBuffer buffer = emptyBuffer();
    private @Nullable WarcReader reader;
    private @Nullable WarcRecord record;
    private long records;
    private boolean lost;
    private boolean told;
    private boolean ended;

    /**
     * @param input how the user named the file; the records' names begin with it
     * @param stream the file's bytes; closed by {@link #close()}
     */
    static WarcPages of(String input, InputStream stream, PageLimits limits) throws IOException {
        InputStream buffered = new BufferedInputStream(stream, 65_536);
        buffered.mark(2);
        boolean gzip = buffered.read() == 0x1F && buffered.read() == 0x8B;
        buffered.reset();
        return new WarcPages(input, buffered, gzip, limits);
    }

    private WarcPages(String input, InputStream stream, boolean gzip, PageLimits limits) {
        this.input = input;
        this.limits = limits;
        this.stream = stream;
        this.members = gzip ? new GzipMembers(stream) : null;
        if (!gzip) source.stream = stream;
    }

    @Override
    Optional<PageInput> advance() {
        while (!ended) {
            try {
                Optional<WarcRecord> next = nextRecord();
                if (next.isEmpty()) break;
                record = next.get();
                records++;
                lost = false;
                told = false;
                Optional<PageInput> page = page(next.get());
                if (page.isPresent()) return page;
            } catch (IOException | RuntimeException e) {
                // Also what the parser throws at numbers and addresses that are none.
                boolean tell = !lost && !told;
                String name = name();
                record = null;
                lost = true;
                findNext();
                if (tell) return Optional.of(failed(name, PageException.Code.BAD_WARC, "is broken", e));
            }
        }
        if (records > 0 || lost) return Optional.empty();
        // Said once: a file without a record is no crawl.
        records++;
        return Optional.of(new PageInput.Failed(
                input, new PageException(PageException.Code.EMPTY, input + " holds no record: give a WARC file.")));
    }

    /** What an error is told of: the record that was read last where its own body broke, else the one after it. */
    private String name() {
        WarcRecord last = record;
        return last != null && !source.inHeader ? name(last) : input + "#record-" + (records + 1);
    }

    private String name(WarcRecord of) {
        return input + "#" + header(of, "WARC-Record-ID").map(WarcPages::bare).orElse("record-" + records);
    }

    private Optional<WarcRecord> nextRecord() throws IOException {
        if (record != null) record.body().consume();
        while (true) {
            if (reader == null && !openReader()) return Optional.empty();
            source.inHeader = true;
            source.left = LONGEST_HEADER;
            Optional<WarcRecord> next = reader == null ? Optional.empty() : reader.next();
            source.inHeader = false;
            record = null;
            if (next.isPresent() || members == null) return next;
            reader = null;
        }
    }

    /** Begins to read where the next gzip member, or the file, begins; false at the end. */
    private boolean openReader() throws IOException {
        do {
            if (members != null) {
                source.stream = members.next();
                if (source.stream == null) return false;
                buffer = emptyBuffer();
            }
            source.ended = false;
            source.broken = false;
            source.inHeader = true;
            source.left = LONGEST_HEADER;
            while (buffer.remaining() < 5 && !source.ended) {
                buffer.compact();
                source.read(buffer);
                buffer.flip();
            }
            // A member without anything in it is passed over.
        } while (members != null && !buffer.hasRemaining());
        if (!buffer.hasRemaining()) return false;
        for (int i = 0; i < 5; i++) {
            if (i >= buffer.remaining() || buffer.get(buffer.position() + i) != "WARC/".charAt(i)) {
                throw new IOException("no WARC record where one should begin");
            }
        }
        WarcReader opened = new WarcReader(source, buffer);
        opened.setLenient(true);
        reader = opened;
        return true;
    }

    /** After damage: moves to where the next record may begin, or to the end. */
    private void findNext() {
        reader = null;
        source.inHeader = false;
        source.left = Long.MAX_VALUE;
        // The parser leaves the buffer unreadable when a read fails within it.
        if (source.failed || source.ended) buffer = emptyBuffer();
        source.failed = false;
        try {
            ended = members != null ? !members.skipToMember() : !skipToRecord();
        } catch (IOException e) {
            ended = true;
        }
    }

    /** Moves on to the next line of an unpacked file that begins a record. */
    private boolean skipToRecord() throws IOException {
        int matched = 0;
        while (true) {
            if (!buffer.hasRemaining()) {
                buffer.clear();
                int read = source.read(buffer);
                buffer.flip();
                if (read < 0) return false;
                continue;
            }
            byte unit = buffer.get();
            matched = unit == BEGIN[matched] ? matched + 1 : unit == '\n' ? 1 : 0;
            if (matched < BEGIN.length) continue;
            again(BEGIN.length - 1);
            return true;
        }
    }

    /** Puts the first word of a record, just read, back in front of what the buffer still holds. */
    private void again(int length) {
        if (buffer.position() >= length) {
            buffer.position(buffer.position() - length);
            return;
        }
        // Part of it was at the end of what the buffer held before.
        ByteBuffer whole = ByteBuffer.allocate(Math.max(BUFFER, buffer.remaining() + length));
        buffer = whole.put(BEGIN, 1, length).put(buffer).flip();
    }

    /** The page in a record; empty where it holds none. */
    private Optional<PageInput> page(WarcRecord of) {
        source.left = Long.MAX_VALUE;
        try {
            if (of instanceof WarcResponse response) return response(response);
            if (of instanceof WarcResource resource) return resource(resource);
            return Optional.empty();
        } catch (PageException e) {
            told = true;
            return Optional.of(new PageInput.Failed(name(of), e));
        } catch (IOException | RuntimeException e) {
            told = true;
            boolean cut = source.ended || source.broken;
            return Optional.of(
                    cut
                            ? failed(name(of), PageException.Code.BAD_WARC, "breaks off", e)
                            : failed(name(of), PageException.Code.BAD_ENCODING, "does not unpack", e));
        }
    }

    private Optional<PageInput> response(WarcResponse response) throws IOException, PageException {
        Optional<String> kind = header(response, "Content-Type").flatMap(MediaTypes::essence);
        if (!kind.orElse("application/http").equals("application/http")) return Optional.empty();
        source.left = LONGEST_HEADER;
        HttpResponse http = response.http();
        source.left = Long.MAX_VALUE;
        Optional<String> contentType = http.headers().first("Content-Type");
        Optional<String> essence = contentType.flatMap(MediaTypes::essence);
        if (essence.isPresent() && !MediaTypes.isHtml(essence.get())) return Optional.empty();
        InputStream body =
                ContentCoding.undo(http.body().stream(), http.headers().all("Content-Encoding"), limits.maxBytes());
        byte[] bytes = PageBytes.upTo(name(response), body, limits);
        // A redirect or an error without a page is no page.
        if (bytes.length == 0 && http.status() / 100 != 2) return Optional.empty();
        return page(response, bytes, contentType);
    }

    private Optional<PageInput> resource(WarcResource resource) throws IOException, PageException {
        Optional<String> contentType = header(resource, "Content-Type");
        Optional<String> essence = contentType.flatMap(MediaTypes::essence);
        if (essence.isEmpty() || !MediaTypes.isHtml(essence.get())) return Optional.empty();
        return page(resource, PageBytes.upTo(name(resource), resource.body().stream(), limits), contentType);
    }

    private Optional<PageInput> page(WarcRecord of, byte[] bytes, Optional<String> contentType) throws IOException {
        if (source.ended || source.broken) throw new EOFException("the file ends within the record");
        Optional<String> mediaType = contentType.flatMap(MediaTypes::essence).or(() -> MediaTypes.ofBytes(bytes));
        if (mediaType.filter(MediaTypes::isHtml).isEmpty()) return Optional.empty();
        return Optional.of(new PageInput.Found(new Page(
                name(of),
                bytes,
                header(of, "WARC-Target-URI").map(WarcPages::bare),
                mediaType,
                contentType.flatMap(MediaTypes::charset),
                header(of, "WARC-Date").flatMap(WarcPages::instant))));
    }

    private static Optional<String> header(WarcRecord of, String name) {
        return of.headers().first(name);
    }

    /** Without the angle brackets that the standard puts around addresses. */
    private static String bare(String address) {
        String stripped = address.strip();
        return stripped.startsWith("<") && stripped.endsWith(">")
                ? stripped.substring(1, stripped.length() - 1)
                : stripped;
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(OffsetDateTime.parse(date.strip()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static PageInput failed(String name, PageException.Code code, String what, Throwable cause) {
        return new PageInput.Failed(
                name,
                new PageException(
                        code,
                        name + " " + what + " (" + PageBytes.reason(cause)
                                + "): the record is left out; get the file again if it matters.",
                        cause));
    }

    private static ByteBuffer emptyBuffer() {
        return ByteBuffer.allocate(BUFFER).flip();
    }

    @Override
    public void close() {
        ended = true;
        try {
            if (members != null) members.close();
            stream.close();
        } catch (IOException e) {
            // Nothing is lost by it: the file was only read.
            return;
        }
    }

    /** The bytes of records, unpacked; knows how it ended. */
    private static final class Source implements ReadableByteChannel {
        private @Nullable InputStream stream;
        private long left = Long.MAX_VALUE;
        private boolean inHeader;
        private boolean ended;
        private boolean broken;
        private boolean failed;

        @Override
        public int read(ByteBuffer into) throws IOException {
            InputStream from = stream;
            if (from == null) return -1;
            if (left <= 0) {
                failed = true;
                throw new IOException("a header of more than " + LONGEST_HEADER + " bytes");
            }
            int read;
            try {
                read = from.read(into.array(), into.arrayOffset() + into.position(), into.remaining());
            } catch (IOException e) {
                broken = true;
                failed = true;
                throw e;
            }
            if (read < 0) {
                ended = true;
                return -1;
            }
            if (left != Long.MAX_VALUE) left -= read;
            into.position(into.position() + read);
            return read;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
