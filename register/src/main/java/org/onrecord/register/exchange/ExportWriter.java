package org.onrecord.register.exchange;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.exchange.Manifest.Member;

/** Writes everything that a register holds into one ZIP file, as it is at one moment. For one thread. */
public final class ExportWriter {

    private final ZipOutputStream zip;
    private final Consumer<String> doing;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final List<Member> members = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    private ExportWriter(OutputStream out, Consumer<String> doing) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.doing = doing;
    }

    /**
     * Writes a register.
     *
     * @param out is not closed
     * @param doing is told the name of each member before it is written
     * @return how many there are of each noun
     */
    public static Map<String, Long> write(Register register, OutputStream out, Consumer<String> doing)
            throws RegisterException, IOException {
        ExportWriter writer = new ExportWriter(out, doing);
        return register.atOneMoment(writer::all);
    }

    private Map<String, Long> all(Register register) throws RegisterException, IOException {
        Rows rows = register.rows();
        for (Noun noun : Noun.values()) {
            long count = lines(
                    noun.term() + Manifest.LINES,
                    stream -> NounLines.each(register, noun, NounLines.Form.PLAIN, line -> {
                        stream.write(line.toString().getBytes(StandardCharsets.UTF_8));
                        stream.write('\n');
                    }));
            counts.put(noun.term(), count);
        }
        for (String table : rows.tables(rows.schema()))
            lines(Manifest.TABLES + table + Manifest.LINES, stream -> rows.write(table, stream));
        for (Rows.ArchivedFile file : rows.archivedFiles()) archived(rows, file);
        Manifest manifest = new Manifest(now.toString(), rows.identity(), rows.schema(), counts, members);
        zip.putNextEntry(entry(Manifest.NAME));
        zip.write(manifest.json().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        return manifest.counts();
    }

    private interface Content {
        long write(OutputStream stream) throws RegisterException, IOException;
    }

    private long lines(String name, Content content) throws RegisterException, IOException {
        doing.accept(name);
        zip.putNextEntry(entry(name));
        MessageDigest digest = sha256();
        Counted counted = new Counted(new DigestOutputStream(zip, digest));
        long count = content.write(counted);
        zip.closeEntry();
        members.add(new Member(name, counted.length, named(digest)));
        return count;
    }

    /** Stores a file of the archive as it is: it is packed already. */
    private void archived(Rows rows, Rows.ArchivedFile file) throws RegisterException, IOException {
        String name = Manifest.ARCHIVE + file.name();
        doing.accept(name);
        // A member that is stored begins with its sum.
        CRC32 sum = new CRC32();
        try (InputStream bytes = new CheckedInputStream(rows.archivedFile(file), sum)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new RegisterException(
                    RegisterException.Code.DAMAGED,
                    "The register's " + name + " could not be read (" + e.getMessage() + "). Put a copy of the file in"
                            + " its place.",
                    e);
        }
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(file.length());
        entry.setCompressedSize(file.length());
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        MessageDigest digest = sha256();
        try (InputStream bytes = rows.archivedFile(file)) {
            bytes.transferTo(new DigestOutputStream(zip, digest));
        }
        zip.closeEntry();
        members.add(new Member(name, file.length(), named(digest)));
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        return entry;
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

    /** Counts what goes through, in larger parts; is not closed. */
    private static final class Counted extends FilterOutputStream {

        private long length;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            length++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            length += count;
        }
    }
}
