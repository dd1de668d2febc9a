package org.onrecord.page.html.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Moment;

/** Finds when a report was published and changed: data first, then marked times, then visible dates, then the address. */
final class DateReader {

    private static final Pattern IN_ADDRESS =
            Pattern.compile("/(20\\d{2}|19\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?=[/_.-])");
    private static final Pattern WHOLE_DATE_IN_ADDRESS =
            Pattern.compile("[/_-](20\\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Map<String, List<String>> MARKED = Map.of(
            "class",
            List.of(
                    "date",
                    "time",
                    "publish",
                    "posted",
                    "meta",
                    "byline",
                    "datum",
                    "fecha",
                    "data",
                    "created",
                    "info",
                    "stamp",
                    "updated",
                    "submitted"),
            "id",
            List.of("date", "time"));

    private final PageElements page;
    private final Optional<String> language;
    private final Instant latest;
    private final List<Moment> published = new ArrayList<>();
    private final List<Moment> modified = new ArrayList<>();

    DateReader(PageElements page, Optional<String> language, Instant latest) {
        this.page = page;
        this.language = language;
        this.latest = latest;
    }

    void read(JsonLd jsonLd, MetaTags meta, Microdata microdata, Optional<String> address) {
        jsonLd.article().ifPresent(article -> {
            article.text("datePublished").ifPresent(value -> add(published, value));
            article.text("dateModified").ifPresent(value -> add(modified, value));
        });
        for (String value : meta.all(
                "article:published_time",
                "og:article:published_time",
                "og:published_time",
                "article:published",
                "datepublished",
                "publish_date",
                "publication_date",
                "date_published",
                "publishdate",
                "publisheddate",
                "published_time",
                "published-date",
                "publication-date",
                "pubdate",
                "pub_date",
                "parsely-pub-date",
                "sailthru.date",
                "cxenseparse:recs:publishtime",
                "cxenseparse:publishtime",
                "article.published",
                "ptime",
                "displaydate",
                "article:post_date",
                "originalpublicationdate",
                "article_date_original",
                "dc.date.issued",
                "dcterms.issued",
                "dc.date.published",
                "dcterms.created",
                "dc.date.created",
                "dc.date",
                "dcterms.date",
                "citation_publication_date",
                "citation_date",
                "bt:pubdate",
                "shareaholic:article_published_time",
                "rnews:datepublished",
                "vr:published_time",
                "ma:publishdate",
                "published_at",
                "date",
                "og:pubdate",
                "og:publish_date",
                "article:publish_date",
                "analyticsattributes.articledate",
                "og:article:publish_date",
                "release_date",
                "og:release_date",
                "prism.publicationdate",
                "datecreated",
                "article.created",
                "created",
                "gentics.publishdate",
                "zox:published",
                "publish-date")) add(published, value);
        for (String value : meta.all(
                "article:modified_time",
                "og:article:modified_time",
                "og:updated_time",
                "datemodified",
                "lastmod",
                "last-modified",
                "revision_date",
                "dc.date.modified",
                "dcterms.modified",
                "modified_time",
                "article.updated",
                "utime",
                "updated_time",
                "article:updated",
                "last_modified",
                "bt:moddate",
                "og:modified_time",
                "dateupdated")) add(modified, value);
        microdata.values("datePublished").forEach(value -> add(published, value));
        microdata.values("dateModified").forEach(value -> add(modified, value));
        if (published.isEmpty())
            jsonLd.article()
                    .flatMap(article -> article.text("dateCreated").or(() -> article.text("uploadDate")))
                    .ifPresent(value -> add(published, value));
        if (published.isEmpty()) microdata.values("dateCreated").forEach(value -> add(published, value));
        readTimes();
        if (published.isEmpty() && modified.isEmpty()) address.ifPresent(this::readAddress);
        if (published.isEmpty() && modified.isEmpty()) readVisible();
        if (published.isEmpty() && modified.isEmpty()) readLoose();
    }

    Optional<Moment> published() {
        return settle(published, modified);
    }

    Optional<Moment> modified() {
        return settle(modified, published);
    }

    private void add(List<Moment> moments, String value) {
        DateParser.parse(value, language).filter(this::isPossible).ifPresent(moments::add);
    }

    private boolean isPossible(Moment moment) {
        Optional<LocalDate> day = moment.day();
        return day.isPresent()
                && day.get().getYear() >= 1990
                && !day.get()
                        .isAfter(latest.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(2));
    }

