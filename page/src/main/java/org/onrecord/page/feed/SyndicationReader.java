package org.onrecord.page.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCSubject;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;

/**
 * Reads RSS and Atom: Rome says what an entry's address, title, authors and categories are in each of their versions.
 * Dates, and what Rome has no field for, are read from the entry's own element: Rome keeps no zone, and none of a date
 * that has no time.
 */
final class SyndicationReader {

    /** The periods of http://purl.org/rss/1.0/modules/syndication/, in hours. */
    private static final Map<String, Long> PERIODS =
            Map.of("hourly", 1L, "daily", 24L, "weekly", 168L, "monthly", 720L, "yearly", 8760L);

    private final XmlNames names;
    private final Page page;

    SyndicationReader(XmlNames names, Page page) {
        this.names = names;
        this.page = page;
    }

    Feed.Listing rss(Element root, List<Element> items) throws PageException {
        Element channel = root.tag().localName().equalsIgnoreCase("channel")
                ? root
                : names.child(root, "channel").orElse(root);
        Optional<String> language = language(root)
                .or(() -> language(channel))
                .or(() -> names.child(channel, "", "language").flatMap(this::tag))
                .or(() -> names.child(channel, XmlNames.DUBLIN_CORE, "language").flatMap(this::tag));
        boolean rdf = root.tag().localName().equalsIgnoreCase("rdf");
        RomeDocument document = new RomeDocument(names);
        SyndFeed feed = build(rdf ? document.rdf(channel, items) : document.rss(channel, items));
        return listing(Feed.Format.RSS, feed, items, page.url(), language, updateInterval(channel));
    }

    Feed.Listing atom(Element root, List<Element> entries) throws PageException {
        SyndFeed feed = build(new RomeDocument(names).atom(root, entries));
        Optional<String> base =
                FeedText.address(root.attr("xml:base"), page.url()).or(page::url);
        return listing(Feed.Format.ATOM, feed, entries, base, language(root), updateInterval(root));
    }

    private SyndFeed build(org.jdom2.Document document) throws PageException {
        try {
            return new SyndFeedInput(false, Locale.ROOT).build(document);
        } catch (FeedException | IllegalArgumentException e) {
            throw new PageException(
                    PageException.Code.NOT_FEED,
                    page.input() + " looks like a feed, but cannot be read as one (" + e.getMessage() + ").",
                    e);
        }
    }

