package org.onrecord.register.check;

import java.util.List;

/**
 * What is on record, asked by words: the port behind which a register's index answers. Implementations are safe for any
 * number of threads.
 */
public interface RecordedWords {

    /**
     * The reports that hold a passage most like some words, whether it is a statement or not, the best first. A report in
     * which all the words stand one after the other should come before one that has them here and there: what is left out
     * here is <em>not found</em>.
     *
     * @param words of one quotation, as they stand in the draft
     * @param limit the most reports that are wanted, at least 1
     */
    List<RecordedReport> like(String words, int limit);
}
