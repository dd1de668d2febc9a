/**
 * A register as linked data: the same nouns as {@link org.onrecord.register.RegisterWriter} writes, in the terms of others, as JSON-LD
 * 1.1. {@link org.onrecord.register.linked.LinkedData} is the way in.
 *
 * <p>Reports are schema.org's {@code NewsArticle}; a statement wholly in quotation marks is a {@code Quotation}, any other a
 * {@code Claim}, for its words are not the speaker's; an utterance is a {@code Claim} whose {@code appearance}s are its statements.
 * Where a statement stands is a <em>Web Annotation</em> (W3C Recommendation, 2017) with a {@code TextPositionSelector}, which counts
 * Unicode code points, and a {@code TextQuoteSelector}. Where it comes from is told in <em>PROV-O</em> (W3C Recommendation, 2013): the
 * reading is an activity that used a page and was associated with a reader; a decision is attributed to the reviewer. For what none of
 * them has a word, there are terms of our own, {@code urn:onrecord:term:}.
 *
 * <p>Every id is a URI: {@code urn:onrecord:} and the id that the register has.
 */
@NullMarked
package org.onrecord.register.linked;

import org.jspecify.annotations.NullMarked;
