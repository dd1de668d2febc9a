package org.onrecord.register.check;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who is on record as a speaker, as far as telling one from another needs.
 *
 * @param name the fullest name
 * @param names all names and descriptions it goes by, {@code name} among them
 * @param role such as "Foreign Minister of Velmora"; empty where none is told
 * @param wikidata its Wikidata id; empty where none is known
 */
public record RecordedParty(String name, Set<String> names, Optional<String> role, Optional<String> wikidata) {
    public RecordedParty {
        Set<String> all = new LinkedHashSet<>();
        all.add(name);
        all.addAll(names);
        names = Set.copyOf(all);
    }
}
