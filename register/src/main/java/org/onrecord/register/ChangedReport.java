package org.onrecord.register;

/**
 * A report that is shown otherwise since an entry of the journal.
 *
 * @param report its id
 * @param entry the number of the newest entry that changed it
 */
public record ChangedReport(String report, long entry) {}
