package org.onrecord.register.copies;

import java.util.Arrays;
import java.util.Set;

/** A text made ready for being held against many others. Immutable; safe between threads. */
final class ComparedText {

    /**
     * What a word counts in a paragraph that stands in very many reports that are no copies of each other: next to nothing
     * beside other words, and as much as any where there are no others.
     */
    private static final double COMMON_WEIGHT = 0.1;

    private final CopyText text;
    private final Words words;
    private final long[] shingles;
    private final ShinglePositions positions;

    ComparedText(CopyText text) {
        this.text = text;
        words = Words.of(text.body());
        shingles = words.shingles(Fingerprints.SHINGLE);
        positions = new ShinglePositions(shingles);
    }

    CopyText text() {
        return text;
    }

    Words words() {
        return words;
    }

    long[] shingles() {
        return shingles;
    }

    ShinglePositions positions() {
        return positions;
    }

    /** What each word counts, where these fingerprints are common ones. */
    double[] weights(Set<Long> common) {
        double[] weights = new double[words.count()];
        Arrays.fill(weights, 1);
        if (common.isEmpty()) return weights;
        int[] commonOnes = new int[words.paragraphs()];
        int[] all = new int[words.paragraphs()];
        for (int place : Fingerprints.places(shingles)) {
            int paragraph = words.paragraph(place);
            all[paragraph]++;
            if (common.contains(shingles[place])) commonOnes[paragraph]++;
        }
        for (int i = 0; i < weights.length; i++) {
            int paragraph = words.paragraph(i);
            if (2 * commonOnes[paragraph] > all[paragraph]) weights[i] = COMMON_WEIGHT;
        }
        return weights;
    }
}
