package org.onrecord.server;

/** Who may use a route. Until there are accounts, whoever reaches the server is both where it was started on a register open for writing. */
enum Role {
    /** Reads what the register has; changes nothing. */
    READER,
    /** Changes what the register has. */
    REVIEWER
}
