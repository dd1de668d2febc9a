/** How fast the steps of the house are; see {@code benchmarks/README.md} for the commands. Not released. */
@NullMarked
package org.onrecord.benchmarks;

import org.jspecify.annotations.NullMarked;
