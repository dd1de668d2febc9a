package org.onrecord.register;

import org.onrecord.statement.Reading;
import org.onrecord.statement.Statement;

/**
 * A statement as the register has it.
 *
 * @param id its id in the register
 * @param report id of the report that has it
 * @param reading the last reading that has it
 * @param statement as it stands there
 */
public record RegisteredStatement(String id, String report, Reading reading, Statement statement) {}
