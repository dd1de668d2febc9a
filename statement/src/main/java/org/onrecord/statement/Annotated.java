package org.onrecord.statement;

import java.util.List;
import org.onrecord.language.Annotations;

/**
 * What lies under the statements of a report, and who is in it.
 *
 * @param annotations sentences, words, names and times
 * @param parties every party that the report names, and who speaks without a name, by first mention; empty where the report's language has no statement reader
 */
public record Annotated(Annotations annotations, List<Actor> parties) {

    public Annotated {
        parties = List.copyOf(parties);
    }
}
