package org.onrecord.page.html.metadata;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.words.BylineLabels;

/**
 * Reads the byline that a page shows beside its headline, piece by piece: a label ("By", "Autor:") and the names behind
 * it, or a link to an author's own page. One instance a page.
 */
public final class BylineReader {

    private static final int MOST_BEFORE = 12;
    private static final int MOST_AFTER = 60;
    private static final int LONG = 180;
    private static final int MOST_LONG = 4;
    private static final int HEADING_DEPTH = 6;

    private static final Pattern AUTHOR_PAGE = Pattern.compile(
            "(?i)/(?:authors?|autor(?:en|es)?|auteurs?|autori?|journalists?|reporters?|contributors?|writers?|columnists?|profiles?|profil|by|redakt(?:ion|oren)|staff)/[^/?#]{2,}");
    private static final Pattern JOINT = Pattern.compile("(?i)^(?:,|;|&|and|und|et|y|e|i|og|och|with|mit|/)$");
    private static final Pattern BEHIND_NAME =
            Pattern.compile("^(?:\\s*$|\\s*[|•·⋅]|\\s(?:on|at|am|le|el)\\s|,?\\s+(?:in|\\d))");
    private static final Set<String> ELSEWHERE = Set.of(
            "comment",
            "related",
            "sidebar",
            "widget",
            "teaser",
            "kommentar",
            "recommend",
            "newsletter",
            "mostread",
            "subscribe");

    private record Piece(String text, Element element) {}

    private final List<Piece> pieces = new ArrayList<>();
    private int headline = -1;
    private int longOnes;
    private @Nullable Element lastHeading;

    private BylineReader() {}

    /** The names in the byline beside {@code headline}; empty where the page shows none for sure. */
    static List<String> read(Element body, String headline) {
        String letters = Phrase.bare(headline);
        if (letters.isEmpty()) return List.of();
        BylineReader reader = new BylineReader();
        reader.collect(body, letters);
        return reader.find();
    }

    /**
     * The names in the first of {@code lines} that is a byline, for pages that show no headline to look beside: those of
     * persons, or one name of another kind: a login, an outlet.
     */
    public static List<String> inLines(List<String> lines) {
        for (String line : lines) {
            if (line.length() > LONG) continue;
            OptionalInt begin = label(line);
            if (begin.isEmpty() || begin.getAsInt() == line.length()) continue;
            String rest = line.substring(begin.getAsInt());
            List<String> names = AuthorNames.clean(List.of(rest), List.of());
            if (names.isEmpty() || names.size() > 5 || (isSentence(rest) && !dayFollows(names.get(0), rest))) continue;
            if (isOpening(rest) && names.stream().anyMatch(AuthorNames::isPerson))
                return names.stream().filter(AuthorNames::isPerson).toList();
            if (names.size() == 1 && isAlone(names.get(0), rest)) return names;
        }
        return List.of();
    }

    private static OptionalInt label(String line) {
        OptionalInt begin = BylineLabels.opening(line);
        return begin.isPresent() ? begin : BylineLabels.behindDay(line);
    }

    private static boolean isSentence(String rest) {
        return rest.endsWith(".") && rest.indexOf(' ') > 0 && rest.indexOf(',') > 0;
    }

    // A name that is no person's is one where nothing but a day stands behind it: "by oz on December 4", "by whova | 21
    // Apr".
    private static boolean isAlone(String name, String rest) {
        boolean whole = isOpening(name) && name.split(" ", -1).length <= 4;
        if ((!whole && name.indexOf(' ') > 0) || name.length() < 2) return false;
        return dayFollows(name, rest);
    }

    private static boolean dayFollows(String name, String rest) {
        return rest.startsWith(name)
                && BEHIND_NAME.matcher(rest.substring(name.length())).find();
    }

