package org.onrecord.register;

/** A register that could not be opened, read or written, with what a user can do about it. */
public final class RegisterException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why; the words in {@code error.code} never change. */
    public enum Code {
        /** There is no register in this folder. */
        NOT_FOUND("no-register"),
        /** Another process has been writing for too long. */
        BUSY("register-busy"),
        /** It was made by another version of this program. */
        OTHER_VERSION("register-version"),
        /** It is not one that the command may use. */
        NOT_ALLOWED("register-not-allowed"),
        /** It does not hold together. */
        DAMAGED("register-damaged"),
        /** A file that was to be imported is not in order. */
        UNREADABLE("export-unreadable"),
        /** The disk or the system refused. */
        FAILED("register-failed");

        private final String term;

        Code(String term) {
            this.term = term;
        }

        /** The word for it in an error's {@code code}. */
        public String term() {
            return term;
        }
    }

    private final Code code;

    /** @param message what was wrong, where, and what to do, in one line */
    public RegisterException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public RegisterException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
