package org.onrecord.server;

/** Who may use a route. Until there are accounts, whoever reaches the server is a reader. */
enum Role {
    /** Reads what the register has; changes nothing. */
    READER
}
