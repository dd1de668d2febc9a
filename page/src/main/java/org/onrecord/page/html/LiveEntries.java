package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.page.Moment;
import org.onrecord.page.date.WrittenDate;

/** The entries of a live page: three or more neighbouring elements with a time and text each. */
final class LiveEntries {

    private static final int FEWEST = 3;

    private LiveEntries() {}

    /**
     * The time of each passage's entry.
     *
     * @param body the number of the element that holds the body
     * @return by passage number; all empty where the page is no live page
     */
    static List<Optional<Moment>> times(Outline outline, int body) {
        List<Optional<Moment>> byPassage =
                new ArrayList<>(java.util.Collections.nCopies(outline.passages().size(), Optional.empty()));
        List<Outline.Time> times = outline.times().stream()
                .filter(time -> outline.contains(body, time.element()))
                .toList();
        if (times.size() < FEWEST) return byPassage;
        int[] entries = new int[times.size()];
        int found = 0;
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry(outline, times, i, body);
            if (entries[i] >= 0 && letters(outline, entries[i]) > 60) found++;
        }
        int covered = Arrays.stream(entries)
                .filter(entry -> entry >= 0)
                .distinct()
                .map(entry -> letters(outline, entry))
                .sum();
        int largest = Arrays.stream(entries)
                .filter(entry -> entry >= 0)
                .map(entry -> letters(outline, entry))
                .max()
                .orElse(0);
        // A report with a few times around it has one large part.
        if (found < FEWEST || covered < letters(outline, body) * 0.5 || largest > covered * 0.7) return byPassage;
        for (int i = 0; i < entries.length; i++) {
            if (entries[i] < 0) continue;
            Optional<Moment> time = WrittenDate.parse(times.get(i).value(), Locale.ROOT);
            for (int j = outline.firstPassage(entries[i]); j < outline.endPassage(entries[i]); j++)
                byPassage.set(j, time);
        }
        return byPassage;
    }

    // The largest element around a time that holds no other.
    private static int entry(Outline outline, List<Outline.Time> times, int i, int body) {
        int at = times.get(i).element();
        if (holdsNeighbour(outline, times, i, at)) return -1;
        while (true) {
            int above = outline.parent(at);
            if (above < 0 || above == body || holdsNeighbour(outline, times, i, above)) return at;
            at = above;
        }
    }

    private static boolean holdsNeighbour(Outline outline, List<Outline.Time> times, int i, int element) {
        return (i > 0 && outline.contains(element, times.get(i - 1).element()))
                || (i + 1 < times.size()
                        && outline.contains(element, times.get(i + 1).element()));
    }

    private static int letters(Outline outline, int element) {
        int letters = 0;
        for (int i = outline.firstPassage(element); i < outline.endPassage(element); i++) {
            letters += outline.passages().get(i).letters();
        }
        return letters;
    }
}
