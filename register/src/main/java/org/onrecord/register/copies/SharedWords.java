package org.onrecord.register.copies;

import java.util.HashSet;
import java.util.Set;

/**
 * Which words of one text stand in another, in passages of at least {@link Fingerprints#SHINGLE} words, wherever these stand
 * there; and what stands in the place of words that were changed inside them.
 */
final class SharedWords {

    /** Words between two shared passages that are taken for a correction and counted with them. */
    private static final int CORRECTION = 3;

    /** Words between two shared passages that are looked at for other names and figures. */
    private static final int GAP = 12;

    /** Words that are a report's lead. */
    private static final int LEAD = 20;

    /** Of the words from the first shared one to the last, so many are shared where the other text stands in one piece. */
    private static final double ONE_PIECE = 0.9;

    private final Words words;
    private final boolean[] shared;

    private int names;
    private int otherNames;
    private int numbers;
    private int otherNumbers;

    /** @param of whose words are looked for
     * @param in where they are looked for */
    SharedWords(ComparedText of, ComparedText in) {
        words = of.words();
        shared = new boolean[words.count()];
        long[] shingles = of.shingles();
        for (int i = 0; i < shingles.length; i++) {
            if (in.positions().of(shingles[i]) < 0) continue;
            for (int j = i; j < i + Fingerprints.SHINGLE; j++) shared[j] = true;
        }
        gaps(of, in);
        for (int i = 0; i < shared.length; i++) {
            if (!shared[i]) continue;
            if (words.kind(i) == Words.Kind.NAME) names++;
            if (words.kind(i) == Words.Kind.NUMBER) numbers++;
        }
        bridge();
    }

    /** What the shared words count of what all words count. */
    double share(double[] weights) {
        double found = 0;
        double all = 0;
        for (int i = 0; i < shared.length; i++) {
            all += weights[i];
            if (shared[i]) found += weights[i];
        }
        return all == 0 ? 0 : found / all;
    }

    /** Whether at least half of the lead's words are shared. */
    boolean lead() {
        int lead = Math.min(LEAD, shared.length);
        int found = 0;
        for (int i = 0; i < lead; i++) if (shared[i]) found++;
        return 2 * found >= lead;
    }

    /** Whether the shared words stand together, behind the first quarter of the text, and are less than a third of it. */
    boolean onePieceFurtherDown() {
        int first = -1;
        int last = -1;
        int found = 0;
        for (int i = 0; i < shared.length; i++) {
            if (!shared[i]) continue;
            if (first < 0) first = i;
            last = i;
            found++;
        }
        return found > 0
                && 4 * first >= shared.length
                && 3 * found < shared.length
                && found >= ONE_PIECE * (last - first + 1);
    }

    /** Whether the middle of the shared words lies in the text's first half, as that of a text that was cut does. */
    boolean mostlyInFirstHalf() {
        long places = 0;
        long found = 0;
        for (int i = 0; i < shared.length; i++) {
            if (!shared[i]) continue;
            places += i;
            found++;
        }
        return found > 0 && places < found * shared.length * 0.4;
    }

    /** Names that stand in the shared passages or in the place of one there. */
    int names() {
        return names + otherNames;
    }

    /** Of them those in whose place the other text has another name. */
    int otherNames() {
        return otherNames;
    }

    /** Figures that stand in the shared passages or in the place of one there. */
    int numbers() {
        return numbers + otherNumbers;
    }

    /** Of them those in whose place the other text has another figure. */
    int otherNumbers() {
        return otherNumbers;
    }

    private void gaps(ComparedText of, ComparedText in) {
        int begin = 0;
        while (begin < shared.length && !shared[begin]) begin++;
        while (begin < shared.length) {
            int gap = begin;
            while (gap < shared.length && shared[gap]) gap++;
            int end = gap;
            while (end < shared.length && !shared[end]) end++;
            if (end == shared.length) return;
            if (gap < end && end - gap <= GAP) compareGap(of, gap, end, in);
            begin = end;
        }
    }

    /** Counts the names and figures between two shared passages that are others in the other text. */
    private void compareGap(ComparedText of, int begin, int end, ComparedText in) {
        int before = in.positions().of(of.shingles()[begin - Fingerprints.SHINGLE]);
        int otherEnd = in.positions().of(of.shingles()[end]);
        int otherBegin = before + Fingerprints.SHINGLE;
        if (before < 0 || otherEnd <= otherBegin || otherEnd - otherBegin > GAP) return;
        otherNames += replaced(begin, end, in.words(), otherBegin, otherEnd, Words.Kind.NAME);
        otherNumbers += replaced(begin, end, in.words(), otherBegin, otherEnd, Words.Kind.NUMBER);
    }

    private int replaced(int begin, int end, Words other, int otherBegin, int otherEnd, Words.Kind kind) {
        Set<Long> here = new HashSet<>();
        for (int i = begin; i < end; i++) if (words.kind(i) == kind) here.add(words.hash(i));
        Set<Long> there = new HashSet<>();
        for (int i = otherBegin; i < otherEnd; i++) if (other.kind(i) == kind) there.add(other.hash(i));
        int all = here.size();
        here.removeAll(Set.copyOf(there));
        there.removeIf(hash -> all > 0 && contains(begin, end, hash));
        return Math.min(here.size(), there.size());
    }

    private boolean contains(int begin, int end, long hash) {
        for (int i = begin; i < end; i++) if (words.hash(i) == hash) return true;
        return false;
    }

    private void bridge() {
        int last = -1;
        for (int i = 0; i < shared.length; i++) {
            if (!shared[i]) continue;
            if (last >= 0 && i - last - 1 <= CORRECTION) for (int j = last + 1; j < i; j++) shared[j] = true;
            last = i;
        }
    }
}
