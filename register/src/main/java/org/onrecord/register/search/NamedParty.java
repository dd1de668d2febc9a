package org.onrecord.register.search;

import java.util.List;

/**
 * A party, to be found by its id or its names.
 *
 * @param id {@code p…}
 * @param names all it is called by
 */
public record NamedParty(String id, List<String> names) {

    public NamedParty {
        names = List.copyOf(names);
    }
}
