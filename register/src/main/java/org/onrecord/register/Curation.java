package org.onrecord.register;

import java.util.List;
import java.util.Optional;
import org.onrecord.statement.Link;

/**
 * What a person changes in a register. Nothing is lost by it: every call is one entry of the journal with what was there before, and
 * can be undone. {@code by} is who does it. Safe for any number of threads.
 *
 * <p>Every method throws {@link IllegalArgumentException} where an id is of nothing, or of something that this cannot be done with;
 * the message says so in words for the user.
 */
public interface Curation {

    /**
     * Merges parties, utterances, issues or groups of copies into one of their kind.
     *
     * @param kept id of the one that stays
     * @param others ids of those that answer with it from now on
     */
    void merge(String kept, List<String> others, String reason, String by) throws RegisterException;

    /** Takes back that something was merged: it stands for itself again, with all that it had. */
    void unmerge(String id, String reason, String by) throws RegisterException;

    /**
     * Takes actors out of a party and makes them one of their own.
     *
     * @param actors of the party, as {@link Party#actors()} has them; not all of them
     * @return id of the new party
     */
    String split(String party, List<Party.Appearance> actors, String reason, String by) throws RegisterException;

    /** Links two utterances. */
    Answer link(Link.Type type, String from, String to, String reason, String by) throws RegisterException;

    /**
     * Decides about a field of a statement, party, link or issue.
     *
     * @param field its name; {@code verdict} with {@code "accepted"} or {@code "rejected"} for the whole. An issue's {@code name} is what
     *     it is called from now on, a rejected link is withdrawn
     * @param after JSON of what the field is to be; empty to say that it should be empty
     * @param comment why
     */
    Decision decide(String subject, String field, Optional<String> after, Optional<String> comment, String by)
            throws RegisterException;

    /** Takes back a decision. */
    void undo(String decision, String by) throws RegisterException;
}
