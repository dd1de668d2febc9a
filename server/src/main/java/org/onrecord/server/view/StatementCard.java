package org.onrecord.server.view;

import java.util.List;
import java.util.Optional;

/**
 * A statement beside the text.
 *
 * @param number its place in the report
 * @param id the register's
 * @param act the record's term, for the style
 * @param does the act as a verb
 * @param speakers empty where the report does not say who
 * @param facts to whom, when, form, links ...
 * @param words the parts of what was said
 */
public record StatementCard(
        int number,
        String id,
        String act,
        String does,
        Optional<String> speakers,
        List<Fact> facts,
        List<String> words) {
    public StatementCard {
        facts = List.copyOf(facts);
        words = List.copyOf(words);
    }
}
