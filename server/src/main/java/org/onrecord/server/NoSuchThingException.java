package org.onrecord.server;

/** Nothing has the id that was asked for. */
final class NoSuchThingException extends Exception {
    private static final long serialVersionUID = 1L;

    NoSuchThingException(String message) {
        super(message);
    }
}
