package org.onrecord.page.text;

import org.onrecord.page.Explanation;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.Report;

/**
 * What a bad stripper left of a page: headline, byline, caption, body and furniture as lines of one text.
 *
 * <p>Each line gets a role from what it says itself (a label, a byline, a name of the page's template), from its shape
 * (length, last mark, capitals) and from where it stands. Nothing is learnt and no outlet is known by name; the words
 * that decide are the lists {@code furniture.txt} and {@code agencies.txt}.
 */
public final class StrippedTextReader {

    private StrippedTextReader() {}

    /**
     * The report that is left in a stripped text. {@link Report#furniture()} holds every line that is neither part of
     * the report's text nor told in one of its fields.
     *
     * @throws PageException where there is nothing but white space
     */
    public static Report read(Page page, String decoded) throws PageException {
        return new StrippedText(Lines.of(page, decoded)).report(page);
    }

    /**
     * The same reading, with what was kept and what was left out.
     *
     * @throws PageException where there is nothing but white space
     */
    public static Explanation explain(Page page, String decoded) throws PageException {
        StrippedText text = new StrippedText(Lines.of(page, decoded));
        Report report = text.report(page);
        return new Explanation(report, text.entries(report));
    }
}
