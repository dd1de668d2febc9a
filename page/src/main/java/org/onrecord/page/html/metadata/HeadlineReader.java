package org.onrecord.page.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Chooses the headline among the titles a page gives. */
final class HeadlineReader {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|•·»›:]|[-–—]|::|//)\\s+");

    private static final Pattern KICKER = Pattern.compile(
            "(?i)kicker|overline|dachzeile|topline|eyebrow|roofline|spitzmarke|antetitulo|surtitre|occhiello|prefix|preline|pretitle|topic|intro");
    private static final int LONGEST = 500;
    private static final int MOST_HEADINGS = 80;

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
        String best = null;
        double bestScore = 0;
        int seen = 0;
        List<Element> headings = page.named("h1", "h2", "h3");
        for (Element heading : headings) {
            if (++seen > MOST_HEADINGS) break;
            String text = Phrase.fold(Phrase.head(heading.text(), 500));
            if (Phrase.letters(text) < 3 || text.length() > 350) continue;
            if (siteNames.stream().anyMatch(site -> Phrase.same(site, text))) continue;
            double agreement = agreement(text, known);
            double score = (heading.nameIs("h1") ? 1.5 : heading.nameIs("h2") ? 0.5 : 0) - seen * 0.02 + agreement * 4;
            if (agreement < 0.4 && (!heading.nameIs("h1") || text.indexOf(' ') < 0)) continue;
            if (score > bestScore) {
                best = withoutKicker(heading, text, known);
                bestScore = score;
            }
        }
        if (best != null && (bestScore >= 2.5 || known.isEmpty())) return Optional.of(best);
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

    // "The harbour Port Verrin rebuilds its mole": a heading that holds the line above the headline as well.
    private static String withoutKicker(Element heading, String text, List<String> titles) {
        String bare = Phrase.bare(text);
        for (String title : titles) {
            String other = Phrase.bare(title);
            if (other.length() >= 15
                    && other.length() < bare.length()
                    && other.length() * 5 >= bare.length() * 2
                    && bare.endsWith(other)) {
                // "Harbour: the mole is rebuilt" is one headline.
                return text.indexOf(':') > 0 && text.indexOf(':') < text.length() - title.length() + 3 ? text : title;
            }
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

    // The share of the heading's words in the title that has most of them.
    private static double agreement(String heading, List<String> titles) {
        String bare = Phrase.bare(heading);
        double best = 0;
        for (String title : titles) {
            String other = Phrase.bare(title);
            if (other.equals(bare)) return 1;
            if (bare.length() >= 8 && other.contains(bare)) best = Math.max(best, 0.9);
            else if (other.length() >= 15 && bare.contains(other)) best = Math.max(best, 0.8);
            else best = Math.max(best, overlap(heading, title));
        }
        return best;
    }

    private static double overlap(String one, String other) {
        List<String> a = List.of(Phrase.lower(Phrase.head(one, 300)).split("[^\\p{L}\\p{N}]+", -1));
        List<String> b = List.of(Phrase.lower(Phrase.head(other, 300)).split("[^\\p{L}\\p{N}]+", -1));
        long shared =
                a.stream().filter(word -> !word.isEmpty() && b.contains(word)).count();
        return a.isEmpty() ? 0 : 0.8 * shared / Math.max(a.size(), Math.min(b.size(), a.size() * 2));
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
