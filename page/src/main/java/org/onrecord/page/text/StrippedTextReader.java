package org.onrecord.page.text;

import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.Report;

/** What a bad stripper left of a page: headline, byline, caption and furniture as lines of one text. */
public final class StrippedTextReader {

    private StrippedTextReader() {}

    /**
     * The report that is left in a stripped text.
     *
     * @throws PageException where there is nothing but white space
     */
    public static Report read(Page page, String decoded) throws PageException {
        return PlainTextReader.read(page, decoded);
    }
}
