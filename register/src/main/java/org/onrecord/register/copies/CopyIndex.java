package org.onrecord.register.copies;

import java.util.List;
import java.util.Optional;

/** What the store knows of the reports that are there: who holds which fingerprint, and their texts. */
public interface CopyIndex {

    /**
     * A report that holds a fingerprint.
     *
     * @param hash the fingerprint
     * @param report the report's id
     * @param group the id of the group of copies it is in
     */
    record Holder(long hash, String report, String group) {}

    /**
     * The reports whose latest version holds these fingerprints.
     *
     * @param hashes as {@link Fingerprints#of} gives them
     * @param mostPerHash of each fingerprint at most so many holders, rather those added last: copies come close upon each
     *     other
     */
    List<Holder> holders(long[] hashes, int mostPerHash);

    /** The text of a report's latest version; empty where there is no such report. */
    Optional<CopyText> text(String report);
}
