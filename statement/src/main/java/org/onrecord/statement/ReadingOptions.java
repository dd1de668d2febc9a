package org.onrecord.statement;

import java.time.LocalDate;
import java.util.Optional;
import org.onrecord.page.Moment;
import org.onrecord.page.Report;

/**
 * How to read a page.
 *
 * @param plain whether the page is nothing but the body of a report as plain text
 * @param attitudes whether to give PolNeAR's wider notion, with its spans, instead of statements alone
 * @param published what relative times ("on Saturday") count from; empty: the page's own dates
 * @param language the language to read in; empty: the page's own
 */
public record ReadingOptions(boolean plain, boolean attitudes, Optional<Moment> published, Optional<String> language) {

    /** A page as it stands, statements only. */
    public static final ReadingOptions DEFAULT = new ReadingOptions(false, false, Optional.empty(), Optional.empty());

    /** The day that relative times in a report count from; empty where neither these options nor the page tell it. */
    public Optional<LocalDate> day(Report report) {
        return published.or(report::datePublished).or(report::dateModified).flatMap(Moment::day);
    }
}
