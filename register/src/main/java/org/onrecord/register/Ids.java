package org.onrecord.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes the ids of a register: a letter for the kind and 128 bits in hex. Safe for any number of threads. */
public final class Ids {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** The id of the report at {@code address}: the same in every register. */
    public static String report(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return "r" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A new id that no register has. */
    public static String random(char kind) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return kind + HexFormat.of().formatHex(bytes);
    }
}
