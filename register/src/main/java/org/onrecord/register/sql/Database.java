package org.onrecord.register.sql;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.Holdings.Misfit;
import org.onrecord.register.RegisterException;

/** A database that holds a register's tables: what the two kinds of it do differently. Safe for any number of threads. */
interface Database extends AutoCloseable {

    /** The newest migration. */
    int SCHEMA = 4;

    /** Makes the tables where they are missing, and brings them up to date. Several processes may do so at once. */
    void prepare() throws RegisterException;

    /** Throws where the tables are not of this version. */
    void checkSchema() throws RegisterException;

    /** Connections that write; what they commit is on disk. */
    DataSource writing();

    /** Whether who asks for connections that read should keep them; else they come from a pool. */
    boolean keepsReaders();

    /** Connections that cannot write; what a transaction of theirs reads is of one moment. */
    DataSource reading();

    /**
     * Begins a transaction that holds the lock of writers, for which it waits.
     *
     * @param user who writes, as others who wait for it are told
     */
    void begin(Handle handle, String user) throws IOException;

    /** Gives what the database itself finds wrong in its own file, and references of rows to rows that are not there. */
    void faults(Handle handle, Consumer<Misfit> each);

    /** What makes an ORDER BY of a column of text sort by its bytes in UTF-8, as both databases can. */
    String byBytes();

    /** What went wrong in the database, in the user's words. */
    RegisterException failure(Exception e);

    @Override
    void close();

    /**
     * Runs the migrations, which are the same for both.
     *
     * @param words what stands for the migrations' placeholders
     */
    static void migrate(DataSource source, Map<String, String> words) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/onrecord/register/sql/migration")
                .placeholders(words)
                // Their sums are of the files, which may be put more clearly; what a register holds tells its version.
                .validateOnMigrate(false)
                .loggers("slf4j")
                .load()
                .migrate();
    }

    /** Throws where tables of version {@code schema}, 0 for none, are not what this program reads. */
    static void check(int schema, String where, String update) throws RegisterException {
        if (schema > SCHEMA) {
            throw new RegisterException(
                    RegisterException.Code.OTHER_VERSION,
                    "The register in " + where + " was made by a newer Onrecord; use that or a newer one.");
        }
        if (schema < SCHEMA) {
            throw new RegisterException(
                    RegisterException.Code.OTHER_VERSION,
                    "The register in " + where + " was made by an older Onrecord. `" + update
                            + "` brings it up to date.");
        }
    }
}
