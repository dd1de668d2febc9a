package org.onrecord.register.check;

/**
 * One difference between a quotation and the record.
 *
 * @param draft the draft's words; empty where it dropped the record's
 * @param record the record's words; empty where the draft added its own
 */
public record Change(String draft, String record) {}
