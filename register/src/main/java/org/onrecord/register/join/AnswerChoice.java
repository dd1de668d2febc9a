package org.onrecord.register.join;

import org.onrecord.statement.Link;

/**
 * A link that was found between two utterances.
 *
 * @param type what the one is to the other
 * @param from id of the utterance that answers
 * @param to id of the utterance that is answered
 * @param reason in words
 * @param weight how much speaks for it, to be compared with others of the same answer
 */
public record AnswerChoice(Link.Type type, String from, String to, String reason, double weight) {}
