package org.onrecord.register.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Takes files of another archive into a folder of WARC files. A file appears under its name when all of it is on disk; until then it lies
 * beside under a name that says so, and is overwritten where it was left by a process that was stopped.
 */
public final class ArchiveIntake {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,200}");
    private static final String ENDING = ".warc.gz";

    private final Path folder;

    public ArchiveIntake(Path folder) {
        this.folder = folder;
    }

    /** Whether a name may be that of a file in an archive: a plain one, that leads nowhere else. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Copies a file and returns when it is on disk.
     *
     * @param sha256 {@code sha256:} and the hex digest of the bytes
     * @return the name under which they are there: the one it had, unless another file has that
     * @throws IOException also where the bytes are not those of the digest; then there is no such file
     */
    public String take(String name, long length, String sha256, InputStream bytes) throws IOException {
        if (!isName(name)) throw new IOException("No name of a file in an archive: " + name);
        Files.createDirectories(folder);
        String free = free(name, length, sha256);
        if (Files.exists(folder.resolve(free))) return free;
        long space = Files.getFileStore(folder).getUsableSpace();
        if (space < length) {
            throw new IOException("the disk has room for " + (space >> 20) + " MB, and " + name + " needs "
                    + (length >> 20) + " MB; make room");
        }
        Path beside = folder.resolve("." + free + ".part");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                FileLock lock = lock(channel, free)) {
            if (!lock.isValid()) throw new IOException(free + " could not be locked.");
            channel.truncate(0);
            MessageDigest digest = sha256();
            byte[] part = new byte[1 << 16];
            for (int count = bytes.read(part); count > 0; count = bytes.read(part)) {
                digest.update(part, 0, count);
                ByteBuffer buffer = ByteBuffer.wrap(part, 0, count);
                while (buffer.hasRemaining()) channel.write(buffer);
            }
            if (channel.size() != length || !named(digest).equals(sha256)) {
                Files.deleteIfExists(beside);
                throw new IOException(name + " is not what its digest says.");
            }
            channel.force(true);
            Files.move(beside, folder.resolve(free), StandardCopyOption.ATOMIC_MOVE);
        }
        Archive.forceFolder(folder);
        return free;
    }

    private static FileLock lock(FileChannel channel, String name) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) return lock;
        } catch (OverlappingFileLockException e) {
            throw new IOException("Another import copies " + name + " now; try again when it is done.", e);
        }
        throw new IOException("Another import copies " + name + " now; try again when it is done.");
    }

    /** The name, or where another file has it one made of it and the digest: the same for the same bytes. */
    private String free(String name, long length, String sha256) throws IOException {
        if (!Files.exists(folder.resolve(name)) || holds(name, length, sha256)) return name;
        String mark = "-" + sha256.substring(sha256.indexOf(':') + 1).substring(0, 12);
        String other = name.endsWith(ENDING)
                ? name.substring(0, name.length() - ENDING.length()) + mark + ENDING
                : name + mark;
        if (!Files.exists(folder.resolve(other)) || holds(other, length, sha256)) return other;
        throw new IOException(other + " is there already, with other bytes; move it away.");
    }

    /** Whether a file begins with these bytes. */
    private boolean holds(String name, long length, String sha256) throws IOException {
        Path file = folder.resolve(name);
        if (Files.size(file) < length) return false;
        MessageDigest digest = sha256();
        try (InputStream bytes = new DigestInputStream(new ConfirmedBytes(file, length), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return named(digest).equals(sha256);
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
}
