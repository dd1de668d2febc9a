package org.onrecord.register.search;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;

/**
 * Where a page of results ended. Its written form is opaque to who uses it.
 *
 * @param score of the last statement; 0 where nothing is ranked
 * @param day of it
 * @param tie of it
 * @param place how many statements came before the end, where those ranked by meaning are walked
 */
record Cursor(float score, long day, long tie, int place) {

    private static final int LENGTH = Float.BYTES + 2 * Long.BYTES + Integer.BYTES;

    static Cursor after(int place) {
        return new Cursor(0, 0, 0, place);
    }

    static Cursor after(FieldDoc last, boolean ranked) {
        int first = ranked ? 1 : 0;
        return new Cursor(
                ranked ? (float) last.fields[0] : 0, (long) last.fields[first], (long) last.fields[first + 1], 0);
    }

    /** @throws IllegalArgumentException if it is not what {@link #written} gave */
    static Cursor of(String written) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(written);
            if (bytes.length == LENGTH) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                Cursor cursor = new Cursor(buffer.getFloat(), buffer.getLong(), buffer.getLong(), buffer.getInt());
                if (cursor.place >= 0 && !Float.isNaN(cursor.score)) return cursor;
            }
        } catch (IllegalArgumentException e) {
            throw noCursor(written, e);
        }
        throw noCursor(written, new IllegalArgumentException("not " + LENGTH + " bytes"));
    }

    private static IllegalArgumentException noCursor(String written, Exception cause) {
        return new IllegalArgumentException(
                "\"" + written
                        + "\" is no cursor of a search: give the \"next\" of the page before, or none to begin anew.",
                cause);
    }

    String written() {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .putFloat(score)
                .putLong(day)
                .putLong(tie)
                .putInt(place)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As what Lucene goes on after, in an index of so many documents. */
    FieldDoc fieldDoc(boolean ranked, int documents) {
        // Of documents that are equal in everything, those up to this number count as seen.
        int seen = Math.max(0, documents - 1);
        return new FieldDoc(seen, score, ranked ? new Object[] {score, day, tie} : new Object[] {day, tie});
    }
}
