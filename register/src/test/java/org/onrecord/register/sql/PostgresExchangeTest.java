package org.onrecord.register.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;

/** Leaving and arriving over a real PostgreSQL, and between it and SQLite. */
class PostgresExchangeTest extends ExchangeContract {

    private static final Map<Path, String> STORES = new ConcurrentHashMap<>();

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String store(Path folder) {
        return STORES.computeIfAbsent(folder, path -> {
            String name = "register" + STORES.size();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return server.getJdbcUrl("postgres", name);
        });
    }

    @Override
    RegisterFolder at(Path path) {
        return new RegisterFolder(path, Optional.of(store(path)));
    }

    @Override
    Database database(Path path) throws RegisterException {
        return new PostgresDatabase(store(path), Duration.ofSeconds(5));
    }

    @Test
    void from_sqlite_to_postgresql_and_back_nothing_changes_to_the_byte_of_every_field() throws Exception {
        Path sqlite = folder.resolve("sqlite");
        Path first;
        try (Register register = new RegisterFolder(sqlite).open("a test");
                Database database = new SqliteDatabase(sqlite, Duration.ofSeconds(5))) {
            FilledRegister.fill(register, sqlite, database);
            first = export(register, "first.zip");
        }
        Path second;
        try (Register register = at(folder.resolve("postgres")).open("a test")) {
            take(first, register);
            second = export(register, "second.zip");
        }
        assertSame(withoutClosingEntry(texts(second)), texts(first));
        try (Register register = new RegisterFolder(folder.resolve("back")).open("a test")) {
            take(second, register);
            assertSame(withoutClosingEntry(texts(export(register, "third.zip"))), texts(second));
        }
    }

    private static void assertSame(Map<String, String> members, Map<String, String> expected) {
        assertThat(members.keySet()).isEqualTo(expected.keySet());
        members.forEach((name, text) -> assertThat(text).as(name).isEqualTo(expected.get(name)));
    }

    @Test
    void every_table_and_column_of_the_database_is_known() throws Exception {
        Path path = folder.resolve("postgres");
        at(path).open("a test").close();
        Map<String, StoredTable.Form> columns = new TreeMap<>();
        try (Database database = database(path)) {
            Jdbi.create(database.reading())
                    .useHandle(handle -> handle.createQuery(
                                    "SELECT table_name || '.' || column_name AS name, data_type FROM information_schema.columns"
                                            + " WHERE table_schema = 'public' AND table_name NOT LIKE 'flyway%'")
                            .map((row, context) -> columns.put(
                                    row.getString("name"),
                                    switch (row.getString("data_type")) {
                                        case "text" -> StoredTable.Form.TEXT;
                                        case "bigint" -> StoredTable.Form.LONG;
                                        case "double precision" -> StoredTable.Form.DOUBLE;
                                        case "bytea" -> StoredTable.Form.BYTES;
                                        default -> StoredTable.Form.ID;
                                    }))
                            .list());
        }
        Map<String, StoredTable.Form> known = new TreeMap<>();
        for (StoredTable table : StoredTable.ALL) {
            for (StoredTable.Column column : table.columns()) {
                known.put(
                        table.name() + "." + column.name(),
                        column.form() == StoredTable.Form.ID ? StoredTable.Form.TEXT : column.form());
            }
        }
        assertThat(known).isEqualTo(columns);
    }
}