    private Feed.Listing listing(
            Feed.Format format,
            SyndFeed feed,
            List<Element> elements,
            Optional<String> feedBase,
            Optional<String> language,
            Optional<Duration> updateInterval) {
        Optional<String> home = address(alternate(feed.getLinks(), feed.getLink()), feedBase);
        Optional<String> base = feedBase.or(() -> home);
        boolean texts = "atom_1.0".equals(feed.getFeedType());
        // The author of an Atom feed is that of its entries without one (RFC 4287, 4.2.1).
        List<SyndPerson> feedAuthors = format == Feed.Format.ATOM ? feed.getAuthors() : List.of();
        List<FeedEntry> entries = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            Optional<Integer> place = RomeDocument.place(entry.getForeignMarkup());
            if (place.isPresent())
                entries.add(entry(texts, entry, feedAuthors, elements.get(place.get()), base, language));
        }
        return new Feed.Listing(format, words(texts, feed.getTitleEx()), home, language, updateInterval, entries);
    }

    /** RSS's ttl is in minutes; the Syndication module has a period, and how often within it. */
    private Optional<Duration> updateInterval(Element channel) {
        Optional<Duration> life = number(channel, "ttl").map(Duration::ofMinutes);
        Optional<Duration> period = names.child(channel, "updatePeriod")
                .map(word -> word.wholeText().strip().toLowerCase(Locale.ROOT))
                .flatMap(word -> Optional.ofNullable(PERIODS.get(word)))
                .map(Duration::ofHours)
                .map(whole -> whole.dividedBy(
                        Math.max(1, number(channel, "updateFrequency").orElse(1L))));
        if (life.isEmpty() || period.isEmpty()) return life.or(() -> period);
        return life.get().compareTo(period.get()) > 0 ? life : period;
    }

    private Optional<Long> number(Element channel, String name) {
        return names.child(channel, name)
                .map(word -> word.wholeText().strip())
                .filter(word -> word.matches("\\d{1,9}"))
                .map(Long::valueOf);
    }

    private FeedEntry entry(
            boolean texts,
            SyndEntry entry,
            List<SyndPerson> feedAuthors,
            Element element,
            Optional<String> base,
            Optional<String> feedLanguage) {
        Optional<String> language = language(element)
                .or(() -> names.child(element, XmlNames.DUBLIN_CORE, "language").flatMap(this::tag))
                .or(() -> feedLanguage);
        Set<String> authors = new LinkedHashSet<>(names(entry.getAuthors()));
        if (authors.isEmpty()) said(entry.getAuthor()).flatMap(FeedText::author).ifPresent(authors::add);
        if (authors.isEmpty()) authors.addAll(names(feedAuthors));
        Set<String> categories = new LinkedHashSet<>();
        for (SyndCategory category : entry.getCategories()) {
            said(category.getLabel())
                    .or(() -> said(category.getName()))
                    .flatMap(FeedText::ofHtml)
                    .ifPresent(categories::add);
        }
        // Of Dublin Core's lists Rome hands on the first creator and, of some versions, no subject.
        if (entry.getModule(DCModule.URI) instanceof DCModule dublin) {
            for (String creator : dublin.getCreators())
                said(creator).flatMap(FeedText::author).ifPresent(authors::add);
            for (DCSubject subject : dublin.getSubjects()) {
                said(subject.getValue()).flatMap(FeedText::ofHtml).ifPresent(categories::add);
            }
        }
        return new FeedEntry(
                said(entry.getUri()).flatMap(FeedText::plain),
                address(alternate(entry.getLinks(), entry.getLink()), base),
                words(texts, entry.getTitleEx()),
                new ArrayList<>(authors),
                published(element, language),
                modified(element, language),
                words(texts, entry.getDescription()),
                new ArrayList<>(categories),
                language,
                publisher(element),
                keywords(element));
    }

    private static List<String> names(List<SyndPerson> persons) {
        List<String> names = new ArrayList<>();
        for (SyndPerson person : persons)
            said(person.getName()).flatMap(FeedText::author).ifPresent(names::add);
        return names;
    }

    private Optional<Moment> published(Element entry, Optional<String> language) {
        return date(entry, "", "pubDate", language)
                .or(() -> date(entry, XmlNames.ATOM, "published", language))
                .or(() -> date(entry, "", "published", language))
                .or(() -> date(entry, XmlNames.ATOM_03, "issued", language))
                .or(() -> date(entry, XmlNames.DUBLIN_CORE, "date", language))
                .or(() -> date(entry, XmlNames.DUBLIN_CORE_TERMS, "issued", language))
                .or(() -> date(entry, XmlNames.DUBLIN_CORE_TERMS, "created", language))
                .or(() -> date(entry, XmlNames.ATOM_03, "created", language));
    }

    private Optional<Moment> modified(Element entry, Optional<String> language) {
        return date(entry, XmlNames.ATOM, "updated", language)
                .or(() -> date(entry, "", "updated", language))
                .or(() -> date(entry, XmlNames.ATOM_03, "modified", language))
                .or(() -> date(entry, XmlNames.DUBLIN_CORE_TERMS, "modified", language));
    }

    private Optional<Moment> date(Element entry, String namespace, String name, Optional<String> language) {
        return names.child(entry, namespace, name).flatMap(word -> FeedDates.parse(word.wholeText(), language));
    }

    private Optional<String> publisher(Element entry) {
        return names.child(entry, "", "source")
                .or(() -> names.child(entry, XmlNames.ATOM, "source"))
                .flatMap(source -> names.child(source, "title").or(() -> Optional.of(source)))
                .flatMap(source -> FeedText.ofHtml(source.ownText()))
                .or(() -> names.child(entry, XmlNames.DUBLIN_CORE, "publisher")
                        .flatMap(word -> FeedText.ofHtml(word.wholeText())));
    }

    private List<String> keywords(Element entry) {
        return names.child(entry, XmlNames.MEDIA, "keywords")
                .or(() -> names.child(entry, XmlNames.ITUNES, "keywords"))
                .map(word -> FeedText.commas(word.wholeText()))
                .orElse(List.of());
    }

    private Optional<String> language(Element element) {
        return FeedText.language(element.attr("xml:lang"));
    }

    private Optional<String> tag(Element element) {
        return FeedText.language(element.wholeText());
    }

    /**
     * The words of a text. RSS and Atom 0.3 have it as HTML by custom.
     *
     * @param texts whether it is HTML only where it says so, as in Atom 1.0
     */
    private static Optional<String> words(boolean texts, @Nullable SyndContent content) {
        if (content == null || content.getValue() == null) return Optional.empty();
        String type = content.getType() == null ? "" : content.getType();
        boolean plain = texts && !type.contains("html");
        return plain ? FeedText.plain(content.getValue()) : FeedText.ofHtml(content.getValue());
    }

    /** Of Atom's links the one that is no enclosure and not the feed itself; else RSS's only one. */
    private static @Nullable String alternate(List<SyndLink> links, @Nullable String only) {
        if (links.isEmpty()) return only;
        return links.stream()
                .filter(link -> said(link.getRel()).orElse("alternate").equalsIgnoreCase("alternate"))
                .map(SyndLink::getHref)
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> address(@Nullable String words, Optional<String> base) {
        return said(words).flatMap(address -> FeedText.address(address, base));
    }

    private static Optional<String> said(@Nullable String words) {
        return Optional.ofNullable(words).filter(word -> !word.isBlank());
    }
}
