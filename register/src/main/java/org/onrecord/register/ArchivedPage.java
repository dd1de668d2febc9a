package org.onrecord.register;

import java.time.Instant;
import java.util.Optional;

/**
 * A page without its bytes: what came with it, and where they lie.
 *
 * @param digest {@code sha256:} and hex: its id
 * @param input how the user named it
 * @param url where it was fetched, or was said to come from; empty where neither is known
 * @param mediaType such as {@code text/html}; empty where nobody said
 * @param charset the character set that the transport named; empty where it did not
 * @param fetched when it was fetched; empty for a file
 * @param file name of the WARC file under {@code archive/}
 * @param offset of its record there, in bytes
 */
public record ArchivedPage(
        String digest,
        String input,
        Optional<String> url,
        Optional<String> mediaType,
        Optional<String> charset,
        Optional<Instant> fetched,
        String file,
        long offset) {}
