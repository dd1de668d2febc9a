package org.onrecord.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onrecord.register.follow.ReportMeaning;
import org.onrecord.register.vectors.SentenceVector;

/**
 * What those need who work behind a register: they come after its changes, at their own pace, and remember how far they have come. Safe
 * for any number of threads.
 */
public interface Following {

    /**
     * The reports that changed after an entry, or by it and after a report: those that changed first first.
     *
     * @param entry the number of an entry
     * @param report of the reports that changed by that entry, those with an id behind this one; empty for none of them
     */
    List<ChangedReport> changedSince(long entry, String report, int limit) throws RegisterException;

    /** The number of the entry up to which the meanings of utterances are worked out and grouped into issues. */
    long grouped() throws RegisterException;

    /** Which of these utterances have no vector or no issue yet. */
    Set<String> ungrouped(List<String> utterances) throws RegisterException;

    /** The vectors of those of these utterances that have one. */
    Map<String, SentenceVector> vectors(List<String> utterances) throws RegisterException;

    /**
     * Keeps the meanings of what reports say and groups it into issues; all of it or, where it fails, nothing.
     *
     * @param reports with utterances that are not grouped yet; may be empty
     * @param upTo the number of the entry up to which nothing is left to group
     */
    void group(List<ReportMeaning> reports, long upTo) throws RegisterException;
}
