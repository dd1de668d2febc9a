package org.onrecord.register.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.onrecord.register.RegisterException;

/**
 * What a register holds, row for row, in a form that is the same for every store: each table is lines of JSON, one a row, in the order of
 * its key, with the columns as fields; what is missing in a row is absent from its line. Safe for any number of threads; whoever wants all
 * tables of one moment asks {@link org.onrecord.register.Register#atOneMoment}.
 */
public interface Rows {

    /**
     * What a register is.
     *
     * @param id {@code o} and 128 bits in hex
     * @param kind {@code own} or {@code samples}
     * @param created ISO 8601
     */
    record Identity(String id, String kind, String created) {}

    /**
     * A file of the archive.
     *
     * @param name inside its folder
     * @param length how many bytes of it are confirmed
     */
    record ArchivedFile(String name, long length) {}

    /** The number of the newest migration of the tables. */
    int schema();

    Identity identity() throws RegisterException;

    /** The names of the tables that a register of a schema has, each after those it refers to. */
    List<String> tables(int schema);

    /**
     * Writes a table's rows as lines.
     *
     * @return how many there are
     */
    long write(String table, OutputStream out) throws RegisterException, IOException;

    List<ArchivedFile> archivedFiles() throws RegisterException;

    /** The confirmed bytes of a file of the archive. */
    InputStream archivedFile(ArchivedFile file) throws IOException;

    /**
     * Takes another register in: all of it or, where it fails, nothing. An empty register becomes the same register; one that holds
     * anything keeps all it has. One entry of the journal tells of it; what was taken in before changes nothing.
     */
    Arrived receive(Arrival arrival) throws RegisterException;
}
