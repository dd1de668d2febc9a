package org.onrecord.register.issues;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of an issue for grouping: sums, so that it need not be worked out anew from its utterances.
 *
 * @param id {@code i…}
 * @param utterances how many belong to it
 * @param vectors the sum of their vectors, number by number; not for change, though it could be
 * @param words the words in and around them, in lower case, with how often and how they are written; the most frequent
 *     {@value #MOST_WORDS} at most
 * @param lastDay the last day on which something was said about it; empty where none is known
 * @param givenName what a person named it; empty until then
 */
@SuppressWarnings("ArrayRecordComponent")
public record IssueProfile(
        String id,
        int utterances,
        int[] vectors,
        Map<String, Written> words,
        Optional<LocalDate> lastDay,
        Optional<String> givenName) {

    /** The words that are kept of one issue. */
    public static final int MOST_WORDS = 300;

    /**
     * A word of an issue.
     *
     * @param utterances in or around how many utterances it stands; one in a headline counts as two
     * @param form how it was written first
     */
    public record Written(int utterances, String form) {}

    public IssueProfile {
        words = Map.copyOf(words);
    }

    /** The same issue under a name that a person gave it. */
    public IssueProfile named(String name) {
        return new IssueProfile(id, utterances, vectors, words, lastDay, Optional.of(name));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IssueProfile issue
                && id.equals(issue.id)
                && utterances == issue.utterances
                && Arrays.equals(vectors, issue.vectors)
                && words.equals(issue.words)
                && lastDay.equals(issue.lastDay)
                && givenName.equals(issue.givenName);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
