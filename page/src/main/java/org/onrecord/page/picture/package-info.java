/**
 * The words under a picture, taken apart: what it shows, who made it, whether it is from the archive. HTML and stripped
 * text both come here, so that a line means the same in either.
 *
 * <p>{@link org.onrecord.page.picture.Caption} is the way in. {@code CreditLabels} holds the words that introduce a
 * credit in the languages of the world's press, {@code FileMark} those that say "file photo", {@code CreditTail} the
 * forms in which a caption closes with its credit, and {@code Makers} tells a maker's name from a sentence.
 */
@NullMarked
package org.onrecord.page.picture;

import org.jspecify.annotations.NullMarked;
