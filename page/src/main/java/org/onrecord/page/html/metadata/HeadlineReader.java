package org.onrecord.page.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Chooses the headline among the titles a page gives. */
final class HeadlineReader {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|•·»›:]|[-–—]|::|//)\\s+");

    private HeadlineReader() {}

    /** Every title the page's data gives, the most trusted first. */
    static List<String> titles(Document document, MetaTags meta) {
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
        String title = Phrase.fold(document.title());
        if (!title.isEmpty()) titles.add(title);
        return titles;
    }

    /** The headline: the visible first heading that the data confirms, else what the data says, else the best guess of the page itself. */
    static Optional<String> choose(
            Document document, JsonLd jsonLd, Microdata microdata, List<String> titles, List<String> siteNames) {
        Optional<String> data = jsonLd.hasArticle()
                ? jsonLd.article()
                        .flatMap(article -> article.text("headline").or(() -> article.text("name")))
                        .map(Text::plain)
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
        List<String> known = new ArrayList<>(titles);
        data.ifPresent(known::add);
        String best = null;
        double bestScore = 0;
        int seen = 0;
        List<Element> headings = new ArrayList<>(document.getElementsByTag("h1"));
        headings.addAll(
                document.select(
                        "h2[itemprop~=headline], h2[class*=title], h2[class*=headline], h2[class*=titre], h2[class*=titulo], h2[class*=contentheading]"));
        for (Element heading : headings) {
            if (++seen > 30) break;
            String text = Phrase.fold(Phrase.head(heading.text(), 500));
            if (Phrase.letters(text) < 3 || text.length() > 350) continue;
            if (siteNames.stream().anyMatch(site -> Phrase.same(site, text))) continue;
            double score = (heading.nameIs("h1") ? 1.5 : 0.5) - seen * 0.05 + agreement(text, known) * 4;
            if (score > bestScore) {
                best = text;
                bestScore = score;
            }
        }
        if (best != null && (bestScore >= 2.5 || known.isEmpty())) return Optional.of(best);
        if (data.isPresent()) return data.map(text -> withoutSite(text, siteNames));
        for (String value : microdata.values("headline")) {
            if (value.length() < 300) return Optional.of(value);
        }
        if (best != null && bestScore >= 1.4) return Optional.of(best);
        return titles.isEmpty() ? Optional.ofNullable(best) : Optional.of(withoutSite(titles.get(0), siteNames));
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
