package org.onrecord.register.vectors;

import java.util.Arrays;

/**
 * The direction in which a sentence's meaning lies, in 384 bytes. Each byte is one number of the encoder's unit vector times
 * 320, cut off at 127: the numbers of this encoder hardly ever go beyond 0.4, and the cosine of two such vectors differs
 * from that of the encoder's own by less than 0.002. Immutable.
 */
public final class SentenceVector {

    /** How many numbers, and bytes, a vector has. */
    public static final int DIMENSIONS = 384;

    private static final float SCALE = 320;
    /** The product of a vector with itself, but for rounding. */
    public static final double SQUARED_LENGTH = SCALE * SCALE;

    private final byte[] bytes;

    private SentenceVector(byte[] bytes) {
        if (bytes.length != DIMENSIONS) {
            throw new IllegalArgumentException(
                    "A sentence vector has " + DIMENSIONS + " numbers, not " + bytes.length + ".");
        }
        this.bytes = bytes;
    }

    /**
     * The vector of an encoder's numbers.
     *
     * @param unit 384 numbers whose squares add up to 1
     */
    public static SentenceVector of(float[] unit) {
        byte[] bytes = new byte[unit.length];
        for (int i = 0; i < unit.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(unit[i] * SCALE), -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return new SentenceVector(bytes);
    }

    /** The vector that {@link #bytes} gave. */
    public static SentenceVector of(byte[] bytes) {
        return new SentenceVector(bytes.clone());
    }

    /** Its bytes, to be kept. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The cosine of the angle between the two: 1 for the same direction; 0 where one of them has none. */
    public double cosine(SentenceVector other) {
        long product = 0;
        long squares = 0;
        long others = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            product += bytes[i] * other.bytes[i];
            squares += bytes[i] * bytes[i];
            others += other.bytes[i] * other.bytes[i];
        }
        return squares == 0 || others == 0 ? 0 : product / Math.sqrt((double) squares * others);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SentenceVector vector && Arrays.equals(bytes, vector.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SentenceVector" + Arrays.toString(Arrays.copyOf(bytes, 4));
    }
}
