package org.onrecord.register.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.onrecord.register.vectors.SentenceVector;
import org.onrecord.statement.Act;
import org.onrecord.statement.Form;

/**
 * What the index has to know of a statement.
 *
 * @param id {@code s…}
 * @param utterance {@code u…}, the act of saying that it tells of
 * @param issue {@code i…}, what the utterance is about; empty where it is not grouped yet
 * @param report {@code r…}
 * @param page {@code sha256:…}
 * @param words its content as a person reads it; marks of a result count in it
 * @param around the words around it: source, cue, the rest of its sentences; may be empty
 * @param speakers who said it
 * @param targets at whom it is directed
 * @param act what the speaker does by it
 * @param form direct, mixed or indirect
 * @param day when it was said, else the day of the report; empty where neither is known
 * @param outlet the publisher as the page names it
 * @param host the host of the report's address
 * @param language the report's language
 * @param reviewed whether a person decided on it
 * @param attitude whether it is a belief or wish rather than something said
 * @param vector its meaning; empty until it is worked out, and then it is not found by meaning
 */
public record IndexedStatement(
        String id,
        String utterance,
        Optional<String> issue,
        String report,
        String page,
        String words,
        String around,
        List<NamedParty> speakers,
        List<NamedParty> targets,
        Act act,
        Form form,
        Optional<LocalDate> day,
        Optional<String> outlet,
        Optional<String> host,
        Optional<String> language,
        boolean reviewed,
        boolean attitude,
        Optional<SentenceVector> vector) {

    public IndexedStatement {
        speakers = List.copyOf(speakers);
        targets = List.copyOf(targets);
    }
}
