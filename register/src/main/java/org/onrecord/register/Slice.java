package org.onrecord.register;

import java.util.List;
import java.util.Optional;

/**
 * Some items of a list, in its order.
 *
 * @param items the items
 * @param next what to ask with for those that follow; empty at the end
 */
public record Slice<T>(List<T> items, Optional<String> next) {
    public Slice {
        items = List.copyOf(items);
    }
}
