package org.onrecord.page.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Which element of a feed is which: by the namespace that is declared, and by the usual prefix where the feed forgot to
 * declare it. Stateless.
 */
final class XmlNames {

    static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    static final String DUBLIN_CORE_TERMS = "http://purl.org/dc/terms/";
    static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String ATOM_03 = "http://purl.org/atom/ns#";
    static final String MEDIA = "http://search.yahoo.com/mrss/";
    static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";

    /** What jsoup gives an element whose prefix, or lack of one, nobody declared. */
    private static final String UNDECLARED = "http://www.w3.org/XML/1998/namespace";

    private static final Map<String, String> USUAL = Map.of(
            "dc", DUBLIN_CORE,
            "dcterms", DUBLIN_CORE_TERMS,
            "content", CONTENT,
            "atom", ATOM,
            "a10", ATOM,
            "media", MEDIA,
            "itunes", ITUNES);

    /** Prefixes whose elements have names of the sitemap's own, such as {@code image:loc}. */
    private static final java.util.Set<String> OTHERS =
            java.util.Set.of("image", "video", "xhtml", "mobile", "pagemap");

    /** The namespace of an element; empty text where it has none. */
    String namespace(Element element) {
        String declared = element.tag().namespace();
        if (!declared.equals(UNDECLARED)) return declared;
        return USUAL.getOrDefault(element.tag().prefix().toLowerCase(Locale.ROOT), "");
    }

    String local(Element element) {
        return element.tag().localName();
    }

    /** The first child of this name, in the feed's own namespace or one that adds to it. */
    Optional<Element> child(Element element, String local) {
        for (Element child : element.children()) {
            if (local(child).equalsIgnoreCase(local)
                    && !OTHERS.contains(child.tag().prefix())) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The first child of this name in a namespace; the empty text is the feed's own, whatever it calls it. */
    Optional<Element> child(Element element, String namespace, String local) {
        for (Element child : element.children()) {
            if (!local(child).equalsIgnoreCase(local)) continue;
            boolean own = namespace.isEmpty() && child.tag().prefix().isEmpty();
            if (own || namespace(child).equals(namespace)) return Optional.of(child);
        }
        return Optional.empty();
    }
}
