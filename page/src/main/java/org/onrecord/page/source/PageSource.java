package org.onrecord.page.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.ContentKind;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageException.Code;
import org.onrecord.page.PageInput;

/**
 * Turns what a user names into pages. Safe for any number of threads; the streams it gives are not.
 *
 * <p>Files and standard input need no library. WARC files need {@code org.netpreserve:jwarc}, addresses need
 * {@code com.github.crawler-commons:crawler-commons} (robots.txt); where one is missing, that is an error of the input.
 */
public final class PageSource {

    private static final String CRAWLER_COMMONS = "com.github.crawler-commons:crawler-commons";
    private static final String JWARC = "org.netpreserve:jwarc";

    private final PageLimits limits;
    private final FetchOptions fetching;
    private @Nullable Fetcher opened;

    /** Fetches from public addresses only. */
    public PageSource(PageLimits limits) {
        this(limits, FetchOptions.DEFAULT);
    }

    public PageSource(PageLimits limits, FetchOptions fetching) {
        this.limits = limits;
        this.fetching = fetching;
    }

    /** Made when it is needed: whoever reads files alone needs none of its libraries. */
    private synchronized Fetcher fetcher(String input) throws PageException {
        Fetcher fetcher = opened;
        if (fetcher != null) return fetcher;
        try {
            fetcher = new Fetcher(limits, fetching);
            opened = fetcher;
            return fetcher;
        } catch (NoClassDefFoundError e) {
            throw PageException.missingLibrary(input, CRAWLER_COMMONS, e);
        }
    }

    /**
     * The pages of one input: a file, a folder, an address, {@code -} for standard input. A file may be HTML, plain text
     * or WARC, packed with gzip or not; its name says which, or its first bytes where the name does not. A folder gives
     * the pages and WARC files below it, by name. Lazy: a WARC file of any size streams. The stream must be closed; it
     * never throws for what is wrong with an input, but gives a {@link PageInput.Failed} for it.
     */
    public Stream<PageInput> open(String input) {
        if (input.equals("-")) return read(input, new StandardInput(), true).stream();
        if (isAddress(input)) {
            Supplier<Pages> fetched = () -> fetched(input);
            return Pages.inTurn(List.of(fetched).iterator()).stream();
        }
        return open(input, true).stream();
    }

    /**
     * The page at one address, fetched politely: its robots.txt is heeded, and so is the pause between two pages of one
     * host, for as long as they are asked of the same source.
     *
     * @throws PageException where the address may not be fetched, or no page comes from it
     */
    public Page fetch(String address) throws PageException {
        return unpacked(fetched(address, Wanted.PAGE));
    }

    /**
     * What a server answers when it is asked for a page that may have been fetched before; as politely as {@link #fetch}.
     *
     * @param known of what was fetched before; {@link Validators#NONE} asks for it in any case
     * @throws PageException where the address may not be fetched, or no page comes from it
     */
    public Answer askPage(String address, Validators known) throws PageException {
        return ask(address, Wanted.PAGE, known);
    }

    /**
     * What a server answers when it is asked for a feed or a sitemap that may have been fetched before.
     *
     * @param address of the web
     * @param known of what was fetched before; {@link Validators#NONE} asks for it in any case
     * @throws PageException where the address may not be fetched, or no feed comes from it
     */
    public Answer askFeed(String address, Validators known) throws PageException {
        return ask(address, Wanted.FEED, known);
    }

    private Answer ask(String address, Wanted wanted, Validators known) throws PageException {
        try {
            Answer answer = fetcher(address).ask(address, wanted, known);
            if (!(answer instanceof Answer.Fetched fetched)) return answer;
            return new Answer.Fetched(unpacked(fetched.page()), fetched.validators(), fetched.freshFor());
        } catch (NoClassDefFoundError e) {
            throw PageException.missingLibrary(address, CRAWLER_COMMONS, e);
        }
    }

