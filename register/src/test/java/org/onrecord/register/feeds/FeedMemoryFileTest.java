package org.onrecord.register.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.register.RegisterException;

class FeedMemoryFileTest extends FeedMemoryContract {

    @TempDir
    private Path folder = Path.of("");

    @Override
    FeedMemory open() throws RegisterException {
        return FeedMemoryFile.open(folder);
    }

    private Path file() {
        return folder.resolve(FeedMemoryFile.NAME);
    }

    @Test
    void a_last_line_that_broke_off_anywhere_takes_nothing_with_it() throws Exception {
        try (FeedMemory memory = open()) {
            memory.remember(state("https://a.example/rss", 1));
            memory.remember(seen("https://a.example/1", SeenAddress.Outcome.KEPT));
        }
        byte[] whole = Files.readAllBytes(file());
        int last = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('\n', whole.length - 2) + 1;
        for (int end = last; end < whole.length - 1; end++) {
            Files.write(file(), Arrays.copyOf(whole, end));
            try (FeedMemory memory = open()) {
                assertThat(memory.state("https://a.example/rss")).contains(state("https://a.example/rss", 1));
                assertThat(memory.seen("https://a.example/1")).isEmpty();
                memory.remember(seen("https://a.example/2", SeenAddress.Outcome.KEPT));
            }
            try (FeedMemory memory = open()) {
                assertThat(memory.seen("https://a.example/2")).isPresent();
            }
        }
    }

    @Test
    void a_line_that_is_damaged_is_passed_over() throws Exception {
        try (FeedMemory memory = open()) {
            memory.remember(seen("https://a.example/1", SeenAddress.Outcome.KEPT));
        }
        Files.write(
                file(),
                "\u0000\u0001\n[1]\n{\"feed\":\"https://a.example/rss\",\"next\":\"soon\"}\n{\"address\":7}\n\n"
                        .getBytes(StandardCharsets.ISO_8859_1),
                StandardOpenOption.APPEND);
        try (FeedMemory memory = open()) {
            assertThat(memory.seen("https://a.example/1")).isPresent();
            assertThat(memory.states()).isEmpty();
        }
    }

    @Test
    void it_is_written_anew_when_it_is_opened_and_does_not_grow_with_every_poll_for_ever() throws Exception {
        try (FeedMemory memory = open()) {
            for (int i = 0; i < 200; i++) memory.remember(state("https://a.example/rss", i));
        }
        assertThat(Files.readAllLines(file())).hasSize(200);
        open().close();
        assertThat(Files.readAllLines(file())).hasSize(1);
    }

    @Test
    void two_watches_cannot_have_it_at_once() throws Exception {
        FeedMemory first = open();
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        RegisterException.class, e -> assertThat(e.code()).isEqualTo(RegisterException.Code.BUSY))
                .hasMessageContaining(folder.toString());
        first.close();
        open().close();
    }
}
