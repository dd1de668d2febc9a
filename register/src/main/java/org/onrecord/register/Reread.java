package org.onrecord.register;

/**
 * What came of reading a report again.
 *
 * @param report its id
 * @param changed whether the new reading is another one; where not, nothing was kept
 * @param kept how many statements both readings have, under the same ids
 * @param fresh how many are new
 * @param gone how many only the reading before has; they stay in the register, with it as their last
 */
public record Reread(String report, boolean changed, int kept, int fresh, int gone) {}
