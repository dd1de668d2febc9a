/** The commands, one class each; {@link org.onrecord.cli.Onrecord} is the first. */
@NullMarked
package org.onrecord.cli;

import org.jspecify.annotations.NullMarked;
