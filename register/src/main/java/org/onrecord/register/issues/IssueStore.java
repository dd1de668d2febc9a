package org.onrecord.register.issues;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where issues are kept, and what is counted over the whole register. The grouping is its only writer but for names; what
 * one {@link IssueGrouping#add} writes should be kept together or not at all.
 */
public interface IssueStore {

    /** The issue of this id. */
    Optional<IssueProfile> find(String id);

    /**
     * The issues that share the most of some words; of those that share as many, the ones with the latest last day.
     *
     * @param words in lower case
     * @param most how many issues
     */
    List<IssueProfile> sharing(Collection<String> words, int most);

    /** Keeps an issue, in place of what was kept of it. */
    void put(IssueProfile issue);

    /** What is counted over all reports that were grouped. */
    Totals totals();

    /** In or around utterances of how many reports a word stands. */
    int reportsWith(String word);

    /**
     * Counts a report in.
     *
     * @param words the words that stand in or around its utterances, each once
     * @param totals what the totals now are
     */
    void count(Collection<String> words, Totals totals);

    /**
     * What is counted over all reports.
     *
     * @param reports how many
     * @param utterances how many
     * @param vectors the sum of the vectors of their utterances, number by number; not for change, though it could be
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Totals(int reports, long utterances, long[] vectors) {}
}
