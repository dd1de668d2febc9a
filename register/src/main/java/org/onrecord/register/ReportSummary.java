package org.onrecord.register;

import java.util.Optional;

/**
 * One line of the list of reports; the fields are those of the newest version.
 *
 * @param id the report's
 * @param url the address it lives at; empty where none is known
 * @param headline as in the record
 * @param opening the first words of the text where there is no headline; else empty
 * @param publisher as in the record
 * @param datePublished as in the record: ISO 8601, as precise as the page is
 * @param versions how many there are
 * @param copyGroup id of the group of reports that print this text
 * @param statements how many the newest reading has
 * @param unread the language that no reader of statements knows, as in the record; empty where they were read
 */
public record ReportSummary(
        String id,
        Optional<String> url,
        Optional<String> headline,
        Optional<String> opening,
        Optional<String> publisher,
        Optional<String> datePublished,
        int versions,
        String copyGroup,
        int statements,
        Optional<String> unread) {}
