package org.onrecord.page.html.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The meta elements of a page by name, property or itemprop: Open Graph, Dublin Core, and what outlets' tools add. */
public final class MetaTags {

    private static final int MOST = 5_000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    MetaTags(PageElements page) {
        int count = 0;
        for (Element meta : page.named("meta")) {
            if (++count > MOST) break;
            String content = meta.hasAttr("content") ? meta.attr("content") : meta.attr("value");
            if (content.isBlank()) continue;
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                String name = meta.attr(attribute);
                if (name.isEmpty() || (attribute.equals("itemprop") && isInside(meta))) continue;
                values.computeIfAbsent(Phrase.lower(name.strip()), key -> new ArrayList<>())
                        .add(content.strip());
            }
        }
    }

    // A meta element in the body belongs to the item around it; Microdata reads it there.
    private static boolean isInside(Element meta) {
        Element parent = meta.parent();
        return parent != null && !parent.nameIs("head");
    }

    /** The first value of the first of {@code names} that the page has, markup and entities resolved. */
    Optional<String> first(String... names) {
        for (String name : names) {
            for (String value : values.getOrDefault(name, List.of())) {
                String text = Text.plain(value);
                if (!text.isEmpty()) return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** All values of all {@code names}, in this order. */
    List<String> all(String... names) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            for (String value : values.getOrDefault(name, List.of())) {
                String text = Text.plain(value);
                if (!text.isEmpty()) found.add(text);
            }
        }
        return found;
    }
}
