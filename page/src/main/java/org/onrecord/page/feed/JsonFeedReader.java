package org.onrecord.page.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageException.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/). What breaks off is read as far as it goes, as long
 * as one entry was complete. For use inside one method.
 */
final class JsonFeedReader {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(100).build())
            .build();

    private final Page page;
    private final Map<String, String> feed = new HashMap<>();
    private List<String> feedAuthors = List.of();
    private final List<Item> items = new ArrayList<>();

    /** The strings and the lists of one item. */
    private record Item(Map<String, String> words, List<String> authors, List<String> tags) {
        Optional<String> word(String name) {
            return Optional.ofNullable(words.get(name)).filter(word -> !word.isBlank());
        }
    }

    private JsonFeedReader(Page page) {
        this.page = page;
    }

    static Feed.Listing read(Page page, String json) throws PageException {
        return new JsonFeedReader(page).read(json);
    }

    private Feed.Listing read(String json) throws PageException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "items" -> items(parser, value);
                    case "author", "authors" -> feedAuthors = authors(parser, value);
                    default -> word(parser, value, name, feed);
                }
            }
        } catch (JacksonException e) {
            if (items.isEmpty()) {
                throw new PageException(
                        Code.NOT_FEED,
                        page.input() + " is no JSON Feed: "
                                + e.getOriginalMessage().lines().findFirst().orElse("") + ".",
                        e);
            }
        }
        boolean named = feed.getOrDefault("version", "").contains("jsonfeed.org");
        if (!named && items.isEmpty()) {
            throw new PageException(
                    Code.NOT_FEED, page.input() + " is JSON, but no JSON Feed: it has no version of jsonfeed.org.");
        }
        Optional<String> home = feedWord("home_page_url").flatMap(url -> FeedText.address(url, page.url()));
        Optional<String> base = page.url().or(() -> home);
        Optional<String> language = feedWord("language").flatMap(FeedText::language);
        return new Feed.Listing(
                Feed.Format.JSON_FEED,
                feedWord("title").flatMap(FeedText::plain),
                home,
                language,
                Optional.empty(),
                items.stream().map(item -> entry(item, base, language)).toList());
    }

    private Optional<String> feedWord(String name) {
        return Optional.ofNullable(feed.get(name));
    }

    private FeedEntry entry(Item item, Optional<String> base, Optional<String> feedLanguage) {
        Optional<String> language =
                item.word("language").flatMap(FeedText::language).or(() -> feedLanguage);
        return new FeedEntry(
                item.word("id").flatMap(FeedText::plain),
                item.word("url")
                        .or(() -> item.word("external_url"))
                        .or(() -> item.word("id").filter(FeedText::isWeb))
                        .flatMap(url -> FeedText.address(url, base)),
                item.word("title").flatMap(FeedText::plain),
                item.authors().isEmpty() ? feedAuthors : item.authors(),
                date(item, "date_published", language),
                date(item, "date_modified", language),
                item.word("summary").flatMap(FeedText::plain),
                item.tags(),
                language,
                Optional.empty(),
                List.of());
    }

    private static Optional<Moment> date(Item item, String name, Optional<String> language) {
        return item.word(name).flatMap(word -> FeedDates.parse(word, language));
    }

    private void items(JsonParser parser, JsonToken value) throws PageException {
        if (value != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) return;
            if (token == JsonToken.START_OBJECT) {
                if (items.size() == FeedReader.MOST_ENTRIES) throw FeedReader.tooMany(page);
                items.add(item(parser));
            } else {
                parser.skipChildren();
            }
        }
    }

    private static Item item(JsonParser parser) {
        Map<String, String> words = new HashMap<>();
        List<String> authors = List.of();
        List<String> tags = List.of();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "author", "authors" -> {
                    List<String> named = authors(parser, value);
                    // 1.1 has a list and may keep 1.0's single author beside it.
                    if (named.size() > authors.size()) authors = named;
                }
                case "tags" -> tags = strings(parser, value);
                // The text itself is read where it stands, on its page.
                case "content_html", "content_text" -> parser.skipChildren();
                default -> word(parser, value, name, words);
            }
        }
        return new Item(words, authors, tags);
    }

    private static void word(JsonParser parser, JsonToken value, String name, Map<String, String> words) {
        boolean said = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT;
        if (said) words.putIfAbsent(name, parser.getString());
        else parser.skipChildren();
    }

    /** The names in an author or a list of authors. */
    private static List<String> authors(JsonParser parser, JsonToken value) {
        List<String> authors = new ArrayList<>();
        if (value == JsonToken.START_OBJECT) {
            Map<String, String> author = new HashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                word(parser, parser.nextToken(), name, author);
            }
            Optional.ofNullable(author.get("name")).flatMap(FeedText::author).ifPresent(authors::add);
        } else if (value == JsonToken.START_ARRAY) {
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == null) return authors;
                authors.addAll(authors(parser, token));
            }
        } else if (value == JsonToken.VALUE_STRING) {
            FeedText.author(parser.getString()).ifPresent(authors::add);
        }
        return authors;
    }

    private static List<String> strings(JsonParser parser, JsonToken value) {
        List<String> strings = new ArrayList<>();
        if (value != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return strings;
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) return strings;
            if (token == JsonToken.VALUE_STRING)
                FeedText.plain(parser.getString()).ifPresent(strings::add);
            else parser.skipChildren();
        }
        return strings;
    }
}
