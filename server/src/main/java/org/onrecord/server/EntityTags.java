package org.onrecord.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.onrecord.register.Journal;
import org.onrecord.register.RegisterException;

/**
 * Tells whether what a request asks for can have changed (RFC 9110, 8.8.3). Whatever a register shows has come with a line of its journal,
 * so the number of the newest line and the request stand for the answer, at the cost of one look.
 */
final class EntityTags {

    private static final int BYTES = 16;

    private final Journal journal;
    // After another start this may be another program over another register.
    private final String start = HexFormat.of().formatHex(random());

    EntityTags(Journal journal) {
        this.journal = journal;
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /**
     * The tag of an answer. Asked before the answer is made: what changes between the two gives a tag that is too old, which costs a
     * request, and never one that is too new.
     *
     * @param request all that the answer depends on: path, query, form and coding
     */
    String of(String... request) throws RegisterException {
        MessageDigest digest = sha256();
        digest.update((start + journal.last()).getBytes(StandardCharsets.UTF_8));
        for (String part : request) {
            digest.update((byte) 0);
            digest.update(part.getBytes(StandardCharsets.UTF_8));
        }
        return '"' + HexFormat.of().formatHex(digest.digest(), 0, BYTES) + '"';
    }

    /** Whether an If-None-Match header names the tag. */
    static boolean names(Optional<String> header, String tag) {
        if (header.isEmpty()) return false;
        for (String one : header.get().split(",", -1)) {
            String stripped = one.strip();
            if (stripped.equals(tag) || stripped.equals("W/" + tag)) return true;
        }
        return false;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
