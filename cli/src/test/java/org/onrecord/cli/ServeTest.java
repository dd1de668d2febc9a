package org.onrecord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, as a user starts it. */
class ServeTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    @TempDir
    private Path folder;

    @BeforeEach
    void write_two_samples() throws Exception {
        Path reports = Files.createDirectories(folder.resolve("samples/reports"));
        Files.writeString(reports.resolve("a.txt"), "The bridge at Vell is closed\n\nIt will stay closed.\n");
        Files.writeString(reports.resolve("b.txt"), "The harbour of Vell is open\n\nShips come in.\n");
    }

    private Process start(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Donrecord.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "org.onrecord.cli.Onrecord",
                "serve"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile()).start();
    }

    private static int status(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void the_samples_are_served_from_a_register_of_their_own_until_it_is_stopped() throws Exception {
        for (int round = 0; round < 2; round++) {
            Process process = start("--samples", "--port", "0");
            try (BufferedReader out = process.inputReader()) {
                Matcher address = ADDRESS.matcher(String.valueOf(out.readLine()));
                assertThat(address.find()).isTrue();
                HttpResponse<String> list = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create(address.group() + "/api/v1/reports"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
                // The second start finds them there.
                assertThat(list.body().split("\"copyGroup\"", -1)).hasSize(3);
                assertThat(status(address.group() + "/")).isEqualTo(200);
            } finally {
                process.toHandle().destroy();
            }
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
        }
        assertThat(folder.resolve("onrecord-samples/onrecord.db")).isRegularFile();
    }

    @Test
    void whoever_reaches_it_may_change_the_register_unless_it_only_reads() throws Exception {
        assertThat(statusOfWrite("--samples", "--port", "0")).isEqualTo(422);
        assertThat(statusOfWrite("--samples", "--port", "0", "--read-only")).isEqualTo(403);
        assertThat(statusOfWrite("--register", "onrecord-samples", "--port", "0"))
                .isEqualTo(422);
        assertThat(statusOfWrite("--register", "onrecord-samples", "--port", "0", "--read-only"))
                .isEqualTo(403);
    }

    private int statusOfWrite(String... arguments) throws Exception {
        Process process = start(arguments);
        try (BufferedReader out = process.inputReader()) {
            Matcher address = ADDRESS.matcher(String.valueOf(out.readLine()));
            assertThat(address.find()).isTrue();
            HttpRequest request = HttpRequest.newBuilder(URI.create(address.group() + "/api/v1/merges"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"kept\":\"p0\",\"others\":[\"p1\"],\"reason\":\"One.\"}"))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        } finally {
            process.toHandle().destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void what_is_not_in_order_ends_it_with_one_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    start("--samples", "--port", String.valueOf(taken.getLocalPort())),
                    "Port " + taken.getLocalPort() + " of 127.0.0.1 is taken; name another with --port.");
        }
        assertRefused(start("--register", "nowhere"), "There is no register in nowhere.");
        Files.delete(folder.resolve("samples/reports/a.txt"));
        Files.delete(folder.resolve("samples/reports/b.txt"));
        assertRefused(start("--samples"), "There are no samples in ");
    }

    private static void assertRefused(Process process, String message) throws Exception {
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        try (BufferedReader err = process.errorReader()) {
            assertThat(err.lines()).singleElement().asString().contains(message);
        }
    }
}