    /**
     * What one input holds, where that is to be a feed or a sitemap: a file, an address, or {@code -} for standard
     * input; unpacked where it is gzip. Other types are accepted from a server than {@link #open} accepts.
     *
     * @throws PageException where it cannot be read
     */
    public Page openFeed(String input) throws PageException {
        if (isAddress(input)) return unpacked(fetched(input, Wanted.FEED));
        if (!input.equals("-")) {
            try {
                if (Files.isDirectory(Path.of(input))) {
                    throw new PageException(Code.UNREADABLE, input + " is a folder: give a file of it.");
                }
            } catch (InvalidPathException e) {
                // Told below, in the same words as of any other input.
            }
        }
        try (Pages pages = input.equals("-") ? read(input, new StandardInput(), false) : open(input, false, false)) {
            return switch (pages.next()) {
                case PageInput.Found found -> found.page();
                case PageInput.Failed failed ->
                    throw failed.error().code() == Code.EMPTY
                            ? new PageException(Code.EMPTY, input + " is empty: give a feed or a sitemap.")
                            : failed.error();
            };
        }
    }

    /**
     * The sitemaps that the robots.txt at an address's host names; empty where there are none, or it cannot be had.
     */
    public List<String> sitemaps(String address) {
        if (!isAddress(address)) return List.of();
        try {
            return fetcher(address).sitemaps(address);
        } catch (PageException | NoClassDefFoundError e) {
            return List.of();
        }
    }

    /**
     * The pages of a stream of bytes, which is closed with the stream that is returned.
     *
     * @param input the name that the pages get
     */
    public Stream<PageInput> open(String input, InputStream bytes) {
        return read(input, bytes, true).stream();
    }

    private static boolean isAddress(String input) {
        return input.regionMatches(true, 0, "http://", 0, 7) || input.regionMatches(true, 0, "https://", 0, 8);
    }

    // A library that a library needs may be missing too, which shows when it is used first.
    private Page fetched(String input, Wanted wanted) throws PageException {
        try {
            return fetcher(input).fetch(input, wanted);
        } catch (NoClassDefFoundError e) {
            throw PageException.missingLibrary(input, CRAWLER_COMMONS, e);
        }
    }

    private Pages fetched(String input) {
        try {
            Page page = fetched(input, Wanted.PAGE);
            InputStream bytes = new ByteArrayInputStream(page.bytes());
            // By the bytes, not by the name: a server may answer with a page where a WARC file was.
            if (isWarc(bytes)) return warc(input, bytes);
            Page unpacked = unpacked(page);
            return Pages.one(() -> new PageInput.Found(unpacked));
        } catch (PageException e) {
            return Pages.one(() -> new PageInput.Failed(input, e));
        } catch (IOException e) {
            return Pages.one(() -> new PageInput.Failed(input, PageBytes.unreadable(input, e)));
        }
    }

    private Page unpacked(Page page) throws PageException {
        if (ContentKind.of(page.bytes()) != ContentKind.GZIP) return page;
        byte[] bytes = PageBytes.readGzip(page.input(), new ByteArrayInputStream(page.bytes()), limits);
        return new Page(page.input(), bytes, page.url(), MediaTypes.ofBytes(bytes), page.charset(), page.fetched());
    }

    private Pages open(String input, boolean folders) {
        return open(input, folders, true);
    }

