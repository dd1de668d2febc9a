package org.onrecord.page;

import java.util.List;
import java.util.function.Function;

/** Finds places in lists whose members stand in text order, apart from each other: by halves, so a long list costs little. */
public final class TextOrder {

    private TextOrder() {}

    /** The index of the first member that begins at or after a place; the size of the list where none does. */
    public static <T> int firstFrom(List<T> members, Function<T, Span> span, int place) {
        int low = 0;
        int high = members.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (span.apply(members.get(middle)).begin() < place) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The index of the first member that ends after a place; the size of the list where none does. */
    public static <T> int firstEndingAfter(List<T> members, Function<T, Span> span, int place) {
        int low = 0;
        int high = members.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (span.apply(members.get(middle)).end() <= place) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The index of the last member that begins at a place or before; 0 where none does. */
    public static <T> int lastFrom(List<T> members, Function<T, Span> span, int place) {
        return Math.max(0, firstFrom(members, span, place + 1) - 1);
    }
}
