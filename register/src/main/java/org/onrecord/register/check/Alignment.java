package org.onrecord.register.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a quotation laid over a stretch of recorded words: all of the quotation's are used, the record's at both
 * ends are free (a fitting alignment, after Needleman and Wunsch, with the affine gaps of Gotoh, 1982). Words that an omission in
 * the quotation stands for cost next to nothing, and so does what its square brackets put in or replace.
 *
 * @param steps in text order; the first and the last use a word of the quotation
 * @param score higher is nearer
 */
record Alignment(List<Step> steps, double score) {

    /** What becomes of a word. */
    enum Kind {
        /** The same word in both. */
        SAME,
        /** The word that reported speech puts for the other. */
        SHIFTED,
        /** One word for another. */
        CHANGED,
        /** A word that the quotation alone has. */
        ADDED,
        /** A word that the record alone has. */
        DROPPED
    }

    /**
     * One step.
     *
     * @param draft index of the quotation's word; where {@code DROPPED}, of the next one
     * @param record index of the record's word; where {@code ADDED}, of the next one
     */
    record Step(Kind kind, int draft, int record) {}

    private static final double CHANGE = 1.0;
    private static final double NEAR_CHANGE = 0.4;
    private static final double ADDITION = 1.2;
    private static final double GAP = 1.3;
    private static final double GAP_GOES_ON = 0.25;
    private static final double OMISSION = 0.3;
    private static final double OMISSION_GOES_ON = 0.002;
    private static final double BRACKET = 0.1;
    private static final double SHIFTED = 0.8;

    /** No place is looked at that scores less than this share of the best. */
    private static final double WORTH_A_LOOK = 0.5;

    private static final int OMITTED_WORDS = 300;
    private static final int MOST_OMISSIONS = 5;
    private static final float NEVER = -1e9f;

    private static final byte DIAGONAL = 0;
    private static final byte UP = 1;
    private static final byte LEFT = 2;

    Alignment {
        steps = List.copyOf(steps);
    }

    /**
     * The best places, each once, the best first. The walk takes one row of cells for each word of the quotation, and keeps
     * one row; what is kept whole is a window around each place.
     *
     * @param draft at least one word
     * @param shifted whether words count as the same that reported speech puts for one another ("I" and "he", "is" and "was")
     * @param most how many places
     */
    static List<Alignment> best(List<Word> draft, List<Word> record, boolean shifted, int most) {
        if (record.isEmpty()) return List.of();
        Costs costs = new Costs(draft, record, shifted);
        float[] ends = costs.lastRow();
        List<Integer> order = new ArrayList<>();
        float highest = Float.NEGATIVE_INFINITY;
        for (int j = 1; j < ends.length; j++) highest = Math.max(highest, ends[j]);
        if (highest <= 0) return List.of();
        for (int j = 1; j < ends.length; j++) if (ends[j] >= WORTH_A_LOOK * highest) order.add(j);
        order.sort(Comparator.comparingDouble((Integer j) -> ends[j]).reversed());
        List<Alignment> found = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        int apart = Math.max(1, draft.size() / 2);
        for (int end : order) {
            if (found.size() == most) break;
            boolean near = false;
            for (int other : taken) near |= Math.abs(other - end) <= apart;
            if (near) continue;
            taken.add(end);
            found.add(costs.trace(end, ends[end]));
        }
        return found;
    }

    /** The costs of one comparison and the walks over them. */
    private static final class Costs {

        private final List<Word> draft;
        private final List<Word> record;
        private final boolean shifted;
        /** The record's words by number, and each number's form: a word costs the same wherever it stands. */
        private final int[] recordWord;

        private final String[] forms;
        private final int omissions;

        Costs(List<Word> draft, List<Word> record, boolean shifted) {
            this.draft = draft;
            this.record = record;
            this.shifted = shifted;
            Map<String, Integer> numbers = new HashMap<>();
            recordWord = record.stream()
                    .mapToInt(word -> numbers.computeIfAbsent(word.form(), form -> numbers.size()))
                    .toArray();
            forms = new String[numbers.size()];
            numbers.forEach((form, number) -> forms[number] = form);
            omissions = (int) draft.stream().filter(Word::afterOmission).count();
        }

        private boolean same(int i, int j) {
            return draft.get(i).form().equals(record.get(j).form());
        }

        /** What the quotation's word {@code i} gains beside each word of the record, by number. */
        private float[] diagonals(int i) {
            Word word = draft.get(i);
            float[] gains = new float[forms.length];
            for (int number = 0; number < forms.length; number++) gains[number] = diagonal(word, forms[number]);
            return gains;
        }

