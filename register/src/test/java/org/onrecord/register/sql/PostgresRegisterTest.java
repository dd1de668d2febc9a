package org.onrecord.register.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onrecord.register.Gazette;
import org.onrecord.register.Gazette.Issue;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterContract;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;

/** What every register promises, over a real PostgreSQL that lives as long as the tests. */
class PostgresRegisterTest extends RegisterContract {

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

    /** A database of its own for each folder. */
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

    private static RegisterFolder at(Path folder) {
        return new RegisterFolder(folder, Optional.of(store(folder)));
    }

    @Override
    protected Register open(Path at) throws RegisterException {
        return at(at).open("a test");
    }

    @Test
    void a_database_without_a_register_is_not_opened_to_be_read() {
        assertThatThrownBy(() -> at(folder).openReadOnly())
                .isInstanceOfSatisfying(
                        RegisterException.class, e -> assertThat(e.code()).isEqualTo(RegisterException.Code.NOT_FOUND))
                .hasMessageContaining("--store jdbc:postgresql://");
    }

    @Test
    void a_server_that_is_not_there_is_said_in_one_line_without_the_password() {
        RegisterFolder nowhere = new RegisterFolder(
                folder, Optional.of("jdbc:postgresql://localhost:1/x?user=u&password=secret&connectTimeout=1"));
        assertThatThrownBy(nowhere::openReadOnly)
                .isInstanceOf(RegisterException.class)
                .hasMessageContaining("jdbc:postgresql://localhost:1/x")
                .hasMessageNotContainingAny("secret", "\n");
    }

    @Test
    void who_waits_too_long_is_told_who_writes() throws Exception {
        Issue issue = Gazette.withoutAddress("The bridge is closed.");
        open(folder).close();
        try (SqlRegister waiting =
                        SqlRegister.open(at(folder), "onrecord watch", Tables.Kind.OWN, Duration.ofMillis(300));
                PostgresDatabase other = new PostgresDatabase(store(folder), Duration.ofSeconds(5));
                var handle = org.jdbi.v3.core.Jdbi.create(other.writing()).open()) {
            other.begin(handle, "onrecord serve");
            assertThatThrownBy(() -> waiting.add(issue.page(), issue.reading()))
                    .isInstanceOfSatisfying(
                            RegisterException.class, e -> assertThat(e.code()).isEqualTo(RegisterException.Code.BUSY))
                    .hasMessageContaining("onrecord serve, process ");
            handle.execute("ROLLBACK");
            assertThat(waiting.add(issue.page(), issue.reading()).report()).startsWith("r");
        }
    }
}
