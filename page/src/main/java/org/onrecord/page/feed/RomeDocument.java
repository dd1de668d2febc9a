package org.onrecord.page.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Namespace;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A feed as Rome wants it: its own elements and Dublin Core's, in their namespaces and in their right case, with texts for
 * markup. Each entry carries a mark that says which element it was made of. For use inside one method.
 */
final class RomeDocument {

    private static final Namespace MARK = Namespace.getNamespace("onrecord", "urn:onrecord:feed");
    private static final Namespace DUBLIN_CORE = Namespace.getNamespace("dc", XmlNames.DUBLIN_CORE);
    private static final Namespace RDF = Namespace.getNamespace("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    private static final Namespace RSS_10 = Namespace.getNamespace("http://purl.org/rss/1.0/");

    /** What is taken over of a feed and of its entries, lower case to right case; dates are read elsewhere. */
    private static final Map<String, String> TAKEN = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("link", "link"),
            Map.entry("description", "description"),
            Map.entry("author", "author"),
            Map.entry("category", "category"),
            Map.entry("guid", "guid"),
            Map.entry("id", "id"),
            Map.entry("summary", "summary"),
            Map.entry("contributor", "contributor"));

    private static final Set<String> TAKEN_OF_DUBLIN_CORE = Set.of("creator", "subject");

    private static final Set<String> PERSON = Set.of("name", "email", "uri", "url");

    private static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            Map.entry("href", "href"),
            Map.entry("rel", "rel"),
            Map.entry("type", "type"),
            Map.entry("mode", "mode"),
            Map.entry("term", "term"),
            Map.entry("label", "label"),
            Map.entry("scheme", "scheme"),
            Map.entry("domain", "domain"),
            Map.entry("ispermalink", "isPermaLink"));

    private final XmlNames names;

    RomeDocument(XmlNames names) {
        this.names = names;
    }

    /** RSS of any version but 1.0: the later ones only add to the earlier. */
    org.jdom2.Document rss(Element channel, List<Element> items) {
        org.jdom2.Element made = new org.jdom2.Element("channel");
        take(channel, made, Namespace.NO_NAMESPACE);
        addAll(items, "item", made, Namespace.NO_NAMESPACE);
        org.jdom2.Element root = new org.jdom2.Element("rss").setAttribute("version", "2.0");
        return new org.jdom2.Document(root.addContent(made));
    }

    /** RSS 1.0. */
    org.jdom2.Document rdf(Element channel, List<Element> items) {
        org.jdom2.Element made = new org.jdom2.Element("channel", RSS_10);
        take(channel, made, RSS_10);
        org.jdom2.Element root = new org.jdom2.Element("RDF", RDF);
        root.addNamespaceDeclaration(RSS_10);
        root.addContent(made);
        addAll(items, "item", root, RSS_10);
        return new org.jdom2.Document(root);
    }

    /** Atom 1.0, and 0.3 where the feed says so. */
    org.jdom2.Document atom(Element feed, List<Element> entries) {
        boolean old = names.namespace(feed).equals(XmlNames.ATOM_03);
        Namespace namespace = Namespace.getNamespace(old ? XmlNames.ATOM_03 : XmlNames.ATOM);
        org.jdom2.Element root = new org.jdom2.Element("feed", namespace);
        if (old) root.setAttribute("version", "0.3");
        take(feed, root, namespace);
        addAll(entries, "entry", root, namespace);
        return new org.jdom2.Document(root);
    }

    /** Which of the elements an entry was made of; empty where it carries no mark. */
    static Optional<Integer> place(@Nullable List<org.jdom2.Element> foreign) {
        if (foreign == null) return Optional.empty();
        return foreign.stream()
                .filter(element -> element.getNamespace().equals(MARK))
                .map(element -> Integer.valueOf(element.getText()))
                .findFirst();
    }

    private void addAll(List<Element> entries, String name, org.jdom2.Element to, Namespace namespace) {
        for (int i = 0; i < entries.size(); i++) {
            org.jdom2.Element entry = new org.jdom2.Element(name, namespace);
            attributes(entries.get(i), entry);
            String about = entries.get(i).attr("rdf:about");
            if (!about.isEmpty()) entry.setAttribute("about", legal(about), RDF);
            take(entries.get(i), entry, namespace);
            entry.addContent(new org.jdom2.Element("place", MARK).setText(Integer.toString(i)));
            to.addContent(entry);
        }
    }

    private void take(Element from, org.jdom2.Element to, Namespace core) {
        attributes(from, to);
        for (Element child : from.children()) {
            String local = names.local(child).toLowerCase(Locale.ROOT);
            String namespace = names.namespace(child);
            boolean dublin = namespace.equals(XmlNames.DUBLIN_CORE);
            boolean own = !dublin && (child.tag().prefix().isEmpty() || namespace.equals(core.getURI()));
            String name = TAKEN.get(local);
            if (dublin && TAKEN_OF_DUBLIN_CORE.contains(local)) {
                to.addContent(new org.jdom2.Element(local, DUBLIN_CORE).setText(legal(child.wholeText())));
            } else if (own && name != null) {
                to.addContent(taken(child, new org.jdom2.Element(name, core), core));
            }
        }
    }

    private org.jdom2.Element taken(Element from, org.jdom2.Element to, Namespace core) {
        attributes(from, to);
        boolean atom = core.getURI().equals(XmlNames.ATOM) || core.getURI().equals(XmlNames.ATOM_03);
        boolean person = atom && (to.getName().equals("author") || to.getName().equals("contributor"));
        if (person) {
            for (Element part : from.children()) {
                String local = names.local(part).toLowerCase(Locale.ROOT);
                if (PERSON.contains(local))
                    to.addContent(new org.jdom2.Element(local, core).setText(legal(part.wholeText())));
            }
            return to;
        }
        boolean markup = !from.children().isEmpty();
        if (markup && atom) to.setAttribute("type", "html").removeAttribute("mode");
        return to.setText(legal(markup ? from.html() : from.wholeText()));
    }

    private static void attributes(Element from, org.jdom2.Element to) {
        for (Attribute attribute : from.attributes()) {
            String name = ATTRIBUTES.get(attribute.getKey().toLowerCase(Locale.ROOT));
            if (name != null) to.setAttribute(name, legal(attribute.getValue()));
        }
        String base = from.attr("xml:base");
        if (!base.isEmpty()) to.setAttribute("base", legal(base), Namespace.XML_NAMESPACE);
    }

    /** Without the characters that XML does not have: a page may hold any. */
    private static String legal(String words) {
        StringBuilder legal = new StringBuilder(words.length());
        words.codePoints().forEach(point -> {
            boolean allowed = point >= 0x20
                    ? point < 0xD800 || (point > 0xDFFF && point != 0xFFFE && point != 0xFFFF)
                    : point == '\t' || point == '\n' || point == '\r';
            if (allowed) legal.appendCodePoint(point);
        });
        return legal.toString();
    }
}
