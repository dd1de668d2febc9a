/**
 * HTML pages: the body of a report, told apart from what stands around it, and its fields.
 *
 * <p>{@link org.onrecord.page.html.HtmlReader} is the way in. The page's data and the lines around its headline give the
 * fields: see {@link org.onrecord.page.html.metadata}. For the text, {@code Segmenter} cuts the page at block boundaries
 * into passages and keeps the block elements around them as an {@code Outline}, where a subtree is a range of numbers;
 * {@code Hints} reads what class names and roles say; {@code FigureReader} and {@code PictureLines} set pictures and
 * their captions apart ({@link org.onrecord.page.picture} takes the words of a caption apart); {@code BodyFinder} weighs passages for and against the elements around them and takes the
 * element of greatest weight; {@code Story} adds what stands between headline and body; {@code LinkGroups} and
 * {@code PassageFilter} drop what is no part of the report. All of it is iterative and linear in the length of the page.
 */
@NullMarked
package org.onrecord.page.html;

import org.jspecify.annotations.NullMarked;
