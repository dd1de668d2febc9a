package org.onrecord.cli;

/** Why a command could not do its work, as one line for the user: what was wrong, where, what to do. */
final class CommandException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
