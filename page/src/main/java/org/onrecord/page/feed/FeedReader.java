package org.onrecord.page.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.onrecord.page.ContentKind;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageException.Code;

/**
 * Reads feeds and sitemaps as they stand: RSS of every version, Atom, JSON Feed, sitemaps, news sitemaps, sitemap indexes
 * and sitemaps of plain text. What is broken is read as far as it goes; nothing outside the bytes is ever looked at (no
 * DTD, no external entity). RSS and Atom need the library {@code com.rometools:rome}, all else none but jsoup and
 * jackson-core. Time and memory grow with the length of the feed. Stateless; safe for any number of threads.
 */
public final class FeedReader {

    /** More than any outlet lists at once: sitemaps end at 50,000. */
    static final int MOST_ENTRIES = 100_000;

    /** Deeper elements become siblings. */
    private static final int DEEPEST = 64;

    /** How many elements may stand in front of a feed, as the warnings of its server do. */
    private static final int IN_FRONT = 200;

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "channel", "feed", "urlset", "sitemapindex", "html");

    /** No page names so many feeds. */
    private static final int MOST_LINKS = 1_000;

    private FeedReader() {}

    /**
     * What a feed or a sitemap holds.
     *
     * @param page its bytes, unpacked; its address resolves relative ones
     * @throws PageException where it is neither, with the feeds that it names where it is a page; or where it is too
     *     broken for anything to be read
     */
    public static Feed read(Page page) throws PageException {
        String text = text(page);
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
        if (at < text.length() && text.charAt(at) == '{') return JsonFeedReader.read(page, text);
        if (text.indexOf('<') < 0) return addresses(page, text);
        Document document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
        Optional<Element> root = document.stream()
                .limit(IN_FRONT)
                .filter(element -> ROOTS.contains(local(element)))
                .findFirst();
        if (root.isEmpty()) throw noFeed(page, text);
        XmlNames names = new XmlNames();
        Element feed = root.get();
        return switch (local(feed)) {
            case "rss", "rdf", "channel" -> {
                List<Element> items = all(page, feed, "item");
                yield syndication(page, () -> new SyndicationReader(names, page).rss(feed, items));
            }
            case "feed" -> {
                List<Element> entries = all(page, feed, "entry");
                yield syndication(page, () -> new SyndicationReader(names, page).atom(feed, entries));
            }
            case "urlset" -> new SitemapReader(names, page.url()).listing(all(page, feed, "url"));
            case "sitemapindex" -> new SitemapReader(names, page.url()).index(all(page, feed, "sitemap"));
            default -> throw noFeed(page, text);
        };
    }

    private interface Reading {
        Feed read() throws PageException;
    }

    private static Feed syndication(Page page, Reading reading) throws PageException {
        try {
            return reading.read();
        } catch (NoClassDefFoundError e) {
            throw PageException.missingLibrary(page.input(), "com.rometools:rome", e);
        }
    }

    /**
     * The feeds that an HTML page names in its head ({@code <link rel="alternate" type="application/rss+xml">}), in its
     * order and each once; empty where it names none.
     *
     * @throws PageException where the page is empty, or no text
     */
    public static List<FeedLink> links(Page page) throws PageException {
        return links(page, text(page));
    }

    private static List<FeedLink> links(Page page, String text) {
        Document document =
                Parser.htmlParser().setMaxDepth(256).parseInput(text, page.url().orElse(""));
        List<FeedLink> links = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Element link : document.select("link[rel~=(?i)\\balternate\\b][type][href]")) {
            String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
            boolean feed = type.equals("application/rss+xml")
                    || type.equals("application/atom+xml")
                    || type.equals("application/feed+json")
                    || type.equals("application/rdf+xml");
            if (!feed) continue;
            String resolved = link.absUrl("href");
            String url = resolved.isEmpty() ? link.attr("href").strip() : resolved;
            if (url.isEmpty() || !seen.add(url)) continue;
            if (seen.size() > MOST_LINKS) break;
            links.add(new FeedLink(url, type, FeedText.plain(link.attr("title"))));
        }
        return links;
    }

    private static String text(Page page) throws PageException {
        return switch (ContentKind.of(page.bytes())) {
            case HTML, TEXT -> FeedText.decode(page);
            case EMPTY -> throw new PageException(Code.EMPTY, page.input() + " is empty: give a feed or a sitemap.");
            case GZIP, BINARY, WARC ->
                throw new PageException(
                        Code.NOT_TEXT, page.input() + " is no text: give a feed (RSS, Atom, JSON Feed) or a sitemap.");
        };
    }

    private static String local(Element element) {
        return element.tag().localName().toLowerCase(Locale.ROOT);
    }

    /** The entries of a feed, wherever an element that was not closed has put them. */
    private static List<Element> all(Page page, Element feed, String name) throws PageException {
        List<Element> found = feed.stream()
                .filter(element -> local(element).equals(name)
                        && (element.tag().prefix().isEmpty()
                                || element.tag().prefix().equals(feed.tag().prefix())))
                .limit(MOST_ENTRIES + 1L)
                .toList();
        if (found.size() > MOST_ENTRIES) throw tooMany(page);
        return found;
    }

    static PageException tooMany(Page page) {
        return new PageException(
                Code.TOO_LARGE, page.input() + " has more than " + MOST_ENTRIES + " entries: no feed has so many.");
    }

    /** A sitemap of plain text: one address a line. */
    private static Feed addresses(Page page, String text) throws PageException {
        List<FeedEntry> entries = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank()) continue;
            Optional<String> address = FeedText.address(line, Optional.empty());
            if (address.isEmpty()) throw noFeed(page, text);
            if (entries.size() == MOST_ENTRIES) throw tooMany(page);
            entries.add(FeedEntry.of(address.get()));
        }
        return new Feed.Listing(
                Feed.Format.TEXT_SITEMAP,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                entries);
    }

    private static PageException noFeed(Page page, String text) {
        boolean xml = text.stripLeading().startsWith("<?xml") && !text.contains("<html");
        if (xml || ContentKind.of(page.bytes()) != ContentKind.HTML) {
            return new PageException(
                    Code.NOT_FEED, page.input() + " is no feed (RSS, Atom, JSON Feed) and no sitemap.");
        }
        List<FeedLink> links = links(page, text);
        if (links.isEmpty()) {
            return new PageException(
                    Code.NOT_FEED,
                    page.input() + " is a page, not a feed, and names no feed: look for /sitemap.xml or robots.txt of"
                            + " its host.");
        }
        StringBuilder named = new StringBuilder();
        for (FeedLink link : links.subList(0, Math.min(3, links.size())))
            named.append(' ').append(link.url());
        int more = links.size() - 3;
        return new PageException(
                Code.NOT_FEED,
                page.input() + " is a page, not a feed; it names" + named + (more > 0 ? " and " + more + " more" : "")
                        + ".");
    }
}
