package org.onrecord.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** The bytes of one page as they came, after transfer and content decoding, with where they came from. Immutable. */
public final class Page {

    private final String input;
    private final byte[] bytes;
    private final Optional<String> url;
    private final Optional<String> mediaType;
    private final Optional<String> charset;
    private final Optional<Instant> fetched;
    private final String digest;

    /**
     * @param input how the user named it; for a record of a WARC file the file's name, {@code #} and the record's id
     * @param bytes the body; not copied, so it must not be changed afterwards
     * @param url where it was fetched, or was said to come from
     * @param mediaType such as {@code text/html}, lower case, without parameters; empty where nobody said
     * @param charset the character set that the transport named; empty where it did not
     * @param fetched when it was fetched; empty for a file
     */
    public Page(
            String input,
            byte[] bytes,
            Optional<String> url,
            Optional<String> mediaType,
            Optional<String> charset,
            Optional<Instant> fetched) {
        this.input = input;
        this.bytes = bytes;
        this.url = url;
        this.mediaType = mediaType;
        this.charset = charset;
        this.fetched = fetched;
        this.digest = "sha256:" + HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** A page that nothing is known of but its name and its bytes. */
    public static Page of(String input, byte[] bytes) {
        return new Page(input, bytes, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** How the user named it. */
    public String input() {
        return input;
    }

    /** The body itself, not a copy: not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    public Optional<String> url() {
        return url;
    }

    public Optional<String> mediaType() {
        return mediaType;
    }

    public Optional<String> charset() {
        return charset;
    }

    public Optional<Instant> fetched() {
        return fetched;
    }

    /** {@code sha256:} and 64 hex digits. */
    public String digest() {
        return digest;
    }

    /** The same page, said to come from {@code address}. */
    public Page withUrl(String address) {
        return new Page(input, bytes, Optional.of(address), mediaType, charset, fetched);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
