package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The watch in a process of its own: it is ended, and it is killed. */
@Timeout(240)
class WatchProcessTest {

    private static final String OLD = "2024-03-12T08:00:00Z";

    @TempDir
    private Path folder = Path.of("");

    private final Newsroom news = new Newsroom();

    @AfterEach
    void stop() {
        news.close();
    }

    private Process start(String... feeds) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.onrecord.cli.Onrecord",
                "watch",
                "--allow-host",
                news.host(),
                "--register",
                folder.resolve("reg").toString(),
                "--every",
                "1s",
                "--format",
                "jsonl"));
        for (String feed : feeds) command.add(news.address(feed));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
    }

    /** Reads what a watch tells until a line holds these words. */
    private static String until(BufferedReader out, String words) throws Exception {
        for (String line = out.readLine(); line != null; line = out.readLine()) if (line.contains(words)) return line;
        throw new AssertionError("The watch ended without " + words);
    }

    @Test
    void a_watch_that_is_killed_goes_on_where_it_was_and_one_that_is_ended_ends_clean() throws Exception {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            news.report("/" + i, "Ferry number " + i + " is late");
            items.add(news.item("/" + i, OLD));
        }
        news.feed("/feed", items.toArray(String[]::new));
        Process killed = start("/feed");
        try (BufferedReader out = killed.inputReader()) {
            until(out, "\"status\":\"added\"");
            until(out, "\"status\":\"added\"");
            killed.toHandle().destroyForcibly();
        }
        assertThat(killed.waitFor()).isNotZero();

        Process ended = start("/feed");
        try (BufferedReader out = ended.inputReader()) {
            until(out, "\"event\":\"polled\"");
            news.report("/new", "The crane is new");
            items.add(news.item("/new", OLD));
            news.feed("/feed", items.toArray(String[]::new));
            assertThat(until(out, "\"status\":\"added\"")).contains("/new");
            long began = System.nanoTime();
            ended.toHandle().destroy();
            until(out, "\"event\":\"stopped\"");
            assertThat(ended.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        }
        assertThat(ended.exitValue()).isZero();
        // A page that was fetched when the kill came, and not yet added, is fetched again; none that was added is.
        assertThat(news.count("/0")).isEqualTo(1);
        assertThat(news.count("/1")).isEqualTo(1);
        assertThat(news.count("/new")).isEqualTo(1);
        for (int i = 2; i < 6; i++) assertThat(news.count("/" + i)).isBetween(1L, 2L);
    }

    @Test
    void a_watch_that_waits_for_a_slow_host_ends_at_once_all_the_same() throws Exception {
        news.serve("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 200\n");
        news.report("/1", "The ferry is late");
        news.feed("/feed", news.item("/1", OLD));
        Process process = start("/feed");
        try (BufferedReader out = process.inputReader()) {
            until(out, "\"event\":\"started\"");
            for (int i = 0; i < 600 && news.count("/feed") == 0; i++) Thread.sleep(100);
            process.toHandle().destroy();
            until(out, "\"event\":\"stopped\"");
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(news.count("/1")).isZero();
    }
}
