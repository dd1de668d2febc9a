package org.onrecord.language.encoder;

import java.util.ArrayList;
import java.util.List;

/** The best sequence of tags over words: an inside tag follows only a tag of its kind (Viterbi 1967). */
final class TagPath {

    /**
     * A stretch of words with one tag.
     *
     * @param kind 0, 1, 2 ...: the tag's pair of begin and inside
     * @param first its first word
     * @param last its last
     * @param confidence the geometric mean of what its words' tags are given, 0 to 1
     */
    record Stretch(int kind, int first, int last, double confidence) {}

    private TagPath() {}

    /**
     * The stretches of the best path.
     *
     * @param rows the numbers of each word
     * @param column where the tags begin in a row: none, then begin and inside of each kind
     * @param tags how many
     * @param none what is added to the number of the tag for none: below 0 more stretches are found
     */
    static List<Stretch> stretches(float[][] rows, int column, int tags, double none) {
        int[] path = best(rows, column, tags, none);
        List<Stretch> found = new ArrayList<>();
        int at = 0;
        while (at < path.length) {
            int begin = path[at];
            if (begin % 2 == 0) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < path.length && path[end] == begin + 1) end++;
            double sum = 0;
            for (int i = at; i < end; i++) sum += logProbability(rows[i], column, tags, path[i]);
            found.add(new Stretch(begin / 2, at, end - 1, Math.exp(sum / (end - at))));
            at = end;
        }
        return found;
    }

    private static int[] best(float[][] rows, int column, int tags, double none) {
        int count = rows.length;
        if (count == 0) return new int[0];
        byte[][] back = new byte[count][tags];
        double[] total = new double[tags];
        for (int tag = 0; tag < tags; tag++)
            total[tag] = opens(tag) ? rows[0][column + tag] + (tag == 0 ? none : 0) : Double.NEGATIVE_INFINITY;
        for (int i = 1; i < count; i++) {
            int any = greatest(total);
            double[] next = new double[tags];
            for (int tag = 0; tag < tags; tag++) {
                int before = opens(tag) ? any : total[tag] > total[tag - 1] ? tag : tag - 1;
                back[i][tag] = (byte) before;
                next[tag] = total[before] + rows[i][column + tag] + (tag == 0 ? none : 0);
            }
            total = next;
        }
        int[] path = new int[count];
        int tag = greatest(total);
        for (int i = count - 1; i >= 0; i--) {
            path[i] = tag;
            tag = back[i][tag];
        }
        return path;
    }

    // None and the begins may follow anything.
    private static boolean opens(int tag) {
        return tag == 0 || tag % 2 == 1;
    }

    private static int greatest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
        return best;
    }

    private static double logProbability(float[] row, int column, int tags, int tag) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < tags; i++) most = Math.max(most, row[column + i]);
        double sum = 0;
        for (int i = 0; i < tags; i++) sum += Math.exp(row[column + i] - most);
        return row[column + tag] - most - Math.log(sum);
    }
}
