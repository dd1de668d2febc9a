package org.onrecord.page.html.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

/**
 * The elements of a page in document order, gathered in one walk: a dozen queries over the tree would each be a walk of
 * their own. The tree must not change.
 */
final class PageElements {

    private final Document document;
    private final List<Element> all = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final Map<String, List<Element>> named = new HashMap<>();

    PageElements(Document document) {
        this.document = document;
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (!(node instanceof Element element)) return;
                    all.add(element);
                    if (element.nameIs("h1") || element.nameIs("h2") || element.nameIs("h3")) headings.add(element);
                    named.computeIfAbsent(element.normalName(), name -> new ArrayList<>())
                            .add(element);
                },
                document);
    }

    /** The title in the page's head; blank where it has none. */
    String title() {
        return document.title();
    }

    List<Element> all() {
        return all;
    }

    /** The elements of this name. */
    List<Element> named(String name) {
        return named.getOrDefault(name, List.of());
    }

    /** The headings of the first three levels. */
    List<Element> headings() {
        return headings;
    }

    /** The first element of this name. */
    Optional<Element> first(String name) {
        return named(name).stream().findFirst();
    }
}
