package org.onrecord.register.archive;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;
import org.onrecord.page.Page;
import org.onrecord.register.Ids;

/**
 * The folder of WARC files. A page is a {@code resource} record of its own gzip member, so that it is found by its offset.
 *
 * <p>Files are only appended to. Whoever appends must keep others from doing so at the same time, and must remember the
 * length that {@link Appended} gives: a file that is longer or shorter than what is remembered was left by a process that
 * was stopped, and is not appended to again.
 */
public final class Archive {

    /** A file that has grown to this many bytes is followed by a new one. */
    static final long FULL = 1_000_000_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * A file and how much of it is confirmed.
     *
     * @param name inside the folder
     * @param length in bytes
     */
    public record ArchiveFile(String name, long length) {}

    /**
     * Where a page was written.
     *
     * @param file the file, with its length afterwards
     * @param offset where the record begins
     */
    public record Appended(ArchiveFile file, long offset) {}

    private final Path folder;

    public Archive(Path folder) {
        this.folder = folder;
    }

    /**
     * Appends pages and returns when they are on disk.
     *
     * @param last the file that was appended to last; a new one is begun where there is none, or it is full or not as it
     *     was left
     * @return where each page is, in their order; the last one's file has its length after all of them
     */
    public List<Appended> append(List<Page> pages, Optional<ArchiveFile> last) throws IOException {
        if (pages.isEmpty()) return List.of();
        Optional<ArchiveFile> open = Optional.empty();
        if (last.isPresent()
                && last.get().length() < FULL
                && lengthOf(last.get()) == last.get().length()) open = last;
        String name = open.map(ArchiveFile::name).orElseGet(Archive::newName);
        Path path = folder.resolve(name);
        if (open.isEmpty()) Files.createDirectories(folder);
        try (FileChannel channel = open.isPresent()
                        ? FileChannel.open(path, StandardOpenOption.WRITE)
                        : FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
                WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP)) {
            channel.position(channel.size());
            if (open.isEmpty()) writer.write(warcinfo(name));
            List<Appended> places = new ArrayList<>();
            for (Page page : pages) {
                long offset = channel.position();
                writer.write(resource(page));
                places.add(new Appended(new ArchiveFile(name, channel.position()), offset));
            }
            channel.force(true);
            if (open.isEmpty()) forceFolder(folder);
            return places;
        }
    }

    /**
     * The bytes of the record that begins at {@code offset}.
     *
     * @throws IOException where there is no such file, or no such record in it
     */
    public byte[] read(String name, long offset) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.READ)) {
            channel.position(offset);
            try (WarcReader reader = new WarcReader(channel)) {
                WarcRecord record = reader.next()
                        .orElseThrow(() -> new IOException("There is no record at " + offset + " of " + name + "."));
                return record.body().stream().readAllBytes();
            }
        }
    }

    /** The confirmed bytes of a file; who asks must close them. */
    public InputStream confirmed(ArchiveFile file) throws IOException {
        return new ConfirmedBytes(folder.resolve(file.name()), file.length());
    }

    /** Where files of another archive are taken in. */
    public ArchiveIntake intake() {
        return new ArchiveIntake(folder);
    }

    /** Makes the names inside a folder survive a loss of power. Does nothing where folders cannot be opened (Windows). */
    public static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private long lengthOf(ArchiveFile file) throws IOException {
        try {
            return Files.size(folder.resolve(file.name()));
        } catch (NoSuchFileException e) {
            return -1;
        }
    }

    private static String newName() {
        return "onrecord-" + TIME.format(Instant.now()) + "-" + Ids.random('w').substring(0, 9) + ".warc.gz";
    }

    private static Warcinfo warcinfo(String name) {
        return new Warcinfo.Builder()
                .filename(name)
                .fields(
                        Map.of(
                                "software", List.of("Onrecord"),
                                "format", List.of("WARC File Format 1.0"),
                                "conformsTo",
                                        List.of(
                                                "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.0/")))
                .build();
    }

    private static WarcResource resource(Page page) {
        String hex = page.digest().substring(page.digest().indexOf(':') + 1);
        return new WarcResource.Builder(address(page).orElseGet(() -> URI.create("urn:sha256:" + hex)))
                .date(page.fetched().orElseGet(Instant::now).truncatedTo(ChronoUnit.SECONDS))
                .blockDigest("sha256", hex)
                .body(mediaType(page), page.bytes())
                .build();
    }

    /** The page's address, where it is one that may stand in a WARC header. */
    private static Optional<URI> address(Page page) {
        try {
            return page.url().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new URI(page.url().get())).filter(URI::isAbsolute);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static MediaType mediaType(Page page) {
        String type = page.mediaType().orElse("application/octet-stream")
                + page.charset().map(name -> ";charset=" + name).orElse("");
        try {
            return MediaType.parse(type);
        } catch (IllegalArgumentException e) {
            return MediaType.OCTET_STREAM;
        }
    }
}
