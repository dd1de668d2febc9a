/**
 * Words that say who made a report and where, as lists that the readers of HTML and of stripped text share.
 *
 * <p>{@link org.onrecord.page.words.BylineLabels} knows what names of authors stand behind. Every list is a file beside
 * the class that reads it.
 */
@NullMarked
package org.onrecord.page.words;

import org.jspecify.annotations.NullMarked;
