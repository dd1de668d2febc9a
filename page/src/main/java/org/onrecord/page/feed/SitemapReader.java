package org.onrecord.page.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.onrecord.page.Moment;

/** Reads sitemaps (sitemaps.org), with Google's elements for news where they are, and indexes of them. */
final class SitemapReader {

    private final XmlNames names;
    private final Optional<String> base;

    SitemapReader(XmlNames names, Optional<String> base) {
        this.names = names;
        this.base = base;
    }

    Feed.Listing listing(List<Element> urls) {
        List<FeedEntry> entries = new ArrayList<>();
        for (Element url : urls) entry(url).ifPresent(entries::add);
        return new Feed.Listing(
                Feed.Format.SITEMAP, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), entries);
    }

    Feed.SitemapIndex index(List<Element> parts) {
        List<Feed.Sitemap> sitemaps = new ArrayList<>();
        for (Element part : parts) {
            address(part).ifPresent(url -> sitemaps.add(new Feed.Sitemap(url, date(part, "lastmod"))));
        }
        return new Feed.SitemapIndex(sitemaps);
    }

    private Optional<FeedEntry> entry(Element url) {
        Optional<String> address = address(url);
        if (address.isEmpty()) return Optional.empty();
        Element news = names.child(url, "news").orElseGet(() -> new Element("news"));
        Element publication = names.child(news, "publication").orElseGet(() -> new Element("publication"));
        return Optional.of(new FeedEntry(
                Optional.empty(),
                address,
                names.child(news, "title").flatMap(title -> FeedText.ofHtml(title.wholeText())),
                List.of(),
                date(news, "publication_date"),
                date(url, "lastmod"),
                Optional.empty(),
                List.of(),
                names.child(publication, "language").flatMap(word -> FeedText.language(word.wholeText())),
                names.child(publication, "name").flatMap(word -> FeedText.ofHtml(word.wholeText())),
                names.child(news, "keywords")
                        .map(word -> FeedText.commas(word.wholeText()))
                        .orElse(List.of())));
    }

    private Optional<String> address(Element element) {
        return names.child(element, "loc").flatMap(word -> FeedText.address(word.wholeText(), base));
    }

    private Optional<Moment> date(Element element, String name) {
        return names.child(element, name).flatMap(word -> FeedDates.parse(word.wholeText(), Optional.empty()));
    }
}
