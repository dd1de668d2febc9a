package org.onrecord.language.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of words that goes through the graph at once.
 *
 * @param first its first word
 * @param end the word behind its last
 * @param length its subwords, with those that mark its begin and end
 */
record Window(int first, int end, int length) {

    /** The subwords that a window has at most. */
    static final int LONGEST = 192;
    /** The subwords that neighbours share, about: each word is read with so much around it, but for half of it. */
    static final int OVERLAP = 48;

    /** The windows of words {@code from} to {@code to}, in order; together they hold every word. */
    static List<Window> of(Subwords words, int from, int to) {
        List<Window> windows = new ArrayList<>();
        int first = from;
        while (first < to) {
            int room = LONGEST - 2;
            int end = first;
            while (end < to && room >= pieces(words, end)) room -= pieces(words, end++);
            windows.add(new Window(first, end, LONGEST - room));
            if (end >= to) break;
            int back = OVERLAP;
            int following = end;
            while (following > first + 1 && back >= pieces(words, following - 1)) back -= pieces(words, --following);
            first = following;
        }
        return windows;
    }

    /** How many subwords of a word count; of one that no window could hold, what fits. */
    static int pieces(Subwords words, int word) {
        return Math.min(words.pieces()[word].length, LONGEST - 2);
    }

    /** How far a word stands from the edge behind which the text goes on; more than any window where it goes on nowhere. */
    int depth(int word, int from, int to) {
        int before = first == from ? LONGEST : word - first;
        int after = end == to ? LONGEST : end - 1 - word;
        return Math.min(before, after);
    }
}
