package org.onrecord.page.html.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The properties that microdata (or RDFa) in the body gives to the page's first article. */
final class Microdata {

    private static final int MOST = 3_000;

    private final Map<String, List<Element>> properties = new LinkedHashMap<>();

    Microdata(PageElements page) {
        Element article = null;
        int count = 0;
        for (Element element : page.all()) {
            if (!element.hasAttr("itemprop") && !element.hasAttr("property")) continue;
            if (++count > MOST) break;
            if (element.nameIs("meta")
                    && element.parent() != null
                    && element.parent().nameIs("head")) continue;
            Element scope = scope(element);
            if (scope != null && isArticle(scope) && article == null) article = scope;
            // A person or a picture inside the article has properties of its own.
            if (scope != null && !scope.equals(article) && !isPage(scope)) continue;
            if (scope == null && article != null) continue;
            for (String name : (element.attr("itemprop") + " " + element.attr("property")).split("\\s+", -1)) {
                if (name.isEmpty()) continue;
                String local = name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')) + 1);
                properties.computeIfAbsent(local, key -> new ArrayList<>()).add(element);
            }
        }
    }

    private static @Nullable Element scope(Element element) {
        Element at = element.parent();
        while (at != null) {
            if (at.hasAttr("itemscope") || at.hasAttr("itemtype") || at.hasAttr("typeof")) return at;
            at = at.parent();
        }
        return null;
    }

    private static String type(Element scope) {
        return Phrase.lower(scope.attr("itemtype") + " " + scope.attr("typeof"));
    }

    private static boolean isArticle(Element scope) {
        String type = type(scope);
        return type.contains("article") || type.contains("blogposting") || type.contains("review");
    }

    private static boolean isPage(Element scope) {
        String type = type(scope);
        return type.contains("webpage") || type.contains("/blog") || type.contains("creativework");
    }

    List<Element> elements(String property) {
        return properties.getOrDefault(property, List.of());
    }

    /** The values of {@code property}: a content or datetime attribute, else the visible text. */
    List<String> values(String property) {
        List<String> found = new ArrayList<>();
        for (Element element : elements(property)) {
            String value = value(element);
            if (!value.isEmpty()) found.add(value);
        }
        return found;
    }

    static String value(Element element) {
        for (String attribute : List.of("content", "datetime")) {
            if (element.hasAttr(attribute)) return Text.plain(element.attr(attribute));
        }
        return Phrase.fold(Phrase.head(element.text(), 2_000));
    }
}
