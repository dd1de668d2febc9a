package org.onrecord.page.html.metadata;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads everything that a page says of its report outside the running text. Stateless. */
public final class MetadataReader {

    private static final int MOST_KEYWORDS = 50;

    private MetadataReader() {}

    /**
     * The fields of a page's report, as its data and its visible lines around the headline tell them.
     *
     * @param address where the page was fetched, if that is known
     * @param fetched when; no report is dated later than this, or than today
     */
    public static Metadata read(Document document, Optional<String> address, Optional<Instant> fetched) {
        PageElements page = new PageElements(document);
        MetaTags meta = new MetaTags(page);
        Microdata microdata = new Microdata(page);
        Optional<String> base = base(page, address);
        Optional<String> canonical = canonical(page, meta, base);
        List<String> addresses = new ArrayList<>();
        address.ifPresent(addresses::add);
        canonical.ifPresent(addresses::add);
        List<String> titles = new ArrayList<>(HeadlineReader.titles(page, meta));
        Element heading = page.first("h1").orElse(null);
        if (heading != null) titles.add(Phrase.fold(Phrase.head(heading.text(), 500)));
        JsonLd jsonLd = JsonLd.read(page, titles, addresses);
        titles = HeadlineReader.titles(page, meta);
        Optional<Json.Node> article = jsonLd.article().filter(node -> jsonLd.hasArticle());
        Optional<String> publisher = publisher(jsonLd, meta, microdata).filter(MetadataReader::isName);
        List<String> siteNames = siteNames(publisher, jsonLd, meta, addresses);
        Optional<String> tag = languageTag(page, meta, article);
        Optional<String> headline = HeadlineReader.choose(page, jsonLd, microdata, titles, siteNames);
        DateReader dates = new DateReader(
                page, PageLocale.of(tag, page, meta, jsonLd, addresses), fetched.orElseGet(Instant::now));
        dates.read(jsonLd, meta, microdata, addresses, headline);
        article.flatMap(node -> node.text("headline"))
                .map(Text::plain)
                .filter(text -> text.length() <= 500)
                .ifPresent(titles::add);
        headline.ifPresent(titles::add);
        return new Metadata(
                base,
                headline,
                titles,
                descriptions(article, meta, microdata),
                article.flatMap(node -> node.text("articleBody"))
                        .map(Text::plain)
                        .filter(text -> text.length() > 200),
                AuthorReader.read(page, document.body(), headline.orElse(""), jsonLd, meta, microdata, siteNames),
                publisher,
                article.flatMap(JsonLdFields::dateline),
                dates.published(),
                dates.modified(),
                tag.map(MetadataReader::language).filter(language -> !language.isEmpty()),
                tag,
                canonical,
                JsonLdFields.pictures(jsonLd, meta, base.or(() -> canonical)),
                section(article, meta, microdata),
                keywords(article, meta),
                article.flatMap(node -> node.text("isAccessibleForFree"))
                        .or(() ->
                                microdata.values("isAccessibleForFree").stream().findFirst())
                        .flatMap(MetadataReader::truth),
                siteNames);
    }

    private static Optional<String> base(PageElements page, Optional<String> address) {
        for (Element base : page.named("base")) {
            if (base.hasAttr("href"))
                return Addresses.absolute(address, base.attr("href")).or(() -> address);
        }
        return address;
    }

    /** {@code address} made absolute against {@code base}; empty where it is no web address. */
    public static Optional<String> absolute(Optional<String> base, String address) {
        return Addresses.absolute(base, address);
    }

    private static Optional<String> canonical(PageElements page, MetaTags meta, Optional<String> known) {
        Optional<String> base = known.or(() -> meta.first("og:url").filter(Addresses::isWeb));
        for (Element link : page.named("link")) {
            if (!link.attr("rel").equalsIgnoreCase("canonical")) continue;
            Optional<String> absolute = Addresses.absolute(base, link.attr("href"));
            if (absolute.isPresent()) return absolute;
        }
        return meta.first("og:url").flatMap(url -> Addresses.absolute(known, url));
    }

    private static Optional<String> publisher(JsonLd jsonLd, MetaTags meta, Microdata microdata) {
        Optional<String> named = jsonLd.article()
                .flatMap(article -> article.get("publisher"))
                .flatMap(json -> jsonLd.resolve(
                                json.items().isEmpty() ? json : json.items().get(0))
                        .firstText())
                .map(Text::plain)
                .filter(name -> !name.isEmpty() && !Addresses.isWeb(name) && name.length() < 100);
        if (named.isPresent()) return named;
        Optional<String> site = meta.first(
                        "og:site_name",
                        "dc.publisher",
                        "dcterms.publisher",
                        "publisher",
                        "article:publisher_name",
                        "application-name",
                        "cre",
                        "copyright-holder")
                .filter(name -> !Addresses.isWeb(name) && name.length() < 100);
        if (site.isPresent()) return site;
        for (Element publisher : microdata.elements("publisher")) {
            Element name = publisher.selectFirst("[itemprop=name]");
            String value = name == null ? Microdata.value(publisher) : Microdata.value(name);
            if (!value.isEmpty() && value.length() < 100) return Optional.of(value);
        }
        for (String type : List.of("NewsMediaOrganization", "WebSite", "Organization")) {
            for (Json.Node site2 : jsonLd.ofType(type)) {
                Optional<String> name =
                        site2.text("name").map(Text::plain).filter(text -> text.length() < 100 && !text.isEmpty());
                if (name.isPresent()) return name;
            }
        }
        return Optional.empty();
    }

