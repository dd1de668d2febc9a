package org.onrecord.register.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.Page;
import org.onrecord.register.Added;
import org.onrecord.register.Addition;
import org.onrecord.register.Gazette;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.ReportSummary;
import org.onrecord.register.verify.Fault;
import org.onrecord.register.verify.RegisterVerifier;

/**
 * What a register promises when its process ends at any moment. The number of kills is bounded so that the tests stay short;
 * {@code -Donrecord.kills=50} asks for more.
 */
class SuddenEndTest {

    private static final int KILLS = Integer.getInteger("onrecord.kills", 6);
    private static final long SEED = 20_261_125L;
    /** How long a process lives at most once it has begun to add. */
    private static final int LIFE = 400;

    /** The soft limit of a file's size for the child, in blocks of 1,024 bytes. */
    private static final int FILE_BLOCKS = 1400;

    @TempDir
    private Path folder;

    /** A process that adds reports, several at once, and says so when it may, until it is killed or fails. */
    static final class Adding {
        private Adding() {}

        public static void main(String[] arguments) throws Exception {
            try (Register register = new RegisterFolder(Path.of(arguments[0])).open("a process that is killed")) {
                for (int i = 0; ; i += 3) {
                    List<Addition> batch = new ArrayList<>();
                    for (int j = i; j < i + 3; j++) {
                        Gazette.Issue issue = Gazette.at(
                                "https://a.example/" + arguments[1] + "/" + j / 2,
                                "2031-04-02",
                                "The bridge at Vell is closed until further notice.",
                                "No. " + j + " of " + arguments[1] + " was all that the council had to say of it.",
                                ("Page " + j + " ").repeat(300));
                        batch.add(new Addition(issue.page(), issue.reading()));
                    }
                    for (Added added : register.add(batch)) System.out.println(added.report() + " " + added.page());
                    System.out.flush();
                }
            } catch (RegisterException e) {
                System.err.println(e.getMessage());
                System.exit(3);
            }
        }
    }

    private static List<String> java(Path folder, String round) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Adding.class.getName(),
                folder.toString(),
                round);
    }

    @Test
    void what_was_confirmed_is_there_after_the_process_is_killed_at_any_moment() throws Exception {
        Path reg = folder.resolve("reg");
        new RegisterFolder(reg).open("a test").close();
        List<String> confirmed = new ArrayList<>();
        Random chance = new Random(SEED);
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Callable<Integer> reading = () -> {
                int looked = 0;
                while (!done.get()) {
                    assertWhole(reg, 20);
                    looked++;
                }
                return looked;
            };
            Future<Integer> reader = threads.submit(reading);
            try {
                for (int round = 0; round < KILLS; round++) {
                    killOne(reg, round, chance.nextInt(LIFE), confirmed);
                    // The next one that opens it needs nothing done by hand.
                    try (Register register = new RegisterFolder(reg).open("a test")) {
                        Gazette.Issue issue = Gazette.withoutAddress("Round " + round + " is over.");
                        register.add(issue.page(), issue.reading());
                        assertThat(register.page(issue.page().digest()))
                                .map(Page::digest)
                                .contains(issue.page().digest());
                    }
                }
            } finally {
                done.set(true);
            }
            assertThat(reader.get()).isPositive();
        }
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(KILLS);
        assertHolds(reg, confirmed);
        if (KILLS > 6) System.out.println(KILLS + " kills, " + confirmed.size() + " reports confirmed, all there");
    }

    private void killOne(Path reg, int round, int life, List<String> confirmed) throws Exception {
        Process process = new ProcessBuilder(java(reg, "round-" + round))
                .redirectError(folder.resolve("errors-" + round + ".txt").toFile())
                .start();
        try (BufferedReader out = process.inputReader()) {
            boolean alone = true;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                confirmed.add(line);
                if (alone) {
                    alone = false;
                    Thread.startVirtualThread(() -> {
                        try {
                            Thread.sleep(life);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        // Not the process's own method, which would close what it has still said.
                        process.toHandle().destroyForcibly();
                    });
                }
            }
        }
        assertThat(process.waitFor())
                .as(() -> "errors of the process in " + folder)
                .isNotIn(0, 1, 3);
    }

    @Test
    void where_the_disk_is_full_what_was_confirmed_is_there_and_adding_goes_on_when_there_is_room() throws Exception {
        Path reg = folder.resolve("reg");
        new RegisterFolder(reg).open("a test").close();
        List<String> confirmed = new ArrayList<>();
        Path errors = folder.resolve("errors.txt");
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "ulimit -f " + FILE_BLOCKS + " && exec \"$@\"", "bash"));
        command.addAll(java(reg, "full"));
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        try (BufferedReader out = process.inputReader()) {
            out.lines().forEach(confirmed::add);
        }
        assertThat(process.waitFor()).as(() -> "errors in " + errors).isEqualTo(3);
        // The program has a logger; the tests' class path has none, which says so.
        assertThat(Files.readAllLines(errors).stream().filter(line -> !line.startsWith("SLF4J")))
                .hasSize(1)
                .first()
                .asString()
                .contains(reg.toString())
                .containsIgnoringCase("room");
        assertThat(confirmed).hasSizeGreaterThan(10);
        assertHolds(reg, confirmed);
        try (Register register = new RegisterFolder(reg).open("a test")) {
            Gazette.Issue issue = Gazette.withoutAddress("There is room again.");
            register.add(issue.page(), issue.reading());
            assertThat(register.page(issue.page().digest())).isPresent();
        }
        assertHolds(reg, confirmed);
    }

    private static void assertHolds(Path reg, List<String> confirmed) throws Exception {
        RegisterFolder here = new RegisterFolder(reg);
        try (Register register = here.openReadOnly()) {
            for (String line : confirmed) {
                int blank = line.indexOf(' ');
                String page = line.substring(blank + 1);
                RegisteredReport report =
                        register.report(line.substring(0, blank)).orElseThrow();
                assertThat(report.versions()).anyMatch(version -> version.page().equals(page));
                assertThat(register.page(page)).isPresent();
            }
            List<Fault> faults = new ArrayList<>();
            new RegisterVerifier(here, register, faults::add, (what, done) -> {}).verify();
            assertThat(faults).isEmpty();
        }
    }

    /** A reader sees a whole report or none of it: also of those that were not confirmed. */
    private static void assertWhole(Path reg, int reports) throws Exception {
        try (Register register = new RegisterFolder(reg).openReadOnly()) {
            for (ReportSummary summary :
                    register.reports(Optional.empty(), reports).items()) {
                RegisteredReport report = register.report(summary.id()).orElseThrow();
                assertThat(report.statementIds()).hasSameSizeAs(report.reading().statements());
                assertThat(report.versions()).hasSizeGreaterThanOrEqualTo(summary.versions());
                for (var version : report.versions())
                    assertThat(register.page(version.page())).isPresent();
            }
        }
    }
}
