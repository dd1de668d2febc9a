package org.onrecord.page;

import java.util.regex.Pattern;
import org.onrecord.page.html.HtmlReader;
import org.onrecord.page.text.PlainTextReader;
import org.onrecord.page.text.StrippedTextReader;

/**
 * Reads a page as it stands. Needs jsoup and jackson-core and no other library. Stateless; safe for any number of threads.
 */
public final class PageReader {

    /** How a feed or a sitemap begins. */
    private static final Pattern FEED = Pattern.compile(
            "\\s*+(?:<\\?[^>]*+>\\s*+|<!--[^>]*+>\\s*+)*+<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\\s>]");

    /** What a JSON Feed says of itself (https://www.jsonfeed.org/version/1.1/). */
    private static final Pattern JSON_FEED = Pattern.compile(
            "\\A\\s*+\\{[\\s\\S]*?\"version\"\\s*+:\\s*+\"https?:(?:\\\\?/){2}(?:www\\.)?jsonfeed\\.org");

    private static final int FEED_WINDOW = 2_000;

    private PageReader() {}

    /**
     * The report on a page: HTML, or the plain text that was left of one. The page's media type says which it is; where
     * it has none, its bytes do.
     *
     * @throws PageException where the page is empty, is no text, is a feed, or has neither a headline nor any text to read
     */
    public static Report read(Page page) throws PageException {
        boolean html = isHtml(page, text(page));
        String text = noFeed(page, CharacterSets.decode(page));
        return html ? noneEmpty(page, HtmlReader.read(page, text)) : StrippedTextReader.read(page, text);
    }

    /**
     * The report on a page as {@link #read} gives it, with what became of each passage of the page and why. It is the
     * same reading, with its decisions put into words afterwards.
     *
     * @throws PageException where {@link #read} throws it
     */
    public static Explanation explain(Page page) throws PageException {
        boolean html = isHtml(page, text(page));
        String text = noFeed(page, CharacterSets.decode(page));
        if (!html) return StrippedTextReader.explain(page, text);
        Explanation explanation = HtmlReader.explain(page, text);
        noneEmpty(page, explanation.report());
        return explanation;
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

    private static String noFeed(Page page, String text) throws PageException {
        String head = text.substring(0, Math.min(text.length(), FEED_WINDOW));
        if (FEED.matcher(head).lookingAt() || JSON_FEED.matcher(head).find()) {
            throw new PageException(
                    PageException.Code.NOT_TEXT,
                    page.input() + " is a feed or a sitemap, not a page: onrecord feed lists its reports.");
        }
        return text;
    }

    private static Report noneEmpty(Page page, Report report) throws PageException {
        if (!report.text().isEmpty()) return report;
        throw new PageException(
                PageException.Code.EMPTY,
                page.input() + " has neither a headline nor any text: where scripts build the page, save it from a"
                        + " browser and read the file.");
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
