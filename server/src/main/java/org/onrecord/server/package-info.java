/**
 * A register in the browser and over HTTP.
 *
 * <p>{@link org.onrecord.server.Server} mounts the one table of routes, {@link org.onrecord.server.Routes}; the document
 * that describes the interface, {@link org.onrecord.server.OpenApi}, and the tests are made from the same table. Pages are
 * JTE templates over the records of {@link org.onrecord.server.view}; a page's own HTML is never shown, all text is
 * escaped.
 */
@NullMarked
package org.onrecord.server;

import org.jspecify.annotations.NullMarked;
