package org.onrecord.register;

import java.util.Optional;
import java.util.OptionalDouble;
import org.onrecord.statement.Link;

/**
 * A link from one utterance to another.
 *
 * @param id its id
 * @param type what the one is to the other
 * @param from id of the utterance that denies, rejects, answers or repeats
 * @param to id of the other
 * @param confidence empty where the figure is not calibrated
 * @param reason in words
 * @param by who says so: {@code reader}, or the reviewer
 * @param withdrawn who took it back; empty where it holds
 */
public record Answer(
        String id,
        Link.Type type,
        String from,
        String to,
        OptionalDouble confidence,
        String reason,
        String by,
        Optional<String> withdrawn) {}
