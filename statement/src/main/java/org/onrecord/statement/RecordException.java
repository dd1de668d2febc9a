package org.onrecord.statement;

/** A text that is no record, or one whose fields do not hold together, with the place that says so. */
public final class RecordException extends Exception {
    private static final long serialVersionUID = 1L;

    public RecordException(String message) {
        super(message);
    }

    public RecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
