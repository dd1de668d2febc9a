package org.onrecord.register.join;

import java.util.Collection;
import java.util.List;

/** Finds the parties that an actor may be. */
public interface PartyIndex {

    /** The parties that are looked for by a key: at most a few dozen. */
    List<KnownParty> named(String key);

    /** The parties with this id in Wikidata. */
    List<KnownParty> withWikidata(String wikidata);

    /** Whether a party stands in one report with any of others. */
    boolean meets(String party, Collection<String> others);
}
