package org.onrecord.page.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Finds who wrote a report: first where the page's data says it, then where the page shows it. */
final class AuthorReader {

    private static final Map<String, List<String>> VISIBLE = Map.of(
            "rel",
            List.of("author"),
            "class",
            List.of(
                    "author",
                    "byline",
                    "autor",
                    "auteur",
                    "writer",
                    "verfasser",
                    "signature",
                    "firma",
                    "redakteur",
                    "skribent",
                    "journalist"),
            "id",
            List.of("author", "byline"),
            "data-testid",
            List.of("author", "byline"));
    private static final Evaluator NAME =
            Selector.evaluatorOf("a[rel~=author], a[href*=author], a[href*=autor], a[class*=author], [class*=name]");
    private static final int MOST_VISIBLE = 60;

    private AuthorReader() {}

    /** The authors' names; empty where the page tells none, or only junk. */
    static List<String> read(
            PageElements page, JsonLd jsonLd, MetaTags meta, Microdata microdata, List<String> siteNames) {
        List<List<String>> sources = new ArrayList<>();
        if (jsonLd.hasArticle()) sources.add(fromJson(jsonLd));
        sources.add(meta.all(
                "article:author",
                "og:article:author",
                "author",
                "article:author_name",
                "parsely-author",
                "sailthru.author",
                "dc.creator",
                "dc.creator.author",
                "dcterms.creator",
                "dcsext.author",
                "byl",
                "authors",
                "article.author",
                "citation_author",
                "twitter:data1:author",
                "rbauthors",
                "cxenseparse:author",
                "cxenseparse:recs:author",
                "shareaholic:article_author_name",
                "bylineauthor",
                "ma:author",
                "vr:author",
                "page.author",
                "wt.cg_author"));
        sources.add(fromMicrodata(microdata));
        for (List<String> source : sources) {
            List<String> persons = AuthorNames.clean(source, siteNames);
            if (!persons.isEmpty() && !isSite(persons, siteNames)) return persons;
        }
        List<String> visible = AuthorNames.clean(visible(page), siteNames);
        if (!visible.isEmpty() && !isSite(visible, siteNames)) return visible;
        // Nobody but the outlet itself is named: that is what the page tells, where it tells it as data.
        for (List<String> source : sources.subList(0, 1)) {
            List<String> names = AuthorNames.clean(source, List.of());
            if (!names.isEmpty()) return names;
        }
        return List.of();
    }

    private static boolean isSite(List<String> names, List<String> siteNames) {
        return names.size() == 1 && siteNames.stream().anyMatch(site -> Phrase.same(site, names.get(0)));
    }

    private static List<String> fromJson(JsonLd jsonLd) {
        List<String> persons = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Json.Node article = jsonLd.article().orElseThrow();
        for (String field : List.of("author", "creator")) {
            for (Json item : article.get(field).map(Json::items).orElse(List.of())) {
                Json author = jsonLd.resolve(item);
                if (author instanceof Json.Node node) {
                    String type = Phrase.lower(node.text("@type").orElse(""));
                    for (Json name : node.get("name").map(Json::items).orElse(List.of())) {
                        name.firstText().ifPresent((type.equals("person") || type.isEmpty() ? persons : others)::add);
                    }
                } else {
                    for (Json name : author.items()) name.firstText().ifPresent(persons::add);
                }
            }
            if (!persons.isEmpty() || !others.isEmpty()) break;
        }
        persons.addAll(others);
        return persons;
    }

    private static List<String> fromMicrodata(Microdata microdata) {
        List<String> found = new ArrayList<>();
        for (Element author : microdata.elements("author")) {
            Element name = author.selectFirst("[itemprop=name]");
            String value = name == null ? Microdata.value(author) : Microdata.value(name);
            if (value.length() < 150) found.add(value);
        }
        return found;
    }

    private static List<String> visible(PageElements page) {
        List<String> fallback = new ArrayList<>();
        int seen = 0;
        Marks marks = new Marks(VISIBLE);
        for (Element element : page.all()) {
            if (!marks.isOn(element)) continue;
            if (++seen > MOST_VISIBLE) break;
            if (element.nameIs("body")
                    || element.nameIs("html")
                    || element.nameIs("meta")
                    || element.nameIs("link")
                    || isElsewhere(element)) continue;
            String text = spaced(element);
            if (text.length() < 3 || text.length() > 120) continue;
            Element link = element.nameIs("a") ? null : element.selectFirst(NAME);
            String line = link != null && !link.text().isBlank() ? spaced(link) : text;
            List<String> names = AuthorNames.clean(List.of(line), List.of());
            if (names.isEmpty() || names.size() > 4) continue;
            if (names.stream().allMatch(AuthorReader::looksLikePerson)) return List.of(line);
            if (fallback.isEmpty() && names.stream().noneMatch(name -> name.indexOf(' ') > 0)) fallback.add(line);
        }
        return fallback;
    }

    // Two words or more, each with a capital but for particles.
    private static boolean looksLikePerson(String name) {
        int capitals = 0;
        int words = 0;
        for (String word : name.split("[ -]", -1)) {
            if (word.isEmpty()) continue;
            words++;
            char first = word.charAt(0);
            if (Character.isUpperCase(first) || !Character.isLowerCase(first)) capitals++;
            else if (word.length() > 3) return false;
        }
        return words > 1 && capitals > 1;
    }

    // The words of an element, those of its parts apart: "Jo Doe" and "3 May" stand in boxes of their own.
    private static String spaced(Element element) {
        StringBuilder text = new StringBuilder();
        element.forEachNode(node -> {
            if (node instanceof TextNode words && text.length() < 400)
                text.append(words.getWholeText()).append(' ');
        });
        return Phrase.fold(Phrase.head(text.toString(), 400));
    }

    // Authors of comments, of other reports in lists, and of the whole site are not this report's.
    private static boolean isElsewhere(Element element) {
        Element at = element;
        for (int depth = 0; at != null && depth < 12; depth++) {
            String marks = Phrase.lower(Phrase.head(at.className() + " " + at.id(), 500));
            if (marks.contains("comment")
                    || marks.contains("related")
                    || marks.contains("sidebar")
                    || marks.contains("widget")
                    || marks.contains("footer")
                    || marks.contains("teaser")
                    || marks.contains("kommentar")
                    || marks.contains("recommend")) return !at.nameIs("body") && !at.nameIs("html");
            if ((at.nameIs("footer") && at.parent() != null && at.parent().nameIs("body"))
                    || at.nameIs("nav")
                    || at.nameIs("aside")) return true;
            at = at.parent();
        }
        return false;
    }
}
