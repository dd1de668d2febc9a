package org.onrecord.page;

import org.onrecord.page.html.HtmlReader;
import org.onrecord.page.text.PlainTextReader;
import org.onrecord.page.text.StrippedTextReader;

/** Reads a page as it stands. Stateless; safe for any number of threads. */
public final class PageReader {

    private PageReader() {}

    /**
     * The report on a page: HTML, or the plain text that was left of one.
     *
     * @throws PageException where the page is empty, or no text
     */
    public static Report read(Page page) throws PageException {
        String text = CharacterSets.decode(page);
        return isHtml(page, text) ? HtmlReader.read(page, text) : StrippedTextReader.read(page, text);
    }

    /**
     * The report of a page that is nothing but the body as plain text: {@link Report#text()} is the page's text,
     * character for character (line ends apart, which become {@code \n}), and each paragraph a block.
     *
     * @throws PageException where the page is empty, or no text
     */
    public static Report readPlain(Page page) throws PageException {
        return PlainTextReader.read(page, CharacterSets.decode(page));
    }

    private static boolean isHtml(Page page, String text) {
        if (page.mediaType().isPresent()) return page.mediaType().get().contains("html");
        return text.stripLeading().startsWith("<");
    }
}
