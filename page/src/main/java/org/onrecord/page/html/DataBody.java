package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.onrecord.page.Block;
import org.onrecord.page.html.metadata.Metadata;
import org.onrecord.page.html.metadata.Phrase;

/**
 * The text of a report that a page carries and does not show: in its data (the {@code articleBody} of JSON-LD, the state
 * that a script makes the page of) or for browsers without scripts. No field names are looked for but what every such
 * text shows: it is prose, the longest of the page, and about what its title says.
 */
final class DataBody {

    private static final int SHORTEST = 250;
    private static final int LONGEST = 1_000_000;
    private static final int MOST_CANDIDATES = 8;
    /** A page that shows more is believed: a fragment before a paywall is shorter. */
    private static final int MOST_SHOWN = 1_500;

    private static final double CLEARLY_MORE = 1.6;

    private DataBody() {}

    /**
     * The text as an element that holds it as markup.
     *
     * @param shown the body as the page shows it; empty where it shows none
     * @return empty where the page's data holds not clearly more than it shows
     */
    static Optional<Element> find(Document document, Metadata metadata, List<Passage> shown) {
        int visible = 0;
        for (Passage passage : shown) if (passage.kind() != Block.Kind.CAPTION) visible += passage.letters();
        int least = Math.max(SHORTEST, (int) (visible * CLEARLY_MORE) + SHORTEST / 2);
        if (visible > MOST_SHOWN) return Optional.empty();
        Set<String> words = words(metadata);
        if (words.isEmpty()) return Optional.empty();
        String declared = Phrase.bare(metadata.articleBody().orElse(""));
        Element best = null;
        int most = least;
        for (String candidate : candidates(document)) {
            Element element = element(candidate);
            String bare = Phrase.bare(element.wholeText());
            int prose = prose(element);
            boolean believed = bare.equals(declared) || holds(bare, shown);
            if (prose > most && believed && isAbout(bare, words)) {
                most = prose;
                best = element;
            }
        }
        return Optional.ofNullable(best);
    }

    // The longest texts in the data, as plain text or markup.
    private static List<String> candidates(Document document) {
        List<String> found = new ArrayList<>();
        for (Element element : document.select("script, noscript, template")) {
            String type = Phrase.lower(element.attr("type"));
            if (!element.nameIs("script") || type.contains("template") || type.contains("html")) {
                String html = element.nameIs("script") ? element.data() : element.html();
                if (html.length() >= SHORTEST && html.length() <= LONGEST) found.add(html);
            } else {
                found.addAll(Literals.in(element.data(), SHORTEST, LONGEST));
            }
            if (found.size() > 4 * MOST_CANDIDATES) keepLongest(found);
        }
        keepLongest(found);
        return found;
    }

    private static void keepLongest(List<String> found) {
        found.sort(Comparator.comparingInt(String::length).reversed());
        if (found.size() > MOST_CANDIDATES)
            found.subList(MOST_CANDIDATES, found.size()).clear();
    }

    private static Element element(String text) {
        Element article = new Element("article").attr("itemprop", "articleBody");
        String markup = text.contains("&lt;p") ? Parser.unescapeEntities(text, false) : text;
        int tag = markup.indexOf('<');
        if (tag >= 0 && (markup.indexOf("</", tag) > 0 || markup.indexOf("<br", tag) >= 0)) {
            article.append(markup);
        } else {
            for (String line : text.split("\\R", -1)) {
                if (!line.isBlank()) article.appendElement("p").text(Parser.unescapeEntities(line, false));
            }
        }
        return article;
    }

    private static int prose(Element element) {
        Hints hints = new Hints();
        int letters = 0;
        for (Passage passage : Segmenter.outline(element, hints, new FigureReader(hints, Optional.empty(), List.of()))
                .passages()) {
            boolean words = passage.letters() > passage.text().length() * 0.7;
            if (passage.kind() != Block.Kind.CAPTION
                    && words
                    && passage.linkDensity() < 0.3
                    && passage.letters() >= 20
                    && passage.endsSentence()) letters += passage.letters();
        }
        return letters;
    }

    // The words of the title and the descriptions; of scripts without blanks, their pairs of letters.
    private static Set<String> words(Metadata metadata) {
        List<String> lines = new ArrayList<>(metadata.descriptions());
        metadata.headline().ifPresent(lines::add);
        Set<String> words = new HashSet<>();
        for (String line : lines) {
            for (String word : Phrase.head(line, 600).split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
                String bare = Phrase.bare(word);
                if (bare.isEmpty()) continue;
                if (bare.charAt(0) < '\u0E00') {
                    if (bare.length() > 3) words.add(bare);
                } else {
                    for (int i = 0; i + 2 <= bare.length(); i++) words.add(bare.substring(i, i + 2));
                }
            }
        }
        return words;
    }

    private static boolean isAbout(String text, Set<String> words) {
        int found = 0;
        for (String word : words) if (text.contains(word)) found++;
        return found > 0 && found >= words.size() * 0.4;
    }

    // Behind a paywall the page shows how the text begins.
    private static boolean holds(String text, List<Passage> shown) {
        int all = 0;
        int found = 0;
        for (Passage passage : shown) {
            if (passage.kind() != Block.Kind.PARAGRAPH || passage.letters() < 40) continue;
            all += passage.letters();
            String bare = Phrase.bare(passage.text());
            if (text.contains(bare.substring(0, Math.min(60, bare.length())))) found += passage.letters();
        }
        return all < SHORTEST / 2 || found >= all * 0.5;
    }
}
