package org.onrecord.register.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;

/** A part of a WARC file that is to hold nothing but whole records. Stateless. */
public final class ArchivePart {

    private static final int BUFFER = 65_536;

    /**
     * A record.
     *
     * @param isPage whether it holds a page
     * @param digest of its content, {@code sha256:} and hex
     */
    public record Found(boolean isPage, String digest) {}

    private ArchivePart() {}

    /**
     * The records between two places of a file, read in the memory of some buffers.
     *
     * @throws IOException where anything there is no record, or not the bytes that were written
     */
    public static List<Found> records(FileChannel file, long from, long to) throws IOException {
        try (InputStream members = new GzipMembers(file, from, to);
                WarcReader reader = new WarcReader(members)) {
            List<Found> found = new ArrayList<>();
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                WarcRecord record = next.get();
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                InputStream body = record.body().stream();
                byte[] buffer = new byte[BUFFER];
                for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) digest.update(buffer, 0, read);
                found.add(new Found(
                        record instanceof WarcResource,
                        "sha256:" + HexFormat.of().formatHex(digest.digest())));
            }
            return found;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        } catch (IllegalArgumentException e) {
            // Of a header that says what no header may.
            throw new IOException(e.getMessage(), e);
        }
    }
}
