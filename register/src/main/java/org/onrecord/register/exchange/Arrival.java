package org.onrecord.register.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.onrecord.register.Entry;

/** A register on its way into another. Everything that is read is checked against the digests that its file names. For one thread. */
public interface Arrival {

    /**
     * A file of its archive.
     *
     * @param name inside the folder
     * @param length in bytes
     * @param sha256 {@code sha256:} and hex
     */
    record ArrivingFile(String name, long length, String sha256) {}

    /** The number of the newest migration of the tables it was written from. */
    int schema();

    Rows.Identity identity();

    /** The newest entry of its journal; empty where that has none. */
    Optional<Entry> last();

    /** {@code sha256:} and the hex digest of the file as a whole. */
    String digest();

    /** The lines of a table. */
    InputStream table(String table) throws IOException;

    List<ArrivingFile> archivedFiles();

    /** The bytes of a file of the archive. */
    InputStream archivedFile(ArrivingFile file) throws IOException;

    /** Tells whoever waits what is done now, such as {@code table statement}. */
    void progress(String what);
}