    // A template may leave its own words in the field, or an address to write to.
    private static boolean isName(String name) {
        return Phrase.letters(name) > 0 && name.indexOf('{') < 0 && name.indexOf('@') < 0;
    }

    private static List<String> siteNames(
            Optional<String> publisher, JsonLd jsonLd, MetaTags meta, List<String> addresses) {
        Set<String> names = new LinkedHashSet<>();
        publisher.ifPresent(names::add);
        names.addAll(meta.all(
                "og:site_name",
                "application-name",
                "apple-mobile-web-app-title",
                "twitter:app:name:iphone",
                "publisher"));
        for (Json.Node site : jsonLd.ofType("WebSite"))
            site.text("name").map(Text::plain).ifPresent(names::add);
        for (String address : addresses) {
            try {
                String host = URI.create(Phrase.head(address, 2000)).getHost();
                if (host == null) continue;
                String plain = host.startsWith("www.") ? host.substring(4) : host;
                names.add(plain);
                int dot = plain.indexOf('.');
                if (dot > 3) names.add(plain.substring(0, dot));
            } catch (IllegalArgumentException e) {
                // An address that is none has no name.
            }
        }
        names.removeIf(name -> name.isBlank() || name.length() > 80);
        return List.copyOf(names);
    }

    private static Optional<String> languageTag(PageElements page, MetaTags meta, Optional<Json.Node> article) {
        Element html = page.first("html").orElse(null);
        List<String> tags = new ArrayList<>();
        if (html != null) {
            tags.add(html.attr("lang"));
            tags.add(html.attr("xml:lang"));
        }
        tags.addAll(meta.all("content-language", "og:locale", "dc.language", "dcterms.language", "language"));
        article.flatMap(node -> node.text("inLanguage")).ifPresent(tags::add);
        for (String tag : tags) {
            if (!language(tag).isEmpty()) return Optional.of(tag.strip());
        }
        return Optional.empty();
    }

    /** The ISO 639-1 code of a language tag; blank where it has none. */
    private static String language(String tag) {
        String[] parts = tag.strip().split("[-_,; ]", 2);
        String code = Phrase.lower(parts[0]);
        if (code.length() == 3) {
            for (String two : Locale.getISOLanguages()) {
                if (Locale.of(two).getISO3Language().equals(code)) return two;
            }
        }
        return code.length() == 2 && List.of(Locale.getISOLanguages()).contains(code) ? code : "";
    }

    private static List<String> descriptions(Optional<Json.Node> article, MetaTags meta, Microdata microdata) {
        Set<String> found = new LinkedHashSet<>();
        article.flatMap(node -> node.text("description")).map(Text::plain).ifPresent(found::add);
        article.flatMap(node -> node.text("abstract")).map(Text::plain).ifPresent(found::add);
        article.flatMap(node -> node.text("alternativeHeadline"))
                .map(Text::plain)
                .ifPresent(found::add);
        found.addAll(meta.all(
                "og:description",
                "description",
                "twitter:description",
                "dc.description",
                "dcterms.description",
                "sailthru.description"));
        found.addAll(microdata.values("description"));
        found.removeIf(text -> Phrase.letters(text) < 12);
        return List.copyOf(found);
    }

    private static Optional<String> section(Optional<Json.Node> article, MetaTags meta, Microdata microdata) {
        return article.flatMap(node -> node.text("articleSection"))
                .map(Text::plain)
                .filter(text -> !text.isEmpty())
                .or(() -> meta.first(
                        "article:section",
                        "og:article:section",
                        "parsely-section",
                        "section",
                        "cxenseparse:section",
                        "sailthru.section",
                        "cxenseparse:recs:category"))
                .or(() -> microdata.values("articleSection").stream().findFirst())
                .map(text -> text.replaceFirst("[\\s,/|>]+$", ""))
                .filter(text -> !text.isEmpty() && text.length() < 100 && !Addresses.isWeb(text));
    }

    private static List<String> keywords(Optional<Json.Node> article, MetaTags meta) {
        Map<String, String> found = new LinkedHashMap<>();
        List<String> sources = new ArrayList<>();
        article.flatMap(node -> node.get("keywords"))
                .map(Json::items)
                .ifPresent(items ->
                        items.forEach(item -> item.firstText().map(Text::plain).ifPresent(sources::add)));
        if (sources.isEmpty()) sources.addAll(meta.all("news_keywords"));
        if (sources.isEmpty())
            sources.addAll(meta.all("article:tag", "og:article:tag", "parsely-tags", "sailthru.tags"));
        if (sources.isEmpty()) sources.addAll(meta.all("keywords"));
        for (String source : sources) {
            for (String keyword : Phrase.head(source, 10_000).split("[,;|]", -1)) {
                String word = Phrase.fold(keyword);
                boolean isWord = Phrase.letters(word) > 0 && word.length() < 100 && !word.contains("{");
                if (isWord && found.size() < MOST_KEYWORDS) found.putIfAbsent(Phrase.lower(word), word);
            }
        }
        return List.copyOf(found.values());
    }

    private static Optional<Boolean> truth(String value) {
        return switch (Phrase.lower(value.strip())) {
            case "true", "yes", "1", "http://schema.org/true", "https://schema.org/true" -> Optional.of(true);
            case "false", "no", "0", "http://schema.org/false", "https://schema.org/false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
