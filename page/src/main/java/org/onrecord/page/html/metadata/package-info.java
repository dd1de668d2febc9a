/**
 * What a page says of its report outside the running text: JSON-LD, meta tags, microdata, and the visible lines around
 * the headline. {@link org.onrecord.page.html.metadata.MetadataReader} is the way in; each kind of markup has a reader
 * of its own, and the more trustworthy one is asked first.
 */
@NullMarked
package org.onrecord.page.html.metadata;

import org.jspecify.annotations.NullMarked;
