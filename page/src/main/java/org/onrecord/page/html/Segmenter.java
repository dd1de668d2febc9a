package org.onrecord.page.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.onrecord.page.Block;
import org.onrecord.page.html.metadata.Phrase;

/**
 * Cuts a page's text at block boundaries into {@link Passage}s, in one iterative walk. Nothing is judged here but what a
 * reader never sees: scripts, form controls, hidden inline parts.
 */
final class Segmenter implements NodeFilter {

    private static final Set<String> INVISIBLE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "object",
            "video",
            "audio",
            "canvas",
            "select",
            "button",
            "input",
            "textarea",
            "option",
            "datalist",
            "head",
            "map",
            "embed",
            "applet",
            "link",
            "meta",
            "progress",
            "meter",
            "title",
            "noembed",
            "noframes");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "frameset",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "caption",
            "search",
            "picture",
            "colgroup",
            "listing",
            "xmp",
            "plaintext");

    /** Inline elements in which pages write captions. */
    private static final Set<String> CAPTION_PARTS =
            Set.of("span", "em", "i", "small", "strong", "b", "cite", "label", "font");

    /** What is longer and set as a heading is an opening in large print. */
    private static final int LONGEST_HEADING = 120;

    private final Outline outline = new Outline();
    private final Hints hints;
    private final FigureReader figures;
    private final Deque<Block.Kind> kinds = new ArrayDeque<>();
    private final Deque<Boolean> tables = new ArrayDeque<>();
    private final StringBuilder buffer = new StringBuilder();
    private boolean gap;
    private int breaks;
    private int letters;
    private int linkLetters;
    private int links;
    private int level;
    private int rows;
    private int current = -1;
    private int bufferElement = -1;

    private Segmenter(Hints hints, FigureReader figures) {
        this.hints = hints;
        this.figures = figures;
    }

    /** The outline of everything inside {@code body}. */
    static Outline outline(Element body, Hints hints, FigureReader figures) {
        Segmenter segmenter = new Segmenter(hints, figures);
        org.jsoup.select.NodeTraversor.filter(segmenter, body);
        return segmenter.outline;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text(words.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        String name = element.normalName();
        if (INVISIBLE.contains(name)) return FilterResult.SKIP_ENTIRELY;
        if (name.equals("br")) {
            breaks++;
            gap = true;
            return FilterResult.SKIP_ENTIRELY;
        }
        if (!isBlock(name)) return inline(element, name);
        return block(element, name);
    }

    private FilterResult inline(Element element, String name) {
        if (element.attributesSize() > 0) {
            Set<Hint> own = hints.of(element);
            if (own.contains(Hint.HIDDEN)) return FilterResult.SKIP_ENTIRELY;
            if ((own.contains(Hint.CAPTION) || own.contains(Hint.CREDIT))
                    && CAPTION_PARTS.contains(name)
                    && buffer.isEmpty()) {
                Optional<Passage> caption = figures.read(element, current);
                if (caption.isPresent()) {
                    outline.add(caption.get());
                    return FilterResult.SKIP_ENTIRELY;
                }
            }
        }
        if (name.equals("img")) {
            figures.see(element, outline);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("time") && element.hasAttr("datetime") && current >= 0)
            outline.addTime(current, Phrase.head(element.attr("datetime"), 100));
        if (name.equals("a")) links++;
        return FilterResult.CONTINUE;
    }

    private FilterResult block(Element element, String name) {
        boolean cell = name.equals("td") || name.equals("th");
        if (rows > 0 && !name.equals("table") && !name.equals("tr")) {
            // Inside a row of a data table everything is one paragraph, its cells parted by blanks.
            gap = true;
            return FilterResult.CONTINUE;
        }
        flush();
        Set<Hint> own = hints.of(element);
        if (name.equals("figure")
                || own.contains(Hint.CAPTION)
                || own.contains(Hint.CREDIT)
                || name.equals("figcaption")) {
            Optional<Passage> caption = figures.read(element, current);
            if (caption.isPresent()) {
                outline.add(caption.get());
                return FilterResult.SKIP_ENTIRELY;
            }
        }
        current = outline.open(element, own, current);
        if (isHeading(name)) {
            kinds.push(Block.Kind.HEADING);
            level = name.charAt(1) - '0';
        } else if (name.equals("li") || name.equals("dd") || name.equals("dt")) {
            kinds.push(Block.Kind.LIST_ITEM);
        } else if (name.equals("blockquote")) {
            kinds.push(own.contains(Hint.EMBED) ? Block.Kind.EMBED : Block.Kind.QUOTE);
        } else if (name.equals("table")) {
            tables.push(Tables.isData(element));
        } else if (cell) {
            kinds.push(Block.Kind.PARAGRAPH);
        } else if (name.equals("tr") && Boolean.TRUE.equals(tables.peek())) {
            rows++;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        String name = element.normalName();
        if (name.equals("br") || INVISIBLE.contains(name)) return FilterResult.CONTINUE;
        if (!isBlock(name)) {
            if (name.equals("a") && links > 0) links--;
            return FilterResult.CONTINUE;
        }
        if (rows > 0 && !name.equals("table") && !name.equals("tr")) {
            gap = true;
            return FilterResult.CONTINUE;
        }
        // A figure or caption that was taken whole never gets here: it was skipped with its tail.
        flush();
        outline.close(current);
        current = outline.parent(current);
        if (isHeading(name)) {
            kinds.pop();
            level = 0;
        } else if (name.equals("li")
                || name.equals("dd")
                || name.equals("dt")
                || name.equals("blockquote")
                || name.equals("td")
                || name.equals("th")) {
            kinds.pop();
        } else if (name.equals("table")) {
            tables.pop();
        } else if (name.equals("tr") && Boolean.TRUE.equals(tables.peek())) {
            rows--;
        }
        return FilterResult.CONTINUE;
    }

    /** Whether elements of this name hold nothing that a reader sees as text. */
    static boolean isInvisible(String name) {
        return INVISIBLE.contains(name);
    }

    static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    private static boolean isBlock(String name) {
        return BLOCKS.contains(name) || name.indexOf('-') > 0;
    }

    private void text(String words) {
        int at = 0;
        while (at < words.length()) {
            if (Phrase.isBlank(words.charAt(at))) {
                gap = true;
                at++;
                continue;
            }
            if (breaks > 1 && rows == 0) flush();
            breaks = 0;
            if (buffer.isEmpty()) bufferElement = current;
            else if (gap) buffer.append(' ');
            gap = false;
            at = words(words, at);
        }
    }

    /** Takes the words that begin at {@code begin}, up to white space that is more than a blank; where they end. */
    private int words(String words, int begin) {
        int counted = 0;
        int end = begin;
        while (end < words.length()) {
            char unit = words.charAt(end);
            if (Phrase.isBlank(unit)) {
                boolean folded = unit == ' ' && end + 1 < words.length() && !Phrase.isBlank(words.charAt(end + 1));
                if (!folded) break;
            } else if (Character.isLetterOrDigit(unit)) {
                counted++;
            }
            end++;
        }
        buffer.append(words, begin, end);
        letters += counted;
        if (links > 0) linkLetters += counted;
        return end;
    }

    private void flush() {
        if (letters > 0 || buffer.length() > 2) {
            Block.Kind kind = kinds.isEmpty() ? Block.Kind.PARAGRAPH : kinds.peek();
            if (kind == Block.Kind.HEADING && level > 1 && letters >= LONGEST_HEADING) kind = Block.Kind.PARAGRAPH;
            outline.add(new Passage(
                    kind,
                    buffer.toString(),
                    letters,
                    linkLetters,
                    bufferElement,
                    Optional.empty(),
                    Optional.empty(),
                    kind == Block.Kind.HEADING ? level : 0));
        }
        buffer.setLength(0);
        letters = 0;
        linkLetters = 0;
        breaks = 0;
        gap = false;
    }
}
