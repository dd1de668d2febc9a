/**
 * From the bytes of a page to the {@link org.onrecord.page.Report} a careful reader sees on it.
 *
 * <p>A {@link org.onrecord.page.PageSource} turns what a user names (files, folders, WARC files, addresses, standard
 * input) into {@link org.onrecord.page.Page}s: bytes with an origin and a digest. {@link org.onrecord.page.PageReader}
 * makes a {@link org.onrecord.page.Report} of a page: its fields (headline, authors, dates, images ...) and one text in
 * typed {@link org.onrecord.page.Block}s. That text never changes afterwards; everything that is found later points into
 * it with a {@link org.onrecord.page.Span}, counted in UTF-16 units.
 *
 * <p>Nothing is guessed to fill a field: what the page does not tell is absent.
 */
@NullMarked
package org.onrecord.page;

import org.jspecify.annotations.NullMarked;
