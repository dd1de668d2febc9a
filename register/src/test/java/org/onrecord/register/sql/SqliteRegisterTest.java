package org.onrecord.register.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.onrecord.register.Added;
import org.onrecord.register.Gazette;
import org.onrecord.register.Gazette.Issue;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterContract;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;

class SqliteRegisterTest extends RegisterContract {

    @Override
    protected Register open(Path at) throws RegisterException {
        return new RegisterFolder(at).open("a test");
    }

    private static RegisterException refused(ThrowingCallable call) {
        try {
            call.call();
        } catch (RegisterException e) {
            assertThat(e.getMessage()).doesNotContain("\n");
            return e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("Nothing was thrown.");
    }

    private Connection sql() throws Exception {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(RegisterFolder.DATABASE));
    }

    @Test
    void a_folder_without_a_register_is_not_opened_to_be_read() {
        RegisterFolder missing = new RegisterFolder(folder.resolve("nowhere"));
        RegisterException refused = refused(missing::openReadOnly);
        assertThat(refused.code()).isEqualTo(RegisterException.Code.NOT_FOUND);
        assertThat(refused).hasMessageContaining(missing.path().toString()).hasMessageContaining("ONRECORD_REGISTER");
        assertThat(missing.path()).doesNotExist();
    }

    @Test
    void a_register_opened_to_be_read_sees_what_others_add_and_cannot_write() throws Exception {
        Issue issue = Gazette.withoutAddress("The bridge is closed.");
        open(folder).close();
        try (Register reader = new RegisterFolder(folder).openReadOnly();
                Register writer = open(folder)) {
            Added added = writer.add(issue.page(), issue.reading());
            assertThat(reader.report(added.report())).isPresent();
            assertThatThrownBy(() -> reader.add(issue.page(), issue.reading()))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_folder_may_have_any_name() throws Exception {
        Path odd = folder.resolve("a b?mode=memory#ü%41");
        Issue issue = Gazette.withoutAddress("The bridge is closed.");
        try (Register register = open(odd)) {
            register.add(issue.page(), issue.reading());
        }
        assertThat(odd.resolve(RegisterFolder.DATABASE)).isRegularFile();
        try (Register register = new RegisterFolder(odd).openReadOnly()) {
            assertThat(register.reports(Optional.empty(), 10).items()).hasSize(1);
        }
    }

    @Test
    void the_samples_are_kept_out_of_a_register_with_reports_of_the_user() throws Exception {
        Issue issue = Gazette.withoutAddress("The bridge is closed.");
        RegisterFolder own = new RegisterFolder(folder.resolve("own"));
        try (Register register = own.open("a test")) {
            register.add(issue.page(), issue.reading());
        }
        RegisterException refused = refused(() -> own.openSamples("a test"));
        assertThat(refused.code()).isEqualTo(RegisterException.Code.NOT_ALLOWED);
        assertThat(refused).hasMessageContaining(own.path().toString()).hasMessageContaining("--register");

        RegisterFolder samples = new RegisterFolder(folder.resolve("samples"));
        samples.open("a test").close();
        try (Register register = samples.openSamples("a test")) {
            register.add(issue.page(), issue.reading());
        }
        samples.openSamples("a test").close();
    }

    @Test
    void who_waits_too_long_is_told_who_writes() throws Exception {
        Issue issue = Gazette.withoutAddress("The bridge is closed.");
        RegisterFolder here = new RegisterFolder(folder);
        try (Register register = SqlRegister.open(here, "onrecord watch", Tables.Kind.OWN, Duration.ofMillis(300));
                Connection other = sql();
                Statement statement = other.createStatement()) {
            Files.writeString(folder.resolve("onrecord.writer"), "onrecord serve, process 77");
            statement.execute("BEGIN IMMEDIATE");
            RegisterException refused = refused(() -> register.add(issue.page(), issue.reading()));
            assertThat(refused.code()).isEqualTo(RegisterException.Code.BUSY);
            assertThat(refused).hasMessageContaining("onrecord serve, process 77");
            statement.execute("ROLLBACK");
            assertThat(register.add(issue.page(), issue.reading()).status()).isEqualTo(Added.Status.ADDED);
            assertThat(folder.resolve("onrecord.writer")).content().startsWith("onrecord watch, process ");
        }
    }

    @Test
    void a_database_of_another_version_or_of_another_program_is_refused() throws Exception {
        RegisterFolder here = new RegisterFolder(folder);
        open(folder).close();
        try (Connection other = sql();
                Statement statement = other.createStatement()) {
            statement.execute("UPDATE flyway_schema_history SET version = '900' WHERE version = '1'");
        }
        assertThat(refused(here::openReadOnly)).hasMessageContaining("newer Onrecord");
        assertThat(refused(() -> here.open("a test"))).hasMessageContaining("newer Onrecord");
        try (Connection other = sql();
                Statement statement = other.createStatement()) {
            statement.execute("DROP TABLE flyway_schema_history");
        }
        assertThat(refused(here::openReadOnly)).hasMessageContaining("no register of Onrecord");
        assertThat(refused(() -> here.open("a test"))).hasMessageContaining("no register of Onrecord");
        Files.writeString(folder.resolve(RegisterFolder.DATABASE), "This is a letter and no database. ".repeat(99));
        assertThat(refused(here::openReadOnly).code()).isEqualTo(RegisterException.Code.DAMAGED);
    }

    @Test
    void an_archive_that_was_changed_is_noticed() throws Exception {
        Issue issue = Gazette.withoutAddress("The bridge is closed.");
        try (Register register = open(folder)) {
            register.add(issue.page(), issue.reading());
            Path archive = folder.resolve(RegisterFolder.ARCHIVE);
            Path file;
            try (Stream<Path> files = Files.list(archive)) {
                file = files.findFirst().orElseThrow();
            }
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.setLength(bytes.length() - 40);
            }
            RegisterException refused = refused(() -> register.page(issue.page().digest()));
            assertThat(refused.code()).isEqualTo(RegisterException.Code.DAMAGED);
            Files.delete(file);
            assertThat(refused(() -> register.page(issue.page().digest())))
                    .hasMessageContaining(file.getFileName().toString());
            // What is added from now on does not depend on the lost file.
            Issue next = Gazette.withoutAddress("The bridge is open.");
            register.add(next.page(), next.reading());
            assertThat(register.page(next.page().digest())).isPresent();
        }
    }

    @Test
    void the_tables_hold_together() throws Exception {
        try (Register register = open(folder)) {
            for (int i = 0; i < 3; i++) {
                Issue issue = Gazette.at("https://a.example/" + i % 2, "2031-04-02", "No. " + i);
                register.add(issue.page(), issue.reading());
            }
        }
        try (Connection sql = sql();
                Statement statement = sql.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA integrity_check").getString(1))
                    .isEqualTo("ok");
            assertThat(statement.executeQuery("PRAGMA foreign_key_check").next())
                    .isFalse();
            assertThat(statement.executeQuery("PRAGMA journal_mode").getString(1))
                    .isEqualTo("wal");
            assertThat(statement
                            .executeQuery("SELECT max(version) FROM flyway_schema_history")
                            .getInt(1))
                    .isEqualTo(SqliteDatabase.SCHEMA);
        }
    }
}
