package org.onrecord.register;

import java.time.Instant;
import java.util.Optional;

/**
 * What a reviewer said of a statement, party, link or issue. The reader's own reading stays beside it.
 *
 * @param id its id
 * @param subject id of what it is about
 * @param field which of its fields; {@code verdict} for the whole: {@code "accepted"} or {@code "rejected"}
 * @param before JSON of what the field was
 * @param after JSON of what it is
 * @param comment why; empty where nothing was said
 * @param by who
 * @param at when
 * @param undone who took it back; empty where it holds
 */
public record Decision(
        String id,
        String subject,
        String field,
        Optional<String> before,
        Optional<String> after,
        Optional<String> comment,
        String by,
        Instant at,
        Optional<String> undone) {}
