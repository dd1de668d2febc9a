/** Plain text: the body of a report alone, or what a bad stripper left of a page. */
@NullMarked
package org.onrecord.page.text;

import org.jspecify.annotations.NullMarked;
