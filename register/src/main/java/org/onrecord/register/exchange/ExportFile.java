package org.onrecord.register.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.onrecord.register.Entry;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.exchange.Manifest.Member;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ZIP file that {@link ExportWriter} wrote, to be imported. Opening it checks all of it but the files of the archive, whose digests are
 * checked while they are copied: that no member is missing or too many, that each is of the size and digest that the manifest names, and
 * that the journal holds together. For one thread.
 */
public final class ExportFile implements Arrival, AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final long LONGEST_MANIFEST = 64 << 20;

    /** Lines never pack better than this; what does was made to fill a disk. */
    private static final long BEST_RATIO = 400;

    private static final long SMALL = 1 << 20;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;
    private final Map<String, Member> members = new HashMap<>();
    private final Consumer<String> doing;
    private final String digest;
    private final Optional<Entry> last;

    private ExportFile(Path path, ZipFile zip, Consumer<String> doing) throws RegisterException, IOException {
        this.path = path;
        this.zip = zip;
        this.doing = doing;
        this.manifest = manifest();
        checkMembers();
        for (Member member : manifest.members()) {
            if (member.isArchive()) continue;
            doing.accept(member.name());
            try (InputStream bytes = open(member)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
        }
        this.last = checkJournal();
        try (InputStream bytes = Files.newInputStream(path)) {
            MessageDigest whole = sha256();
            new DigestInputStream(bytes, whole).transferTo(OutputStream.nullOutputStream());
            this.digest = named(whole);
        }
    }

    /**
     * Opens a file and checks it.
     *
     * @param doing is told the name of each part before it is looked at
     * @throws RegisterException where there is no such file, or it is no export, a damaged one or one of a newer Onrecord
     */
    public static ExportFile open(Path path, Consumer<String> doing) throws RegisterException {
        try {
            ZipFile zip = new ZipFile(path.toFile());
            boolean opened = false;
            try {
                ExportFile file = new ExportFile(path, zip, doing);
                opened = true;
                return file;
            } finally {
                if (!opened) zip.close();
            }
        } catch (NoSuchFileException e) {
            throw new RegisterException(RegisterException.Code.UNREADABLE, "There is no file " + path + ".", e);
        } catch (ZipException e) {
            throw unreadable(path, "it is no ZIP file, or a damaged one");
        } catch (IOException e) {
            throw unreadable(path, String.valueOf(e.getMessage()));
        }
    }

    /** Takes it into a register, all of it or nothing: see {@link Rows#receive}. */
    public Arrived into(Register register) throws RegisterException {
        return register.rows().receive(this);
    }

    private static RegisterException unreadable(Path path, String why) {
        return new RegisterException(
                RegisterException.Code.UNREADABLE, path + " could not be imported: " + why + ". Export it again.");
    }

    private Manifest manifest() throws RegisterException, IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) throw unreadable(path, "it has no " + Manifest.NAME + " as an export of Onrecord has");
        try (InputStream bytes = zip.getInputStream(entry)) {
            byte[] json = bytes.readNBytes((int) LONGEST_MANIFEST);
            if (json.length == LONGEST_MANIFEST) throw unreadable(path, "its " + Manifest.NAME + " is too long");
            return Manifest.of(json);
        } catch (IllegalArgumentException e) {
            throw unreadable(path, "its " + Manifest.NAME + " " + e.getMessage());
        }
    }

    private void checkMembers() throws RegisterException {
        for (Member member : manifest.members()) {
            if (members.put(member.name(), member) != null)
                throw unreadable(path, "its " + Manifest.NAME + " names " + member.name() + " twice");
        }
        Set<String> found = new HashSet<>();
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(one -> (ZipEntry) one)::iterator) {
            if (!found.add(entry.getName())) throw unreadable(path, "it has two members " + printable(entry.getName()));
            if (entry.getName().equals(Manifest.NAME)) continue;
            Member member = members.get(entry.getName());
            if (member == null)
                throw unreadable(
                        path,
                        "it has a member that its " + Manifest.NAME + " does not name, " + printable(entry.getName()));
            if (entry.getSize() != member.length())
                throw unreadable(path, member.name() + " is not as long as it should be");
            if (member.length() > SMALL && member.length() / BEST_RATIO > entry.getCompressedSize())
                throw unreadable(path, member.name() + " unpacks to far more than an export does");
        }
        for (String name : members.keySet()) if (!found.contains(name)) throw unreadable(path, name + " is missing");
    }

    private static String printable(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "..." : plain;
    }

    /** The journal's last entry, where every one holds and follows from the one before. */
    private Optional<Entry> checkJournal() throws RegisterException, IOException {
        Optional<Entry> before = Optional.empty();
        try (Lines lines = new Lines(table("entry"))) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                Entry entry = entry(line.get());
                boolean follows = entry.number() == before.map(Entry::number).orElse(0L) + 1
                        && entry.previous().equals(before.map(Entry::hash).orElse(Entry.NONE));
                if (!follows || !entry.holds())
                    throw unreadable(path, "entry " + entry.number() + " of its journal does not hold");
                before = Optional.of(entry);
            }
        } catch (RuntimeException e) {
            throw unreadable(path, "its journal has a line that is no entry");
        }
        return before;
    }

    private static Entry entry(String line) {
        JsonNode row = MAPPER.readTree(line);
        return new Entry(
                row.required("number").longValue(),
                Instant.parse(row.required("at").stringValue()),
                row.required("who").stringValue(),
                row.required("what").stringValue(),
                Optional.ofNullable(row.get("was")).map(JsonNode::stringValue),
                Optional.ofNullable(row.get("became")).map(JsonNode::stringValue),
                row.required("previous").stringValue(),
                row.required("hash").stringValue());
    }

    /** The bytes of a member; where they are not those that the manifest names, the end of them is a failure. */
    private InputStream open(Member member) throws IOException {
        ZipEntry entry = zip.getEntry(member.name());
        if (entry == null) throw new IOException(member.name() + " is missing");
        return new CheckedBytes(zip.getInputStream(entry), member);
    }

    @Override
    public int schema() {
        return manifest.tables();
    }

    @Override
    public Rows.Identity identity() {
        return manifest.register();
    }

    @Override
    public Optional<Entry> last() {
        return last;
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public InputStream table(String table) throws IOException {
        Member member = members.get(Manifest.TABLES + table + Manifest.LINES);
        if (member == null) throw new IOException("it has no table " + table);
        return open(member);
    }

    @Override
    public List<ArrivingFile> archivedFiles() {
        return manifest.members().stream()
                .filter(Member::isArchive)
                .map(member -> new ArrivingFile(
                        member.name().substring(Manifest.ARCHIVE.length()), member.length(), member.sha256()))
                .toList();
    }

    @Override
    public InputStream archivedFile(ArrivingFile file) throws IOException {
        return open(new Member(Manifest.ARCHIVE + file.name(), file.length(), file.sha256()));
    }

    @Override
    public void progress(String what) {
        doing.accept(what);
    }

    @Override
    public void close() throws RegisterException {
        try {
            zip.close();
        } catch (IOException e) {
            throw unreadable(path, String.valueOf(e.getMessage()));
        }
    }

    private static String named(MessageDigest digest) {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Counts and digests what is read, and compares at the end. */
    private static final class CheckedBytes extends InputStream {

        private final InputStream bytes;
        private final Member member;
        private final MessageDigest digest = sha256();
        private long left;
        private boolean ended;

        CheckedBytes(InputStream bytes, Member member) {
            this.bytes = bytes;
            this.member = member;
            this.left = member.length();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (ended) return -1;
            int count = bytes.read(into, from, length);
            if (count > 0) {
                digest.update(into, from, count);
                left -= count;
            }
            if (left < 0 || (count < 0 && left > 0)) throw new IOException(member.name() + " has another length");
            if (count < 0) {
                ended = true;
                if (!named(digest).equals(member.sha256()))
                    throw new IOException(member.name() + " has another digest");
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
