/**
 * From statements to a Lucene index of them: words, phrases, parties, acts, issues, times, outlets, meaning, facets.
 *
 * <p>{@link org.onrecord.register.search.SearchIndex} keeps {@link org.onrecord.register.search.IndexedStatement}s and
 * {@link org.onrecord.register.search.IndexedPassage}s by report and answers
 * {@link org.onrecord.register.search.SearchRequest}s. It holds nothing that the store does not: it may be deleted at any
 * time, and says with each commit up to which number of the journal it has come.
 *
 * <p><em>Words</em> are the content of a statement as a person reads it; what stands <em>around</em> it, source, cue and the
 * rest of the sentence, counts less. A <em>facet</em> is one property of the statements found, with how many have each
 * value. A <em>candidate</em> is a place in the register that shares rare words with words that someone asks about.
 */
@NullMarked
package org.onrecord.register.search;

import org.jspecify.annotations.NullMarked;
