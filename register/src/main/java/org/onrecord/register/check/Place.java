package org.onrecord.register.check;

import java.util.Optional;
import org.onrecord.page.Span;

/**
 * Where in the record something stands.
 *
 * @param report the report
 * @param span from the first word to the last, in the report's text
 * @param statement the statement that has most of the words; empty where no statement has half of them
 */
public record Place(RecordedReport report, Span span, Optional<RecordedStatement> statement) {

    /** The words there, with all that stands between them. */
    public String words() {
        return span.in(report.text());
    }
}
