/** What the web pages show, ready for the templates: words, not types; no null. */
@NullMarked
package org.onrecord.server.view;

import org.jspecify.annotations.NullMarked;