    /**
     * @param folders whether a folder is opened
     * @param warcs whether a WARC file is
     */
    private Pages open(String input, boolean folders, boolean warcs) {
        Path path;
        try {
            path = Path.of(input);
        } catch (InvalidPathException e) {
            return failed(input, Code.NOT_FOUND, "is no name of a file: " + PageBytes.reason(e) + ".");
        }
        if (!Files.exists(path)) {
            boolean address = input.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]{1,20}://.*");
            return address
                    ? failed(
                            input,
                            Code.BAD_URL,
                            "is an address that is not fetched: give one that begins with http:// or https://, or the name of a file.")
                    : failed(input, Code.NOT_FOUND, "does not exist: check the name of the file or folder.");
        }
        if (folders && Files.isDirectory(path)) return folder(input, path);
        try {
            // Told before anything is read; what a packed file holds shows when it is unpacked.
            boolean whole = !MediaTypes.isWarcName(input)
                    && !MediaTypes.isGzName(input)
                    && MediaTypes.ofName(input).isPresent();
            if (whole && Files.size(path) > limits.maxBytes()) {
                return Pages.one(() -> new PageInput.Failed(input, PageBytes.tooLarge(input, limits)));
            }
            return read(input, Files.newInputStream(path), warcs);
        } catch (IOException e) {
            return Pages.one(() -> new PageInput.Failed(input, PageBytes.unreadable(input, e)));
        }
    }

    private Pages folder(String input, Path path) {
        List<String> names;
        try {
            names = FolderPages.list(path);
        } catch (IOException e) {
            return Pages.one(() -> new PageInput.Failed(input, PageBytes.unreadable(input, e)));
        }
        if (names.isEmpty()) {
            return failed(
                    input,
                    Code.EMPTY,
                    "holds no page: files that end in .html, .htm, .xhtml, .txt or .warc are read, also with .gz.");
        }
        String prefix = input.endsWith("/") ? input : input + "/";
        Iterator<Supplier<Pages>> files = names.stream()
                .map(name -> (Supplier<Pages>) () -> open(prefix + name, false))
                .iterator();
        return Pages.inTurn(files);
    }

    private static Pages failed(String input, Code code, String what) {
        return Pages.one(() -> new PageInput.Failed(input, new PageException(code, input + " " + what)));
    }

    /** The pages of a stream, which it closes: with the last page, or when they are closed. */
    private Pages read(String input, InputStream stream, boolean warcs) {
        InputStream bytes = new BufferedInputStream(stream, 65_536);
        try {
            if (warcs && isWarc(input, bytes)) return warc(input, bytes);
        } catch (IOException e) {
            close(bytes);
            return Pages.one(() -> new PageInput.Failed(input, PageBytes.unreadable(input, e)));
        }
        return new OnePage(input, bytes);
    }

    private Pages warc(String input, InputStream bytes) throws IOException {
        try {
            return WarcPages.of(input, bytes, limits);
        } catch (NoClassDefFoundError e) {
            bytes.close();
            return Pages.one(() -> new PageInput.Failed(input, PageException.missingLibrary(input, JWARC, e)));
        }
    }

    private static boolean isWarc(String input, InputStream bytes) throws IOException {
        if (MediaTypes.isWarcName(input)) return true;
        return MediaTypes.ofName(input).isEmpty() && isWarc(bytes);
    }

    private static boolean isWarc(InputStream bytes) throws IOException {
        byte[] head = peek(bytes, 512);
        if (startsWithWarc(head)) return true;
        if (head.length < 2 || (head[0] & 0xFF) != 0x1F || (head[1] & 0xFF) != 0x8B) return false;
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return startsWithWarc(unpacked.readNBytes(5));
        } catch (IOException e) {
            // Broken, or so little was looked at that it does not unpack: no WARC that could be told.
            return false;
        }
    }

    private static boolean startsWithWarc(byte[] head) {
        byte[] begin = {'W', 'A', 'R', 'C', '/'};
        return head.length >= begin.length && Arrays.equals(head, 0, begin.length, begin, 0, begin.length);
    }

    private static byte[] peek(InputStream bytes, int count) throws IOException {
        bytes.mark(count);
        byte[] head = bytes.readNBytes(count);
        bytes.reset();
        return head;
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            // Nothing is lost by it: the input was only read.
            return;
        }
    }

    /** Standard input; it stays open for whoever else reads it. */
    private static final class StandardInput extends FilterInputStream {
        StandardInput() {
            super(System.in);
        }

        @Override
        public void close() {}
    }

    /** The one page that a stream is. */
    private final class OnePage extends Pages {
        private final String input;
        private final InputStream stream;
        private boolean given;

        OnePage(String input, InputStream stream) {
            this.input = input;
            this.stream = stream;
        }

        @Override
        Optional<PageInput> advance() {
            if (given) return Optional.empty();
            given = true;
            try {
                byte[] bytes = MediaTypes.isGzName(input)
                        ? PageBytes.readGzip(input, stream, limits)
                        : PageBytes.read(input, stream, limits);
                if (bytes.length == 0) {
                    throw new PageException(Code.EMPTY, input + " is empty: give a page with a report on it.");
                }
                Optional<String> mediaType = MediaTypes.ofName(input).or(() -> MediaTypes.ofBytes(bytes));
                return Optional.of(new PageInput.Found(
                        new Page(input, bytes, Optional.empty(), mediaType, Optional.empty(), Optional.empty())));
            } catch (PageException e) {
                return Optional.of(new PageInput.Failed(input, e));
            } finally {
                close();
            }
        }

        @Override
        public void close() {
            PageSource.close(stream);
        }
    }
}
