package org.onrecord.register.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Page;
import org.onrecord.register.Added;
import org.onrecord.register.Gazette;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.ReportSummary;

class SuddenEndTest {

    @TempDir
    private Path folder;

    /** A process that adds reports and says so until it is killed. */
    static final class Adding {
        private Adding() {}

        public static void main(String[] arguments) throws Exception {
            try (Register register = new RegisterFolder(Path.of(arguments[0])).open("a process that is killed")) {
                for (int i = 0; ; i++) {
                    Gazette.Issue issue = Gazette.at(
                            "https://a.example/" + arguments[1] + "/" + i / 2,
                            "2031-04-02",
                            "The bridge is closed.",
                            "No. " + i);
                    Added added = register.add(issue.page(), issue.reading());
                    System.out.println(added.report() + " " + added.page());
                }
            }
        }
    }

    @Test
    void what_was_confirmed_is_there_after_the_process_is_killed() throws Exception {
        List<String> confirmed = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Adding.class.getName(),
                            folder.toString(),
                            "round-" + round)
                    .redirectError(folder.resolve("errors-" + round + ".txt").toFile())
                    .start();
            try (BufferedReader out = process.inputReader()) {
                int atLeast = confirmed.size() + 10 + 7 * round;
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    confirmed.add(line);
                    // Not the process's own method, which would close what it has still said.
                    if (confirmed.size() == atLeast) process.toHandle().destroyForcibly();
                }
            }
            assertThat(process.waitFor()).isNotZero();
            assertThat(confirmed)
                    .as(() -> "errors of the process in " + folder)
                    .hasSizeGreaterThanOrEqualTo(10 * (round + 1));
        }
        // First as one who only reads finds it, then as one who writes.
        try (Register register = new RegisterFolder(folder).openReadOnly()) {
            assertHolds(register, confirmed);
        }
        try (Register register = new RegisterFolder(folder).open("a test")) {
            assertHolds(register, confirmed);
            Gazette.Issue issue = Gazette.withoutAddress("The bridge is open.");
            register.add(issue.page(), issue.reading());
            assertThat(register.page(issue.page().digest()))
                    .map(Page::digest)
                    .contains(issue.page().digest());
        }
        assertThat(Files.exists(folder.resolve(RegisterFolder.DATABASE))).isTrue();
    }

    private static void assertHolds(Register register, List<String> confirmed) throws Exception {
        for (String line : confirmed) {
            int blank = line.indexOf(' ');
            String page = line.substring(blank + 1);
            RegisteredReport report = register.report(line.substring(0, blank)).orElseThrow();
            assertThat(report.versions()).anyMatch(version -> version.page().equals(page));
            assertThat(register.page(page)).isPresent();
        }
        // A reader sees a whole report or none of it: also of those that were not confirmed.
        Optional<String> next = Optional.empty();
        do {
            var list = register.reports(next, 100);
            for (ReportSummary summary : list.items()) {
                RegisteredReport report = register.report(summary.id()).orElseThrow();
                assertThat(report.statementIds()).hasSameSizeAs(report.reading().statements());
                assertThat(report.versions()).hasSize(summary.versions());
                for (var version : report.versions())
                    assertThat(register.page(version.page())).isPresent();
            }
            next = list.next();
        } while (next.isPresent());
    }
}