    private void collect(Element body, String headlineLetters) {
        body.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) return add(words, headlineLetters);
                if (node instanceof Element element && depth > 0 && isElsewhere(element))
                    return FilterResult.SKIP_ENTIRELY;
                return FilterResult.CONTINUE;
            }
        });
    }

    private NodeFilter.FilterResult add(TextNode words, String headlineLetters) {
        Element parent = words.parent();
        if (words.isBlank() || parent == null) return NodeFilter.FilterResult.CONTINUE;
        if (headline < 0 && isHeadline(parent, headlineLetters)) headline = pieces.size();
        String text = Phrase.fold(Phrase.head(words.getWholeText(), 400));
        pieces.add(new Piece(text, parent));
        if (headline < 0) {
            if (pieces.size() > 4 * MOST_BEFORE)
                pieces.subList(0, 3 * MOST_BEFORE).clear();
            return NodeFilter.FilterResult.CONTINUE;
        }
        if (text.length() > LONG) longOnes++;
        boolean done = longOnes >= MOST_LONG || pieces.size() > headline + MOST_AFTER;
        return done ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
    }

    // Each heading is looked at once, by its first words: a heading with a million parts costs no more than one with
    // two.
    private boolean isHeadline(Element parent, String letters) {
        Element at = parent;
        for (int up = 0; up < HEADING_DEPTH && at != null; up++, at = at.parent()) {
            if (!at.nameIs("h1") && !at.nameIs("h2") && !at.nameIs("h3")) continue;
            if (at.equals(lastHeading)) return false;
            lastHeading = at;
            String bare = Phrase.bare(Phrase.head(at.text(), 500));
            return bare.length() > 5 && (bare.contains(letters) || letters.contains(bare));
        }
        return false;
    }

    private static boolean isElsewhere(Element element) {
        switch (element.normalName()) {
            case "nav",
                    "aside",
                    "footer",
                    "form",
                    "script",
                    "style",
                    "noscript",
                    "figure",
                    "select",
                    "template",
                    "svg",
                    "blockquote" -> {
                return true;
            }
            default -> {}
        }
        if (element.attributesSize() == 0) return false;
        String marks = Phrase.lower(Phrase.head(element.className() + " " + element.id(), 300));
        if (marks.length() < 5) return false;
        for (String word : ELSEWHERE) {
            if (marks.contains(word)) return !element.nameIs("article") && !element.nameIs("main");
        }
        return false;
    }

    private List<String> find() {
        if (headline < 0) return List.of();
        // Below the headline first, then above it.
        List<String> names = labelled(headline, pieces.size());
        if (names.isEmpty()) names = labelled(Math.max(0, headline - MOST_BEFORE), headline);
        if (names.isEmpty()) names = linked(Math.max(0, headline - MOST_BEFORE), pieces.size());
        return names;
    }

    private List<String> labelled(int from, int to) {
        for (int i = from; i < to; i++) {
            String text = pieces.get(i).text();
            if (text.length() > 250) continue;
            OptionalInt begin = label(text);
            if (begin.isEmpty()) continue;
            String rest = text.substring(begin.getAsInt());
            Set<String> names = new LinkedHashSet<>();
            if (!rest.isEmpty()) {
                if (!isOpening(rest)
                        || (rest.endsWith(".") && rest.indexOf(' ') > 0)
                        || (text.length() > 120 && rest.indexOf(". ") > 0)) continue;
                names.addAll(persons(rest));
                if (names.isEmpty()) continue;
            }
            boolean open = rest.isEmpty() || JOINT.matcher(lastWord(rest)).matches() || rest.endsWith(",");
            for (int k = i + 1; k < Math.min(to, i + 16); k++) {
                Piece piece = pieces.get(k);
                if (JOINT.matcher(piece.text()).matches()) {
                    open = true;
                    continue;
                }
                if (!open || piece.text().length() > 80) break;
                boolean first = names.isEmpty();
                List<String> more = persons(piece.text());
                if (more.isEmpty() && first && AuthorNames.isLogin(piece.text())) more = List.of(piece.text());
                if (more.isEmpty()) break;
                names.addAll(more);
                open = piece.text().endsWith(",");
            }
            if (!names.isEmpty() && names.size() < 8) return List.copyOf(names);
        }
        return List.of();
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private List<String> linked(int from, int to) {
        Set<String> names = new LinkedHashSet<>();
        int last = -1;
        for (int i = from; i < to; i++) {
            Piece piece = pieces.get(i);
            if (piece.text().length() > 60) continue;
            Element link = piece.element().closest("a[href]");
            if (link == null) continue;
            String address = Phrase.head(link.attr("href"), 500);
            if (!link.attr("rel").contains("author")
                    && !AUTHOR_PAGE.matcher(address).find()) continue;
            List<String> more = persons(piece.text());
            if (more.isEmpty() || !isOf(link, more) || (last >= 0 && i > last + 3)) continue;
            names.addAll(more);
            last = i;
        }
        return names.size() < 8 ? List.copyOf(names) : List.of();
    }

    // The address of an author's page holds a part of the name, or a number; "All articles" leads there as well.
    private static boolean isOf(Element link, List<String> names) {
        String address = Phrase.lower(Phrase.head(link.attr("href"), 500))
                .replaceFirst("[?#].*$", "")
                .replaceFirst("/$", "");
        String last = address.substring(address.lastIndexOf('/') + 1);
        if (last.chars().noneMatch(Character::isLetter)) return true;
        String letters = plain(last);
        for (String name : names) {
            for (String word : name.split("[ '’-]", -1)) {
                String part = plain(Phrase.lower(word));
                if (part.length() > 2 && letters.contains(part)) return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        return Phrase.bare(Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", ""));
    }

    private static boolean isOpening(String text) {
        char first = text.charAt(0);
        return !Character.isLowerCase(first) && !Character.isDigit(first);
    }

    private static List<String> persons(String text) {
        List<String> names = AuthorNames.clean(List.of(text), List.of());
        return names.stream().allMatch(AuthorNames::isPerson) ? names : List.of();
    }
}
