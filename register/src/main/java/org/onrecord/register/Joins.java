package org.onrecord.register;

import java.util.List;
import java.util.Optional;

/**
 * What is joined over the reports of a register: parties, utterances, links, groups of copies, issues; and what reviewers decided.
 * An id that was merged into another answers with that one. Lists are in the order of their ids. Safe for any number of threads.
 */
public interface Joins {

    Optional<Party> party(String id) throws RegisterException;

    Slice<Party> parties(Optional<String> after, int limit) throws RegisterException;

    /** The parties that go by a name, whatever its case and accents. */
    List<Party> partiesNamed(String name) throws RegisterException;

    Optional<Utterance> utterance(String id) throws RegisterException;

    Slice<Utterance> utterances(Optional<String> after, int limit) throws RegisterException;

    Optional<Answer> link(String id) throws RegisterException;

    Slice<Answer> links(Optional<String> after, int limit) throws RegisterException;

    /** The links that go from or to an utterance. */
    List<Answer> linksOf(String utterance) throws RegisterException;

    Optional<Copies> copies(String id) throws RegisterException;

    Slice<Copies> copyGroups(Optional<String> after, int limit) throws RegisterException;

    Optional<Issue> issue(String id) throws RegisterException;

    Slice<Issue> issues(Optional<String> after, int limit) throws RegisterException;

    Optional<Decision> decision(String id) throws RegisterException;

    /** Every decision, the undone ones among them. */
    Slice<Decision> decisions(Optional<String> after, int limit) throws RegisterException;
}
