package org.onrecord.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.Annotations;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageReader;
import org.onrecord.page.Report;

/**
 * The facade of the house up to here: a page in, a {@link Reading} out. Immutable; safe for any number of threads.
 *
 * <p>A report in a language without a statement reader is read as a page all the same; its reading then says so in
 * {@link Reading#unread()}.
 */
public final class Reader {

    private final ReaderIdentity identity = new ReaderIdentity("onrecord", version(), Map.of(), Optional.empty());

    /** The reader that ships. */
    public Reader() {}

    /** What goes into every reading of this reader. */
    public ReaderIdentity identity() {
        return identity;
    }

    /**
     * Reads a page.
     *
     * @throws PageException where the page is empty, or no text
     */
    public Reading read(Page page, ReadingOptions options) throws PageException {
        Report report = report(page, options);
        return new Reading(page.input(), report, Optional.of("und"), List.of(), List.of(), List.of(), identity);
    }

    /**
     * What lies under the statements of a page: its text with sentences and names.
     *
     * @throws PageException where the page is empty, or no text
     */
    public Annotations annotate(Page page, ReadingOptions options) throws PageException {
        return new Annotations(report(page, options).text(), List.of(), List.of(), List.of(), List.of());
    }

    private static Report report(Page page, ReadingOptions options) throws PageException {
        return options.plain() ? PageReader.readPlain(page) : PageReader.read(page);
    }

    private static String version() {
        return Optional.ofNullable(Reader.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
