package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.html.metadata.Phrase;
import org.onrecord.page.picture.Caption;

/**
 * What stands inside an element that may be a picture: the image, its caption, its credits. The element is walked once,
 * and not further than a picture with its caption goes.
 */
final class PictureParts implements NodeFilter {

    static final int LONGEST_CAPTION = 1_200;
    static final int LONGEST_CREDIT = 200;
    private static final int MOST_NODES = 600;
    private static final int MOST_COST = 6_000;
    private static final int MOST_CREDITS = 3;
    private static final Set<String> PICTURES =
            Set.of("img", "amp-img", "picture", "video", "iframe", "source", "amp-video");

    private final Element root;
    private final Hints hints;
    private final List<Element> credits = new ArrayList<>();
    private @Nullable Element image;
    private @Nullable Element caption;
    private String captionWords = "";
    private boolean hasPicture;
    private boolean cut;
    private boolean text;
    private boolean several;
    private int nodes;
    private int cost;
    private int images;
    private int letters;
    private int paragraphs;

    private PictureParts(Element root, Hints hints) {
        this.root = root;
        this.hints = hints;
    }

    static PictureParts of(Element element, Hints hints) {
        PictureParts parts = new PictureParts(element, hints);
        NodeTraversor.filter(parts, element);
        return parts;
    }

    /** Whether the element is more than a picture: a table, a quotation, several paragraphs, several pictures. */
    boolean isText() {
        return cut
                || text
                || letters > LONGEST_CAPTION
                || (caption == null && paragraphs > 3)
                || (several && images > 1);
    }

    boolean hasPicture() {
        return hasPicture;
    }

    /** The image; null where it is a video or none. */
    @Nullable
    Element image() {
        return image;
    }

    @Nullable
    Element caption() {
        return caption;
    }

    /** The elements that markup or a label names credits, in order, none inside another. */
    List<Element> credits() {
        return credits;
    }

    int letters() {
        return letters;
    }

    /** How many nodes were looked at, some of them more than once. */
    int cost() {
        return cost;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        cost++;
        if (++nodes > MOST_NODES || cut) {
            cut = true;
            return FilterResult.STOP;
        }
        if (node instanceof TextNode words)
            letters += words.getWholeText().strip().length();
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        String name = element.normalName();
        if (isPicture(name)) {
            hasPicture = true;
            if (name.equals("img") || name.equals("amp-img")) {
                images++;
                if (image == null) image = element;
            }
            return name.equals("picture") ? FilterResult.CONTINUE : FilterResult.SKIP_CHILDREN;
        }
        switch (name) {
            case "script", "style", "svg", "button" -> {
                return FilterResult.SKIP_CHILDREN;
            }
            case "noscript" -> {
                // Where scripts load the pictures, the address is here.
                Element spare = element.firstElementChild();
                if (image == null && spare != null && spare.nameIs("img")) {
                    image = spare;
                    hasPicture = true;
                    images++;
                }
                return FilterResult.SKIP_CHILDREN;
            }
            // An author's portrait beside the byline is no picture of the report.
            case "table", "blockquote", "address" -> text = true;
            case "h1" -> text |= !hasPicture;
            case "p" -> paragraphs++;
            default -> {}
        }
        text |= element.attr("rel").equals("author");
        if (!element.equals(root)) sort(element, name);
        return FilterResult.CONTINUE;
    }

    private void sort(Element element, String name) {
        Set<Hint> own = hints.of(element);
        boolean labelled = isLabelled(element);
        boolean credited = labelled
                || own.contains(Hint.CREDIT)
                || (caption != null && (own.contains(Hint.BYLINE) || name.equals("cite") || name.equals("small")));
        if (credited && (caption != null || labelled || !own.contains(Hint.CAPTION))) {
            addCredit(element);
        } else if (name.equals("figcaption") || own.contains(Hint.CAPTION)) {
            addCaption(element, name);
        }
    }

    private void addCredit(Element element) {
        if (credits.size() >= MOST_CREDITS || element.equals(caption)) return;
        for (Element credit : credits) if (isInside(element, credit)) return;
        String words = words(element, List.of());
        if (Phrase.letters(words) > 1 && words.length() <= LONGEST_CREDIT) credits.add(element);
    }

    private void addCaption(Element element, String name) {
        boolean isFigcaption = name.equals("figcaption");
        Element around = captionWords.isEmpty() ? null : caption;
        if (around != null) {
            if (!several && !isInside(element, around)) {
                // Pages made for several screens write a caption twice.
                String bare = Phrase.bare(words(element, credits));
                several = !bare.isEmpty() && !captionWords.startsWith(bare) && !bare.startsWith(captionWords);
            }
            if (isFigcaption && !around.nameIs("figcaption")) caption = element;
            return;
        }
        String words = words(element, credits);
        if (words.isEmpty() && (caption != null || !isFigcaption)) return;
        // Named a credit around, but the caption is inside.
        credits.removeIf(credit -> isInside(element, credit));
        caption = element;
        captionWords = Phrase.bare(words);
    }

    private String words(Element element, List<Element> without) {
        if (cost > MOST_COST) {
            cut = true;
            return "";
        }
        cost += nodes < MOST_NODES / 4 ? MOST_NODES / 4 : nodes;
        return VisibleWords.of(element, without, hints);
    }

    private boolean isInside(Element element, Element outer) {
        for (Element at = element; at != null; at = at.parent()) {
            cost++;
            if (at.equals(outer)) return true;
            if (at.equals(root)) return false;
        }
        return false;
    }

    // "<span>Photo: Jane Roe</span>", but not a caption that closes so.
    private static boolean isLabelled(Element element) {
        if (element.childNodeSize() >= 6 || element.nameIs("figcaption")) return false;
        String line = Phrase.head(element.ownText().strip(), LONGEST_CREDIT);
        return !line.isEmpty() && Caption.isCreditLine(line);
    }

    static boolean isPicture(String name) {
        return PICTURES.contains(name) || name.contains("-image") || name.contains("-img");
    }
}
