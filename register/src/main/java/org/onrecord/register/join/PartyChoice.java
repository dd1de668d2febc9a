package org.onrecord.register.join;

/**
 * Which party an actor is, and why.
 *
 * @param party its id
 * @param reason in words
 */
public record PartyChoice(String party, String reason) {}
