/** HTML pages: the body of a report, told apart from what stands around it, and its fields from metadata and visible text. */
@NullMarked
package org.onrecord.page.html;

import org.jspecify.annotations.NullMarked;
