package org.onrecord.page;

/** An input that could not be read, with what a user can do about it. The other inputs of a run go on. */
public final class PageException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why; the words in the record's {@code error.code} never change. */
    public enum Code {
        /** There is no such file or folder. */
        NOT_FOUND("not-found"),
        /** The file or folder may not be read, or reading it failed. */
        UNREADABLE("unreadable"),
        /** No bytes, nothing but white space, or a page without any text to read. */
        EMPTY("empty"),
        /** Bytes that are no text: a picture, an archive, a program. */
        NOT_TEXT("not-text"),
        /** Neither a feed nor a sitemap, where one was to be read. */
        NOT_FEED("not-feed"),
        /** More than the limit after unpacking. */
        TOO_LARGE("too-large"),
        /** Compressed or chunked bytes that do not unpack. */
        BAD_ENCODING("bad-encoding"),
        /** A WARC file or record that does not follow its format. */
        BAD_WARC("bad-warc"),
        /** An address that is none, or of a kind that is not fetched. */
        BAD_URL("bad-url"),
        /** The address is a private one and was not allowed. */
        PRIVATE_ADDRESS("private-address"),
        /** The site's robots.txt forbids it. */
        ROBOTS("robots-disallowed"),
        /** The server answered with an error. */
        HTTP_STATUS("http-status"),
        /** The server could not be reached or broke off. */
        FETCH_FAILED("fetch-failed"),
        /** The server took too long. */
        TIMEOUT("timeout"),
        /** A library that this kind of input needs is not on the class path. */
        MISSING_LIBRARY("missing-library"),
        /** A fault of this program on this input. */
        INTERNAL("internal");

        private final String term;

        Code(String term) {
            this.term = term;
        }

        /** The word for it in the record. */
        public String term() {
            return term;
        }
    }

    private final Code code;

    /** @param message what was wrong, where, and what to do, in one line */
    public PageException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public PageException(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /**
     * An input that cannot be read without a library that reading a page does without.
     *
     * @param artifact its Maven coordinates, without the version
     * @param cause what showed that it is not there
     */
    public static PageException missingLibrary(String input, String artifact, NoClassDefFoundError cause) {
        return new PageException(
                Code.MISSING_LIBRARY,
                input + " cannot be read without the library " + artifact
                        + ": put it on the class path, with the libraries it needs (missing: " + cause.getMessage()
                        + ").",
                cause);
    }

    public Code code() {
        return code;
    }
}
