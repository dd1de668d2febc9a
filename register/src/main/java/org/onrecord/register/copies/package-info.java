/**
 * Which reports print one text.
 *
 * <p>The way in is {@link org.onrecord.register.copies.CopyGroups}: given a {@link org.onrecord.register.copies.CopyText}
 * and a {@link org.onrecord.register.copies.CopyIndex} of the reports that are there already, it says which group of
 * copies the report belongs to, and why. It keeps nothing itself; the index is the store's.
 *
 * <p>Terms. A <em>copy</em> prints another report's text: the same, cut, in another order, under another headline or lead,
 * corrected, or with the outlet's own lines added. A <em>follow-up</em> tells something new and borrows background; it is no
 * copy. A <em>shingle</em> is five words in a row (Broder, On the resemblance and containment of documents, 1997). A
 * <em>fingerprint</em> is the hash of a shingle that winnowing picked (Schleimer, Wilkerson and Aiken, Winnowing: local
 * algorithms for document fingerprinting, SIGMOD 2003): of every sixteen shingles in a row the one with the least hash, which
 * is MinHash in a sliding window. Two texts with twenty words in a row in common share a fingerprint, however long the rest
 * of them is; so a cut version is found by what is left of it, which a MinHash of whole texts would miss. Fingerprints only
 * find candidates: {@link org.onrecord.register.copies.CopyJudge} decides on the words themselves.
 *
 * <p>What one report costs does not grow with the register but for the look-ups' logarithm: at most
 * {@link org.onrecord.register.copies.Fingerprints#MOST} fingerprints, for each a bounded number of reports that hold it,
 * and the texts of a bounded number of candidates.
 */
@NullMarked
package org.onrecord.register.copies;

import org.jspecify.annotations.NullMarked;
