package org.onrecord.register.join;

import java.util.Optional;
import java.util.Set;
import org.onrecord.statement.Act;

/**
 * What is compared of two acts of saying.
 *
 * @param id the utterance's; empty of one that is not in the register yet
 * @param act what the speaker does by it
 * @param day when it was said or first reported; empty where it is not known
 * @param words what was said
 * @param speakers ids of the parties who said it
 * @param targets ids of the parties at whom it is directed
 * @param about ids of the parties that its content speaks of
 */
public record Saying(
        String id,
        Act act,
        Optional<String> day,
        SayingWords words,
        Set<String> speakers,
        Set<String> targets,
        Set<String> about) {
    public Saying {
        speakers = Set.copyOf(speakers);
        targets = Set.copyOf(targets);
        about = Set.copyOf(about);
    }
}
