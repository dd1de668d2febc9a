package org.onrecord.register.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.register.Gazette;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.exchange.Arrived;
import org.onrecord.register.exchange.ExportFile;
import org.onrecord.register.exchange.ExportWriter;

class SuddenEndOfImportTest {

    @TempDir
    private Path folder;

    /** A process that imports and says what it does until it is killed. */
    static final class Importing {
        private Importing() {}

        public static void main(String[] arguments) throws Exception {
            try (ExportFile file = ExportFile.open(Path.of(arguments[0]), doing -> {
                        System.out.println(doing);
                        // So long that whoever reads this can end it here.
                        if (doing.equals(arguments[2])) sleep();
                    });
                    Register register = new RegisterFolder(Path.of(arguments[1])).open("a process that is killed")) {
                file.into(register);
            }
        }

        private static void sleep() {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Path export(Register register, String name) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            ExportWriter.write(register, out, doing -> {});
        }
        return file;
    }

    @Test
    void an_import_that_is_killed_leaves_the_register_as_it_was_and_the_next_one_is_done() throws Exception {
        Path file;
        String archive;
        try (Register register = new RegisterFolder(folder.resolve("one")).open("a test");
                Database database = new SqliteDatabase(folder.resolve("one"), Duration.ofSeconds(5))) {
            FilledRegister.fill(register, folder.resolve("one"), database);
            file = export(register, "one.zip");
            archive = "archive/" + register.rows().archivedFiles().get(1).name();
        }
        for (boolean filled : List.of(false, true)) {
            Path other = folder.resolve("other-" + filled);
            Map<String, String> before;
            try (Register register = new RegisterFolder(other).open("a test")) {
                if (filled) FilledRegister.add(register, Gazette.withoutAddress("The bridge is open."));
                before = ExchangeContract.texts(export(register, "before.zip"));
            }
            for (String when : List.of(archive, "table utterance", filled ? "joining" : "table entry")) {
                end(file, other, when);
                try (Register register = new RegisterFolder(other).open("a test")) {
                    assertThat(ExchangeContract.texts(export(register, "after.zip")))
                            .as(when)
                            .isEqualTo(before);
                }
            }
            try (Register register = new RegisterFolder(other).open("a test")) {
                assertThat(ExchangeContract.take(file, register).status())
                        .isEqualTo(filled ? Arrived.Status.JOINED : Arrived.Status.IMPORTED);
                assertThat(register.page(Gazette.at(
                                        FilledRegister.BRIDGE,
                                        "2031-04-05",
                                        "The old bridge will now stay closed until late June.")
                                .page()
                                .digest()))
                        .isPresent();
            }
        }
    }

    private void end(Path file, Path register, String when) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Importing.class.getName(),
                        file.toString(),
                        register.toString(),
                        when)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        boolean reached = false;
        try (BufferedReader out = process.inputReader()) {
            String line = out.readLine();
            while (line != null && !line.equals(when)) line = out.readLine();
            reached = line != null;
            process.toHandle().destroyForcibly();
        }
        assertThat(process.waitFor()).isNotZero();
        assertThat(reached)
                .as(when + Files.readString(folder.resolve("errors.txt")))
                .isTrue();
    }
}
