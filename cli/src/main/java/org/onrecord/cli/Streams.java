package org.onrecord.cli;

import java.io.OutputStream;

/**
 * Where a command writes to.
 *
 * @param terminal what the two streams lead to
 * @param out results; unbuffered, and it tells when the other end was closed
 * @param err messages
 */
record Streams(Terminal terminal, OutputStream out, OutputStream err) {}
