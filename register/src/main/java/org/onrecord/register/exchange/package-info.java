/**
 * A register leaves and arrives: what it holds as lines of its nouns, or all of it in one file.
 *
 * <p>{@link org.onrecord.register.exchange.NounLines} writes one noun as lines. {@link org.onrecord.register.exchange.ExportFile} writes the
 * whole as a ZIP file and reads it again; {@link org.onrecord.register.exchange.Rows} is the port by which a store gives its rows and takes
 * them in. The form of the file is described in docs/exchange.md. An <em>arrival</em> is such a file on its way into a register.
 */
@NullMarked
package org.onrecord.register.exchange;

import org.jspecify.annotations.NullMarked;
