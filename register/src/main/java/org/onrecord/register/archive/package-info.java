/** The pages of a register as they came, in WARC files (ISO 28500) that are only ever appended to. */
@NullMarked
package org.onrecord.register.archive;

import org.jspecify.annotations.NullMarked;