    private void readTimes() {
        boolean headed = page.first("h1").isPresent();
        int seen = 0;
        List<Moment> candidates = new ArrayList<>();
        for (Element time : page.named("time")) {
            if (++seen > 100) break;
            if (isElsewhere(time)) continue;
            String value = time.hasAttr("datetime") ? time.attr("datetime") : Phrase.head(time.text(), 200);
            Optional<Moment> moment = DateParser.parse(value, language)
                    .or(() -> DateParser.parse(time.text(), language))
                    .filter(this::isPossible);
            if (moment.isEmpty()) continue;
            String marks = Phrase.lower(time.className() + " " + time.attr("itemprop") + " "
                    + (time.parent() == null
                            ? ""
                            : time.parent().className() + " "
                                    + Phrase.head(time.parent().ownText(), 100)));
            if (marks.contains("updat")
                    || marks.contains("modif")
                    || marks.contains("aktualisiert")
                    || marks.contains("mis à jour")
                    || marks.contains("actualiz")) {
                if (modified.isEmpty()) modified.add(moment.get());
            } else if (time.hasAttr("pubdate")
                    || marks.contains("publish")
                    || marks.contains("entry-date")
                    || marks.contains("publi")) {
                candidates.add(0, moment.get());
            } else {
                candidates.add(moment.get());
            }
        }
        // Many times on a page are those of other reports in lists; those by the headline come first anyhow.
        if (!candidates.isEmpty() && (headed || candidates.size() <= 3))
            published.addAll(candidates.subList(0, published.isEmpty() ? 1 : candidates.size()));
    }

    private void readAddress(String address) {
        for (Pattern pattern : List.of(IN_ADDRESS, WHOLE_DATE_IN_ADDRESS)) {
            Matcher matcher = pattern.matcher(Phrase.head(address, 1000));
            if (matcher.find()) {
                add(published, matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3));
                return;
            }
        }
    }

    private void readVisible() {
        int seen = 0;
        Marks marks = new Marks(MARKED);
        for (Element element : page.all()) {
            if (!marks.isOn(element)) continue;
            if (++seen > 300) break;
            if (element.nameIs("body") || element.nameIs("html") || element.nameIs("input") || isElsewhere(element))
                continue;
            String text = Phrase.fold(Phrase.head(element.text(), 300));
            if (text.length() < 6 || text.length() > 150) continue;
            Optional<Moment> moment = DateParser.parse(text, language).filter(this::isPossible);
            if (moment.isEmpty()) continue;
            published.add(moment.get());
            return;
        }
    }

    // A short text with a date soon after the headline.
    private void readLoose() {
        Element headline = page.named("h1", "h2").stream().findFirst().orElse(null);
        if (headline == null) return;
        Node at = headline;
        StringBuilder text = new StringBuilder();
        for (int steps = 0; steps < 400 && at != null && text.length() < 600; steps++) {
            at = at.childNodeSize() > 0 && !at.equals(headline) ? at.childNode(0) : after(at);
            if (at instanceof TextNode words && words.text().length() < 150) {
                Optional<Moment> moment =
                        DateParser.parse(words.text(), language).filter(this::isPossible);
                if (moment.isPresent()) {
                    published.add(moment.get());
                    return;
                }
                text.append(words.text());
            }
        }
    }

    private static @Nullable Node after(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            Node next = at.nextSibling();
            if (next != null) return next;
        }
        return null;
    }

    private static boolean isElsewhere(Element element) {
        Element at = element;
        for (int depth = 0; at != null && depth < 12; depth++) {
            if (at.nameIs("body")) return false;
            String marks = Phrase.lower(Phrase.head(at.className() + " " + at.id(), 500));
            if (marks.contains("comment")
                    || marks.contains("related")
                    || marks.contains("sidebar")
                    || marks.contains("widget")
                    || marks.contains("kommentar")
                    || marks.contains("teaser")
                    || marks.contains("recommend")
                    || marks.contains("footer")
                    || marks.contains("copyright")) return true;
            if (at.nameIs("nav") || at.nameIs("aside") || at.nameIs("footer")) return true;
            at = at.parent();
        }
        return false;
    }

    /** The first of {@code moments}, in the most precise form that the page gives for the same point in time. */
    private static Optional<Moment> settle(List<Moment> moments, List<Moment> others) {
        if (moments.isEmpty()) return Optional.empty();
        Moment best = moments.get(0);
        List<Moment> all = new ArrayList<>(moments);
        all.addAll(others);
        for (Moment moment : all) {
            if (isFiner(moment, best)) best = moment;
        }
        return Optional.of(best);
    }

    private static boolean isFiner(Moment moment, Moment coarse) {
        if (coarse.value() instanceof LocalDate day) {
            return !(moment.value() instanceof LocalDate)
                    && moment.day().filter(day::equals).isPresent();
        }
        if (coarse.value() instanceof LocalDateTime local && moment.value() instanceof OffsetDateTime zoned) {
            LocalDateTime there = zoned.toLocalDateTime();
            LocalDateTime greenwich =
                    zoned.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
            return isSameMinute(local, there) || isSameMinute(local, greenwich);
        }
        return false;
    }

    private static boolean isSameMinute(LocalDateTime one, LocalDateTime other) {
        return Math.abs(java.time.Duration.between(one, other).toSeconds()) < 60;
    }
}