        private float diagonal(Word word, String other) {
            if (word.form().equals(other)) return (float) word.weight();
            if (shifted && ReportedSpeech.shifts(word.form(), other)) return (float) (SHIFTED * word.weight());
            if (word.bracketed()) return (float) -BRACKET;
            return (float) -(alike(word.form(), other) ? NEAR_CHANGE : CHANGE);
        }

        /** "inspector" for "inspectors": nearer than any other word. */
        private static boolean alike(String one, String other) {
            int shared = 0;
            int most = Math.min(one.length(), other.length());
            while (shared < most && one.charAt(shared) == other.charAt(shared)) shared++;
            return shared >= 4 && 2 * shared >= Math.max(one.length(), other.length());
        }

        private float addition(int i) {
            return (float) (draft.get(i).bracketed() ? BRACKET : ADDITION);
        }

        /** What it costs to pass over a word of the record before the quotation's word {@code i}. */
        private float gap(int i, boolean goesOn) {
            if (draft.get(i).afterOmission()) return (float) (goesOn ? OMISSION_GOES_ON : OMISSION);
            boolean bracket = draft.get(i).bracketed() || draft.get(i - 1).bracketed();
            if (bracket) return (float) (goesOn ? GAP_GOES_ON : BRACKET);
            return (float) (goesOn ? GAP_GOES_ON : GAP);
        }

        /** The score of the whole quotation, by where in the record it ends. */
        float[] lastRow() {
            int n = record.size();
            float[] above = new float[n + 1];
            for (int i = 1; i <= draft.size(); i++) {
                float[] row = new float[n + 1];
                row[0] = above[0] - addition(i - 1);
                float left = NEVER;
                float[] gains = diagonals(i - 1);
                boolean last = i == draft.size();
                for (int j = 1; j <= n; j++) {
                    float best = Math.max(above[j - 1] + gains[recordWord[j - 1]], above[j] - addition(i - 1));
                    if (!last) {
                        left = Math.max(row[j - 1] - gap(i, false), left - gap(i, true));
                        best = Math.max(best, left);
                    }
                    row[j] = best;
                }
                above = row;
            }
            return above;
        }

        /** The way to one end. */
        Alignment trace(int end, float score) {
            int m = draft.size();
            int begin = Math.max(0, end - (2 * m + 40 + Math.min(omissions, MOST_OMISSIONS) * OMITTED_WORDS));
            int n = end - begin;
            byte[][] way = new byte[m + 1][n + 1];
            boolean[][] opened = new boolean[m + 1][n + 1];
            float[] above = new float[n + 1];
            for (int i = 1; i <= m; i++) {
                float[] row = new float[n + 1];
                row[0] = above[0] - addition(i - 1);
                way[i][0] = UP;
                float left = NEVER;
                float[] gains = diagonals(i - 1);
                boolean last = i == m;
                for (int j = 1; j <= n; j++) {
                    float best = above[j - 1] + gains[recordWord[begin + j - 1]];
                    byte from = DIAGONAL;
                    if (above[j] - addition(i - 1) > best) {
                        best = above[j] - addition(i - 1);
                        from = UP;
                    }
                    if (!last) {
                        float open = row[j - 1] - gap(i, false);
                        float on = left - gap(i, true);
                        opened[i][j] = open >= on;
                        left = Math.max(open, on);
                        if (left > best) {
                            best = left;
                            from = LEFT;
                        }
                    }
                    row[j] = best;
                    way[i][j] = from;
                }
                above = row;
            }
            return new Alignment(steps(way, opened, begin, n), score);
        }

        private Kind kind(int i, int j) {
            if (same(i, j)) return Kind.SAME;
            boolean shift = shifted
                    && ReportedSpeech.shifts(draft.get(i).form(), record.get(j).form());
            return shift ? Kind.SHIFTED : Kind.CHANGED;
        }

        private List<Step> steps(byte[][] way, boolean[][] opened, int begin, int end) {
            List<Step> steps = new ArrayList<>();
            int i = draft.size();
            int j = end;
            boolean inGap = false;
            while (i > 0) {
                if (inGap || way[i][j] == LEFT) {
                    steps.add(new Step(Kind.DROPPED, i, begin + j - 1));
                    inGap = !opened[i][j];
                    j--;
                } else if (way[i][j] == UP) {
                    steps.add(new Step(Kind.ADDED, i - 1, begin + j));
                    i--;
                } else {
                    Kind kind = kind(i - 1, begin + j - 1);
                    steps.add(new Step(kind, i - 1, begin + j - 1));
                    i--;
                    j--;
                }
            }
            Collections.reverse(steps);
            return steps;
        }
    }
}
