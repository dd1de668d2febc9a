package org.onrecord.register.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onrecord.register.Holdings.Misfit;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.archive.Archive;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The file {@code onrecord.db}: how it is made, brought up to date and connected to. */
final class SqliteDatabase implements Database {

    private static final Map<String, String> WORDS = Map.of(
            "long",
            "INTEGER",
            "bytes",
            "BLOB",
            "double",
            "REAL",
            "strict",
            " STRICT",
            "compact",
            " STRICT, WITHOUT ROWID");

    /** Who writes, or wrote last, for those who wait; and what is locked while a register is made. */
    private static final String WRITER = "onrecord.writer";

    private static final int CACHE_KIBIBYTES = 128 * 1024;
    private static final int CHECKPOINT_PAGES = 8000;

    private final Path folder;
    private final Path file;
    private final Duration patience;

    /** @param patience how long a writer waits for another */
    SqliteDatabase(Path folder, Duration patience) {
        this.folder = folder;
        this.file = folder.resolve(RegisterFolder.DATABASE);
        this.patience = patience;
    }

    @Override
    public void prepare() throws RegisterException {
        try {
            Files.createDirectories(folder);
            if (schema() == SCHEMA) return;
            synchronized (SqliteDatabase.class) {
                try (FileChannel channel = FileChannel.open(
                                folder.resolve(WRITER), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                        FileLock lock = channel.lock()) {
                    if (lock.isValid() && schema() != SCHEMA) migrate();
                }
            }
            checkSchema();
            Archive.forceFolder(folder);
        } catch (IOException e) {
            throw new RegisterException(
                    RegisterException.Code.FAILED, "The register in " + folder + " could not be made: " + e, e);
        } catch (SQLException | FlywayException e) {
            throw failure(e);
        }
    }

    @Override
    public void checkSchema() throws RegisterException {
        int schema;
        try {
            schema = schema();
        } catch (SQLException e) {
            throw failure(e);
        }
        if (schema == 0) {
            throw new RegisterException(
                    RegisterException.Code.DAMAGED, file + " is no register of Onrecord; name another folder.");
        }
        Database.check(schema, folder.toString(), "onrecord add INPUT... --register " + folder);
    }

    @Override
    public DataSource writing() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout((int) patience.toMillis());
        config.enforceForeignKeys(true);
        config.setCacheSize(-CACHE_KIBIBYTES);
        // Ids are random, and so are the places that are written: what is put back into the file less often is put back
        // together.
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(CHECKPOINT_PAGES));
        return source(config);
    }

    @Override
    public boolean keepsReaders() {
        return true;
    }

    @Override
    public DataSource reading() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout((int) patience.toMillis());
        return source(config);
    }

    private DataSource source(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        // As an address, so that a question mark in a folder's name does not begin options.
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath().toUri());
        return source;
    }

    @Override
    public void begin(Handle handle, String user) throws IOException {
        // By hand: the driver begins lazily, and where the lock is not to be had its connection is spoilt.
        handle.execute("BEGIN IMMEDIATE");
        Files.writeString(
                folder.resolve(WRITER),
                user + ", process " + ProcessHandle.current().pid());
    }

    @Override
    public void faults(Handle handle, Consumer<Misfit> each) {
        handle.createQuery("PRAGMA integrity_check")
                .mapTo(String.class)
                .filter(line -> !line.equals("ok"))
                .forEach(line -> each.accept(new Misfit(RegisterFolder.DATABASE, "is damaged: " + line)));
        // By table: a row of a table without row ids has no number to be named by.
        handle.createQuery("SELECT \"table\", parent, count(*) AS rows FROM pragma_foreign_key_check GROUP BY 1, 2")
                .map((row, context) -> new Misfit(
                        RegisterFolder.DATABASE,
                        "has rows of the table " + row.getString("table") + " that refer to rows of "
                                + row.getString("parent") + " that are not there: " + row.getLong("rows")))
                .forEach(each);
    }

    @Override
    public RegisterException failure(Exception e) {
        @Nullable Throwable cause = e;
        while (cause != null && !(cause instanceof SQLiteException)) cause = cause.getCause();
        if (!(cause instanceof SQLiteException fault)) {
            return new RegisterException(
                    RegisterException.Code.FAILED, "The register in " + folder + " failed: " + e.getMessage(), e);
        }
        SQLiteErrorCode code = fault.getResultCode();
        if ((code.code & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code) {
            return new RegisterException(
                    RegisterException.Code.BUSY,
                    "The register in " + folder + " was kept by another writer for " + patience.toSeconds() + " s ("
                            + holder() + "); try again when it is done.",
                    e);
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB || (code.code & 0xff) == SQLiteErrorCode.SQLITE_CORRUPT.code) {
            return new RegisterException(
                    RegisterException.Code.DAMAGED,
                    file + " is no database, or a damaged one; put a copy in its place.",
                    e);
        }
        if (code == SQLiteErrorCode.SQLITE_FULL) {
            return new RegisterException(
                    RegisterException.Code.FAILED,
                    "The disk of the register in " + folder
                            + " is full. Nothing of this was kept, all that was confirmed"
                            + " before is there; make room and do the same again.",
                    e);
        }
        if (code == SQLiteErrorCode.SQLITE_IOERR_WRITE || code == SQLiteErrorCode.SQLITE_IOERR_FSYNC) {
            return new RegisterException(
                    RegisterException.Code.FAILED,
                    "The register in " + folder + " could not be written (" + fault.getMessage()
                            + "). Nothing of this was"
                            + " kept, all that was confirmed before is there; see that its disk has room and may be"
                            + " written, and do the same again.",
                    e);
        }
        return new RegisterException(
                RegisterException.Code.FAILED, "The register in " + folder + " failed: " + fault.getMessage(), e);
    }

    private String holder() {
        try {
            String holder = Files.readString(folder.resolve(WRITER)).strip();
            return holder.isEmpty() ? "which gave no name" : holder;
        } catch (IOException e) {
            return "which gave no name";
        }
    }

    /** The newest migration that was made; 0 where there is none. */
    private int schema() throws SQLException {
        if (!Files.exists(file)) return 0;
        try (Connection connection = reading().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet tables =
                    statement.executeQuery("SELECT count(*) FROM sqlite_master WHERE name = 'flyway_schema_history'")) {
                if (tables.getInt(1) == 0) return 0;
            }
            try (ResultSet newest = statement.executeQuery(
                    "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success = 1")) {
                return newest.getInt(1);
            }
        }
    }

    private void migrate() throws SQLException, RegisterException {
        if (schema() > SCHEMA) return;
        try (Connection connection = writing().getConnection();
                Statement statement = connection.createStatement();
                ResultSet tables =
                        statement.executeQuery("SELECT count(*) FROM sqlite_master WHERE name NOT LIKE 'flyway_%'")) {
            if (schema() == 0 && tables.getInt(1) > 0) {
                throw new RegisterException(
                        RegisterException.Code.DAMAGED, file + " is no register of Onrecord; name another folder.");
            }
        }
        Database.migrate(writing(), WORDS);
    }

    @Override
    public void close() {
        // Every connection belongs to who asked for it.
    }
}
