package org.onrecord.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of the journal: a change of the register. Its hash is of all the rest of it, the hash of the entry before among that, so
 * that no line can be changed, taken out or put in without every later one telling.
 *
 * @param number 1 for the first; without gaps
 * @param at when
 * @param by who: {@code local} until there are accounts
 * @param what was done, such as {@code add} or {@code merge}
 * @param before JSON of what was there; empty where nothing was
 * @param after JSON of what is there now; empty where nothing is
 * @param previous the hash of the entry before; {@link #NONE} of the first
 * @param hash {@code sha256:} and hex
 */
public record Entry(
        long number,
        Instant at,
        String by,
        String what,
        Optional<String> before,
        Optional<String> after,
        String previous,
        String hash) {

    /** What the first entry has for the hash of the one before. */
    public static final String NONE = "sha256:" + "0".repeat(64);

    private static final JsonMapper MAPPER = new JsonMapper();

    /** An entry with the hash that belongs to it. */
    public static Entry after(
            String previous,
            long number,
            Instant at,
            String by,
            String what,
            Optional<String> before,
            Optional<String> after) {
        Entry open = new Entry(number, at, by, what, before, after, previous, "");
        return new Entry(number, at, by, what, before, after, previous, open.ownHash());
    }

    /** Whether the hash is of what the entry says. */
    public boolean holds() {
        return hash.equals(ownHash());
    }

    private String ownHash() {
        ObjectNode line = json();
        line.remove("hash");
        return digest(line.toString());
    }

    /** {@code sha256:} and the hex digest of words in UTF-8. */
    public static String digest(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The line of {@code onrecord journal}; what the hash is of is this without its field {@code hash}. */
    public ObjectNode json() {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("number", number);
        line.put("at", at.toString());
        line.put("by", by);
        line.put("what", what);
        line.set("before", tree(before));
        line.set("after", tree(after));
        line.put("previous", previous);
        line.put("hash", hash);
        return line;
    }

    /**
     * The entry that {@link #json} gave this line.
     *
     * @throws IllegalArgumentException where a field is missing or is not what it should be
     */
    public static Entry of(JsonNode line) {
        try {
            return new Entry(
                    line.required("number").longValue(),
                    Instant.parse(line.required("at").stringValue()),
                    line.required("by").stringValue(),
                    line.required("what").stringValue(),
                    written(line.required("before")),
                    written(line.required("after")),
                    line.required("previous").stringValue(),
                    line.required("hash").stringValue());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("No line of a journal: " + e.getMessage(), e);
        }
    }

    private static Optional<String> written(JsonNode value) {
        return value.isNull() ? Optional.empty() : Optional.of(value.toString());
    }

    private static @Nullable JsonNode tree(Optional<String> json) {
        return json.map(MAPPER::readTree).orElse(null);
    }
}
