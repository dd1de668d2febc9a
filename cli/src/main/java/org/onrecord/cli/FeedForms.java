package org.onrecord.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.onrecord.cli.Style.Paint;
import org.onrecord.page.Moment;
import org.onrecord.page.feed.Feed;
import org.onrecord.page.feed.FeedEntry;
import org.onrecord.page.feed.FeedLink;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How {@code onrecord feed} shows entries: as JSON, as an address that a shell can take, or laid out for people. */
final class FeedForms {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int WIDEST = 100;
    private static final int NARROWEST = 30;
    private static final int SUMMARY = 300;

    private final int columns;
    private final Style style;

    FeedForms(int columns, Style style) {
        this.columns = Math.clamp(columns, NARROWEST, WIDEST);
        this.style = style;
    }

    /**
     * An entry with the names of the record.
     *
     * @param address what was read: the input, or a sitemap that an index named
     */
    static ObjectNode json(String input, String address, Feed.Listing feed, FeedEntry entry) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("input", input);
        if (!address.equals(input)) json.put("sitemap", address);
        put(json, "feed", feed.title());
        put(json, "id", entry.id());
        put(json, "url", entry.url());
        put(json, "headline", entry.headline());
        put(json, "authors", entry.authors());
        put(json, "datePublished", entry.datePublished().map(Moment::iso));
        put(json, "dateModified", entry.dateModified().map(Moment::iso));
        put(json, "summary", entry.summary());
        put(json, "categories", entry.categories());
        put(json, "inLanguage", entry.inLanguage());
        put(json, "publisher", entry.publisher());
        put(json, "keywords", entry.keywords());
        return json;
    }

    static ObjectNode json(String input, FeedLink link) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("input", input).put("url", link.url()).put("mediaType", link.mediaType());
        put(json, "title", link.title());
        return json;
    }

    private static void put(ObjectNode json, String field, Optional<String> value) {
        json.put(field, value.orElse(null));
    }

    private static void put(ObjectNode json, String field, List<String> values) {
        ArrayNode array = json.putArray(field);
        for (String value : values) array.add(value);
    }

    /** An address without what a shell, or xargs, would take for more than a letter. */
    static String shellWord(String url) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < url.length(); i++) {
            char unit = url.charAt(i);
            boolean special = unit <= ' ' || unit == 0x7F || "'\"\\`<>^{|}".indexOf(unit) >= 0;
            if (special) word.append(String.format(Locale.ROOT, "%%%02X", (int) unit));
            else word.append(unit);
        }
        return word.toString();
    }

    /** What stands above the entries of a feed, without a line end. */
    String head(String address, Feed.Listing feed, int shown) {
        TextLine line = new TextLine();
        line.add(Paint.HEADLINE, feed.title().orElse(address));
        line.dot().add(Paint.NONE, feed.format().words());
        int all = feed.entries().size();
        String reports = all == 1 ? " report" : " reports";
        line.dot().add(Paint.NONE, (shown == all ? "" : shown + " of ") + all + reports);
        feed.homePage().ifPresent(page -> line.dot().add(Paint.DIM, page));
        return line.wrap(0, columns, style).stripTrailing();
    }

    /** An entry for people, without a line end. */
    String text(FeedEntry entry) {
        StringBuilder text = new StringBuilder();
        TextLine headline = new TextLine();
        entry.headline().ifPresent(words -> headline.add(Paint.HEADLINE, words));
        // A plain sitemap has nothing but addresses.
        boolean named = !headline.isEmpty();
        if (!named) headline.add(Paint.CLAIM, entry.url().orElse("(neither headline nor address)"));
        text.append(headline.wrap(0, columns, style));
        TextLine about = new TextLine();
        entry.datePublished().ifPresent(date -> about.dot().add(Paint.NONE, MomentWords.of(date)));
        entry.dateModified()
                .filter(date -> !entry.datePublished().equals(Optional.of(date)))
                .ifPresent(date -> about.dot().add(Paint.NONE, "updated " + MomentWords.of(date)));
        entry.publisher().ifPresent(name -> about.dot().add(Paint.NONE, name));
        if (!entry.authors().isEmpty()) about.dot().add(Paint.NONE, String.join(", ", entry.authors()));
        if (!entry.categories().isEmpty()) about.dot().add(Paint.DIM, String.join(", ", entry.categories()));
        text.append(about.wrap(2, columns, style));
        entry.summary()
                .ifPresent(words ->
                        text.append(new TextLine().add(Paint.NONE, begin(words)).wrap(2, columns, style)));
        entry.url()
                .filter(url -> named)
                .ifPresent(
                        url -> text.append(new TextLine().add(Paint.CLAIM, url).wrap(2, columns, style)));
        return text.toString().stripTrailing();
    }

    String text(FeedLink link) {
        TextLine line = new TextLine().add(Paint.CLAIM, link.url());
        line.dot().add(Paint.DIM, link.mediaType());
        link.title().ifPresent(title -> line.dot().add(Paint.NONE, title));
        return line.wrap(0, columns, style).stripTrailing();
    }

    private static String begin(String words) {
        if (words.length() <= SUMMARY) return words;
        int end = words.lastIndexOf(' ', SUMMARY);
        return words.substring(0, end > 0 ? end : words.offsetByCodePoints(0, SUMMARY / 2)) + " …";
    }
}
