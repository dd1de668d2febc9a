package org.onrecord.page.html.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Chooses the headline among the titles a page gives. */
final class HeadlineReader {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|•·»›«:]|[-–—]|::|//)\\s+|\\s*(?:[|_丨│]|--)\\s*");

    private static final Pattern KICKER = Pattern.compile(
            "(?i)kicker|overline|dachzeile|topline|eyebrow|roofline|spitzmarke|antetitulo|surtitre|occhiello|prefix|preline|pretitle|topic|intro");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Evaluator LINK = Selector.evaluatorOf("a[href]");
    private static final int LONGEST = 500;
    private static final int LONGEST_COMPARED = 300;
    private static final int MOST_HEADINGS = 80;
    private static final int LAST_UNCONFIRMED = 6;

    private HeadlineReader() {}

    /** Every title the page's data gives, the most trusted first. */
    static List<String> titles(PageElements page, MetaTags meta) {
        List<String> titles = new ArrayList<>(meta.all(
                "og:title",
                "twitter:title",
                "parsely-title",
                "sailthru.title",
                "title",
                "dc.title",
                "dcterms.title",
                "cxenseparse:title",
                "headline",
                "article:title"));
        String title = Phrase.fold(page.title());
        if (!title.isEmpty()) titles.add(title);
        titles.removeIf(text -> text.length() > LONGEST);
        return titles;
    }

    /** The headline: the visible first heading that the data confirms, else what the data says, else the best guess of the page itself. */
    static Optional<String> choose(
            PageElements page, JsonLd jsonLd, Microdata microdata, List<String> titles, List<String> siteNames) {
        Optional<String> data = jsonLd.hasArticle()
                ? jsonLd.article()
                        .flatMap(article -> article.text("headline").or(() -> article.text("name")))
                        .map(Text::plain)
                        .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                : Optional.empty();
        List<String> known = new ArrayList<>(titles);
        data.ifPresent(known::add);
        List<Title> compared = known.stream().map(Title::of).toList();
        List<Title> named = data.stream().map(Title::of).toList();
        String best = null;
        String alone = null;
        int unconfirmed = 0;
        double bestScore = 0;
        int seen = 0;
        List<Element> headings = page.headings();
        for (Element heading : headings) {
            if (++seen > MOST_HEADINGS) break;
            String text = Phrase.fold(Phrase.head(heading.text(), 500));
            if (Phrase.letters(text) < 3 || text.length() > 350) continue;
            if (siteNames.stream().anyMatch(site -> Phrase.same(site, text)) || isOfSite(heading)) continue;
            Title words = Title.of(text);
            double agreement = agreement(words, compared);
            if (agreement < 0.4) {
                boolean first =
                        heading.nameIs("h1") && seen <= LAST_UNCONFIRMED && !isFurniture(heading) && ++unconfirmed == 1;
                if (first && text.indexOf(' ') > 0 && !followsProse(heading))
                    alone = withoutKicker(heading, text, known);
                continue;
            }
            // What JSON-LD names as the headline tells more than titles, which are written for search machines.
            double inData = named.isEmpty() ? 0 : agreement(words, named);
            double score = (heading.nameIs("h1") ? 1.5 : heading.nameIs("h2") ? 0.5 : 0)
                    - seen * 0.02
                    + agreement * 4
                    + inData * 2;
            if (score > bestScore) {
                best = withoutKicker(heading, text, known);
                bestScore = score;
            }
        }
        if (best != null && bestScore >= 2.5) return Optional.of(withKicker(best, data));
        if (alone != null && unconfirmed == 1) return Optional.of(alone);
        if (data.isPresent()) return data.map(text -> withoutSite(text, siteNames));
        for (String value : microdata.values("headline")) {
            if (value.length() < 300) return Optional.of(value);
        }
        Optional<String> title = titles.stream()
                .map(text -> withoutSite(text, siteNames))
                .filter(text -> siteNames.stream().noneMatch(site -> Phrase.same(site, text)))
                .findFirst();
        return title.or(() ->
                page.first("h1").map(heading -> Phrase.fold(heading.text())).filter(text -> !text.isEmpty()));
    }

    private static boolean startsPart(Element heading, String title) {
        StringBuilder after = new StringBuilder();
        List<String> parts = parts(heading);
        for (int i = parts.size() - 1; i > 0 && after.length() < title.length(); i--) after.insert(0, parts.get(i));
        return after.toString().equals(title);
    }

    private static boolean endsPart(Element heading, String title) {
        StringBuilder before = new StringBuilder();
        List<String> parts = parts(heading);
        for (int i = 0; i < parts.size() - 1 && before.length() < title.length(); i++) before.append(parts.get(i));
        return before.toString().equals(title);
    }

    // The letters of each text node: what stands in an element of its own stands apart.
    private static List<String> parts(Element heading) {
        List<String> parts = new ArrayList<>();
        heading.forEachNode(node -> {
            if (node instanceof TextNode words && !words.isBlank() && parts.size() < 30)
                parts.add(Phrase.bare(Phrase.head(words.getWholeText(), 500)));
        });
        return parts;
    }

    // "Harbour: the mole is rebuilt" in the data, "The mole is rebuilt" in the heading: the data gives the line above,
    // too.
    private static String withKicker(String text, Optional<String> data) {
        String bare = Phrase.bare(text);
        return data.filter(whole -> {
                    String other = Phrase.bare(whole);
                    int begin = whole.length() - text.length();
                    return other.length() > bare.length()
                            && other.length() < bare.length() * 3
                            && other.endsWith(bare)
                            && begin > 3
                            && (whole.lastIndexOf(": ", begin) > 0
                                    || whole.lastIndexOf(" - ", begin) > 0
                                    || whole.lastIndexOf(" – ", begin) > 0);
                })
                .orElse(text);
    }

    // The site's own name above every page: a link to its front page.
    private static boolean isOfSite(Element heading) {
        Element link = heading.selectFirst(LINK);
        if (link == null && heading.parent() != null && heading.parent().nameIs("a")) link = heading.parent();
        if (link == null || !Phrase.same(link.text(), heading.text())) return false;
        String path = link.attr("href").strip().replaceFirst("^(?:https?:)?//[^/]*", "");
        return path.isEmpty() || path.equals("/") || path.matches("(?:\\.?/)?(?:index|home)\\.\\w{2,5}");
    }

    // A heading of the first level in the middle of a text.
    private static boolean followsProse(Element heading) {
        Element at = heading;
        for (int up = 0; up < 4 && at != null && !at.nameIs("body"); up++, at = at.parent()) {
            Element before = at.previousElementSibling();
            for (int i = 0; i < 4 && before != null; i++, before = before.previousElementSibling()) {
                if (before.nameIs("p") && Phrase.letters(before.text()) > 60) return true;
            }
        }
        return false;
    }

    private static boolean isFurniture(Element heading) {
        for (Element at = heading; at != null; at = at.parent()) {
            if (at.nameIs("nav") || at.nameIs("aside") || at.nameIs("footer") || at.nameIs("form")) return true;
        }
        return false;
    }

    // "The harbour Port Verrin rebuilds its mole": a heading that holds the line above the headline as well.
    private static String withoutKicker(Element heading, String text, List<String> titles) {
        String bare = Phrase.bare(text);
        for (String title : titles) {
            String other = Phrase.bare(title);
            if (other.length() < 15 || other.length() >= bare.length()) continue;
            boolean apart = heading.childrenSize() > 0;
            if (bare.endsWith(other)
                    && ((apart && startsPart(heading, other)) || other.length() * 5 >= bare.length() * 2)) {
                // "Harbour: the mole is rebuilt" is one headline.
                boolean colon = text.indexOf(':') > 0 && text.indexOf(':') < text.length() - title.length() + 3;
                return colon && !apart ? text : title;
            }
            // "The mole is rebuilt" and, in an element of its own, "Work to begin in spring".
            if (apart && bare.startsWith(other) && endsPart(heading, other)) return title;
        }
        Element first = heading.firstElementChild();
        if (first != null
                && heading.childrenSize() > 1
                && KICKER.matcher(first.className()).find()) {
            String kicker = Phrase.fold(first.text());
            if (text.startsWith(kicker) && text.length() > kicker.length() + 10)
                return text.substring(kicker.length()).replaceFirst("^[\\s:|–—-]+", "");
        }
        return text;
    }

    /** A title as it is compared. */
    private record Title(String bare, List<String> words, Set<String> vocabulary) {

        static Title of(String text) {
            List<String> words = List.of(BREAKS.split(Phrase.lower(Phrase.head(text, LONGEST_COMPARED)), -1));
            return new Title(Phrase.bare(text), words, new HashSet<>(words));
        }
    }

    // The share of the heading's words in the title that has most of them.
    private static double agreement(Title heading, List<Title> titles) {
        double best = 0;
        for (Title title : titles) {
            if (title.bare().equals(heading.bare())) return 1;
            if (heading.bare().length() >= 8 && title.bare().contains(heading.bare())) best = Math.max(best, 0.9);
            else if (title.bare().length() >= 15 && heading.bare().contains(title.bare())) best = Math.max(best, 0.8);
            else best = Math.max(best, overlap(heading, title));
        }
        return best;
    }

    private static double overlap(Title one, Title other) {
        int count = one.words().size();
        long shared = one.words().stream()
                .filter(word -> !word.isEmpty() && other.vocabulary().contains(word))
                .count();
        return 0.8 * shared / Math.max(count, Math.min(other.words().size(), count * 2));
    }

    /** {@code title} without the outlet's name behind or before a separator. */
    static String withoutSite(String title, List<String> siteNames) {
        var matcher = SEPARATOR.matcher(Phrase.head(title, 1000));
        int first = -1;
        int firstEnd = -1;
        int last = -1;
        int lastEnd = -1;
        while (matcher.find()) {
            if (first < 0) {
                first = matcher.start();
                firstEnd = matcher.end();
            }
            last = matcher.start();
            lastEnd = matcher.end();
            String rest = title.substring(matcher.end());
            if (isSite(rest, siteNames)) return title.substring(0, matcher.start());
        }
        if (last < 0) return title;
        if (isSite(title.substring(0, first), siteNames)) return title.substring(firstEnd);
        if (siteNames.isEmpty() || title.substring(last).contains("|")) {
            String tail = title.substring(lastEnd);
            if (tail.length() < 30 && last > 20) return title.substring(0, last);
        }
        return title;
    }

    private static boolean isSite(String part, List<String> siteNames) {
        String bare = Phrase.bare(part);
        for (String site : siteNames) {
            String name = Phrase.bare(site);
            if (name.isEmpty()) continue;
            if (name.equals(bare)) return true;
            if (name.length() < 4 || bare.length() < 4) continue;
            if (bare.startsWith(name) && bare.length() < name.length() + 12) return true;
            if (name.startsWith(bare) || (name.contains(bare) && bare.length() > 5)) return true;
        }
        return false;
    }
}
