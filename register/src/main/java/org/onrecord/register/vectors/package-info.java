/**
 * Sentences as vectors: what the search by meaning and the grouping into issues stand on.
 *
 * <p>{@link org.onrecord.register.vectors.SentenceModel} makes a {@link org.onrecord.register.vectors.SentenceVector} of a
 * text with the encoder that the register brings along; vectors are small enough (384 bytes) to be kept for every statement.
 */
@NullMarked
package org.onrecord.register.vectors;

import org.jspecify.annotations.NullMarked;
