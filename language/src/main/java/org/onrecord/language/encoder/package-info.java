/**
 * The trained encoder: a text's subwords in, what its heads say of each word out.
 *
 * <p>{@link org.onrecord.language.encoder.WordPiece} cuts a text, {@link org.onrecord.language.encoder.Encoder} runs the
 * graph over windows of it, {@link org.onrecord.language.encoder.Tagging} reads spans off the numbers. How the graph is
 * made: {@code training/reader}.
 */
@NullMarked
package org.onrecord.language.encoder;

import org.jspecify.annotations.NullMarked;
