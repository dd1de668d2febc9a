package org.onrecord.page;

import org.onrecord.page.html.HtmlReader;
import org.onrecord.page.text.PlainTextReader;
import org.onrecord.page.text.StrippedTextReader;

/** Reads a page as it stands. Stateless; safe for any number of threads. */
public final class PageReader {

    private PageReader() {}

    /**
     * The report on a page: HTML, or the plain text that was left of one. The page's media type says which it is; where
     * it has none, its bytes do.
     *
     * @throws PageException where the page is empty, or no text
     */
    public static Report read(Page page) throws PageException {
        boolean html = isHtml(page, text(page));
        String text = CharacterSets.decode(page);
        return html ? HtmlReader.read(page, text) : StrippedTextReader.read(page, text);
    }

    /**
     * The report on a page as {@link #read} gives it, with what became of each passage of the page and why. It is the
     * same reading, with its decisions put into words afterwards.
     *
     * @throws PageException where the page is empty, or no text
     */
    public static Explanation explain(Page page) throws PageException {
        boolean html = isHtml(page, text(page));
        String text = CharacterSets.decode(page);
        return html ? HtmlReader.explain(page, text) : StrippedTextReader.explain(page, text);
    }

    /**
     * The report of a page that is nothing but the body as plain text: {@link Report#text()} is the page's text,
     * character for character (line ends apart, which become {@code \n}), and each paragraph a block.
     *
     * @throws PageException where the page is empty, or no text
     */
    public static Report readPlain(Page page) throws PageException {
        text(page);
        return PlainTextReader.read(page, CharacterSets.decode(page));
    }

    private static boolean isHtml(Page page, ContentKind kind) {
        String mediaType = page.mediaType().orElse("");
        if (mediaType.contains("html") || mediaType.endsWith("xml")) return true;
        return !mediaType.equals("text/plain") && kind == ContentKind.HTML;
    }

    /** What the page's bytes look like, where they look like text. */
    private static ContentKind text(Page page) throws PageException {
        ContentKind kind = ContentKind.of(page.bytes());
        return switch (kind) {
            case HTML, TEXT, WARC -> kind;
            case EMPTY ->
                throw new PageException(
                        PageException.Code.EMPTY, page.input() + " is empty: give a page with a report on it.");
            case GZIP, BINARY ->
                throw new PageException(
                        PageException.Code.NOT_TEXT,
                        page.input() + " is no text but binary data: give a page as HTML or plain text.");
        };
    }
}
