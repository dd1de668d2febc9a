package org.onrecord.register.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
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

/**
 * A register's tables in PostgreSQL. The lock of writers is an advisory lock of the transaction; who waits for it is told by
 * the application's name who holds it.
 */
final class PostgresDatabase implements Database {

    /** Any number that no other program takes in the same database. */
    private static final long LOCK = 0x6f6e7265636f7264L;

    private static final Map<String, String> WORDS =
            Map.of("long", "BIGINT", "bytes", "BYTEA", "double", "DOUBLE PRECISION", "strict", "", "compact", "");

    /** As PostgreSQL names that a lock was not to be had in time. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final int CONNECTIONS = 8;

    private final String url;
    private final Duration patience;
    private final HikariDataSource writing;
    private final HikariDataSource reading;

    /**
     * @param url {@code jdbc:postgresql://...}
     * @param patience how long a writer waits for another
     * @throws RegisterException where nothing answers there
     */
    PostgresDatabase(String url, Duration patience) throws RegisterException {
        this.url = url;
        this.patience = patience;
        try {
            writing = source(false);
        } catch (RuntimeException e) {
            throw failure(e);
        }
        try {
            reading = source(true);
        } catch (RuntimeException e) {
            writing.close();
            throw failure(e);
        }
    }

    private HikariDataSource source(boolean readOnly) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName(readOnly ? "onrecord-reading" : "onrecord-writing");
        config.setMaximumPoolSize(readOnly ? CONNECTIONS : 2);
        config.setMinimumIdle(0);
        config.setReadOnly(readOnly);
        config.setConnectionTimeout(patience.toMillis());
        // One transaction reads one moment, as it does in SQLite.
        config.setTransactionIsolation(readOnly ? "TRANSACTION_REPEATABLE_READ" : "TRANSACTION_READ_COMMITTED");
        config.addDataSourceProperty("ApplicationName", "onrecord");
        return new HikariDataSource(config);
    }

    @Override
    public void prepare() throws RegisterException {
        try {
            // Flyway takes a lock of its own, and those who come second find nothing left to do.
            if (schema() < SCHEMA) Database.migrate(writing, WORDS);
            checkSchema();
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
                    RegisterException.Code.NOT_FOUND,
                    "There is no register in " + place() + ". Make one with `onrecord add INPUT... --store " + place()
                            + "`.");
        }
        Database.check(schema, place(), "onrecord add INPUT... --store " + place());
    }

    private int schema() throws SQLException {
        try (Connection connection = reading.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("SELECT to_regclass('flyway_schema_history') IS NOT NULL")) {
                if (!table.next() || !table.getBoolean(1)) return 0;
            }
            try (ResultSet newest = statement.executeQuery(
                    "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success")) {
                return newest.next() ? newest.getInt(1) : 0;
            }
        }
    }

    @Override
    public DataSource writing() {
        return writing;
    }

    @Override
    public boolean keepsReaders() {
        return false;
    }

    @Override
    public DataSource reading() {
        return reading;
    }

    @Override
    public void begin(Handle handle, String user) {
        handle.execute("BEGIN");
        handle.execute("SET LOCAL lock_timeout = " + patience.toMillis());
        handle.select("SELECT set_config('application_name', ?, true)", named(user))
                .mapTo(String.class)
                .one();
        handle.select("SELECT pg_advisory_xact_lock(?)", LOCK)
                .map((row, context) -> true)
                .one();
    }

    private static String named(String user) {
        return user + ", process " + ProcessHandle.current().pid();
    }

    @Override
    public void faults(Handle handle, Consumer<Misfit> each) {
        // The server sees to its own pages, and keeps every reference.
    }

    @Override
    public String byBytes() {
        return " COLLATE \"C\"";
    }

    @Override
    public RegisterException failure(Exception e) {
        @Nullable SQLException fault = null;
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) fault = sql;
        }
        if (fault == null) {
            boolean unreachable = e instanceof HikariPool.PoolInitializationException;
            return new RegisterException(
                    RegisterException.Code.FAILED,
                    "The register in " + place() + (unreachable ? " is not reached: " : " failed: ")
                            + firstLine(e.getMessage()),
                    e);
        }
        if (LOCK_NOT_AVAILABLE.equals(fault.getSQLState())) {
            return new RegisterException(
                    RegisterException.Code.BUSY,
                    "The register in " + place() + " was kept by another writer for " + patience.toSeconds() + " s ("
                            + holder() + "); try again when it is done.",
                    e);
        }
        // Class 08: the connection; 28: who may; 3D: no such database.
        String state = String.valueOf(fault.getSQLState());
        if (state.startsWith("08") || state.startsWith("28") || state.startsWith("3D")) {
            return new RegisterException(
                    RegisterException.Code.FAILED,
                    "The database " + place() + " is not to be had: " + firstLine(fault.getMessage())
                            + ". Look at --store and at the server.",
                    e);
        }
        return new RegisterException(
                RegisterException.Code.FAILED,
                "The register in " + place() + " failed: " + firstLine(fault.getMessage()),
                e);
    }

    private String holder() {
        try (Connection connection = reading.getConnection();
                Statement statement = connection.createStatement();
                ResultSet holders =
                        statement.executeQuery("SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)"
                                + " WHERE locktype = 'advisory' AND granted AND ((classid::bigint << 32) | objid::bigint) = "
                                + LOCK)) {
            return holders.next() ? holders.getString(1) : "which is done now";
        } catch (SQLException e) {
            return "which gave no name";
        }
    }

    /** The address without what may be secret in it. */
    private String place() {
        int question = url.indexOf('?');
        String address = question < 0 ? url : url.substring(0, question);
        return address.replaceFirst("//[^/@]*@", "//");
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "no reason was given"
                : message.lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        writing.close();
        reading.close();
    }
}
