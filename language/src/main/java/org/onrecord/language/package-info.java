/**
 * From a report's text to {@link org.onrecord.language.Annotations}: its sentences, words and names, each a
 * {@link org.onrecord.page.Span} of the text. The way in is {@link org.onrecord.language.Annotator}.
 */
@NullMarked
package org.onrecord.language;

import org.jspecify.annotations.NullMarked;
