package org.onrecord.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The bytes of one page as they came, after transfer and content decoding, with where they came from. Immutable.
 *
 * <p>A program that has a page already makes one with {@link #of(String, byte[])}, {@link #ofHtml} or {@link #ofText}, and
 * says with {@link #withUrl} where it comes from: that resolves the addresses on it, and tells the country where zones are
 * told by their names. {@link org.onrecord.page.source.PageSource} makes pages of files, WARC files and addresses.
 */
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

    /**
     * A page that nothing is known of but its name and its bytes: they say whether it is HTML, and in which character set.
     *
     * @param input a name for it, which errors will mention
     * @param bytes the body, not packed; not copied, so it must not be changed afterwards
     */
    public static Page of(String input, byte[] bytes) {
        return new Page(input, bytes, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * An HTML page that is a string already; what it says of its character set no longer counts.
     *
     * @param input a name for it, which errors will mention
     */
    public static Page ofHtml(String input, String html) {
        return decoded(input, html, "text/html");
    }

    /**
     * A plain text that is a string already.
     *
     * @param input a name for it, which errors will mention
     */
    public static Page ofText(String input, String text) {
        return decoded(input, text, "text/plain");
    }

    private static Page decoded(String input, String words, String mediaType) {
        return new Page(
                input,
                words.getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.of(mediaType),
                Optional.of("utf-8"),
                Optional.empty());
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
