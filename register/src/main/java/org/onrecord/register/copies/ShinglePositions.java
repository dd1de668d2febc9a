package org.onrecord.register.copies;

import java.util.Arrays;

/** Where the shingles of one text stand: an open hash table of their hashes. Immutable; safe between threads. */
final class ShinglePositions {

    private final long[] hashes;
    private final int[] positions;

    /** @param shingles the text's shingles, by the word they begin with; of equal ones the first counts */
    ShinglePositions(long[] shingles) {
        int size = Integer.highestOneBit(Math.max(8, shingles.length)) << 2;
        hashes = new long[size];
        positions = new int[size];
        Arrays.fill(positions, -1);
        for (int i = 0; i < shingles.length; i++) {
            int slot = slot(shingles[i]);
            if (positions[slot] >= 0) continue;
            hashes[slot] = shingles[i];
            positions[slot] = i;
        }
    }

    /** The first place of a shingle with this hash, or -1. */
    int of(long hash) {
        return positions[slot(hash)];
    }

    /** Where this hash stands in the table, or the free place where it would. */
    private int slot(long hash) {
        int slot = (int) hash & (hashes.length - 1);
        while (positions[slot] >= 0 && hashes[slot] != hash) slot = (slot + 1) & (hashes.length - 1);
        return slot;
    }
}
