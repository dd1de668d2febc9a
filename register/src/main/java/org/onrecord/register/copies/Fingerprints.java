package org.onrecord.register.copies;

import java.util.Arrays;

/**
 * The few hashes by which a text is found again, whole or cut. A pure function of the text: the same on every machine and in
 * every version, since a register keeps them; a change of it needs the register's fingerprints made anew.
 */
public final class Fingerprints {

    /** At most so many of one text: of a longer one those with the least values, so that those of two texts still agree. */
    public static final int MOST = 96;

    /** Words in a shingle: few enough to stand between two corrected figures, many enough to be no idiom. */
    static final int SHINGLE = 5;

    /** Shingles in a window; every run of {@code SHINGLE + WINDOW - 1} words gives one fingerprint at least. */
    static final int WINDOW = 16;

    private Fingerprints() {}

    /**
     * The fingerprints of a report's body.
     *
     * @param body paragraphs parted by line ends
     * @return distinct, in ascending order, at most {@link #MOST}; none where the text has fewer than
     *     {@link CopyJudge#LEAST_WORDS} words, which no one can tell the prints of apart
     */
    public static long[] of(String body) {
        return of(Words.of(body));
    }

    static long[] of(Words words) {
        if (words.count() < CopyJudge.LEAST_WORDS) return new long[0];
        long[] shingles = words.shingles(SHINGLE);
        long[] found = Arrays.stream(places(shingles))
                .mapToLong(place -> shingles[place])
                .sorted()
                .distinct()
                .toArray();
        return found.length <= MOST ? found : Arrays.copyOf(found, MOST);
    }

    /** Where the shingles stand that winnowing picks, in ascending order. */
    static int[] places(long[] shingles) {
        int[] places = new int[shingles.length];
        int count = 0;
        int least = -1;
        int windows = Math.max(1, shingles.length - WINDOW + 1);
        for (int begin = 0; begin < windows && shingles.length > 0; begin++) {
            int end = Math.min(shingles.length, begin + WINDOW);
            if (least < begin) {
                // The least one has left the window: of equals the last, which stays in it for longest.
                least = begin;
                for (int i = begin + 1; i < end; i++) if (shingles[i] <= shingles[least]) least = i;
            } else if (shingles[end - 1] <= shingles[least]) {
                least = end - 1;
            }
            if (count == 0 || places[count - 1] != least) places[count++] = least;
        }
        return Arrays.copyOf(places, count);
    }
}
