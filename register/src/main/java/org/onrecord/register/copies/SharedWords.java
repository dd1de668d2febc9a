package org.onrecord.register.copies;

/**
 * Which words of one text stand in another, in passages of at least {@link Fingerprints#SHINGLE} words, wherever these are
 * there; and whether the names and figures of these passages are the same.
 */
final class SharedWords {

    /** Words between two shared passages that are taken for a correction and counted with them. */
    private static final int CORRECTION = 3;

    /** Words that are a report's lead: a first sentence, and no more, since the second paragraph may be any other. */
    private static final int LEAD = 20;

    /** Where the middle of the shared words lies, of the text's length, so that what was left out is mostly its end. */
    private static final double EARLY = 0.4;

    /** Of the words from the first shared one to the last, so many are shared where the other text stands in one piece. */
    private static final double ONE_PIECE = 0.9;

    private final Words words;
    private final boolean[] shared;

    private int names;
    private int otherNames;
    private int numbers;
    private int otherNumbers;

    /**
     * Compares two texts.
     *
     * @param of whose words are looked for
     * @param in where they are looked for
     */
    SharedWords(ComparedText of, ComparedText in) {
        words = of.words();
        shared = new boolean[words.count()];
        long[] shingles = of.shingles();
        for (int i = 0; i < shingles.length; i++) {
            if (in.positions().of(shingles[i]) < 0) continue;
            for (int j = i; j < i + Fingerprints.SHINGLE; j++) shared[j] = true;
        }
        bridge();
        particulars(in);
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

    /** Whether the shared words stand rather at the beginning of the text, as those of a text that was cut do. */
    boolean early() {
        double places = 0;
        int found = 0;
        for (int i = 0; i < shared.length; i++) {
            if (!shared[i]) continue;
            places += i;
            found++;
        }
        return found > 0 && places < EARLY * found * shared.length;
    }

    /** Names in sentences of which half at least is shared. */
    int names() {
        return names;
    }

    /** Of them those that the other text has nowhere. */
    int otherNames() {
        return otherNames;
    }

    /** Figures in sentences of which half at least is shared. */
    int numbers() {
        return numbers;
    }

    /** Of them those that the other text has nowhere. */
    int otherNumbers() {
        return otherNumbers;
    }

    /** Counts the names and figures of the sentences that are shared, and those of them that the other text has nowhere. */
    private void particulars(ComparedText in) {
        for (int begin = 0; begin < shared.length; begin = words.endOfSentence(begin)) {
            int end = words.endOfSentence(begin);
            int found = 0;
            for (int i = begin; i < end; i++) if (shared[i]) found++;
            if (2 * found < end - begin) continue;
            for (int i = begin; i < end; i++) {
                boolean gone = !in.words().holds(words.hash(i));
                switch (words.kind(i)) {
                    case NAME -> {
                        names++;
                        if (gone) otherNames++;
                    }
                    case NUMBER -> {
                        numbers++;
                        if (gone) otherNumbers++;
                    }
                    case PLAIN -> {}
                }
            }
        }
    }

    /** Takes few words between two shared passages for a correction of what stands there in the other text. */
    private void bridge() {
        int last = -1;
        for (int i = 0; i < shared.length; i++) {
            if (!shared[i]) continue;
            if (last >= 0 && i - last - 1 <= CORRECTION) for (int j = last + 1; j < i; j++) shared[j] = true;
            last = i;
        }
    }
}
