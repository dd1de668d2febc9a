package org.onrecord.language.encoder;

import org.onrecord.page.Span;

/**
 * The words of a text as the encoder sees them. A word is what BERT's basic tokenizer parts: a run between white space,
 * cut at marks and around Chinese characters. Not for change, though its arrays could be.
 *
 * @param begins where each word begins, in UTF-16 units of the text
 * @param ends where it ends
 * @param pieces the numbers of its subwords in the vocabulary; at least one
 * @param shapes what the uncased vocabulary does not see: the number of a {@link WordShape}
 */
@SuppressWarnings("ArrayRecordComponent")
record Subwords(int[] begins, int[] ends, int[][] pieces, byte[] shapes) {

    /** The number of words. */
    int size() {
        return begins.length;
    }

    /** Where words {@code first} to {@code last} stand, both included. */
    Span span(int first, int last) {
        return new Span(begins[first], ends[last]);
    }
}
