/**
 * The commands, one class each; {@link org.onrecord.cli.Onrecord} is the way in.
 *
 * <p>A command that reads pages takes its inputs from {@link org.onrecord.cli.InputOptions}, opens them one after the
 * other as {@link org.onrecord.cli.PageInputs}, works on them {@link org.onrecord.cli.InOrder} on all cores, and hands
 * what comes out to a {@link org.onrecord.cli.RecordOutput}; {@link org.onrecord.cli.ReadingRun} is that walk. What is
 * wrong with one input is told in its place and the others go on.
 *
 * <p>Exit codes: 0 everything was done, 1 something could not be read or written, 2 the command line made no sense.
 */
@NullMarked
package org.onrecord.cli;

import org.jspecify.annotations.NullMarked;
