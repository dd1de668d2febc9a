package org.onrecord.register.join;

/**
 * Which utterance a statement tells, or says again on another occasion.
 *
 * @param utterance its id
 * @param again whether it is said again, rather than told again
 * @param reason in words
 */
public record UtteranceChoice(String utterance, boolean again, String reason) {}
