package org.onrecord.page.html.metadata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.date.WrittenDate;
import org.onrecord.page.words.Fragments;

/**
 * The dates that a page shows in lines of their own around its report: under the headline, over it, at the end of the
 * text. Each is weighed by what stands beside it, how it is marked up, and how far it is from the headline. Dates of
 * other reports, of readers' comments and of events are left out, and so are those in sentences.
 */
final class VisibleDates {

    private static final int LONGEST_LINE = 500;
    private static final int MOST_LINES = 400;
    private static final int MOST_IN_LINE = 4;
    private static final int NEAR = 350;
    private static final int SHORT_ASIDE = 220;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_LABEL = 30;
    private static final int WITHIN_REACH = 2_000;

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "select",
            "textarea",
            "svg",
            "head",
            "iframe",
            "object",
            "button",
            "datalist");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "br",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> INLINE = Set.of("span", "small", "em", "time", "abbr");
    /** Stands where an inline element begins or ends, invisible and no part of a word or date: a reader sees two things there. */
    private static final char APART = '\u2063';

    private static final Fragments ELSEWHERE = new Fragments(
            // readers' comments
            "comment(?!s?-?(?:open|closed|status|count))",
            "kommentar(?!e-?(?:anzahl|link))",
            "leserbrief",
            "respond\\b",
            "disqus",
            // other reports
            "related",
            "verwandt",
            "recommend",
            "empfehl",
            "most-?read",
            "meistgelesen",
            "popular",
            "trending",
            "breaking",
            "ticker",
            "more-?(?:news|stories|articles|from)",
            "read-?(?:more|next|also)",
            "also-?read",
            "up-?next",
            "next-?(?:post|article)",
            "prev(?:ious)?-?(?:post|article)",
            "latest-?(?:news|post|stories|articles)",
            "recent-?(?:post|news|entries)",
            "archive-?list",
            "similar",
            "carousel",
            "slider(?!-post)",
            // events
            "calendar",
            "kalender",
            "agenda",
            "veranstaltung",
            "\\bevents?\\b",
            "eventbox",
            "termine?\\b",
            "forecast",
            "weather",
            "wetter",
            // the site itself
            "newsletter-?(?:sign|form|box|subscri|promo|cta|teaser)",
            "promo(?!ted)",
            "advert",
            "sponsor",
            "cookie",
            "consent",
            "popup",
            "modal",
            "copyright",
            "masthead",
            "today-?date",
            "current-?date",
            "date-?today",
            "data_time",
            "topbar",
            "top-bar",
            "breadcrumb",
            "pagination");
    private static final Fragments BESIDE = new Fragments("sidebar", "teaser");
    private static final Pattern DATE_MARK = Pattern.compile(
            "(?i)date|datum|datetime|time(?!line)|publi|posted|fecha|\\bdata\\b|created|stamp|dateline|updated|submitted|erschienen|veroeffentlicht|published|byline|post-?info|post-?meta|entry-?meta|article-?meta|meta-?info|article-?info");
    private static final Pattern PUBLISHED_MARK = Pattern.compile(
            "(?i)publi(?!c-|city)|entry-?date|post-?date|article-?date|date-?posted|date-?created|pubdate|posted-?on");
    private static final Pattern MODIFIED_MARK = Pattern.compile("(?i)updat|modif|lastmod|aktualis|revis|changed");
    private static final Pattern MARKS_BESIDE = Pattern.compile("[|/·•●⋅∙–—:,;()\\[\\]\u2063-]");

    /**
     * A date on the page.
     *
     * @param label what the page says it is the date of
     * @param weight how sure it is that it belongs to the report: from 3 on it stands for itself, from 6 on against the page's data
     * @param near whether it stands right under the headline
     */
    record Shown(WrittenDate date, DateLabel label, int weight, boolean near) {
        private static final int NEARNESS = 2;

        /** What decides between dates of other weights. */
        int rank() {
            return near ? weight + NEARNESS : weight;
        }

        /** Whether the page calls it the date of the first edition. */
        boolean saysFirst() {
            return label == DateLabel.FIRST;
        }
    }

    /** Where a part of the page belongs, by its names. */
    private enum Part {
        REPORT,
        BESIDE,
        ELSEWHERE
    }

    private final Locale locale;
    private final Map<String, Part> parts = new HashMap<>();
    private final Set<Element> around = new HashSet<>();
    private final List<Shown> found = new ArrayList<>();
    private final List<Line> early = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final @Nullable Element headline;
    /** The part beside the report that is being read, if one is. */
    private @Nullable Element aside;

    /** What holds the numbers of the line that is being read. */
    private final List<Element> numbered = new ArrayList<>();
    /** The line's letters, and those of them in links. */
    private int own;

    private int linked;
    private int lines;
    private int letters;
    private int headlineAt = -1;
    private String previous = "";

    /** A date in a line above the headline, until it is known how far above. */
    private record Line(WrittenDate date, DateLabel label, int weight, int at) {}

    private VisibleDates(Locale locale, @Nullable Element headline) {
        this.locale = locale;
        this.headline = headline;
        for (Element at = headline; at != null; at = at.parent()) around.add(at);
    }

    /**
     * The dates that the page shows of its report, the surest first.
     *
     * @param headline the words of its headline
     */
    static List<Shown> read(PageElements page, Optional<String> headline, Locale locale) {
        VisibleDates dates = new VisibleDates(locale, heading(page, headline));
        Optional<Element> body = page.first("body");
        if (body.isEmpty()) return List.of();
        body.get().filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) dates.add(words);
                return node instanceof Element element && !dates.enter(element)
                        ? FilterResult.SKIP_ENTIRELY
                        : FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) dates.leave(element);
                return FilterResult.CONTINUE;
            }
        });
        dates.endLine();
        for (Line line : dates.early) dates.settle(line);
        dates.found.sort(Comparator.comparing(Shown::saysFirst)
                .thenComparingInt(Shown::rank)
                .reversed());
        return dates.found;
    }

    private static @Nullable Element heading(PageElements page, Optional<String> headline) {
        String bare = Phrase.bare(headline.orElse(""));
        int seen = 0;
        Element first = null;
        Element same = null;
        for (Element heading : page.headings()) {
            if (++seen > 60) break;
            if (first == null && heading.nameIs("h1")) first = heading;
            if (bare.isEmpty() || !Phrase.bare(Phrase.head(heading.text(), 500)).equals(bare)) continue;
            if (heading.nameIs("h1")) return heading;
            if (same == null) same = heading;
        }
        return same != null ? same : first;
    }

    /** Whether the inside of an element is looked at. */
    private boolean enter(Element element) {
        String name = element.normalName();
        if (UNSEEN.contains(name)) return false;
        if (BLOCKS.contains(name)) endLine();
        else if (INLINE.contains(name)) text.append(APART);
        if (element.equals(headline)) {
            endLine();
            headlineAt = letters;
            for (Line line : early) settle(line);
            early.clear();
            return true;
        }
        if (!around.contains(element)) {
            if (name.equals("nav") || name.equals("form") || element.hasAttr("hidden")) return false;
            Part part = part(element.className());
            if (part == Part.REPORT) part = part(element.id());
            if (part == Part.ELSEWHERE) return false;
            boolean beside = part == Part.BESIDE || name.equals("aside");
            // A short one may hold nothing but who wrote the report and when.
            if (beside && aside == null && head(element, SHORT_ASIDE + 1).length() > SHORT_ASIDE) aside = element;
        }
        return !(name.equals("time") || name.equals("abbr")) || !readMarked(element);
    }

    /** What a class or an id says of what it names; most are used many times on a page. */
    private Part part(String name) {
        if (name.isEmpty()) return Part.REPORT;
        return parts.computeIfAbsent(Phrase.head(name, LONGEST_NAME), VisibleDates::partOf);
    }

    private static Part partOf(String name) {
        if (ELSEWHERE.areIn(name)) return Part.ELSEWHERE;
        return BESIDE.areIn(name) ? Part.BESIDE : Part.REPORT;
    }

    private void leave(Element element) {
        String name = element.normalName();
        if (BLOCKS.contains(name)) endLine();
        else if (INLINE.contains(name)) text.append(APART);
        if (element.equals(aside)) aside = null;
    }

    private void add(TextNode node) {
        String words = node.getWholeText();
        if (text.length() > LONGEST_LINE) {
            letters += Math.min(words.length(), 1_000);
            return;
        }
        // Pages are indented with more white space than a line has letters.
        int end = Math.min(words.length(), 2 * LONGEST_LINE);
        boolean digit = false;
        int counted = 0;
        int begin = 0;
        for (int i = 0; i < end; i++) {
            char unit = words.charAt(i);
            if (Phrase.isBlank(unit)) {
                text.append(words, begin, i);
                while (i + 1 < end && Phrase.isBlank(words.charAt(i + 1))) i++;
                text.append(' ');
                begin = i + 1;
            } else if (Character.isLetterOrDigit(unit)) {
                counted++;
                digit |= Character.isDigit(unit);
            }
        }
        text.append(words, begin, end);
        own += counted;
        Element parent = node.parent();
        if (parent == null) return;
        if (parent.nameIs("a")) linked += counted;
        if (digit) numbered.add(parent);
    }

    // The classes of an element and of those around it that hold little more.
    private static String marks(@Nullable Element element) {
        StringBuilder marks = new StringBuilder();
        Element at = element;
        for (int depth = 0; depth < 3 && at != null; depth++, at = at.parent()) {
            if (at.nameIs("body") || at.nameIs("article") || at.nameIs("main") || at.childNodeSize() > 12) break;
            marks.append(' ')
                    .append(Phrase.head(at.className(), 150))
                    .append(' ')
                    .append(Phrase.head(at.id(), 50));
            marks.append(' ').append(Phrase.head(at.attr("itemprop"), 50));
        }
        return marks.toString();
    }

    /** Takes the date of a {@code time} or {@code abbr} element; false where it has none and is read as text. */
    private boolean readMarked(Element element) {
        if (lines > MOST_LINES) return false;
        Optional<WrittenDate> data = Optional.empty();
        for (String attribute : List.of("datetime", "content", "data-datetime", "data-utime", "title")) {
            if (!element.hasAttr(attribute)) continue;
            data = WrittenDate.read(Phrase.head(element.attr(attribute), 100), locale);
            if (data.isPresent()) break;
        }
        String shown = Phrase.fold(head(element, 200));
        Optional<WrittenDate> words = WrittenDate.find(shown, 0, locale);
        if (data.isEmpty() && words.isEmpty()) return false;
        lines++;
        WrittenDate date = DateReader.asShown(data, words);
        String before = Phrase.fold(text.toString());
        String line = (before.isEmpty() ? "" : before + " ") + shown;
        int begin =
                line.length() - shown.length() + words.map(WrittenDate::begin).orElse(0);
        int end = line.length() - shown.length() + words.map(WrittenDate::end).orElse(shown.length());
        String mark = marks(element);
        DateLabel label = label(line, begin, end, mark);
        int weight = 4;
        if (element.hasAttr("pubdate") || PUBLISHED_MARK.matcher(mark).find()) weight += 2;
        if (label == DateLabel.PUBLISHED || label == DateLabel.FIRST) weight += 2;
        take(date, label, weight);
        letters += shown.length();
        text.setLength(0);
        own = 0;
        return true;
    }

    /** The first {@code length} units of an element's text; what follows is not even looked at. */
    private static String head(Element element, int length) {
        StringBuilder words = new StringBuilder();
        element.filter((node, depth) -> {
            if (node instanceof TextNode text) {
                String folded = Phrase.fold(Phrase.head(text.getWholeText(), 4 * length));
                words.append(folded).append(folded.isEmpty() ? "" : " ");
            }
            return words.length() > length ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return Phrase.head(words.toString(), length);
    }

    private static DateLabel label(String line, int begin, int end, String mark) {
        DateLabel label = DateLabel.of(line, begin, end);
        if (label != DateLabel.NONE) return label;
        if (MODIFIED_MARK.matcher(mark).find() && !PUBLISHED_MARK.matcher(mark).find()) return DateLabel.MODIFIED;
        return label;
    }

    private void endLine() {
        if (text.isEmpty()) return;
        String raw = own == 0 ? "" : text.toString();
        text.setLength(0);
        boolean isDate = own > 0
                && !numbered.isEmpty()
                && lines <= MOST_LINES
                && WrittenDate.mayHoldDate(Phrase.head(raw, LONGEST_LINE), 0);
        if (isDate && raw.length() <= LONGEST_LINE) read(Phrase.fold(raw));
        else if (isDate) readHead(Phrase.fold(Phrase.head(raw, 120)));
        if (own > 0) previous = own <= LONGEST_LABEL && !isDate ? Phrase.fold(raw) : "";
        letters += own;
        own = 0;
        linked = 0;
        numbered.clear();
    }

    private void read(String line) {
        lines++;
        String mark = numbered.stream().map(VisibleDates::marks).collect(Collectors.joining(" "));
        int from = 0;
        for (int k = 0; k < MOST_IN_LINE; k++) {
            Optional<WrittenDate> date = WrittenDate.find(line, from, locale);
            if (date.isEmpty()) return;
            int begin = date.get().begin();
            int end = date.get().end();
            from = end;
            DateLabel label = label(line, begin, end, mark);
            if (label == DateLabel.NONE && begin < 3 && !previous.isEmpty())
                label = DateLabel.of(previous + " ", previous.length() + 1, previous.length() + 1);
            int beside = own - Phrase.letters(line.substring(begin, end));
            int weight = 0;
            if (DATE_MARK.matcher(mark).find()) weight += 3;
            if (PUBLISHED_MARK.matcher(mark).find()) weight++;
            if (label != DateLabel.NONE) weight += 3;
            if (beside <= 50) weight++;
            if (!(date.get().moment().value() instanceof LocalDate)) weight++;
            if (beside > 160) weight--;
            if (label == DateLabel.NONE && !standsAlone(line, begin, end, beside))
                weight -= weight >= 3 && beside < 60 ? 2 : 4;
            // What is a link with more than a date in it leads to another report.
            if (linked > beside / 2 + 30 && beside > 30) weight -= 3;
            take(date.get(), label, weight);
        }
    }

    /** A paragraph that is headed by its date: "29.11.2022 – The council ...". */
    private void readHead(String line) {
        lines++;
        Optional<WrittenDate> date = WrittenDate.find(line, 0, locale);
        if (date.isEmpty()) return;
        String after = line.substring(date.get().end()).strip();
        String marks = date.get().begin() <= 2 ? "–—-|:" : date.get().begin() <= 30 ? "|" : "";
        if (!after.isEmpty() && marks.indexOf(after.charAt(0)) >= 0) take(date.get(), DateLabel.NONE, 1);
    }

    /** Whether a date is no part of a sentence. */
    private static boolean standsAlone(String line, int begin, int end, int beside) {
        if (beside == 0) return true;
        if (beside > 90 || (line.endsWith(".") && end < line.length() - 3)) return false;
        String before = line.substring(0, begin).strip();
        String after = line.substring(end).strip();
        boolean opens = before.isEmpty() || isMark(before.charAt(before.length() - 1));
        boolean closes = after.isEmpty() || isMark(after.charAt(0));
        return (opens && closes) || beside <= 12;
    }

    private static boolean isMark(char unit) {
        return MARKS_BESIDE.matcher(String.valueOf(unit)).matches();
    }

    private void take(WrittenDate date, DateLabel label, int unplaced) {
        if (label == DateLabel.OTHER) return;
        int weight = aside == null ? unplaced : unplaced - 2;
        if (headline != null && headlineAt < 0) {
            early.add(new Line(date, label, weight, letters));
            return;
        }
        int far = headlineAt < 0 ? WITHIN_REACH : letters - headlineAt;
        int near = far <= NEAR ? 3 : far <= WITHIN_REACH ? 1 : 0;
        found.add(new Shown(date, label, weight + near, headlineAt >= 0 && far <= NEAR));
    }

    private void settle(Line line) {
        boolean labelled = line.label() != DateLabel.NONE;
        int near = headlineAt >= 0 && headlineAt - line.at() <= 120 ? 2 : labelled ? 0 : -2;
        found.add(new Shown(line.date(), line.label(), line.weight() + near, false));
    }
}
