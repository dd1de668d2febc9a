package org.onrecord.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static Subwords words(int... pieces) {
        int[][] numbers = new int[pieces.length][];
        for (int i = 0; i < pieces.length; i++) numbers[i] = new int[pieces[i]];
        return new Subwords(new int[pieces.length], new int[pieces.length], numbers, new byte[pieces.length]);
    }

    @Test
    void a_short_text_is_one_window() {
        assertThat(Window.of(words(1, 2, 3), 0, 3)).containsExactly(new Window(0, 3, 8));
    }

    @Test
    void windows_hold_every_word_and_share_some() {
        Random chance = new Random(1);
        int[] pieces = chance.ints(2_000, 1, 6).toArray();
        Subwords words = words(pieces);
        List<Window> windows = Window.of(words, 0, pieces.length);

        assertThat(windows.get(0).first()).isZero();
        assertThat(windows.get(windows.size() - 1).end()).isEqualTo(pieces.length);
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            assertThat(window.length()).isLessThanOrEqualTo(Window.LONGEST);
            if (i > 0)
                assertThat(window.first())
                        .isBetween(
                                windows.get(i - 1).first() + 1,
                                windows.get(i - 1).end());
        }
    }

    @Test
    void a_word_longer_than_a_window_is_cut() {
        assertThat(Window.of(words(5_000, 1), 0, 2))
                .first()
                .extracting(Window::length)
                .isEqualTo(Window.LONGEST);
    }

    @Test
    void depth_counts_from_edges_behind_which_the_text_goes_on() {
        Window window = new Window(10, 20, 12);

        assertThat(window.depth(12, 10, 30)).isEqualTo(7);
        assertThat(window.depth(12, 0, 30)).isEqualTo(2);
        assertThat(window.depth(12, 10, 20)).isEqualTo(Window.LONGEST);
    }
}
