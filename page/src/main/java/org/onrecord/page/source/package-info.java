/** Where pages come from: files, folders, standard input, addresses, WARC files; with the limits that keep a run safe. */
@NullMarked
package org.onrecord.page.source;

import org.jspecify.annotations.NullMarked;
