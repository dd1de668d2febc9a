package org.onrecord.language.encoder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that tell which source and content goes with which cue. A word's vectors differ from window to window, and
 * only those of one window were trained to be compared: of the windows that hold both, the one in which they stand farthest
 * from its edges tells. Immutable.
 */
final class Links {

    private static final int WIDTH = Head.LINK_CUE.width();
    private static final double SCALE = Math.sqrt(WIDTH);

    /** What one window says of a part. */
    private static final class View {
        private final Window window;
        private final float[] asPart = new float[WIDTH];
        private final float[] asCue = new float[WIDTH];

        View(Window window) {
            this.window = window;
        }
    }

    /** A part with all windows that hold it, in order. */
    private record Viewed(int first, int last, List<View> views) {}

    private final int from;
    private final int to;
    private final List<Viewed> parts = new ArrayList<>();

    /** @param from the first word of the stretch that the windows cover, {@code to} the word behind its last */
    Links(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** Adds a part, its words counted like the windows'. */
    void add(int first, int last, List<Window> windows, float[][] numbers) {
        List<View> views = new ArrayList<>();
        for (int i = firstHolding(windows, last);
                i < windows.size() && windows.get(i).first() <= first;
                i++) {
            Window window = windows.get(i);
            int begin = (first - window.first()) * Head.LINKS;
            int end = (last - window.first()) * Head.LINKS;
            View view = new View(window);
            for (int k = 0; k < WIDTH; k++) {
                view.asPart[k] = numbers[i][begin + k] + numbers[i][end + WIDTH + k];
                view.asCue[k] = numbers[i][begin + 2 * WIDTH + k];
            }
            views.add(view);
        }
        parts.add(new Viewed(first, last, views));
    }

    // Ends rise from window to window.
    private static int firstHolding(List<Window> windows, int word) {
        int low = 0;
        int high = windows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (windows.get(middle).end() <= word) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** How well a part goes with a cue, both by the order in which they were added; {@code -Infinity} where no window holds both. */
    double score(int part, int cue) {
        Viewed one = parts.get(part);
        Viewed other = parts.get(cue);
        View best = null;
        View bestCue = null;
        int deepest = -1;
        for (View view : one.views) {
            View same = sameWindow(other, view.window);
            if (same == null) continue;
            int depth = Math.min(
                    view.window.depth(Math.min(one.first, other.first), from, to),
                    view.window.depth(Math.max(one.last, other.last), from, to));
            if (depth > deepest) {
                deepest = depth;
                best = view;
                bestCue = same;
            }
        }
        if (best == null || bestCue == null) return Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int i = 0; i < WIDTH; i++) sum += best.asPart[i] * bestCue.asCue[i];
        return sum / SCALE;
    }

    private static @Nullable View sameWindow(Viewed part, Window window) {
        for (View view : part.views) if (view.window.first() == window.first()) return view;
        return null;
    }
}
