package org.onrecord.register.sql;

import java.util.ArrayList;
import java.util.List;

/** Lists in one of few lengths, so that the statement of SQL that asks for what is in them is one that was prepared before. */
final class Padded {

    private Padded() {}

    /** The list with its last one repeated up to the next power of two. */
    static <T> List<T> list(List<T> values) {
        if (values.isEmpty()) return values;
        int length = Integer.highestOneBit(values.size());
        if (length < values.size()) length *= 2;
        List<T> padded = new ArrayList<>(length);
        padded.addAll(values);
        while (padded.size() < length) padded.add(values.get(values.size() - 1));
        return padded;
    }
}
