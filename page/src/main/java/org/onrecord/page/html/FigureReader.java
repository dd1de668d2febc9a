package org.onrecord.page.html;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Block;
import org.onrecord.page.Image;
import org.onrecord.page.html.metadata.MetadataReader;
import org.onrecord.page.html.metadata.Phrase;
import org.onrecord.page.picture.Caption;

/** Reads pictures with their captions and credits, where figure elements or only class names mark them. One instance a page. */
final class FigureReader {

    private static final int LONGEST_CAPTION = 1_200;
    private static final int LONGEST_CREDIT = 200;
    private static final int MOST_NODES = 600;
    private static final List<String> SOURCES = List.of("src", "data-src", "data-original", "data-lazy-src");
    private static final Set<String> PICTURES =
            Set.of("img", "amp-img", "picture", "video", "iframe", "source", "amp-video");

    private final Hints hints;
    private final Optional<String> base;
    private final Set<String> seen = new HashSet<>();
    private @Nullable Element lastImage;
    // Captions in captions in captions would make reading quadratic: a page may have so many nodes looked at, and no
    // more.
    private int budget = 3_000_000;

    FigureReader(Hints hints, Optional<String> base) {
        this.hints = hints;
        this.base = base;
    }

    /** Takes note of a picture in the text: a caption after it is its. */
    void see(Element image, Outline outline) {
        lastImage = image;
        outline.addPicture(Phrase.bare(Phrase.head(image.attr("alt"), LONGEST_CAPTION)), address(image));
    }

    /**
     * The picture that {@code element} is or captions; empty where it is something else, such as a figure around text.
     *
     * @param number the {@link Outline} number of the element around
     */
    Optional<Passage> read(Element element, int number) {
        if (budget <= 0) return Optional.empty();
        Look look = new Look(element);
        NodeTraversor.filter(look, element);
        if (look.cut || look.isText()) return Optional.empty();
        boolean figure = element.nameIs("figure");
        if (look.image != null) lastImage = look.image;
        boolean pictured = look.hasPicture || isBesidePicture(element);
        boolean captioned =
                look.caption != null || hints.of(element).contains(Hint.CAPTION) || element.nameIs("figcaption");
        if (!pictured && (!captioned || lastImage == null)) return Optional.empty();
        String caption = "";
        if (look.caption != null) caption = text(look.caption, look.credit);
        else if (captioned || (figure && look.image != null && look.letters < 300))
            caption = text(element, look.credit);
        if (caption.length() > LONGEST_CAPTION) return Optional.empty();
        String credit = look.credit == null ? "" : text(look.credit, null);
        if (!captioned && !figure && credit.isEmpty()) {
            // An element that is named a credit and nothing else.
            credit = text(element, null);
            if (credit.isEmpty() || credit.length() > LONGEST_CREDIT) return Optional.empty();
        } else if (credit.isEmpty()) {
            credit = lastChild(look.caption == null ? element : look.caption);
        }
        if (caption.isEmpty() && (credit.length() > 80 || Caption.endsWithCredit(credit))) {
            // Named a credit, but the whole caption is inside.
            caption = credit;
            credit = "";
        }
        Caption parts = caption.isEmpty() ? Caption.ofCredit(credit) : Caption.of(caption, credit);
        Element image = look.image == null ? lastImage : look.image;
        Optional<String> url = image == null ? Optional.empty() : address(image);
        String shown = parts.words().orElse("");
        // Galleries show a picture twice: small and large.
        if (!shown.isEmpty() && !seen.add(Phrase.bare(shown))) shown = "";
        Image made = parts.at(url);
        return Optional.of(new Passage(
                Block.Kind.CAPTION, shown, Phrase.letters(shown), 0, number, Optional.of(made), Optional.empty(), 0));
    }

    /** What stands inside an element, looked at once and not further than a picture with its caption goes. */
    private final class Look implements NodeFilter {
        private final Element root;
        private @Nullable Element image;
        private @Nullable Element caption;
        private @Nullable Element credit;
        private boolean hasPicture;
        private boolean cut;
        private int nodes;
        private int letters;
        private int paragraphs;
        private boolean text;

        private Look(Element root) {
            this.root = root;
        }

        /** Whether the element is more than a picture: a table, a quotation, several paragraphs. */
        boolean isText() {
            return text || letters > LONGEST_CAPTION || (caption == null && paragraphs > 3);
        }

        @Override
        public FilterResult head(Node node, int depth) {
            budget--;
            if (++nodes > MOST_NODES) {
                cut = true;
                return FilterResult.STOP;
            }
            if (node instanceof TextNode words)
                letters += words.getWholeText().strip().length();
            if (!(node instanceof Element element)) return FilterResult.CONTINUE;
            String name = element.normalName();
            if (isPicture(name)) {
                hasPicture = true;
                if (image == null && (name.equals("img") || name.equals("amp-img"))) image = element;
                return name.equals("picture") ? FilterResult.CONTINUE : FilterResult.SKIP_CHILDREN;
            }
            switch (name) {
                case "script", "style", "noscript", "svg", "button" -> {
                    return FilterResult.SKIP_CHILDREN;
                }
                // An author's portrait beside the byline is no picture of the report.
                case "table", "blockquote", "h1", "address" -> text = true;
                case "p" -> paragraphs++;
                default -> {}
            }
            text |= element.attr("rel").equals("author");
            if (element.equals(root)) return FilterResult.CONTINUE;
            Set<Hint> own = hints.of(element);
            String line = credit == null && element.childNodeSize() < 6
                    ? Phrase.head(element.ownText().strip(), LONGEST_CREDIT)
                    : "";
            boolean labelled = !line.isEmpty() && Caption.isCreditLine(line) && !element.equals(caption);
            boolean credited = labelled
                    || own.contains(Hint.CREDIT)
                    || (caption != null && (own.contains(Hint.BYLINE) || name.equals("cite") || name.equals("small")));
            if (credited && credit == null && (caption != null || labelled || !own.contains(Hint.CAPTION))) {
                String words = FigureReader.this.text(element, null);
                if (Phrase.letters(words) > 1 && words.length() <= LONGEST_CREDIT) credit = element;
            } else if (name.equals("figcaption") && (caption == null || !caption.nameIs("figcaption"))) {
                caption = element;
            } else if (caption == null
                    && own.contains(Hint.CAPTION)
                    && !FigureReader.this.text(element, null).isEmpty()) {
                caption = element;
            }
            return FilterResult.CONTINUE;
        }
    }

    private static boolean isPicture(String name) {
        return PICTURES.contains(name) || name.contains("-image") || name.contains("-img");
    }

    private static boolean isBesidePicture(Element element) {
        Element at = element;
        for (int up = 0; up < 2; up++) {
            Element before = at.previousElementSibling();
            for (int back = 0; back < 3 && before != null; back++) {
                if (holdsPicture(before)) return true;
                before = before.previousElementSibling();
            }
            Element after = up == 0 ? at.nextElementSibling() : null;
            if (after != null && holdsPicture(after)) return true;
            Element parent = at.parent();
            if (parent == null || parent.nameIs("body")) return false;
            at = parent;
        }
        return false;
    }

    private static boolean holdsPicture(Element element) {
        int[] nodes = {0};
        boolean[] found = {false};
        boolean[] words = {false};
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof Element inner && isPicture(inner.normalName())) found[0] = true;
                    if (node instanceof TextNode text
                            && text.getWholeText().strip().length() > 150) words[0] = true;
                    return found[0] || words[0] || ++nodes[0] > 60
                            ? NodeFilter.FilterResult.STOP
                            : NodeFilter.FilterResult.CONTINUE;
                },
                element);
        return found[0];
    }

    // The words of an element as they are seen, without those of one part of it.
    private String text(Element element, @Nullable Element without) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                (node, depth) -> {
                    budget--;
                    if (node instanceof TextNode words) {
                        text.append(words.getWholeText());
                    } else if (node instanceof Element inner) {
                        if (inner.equals(without) && !inner.equals(element))
                            return NodeFilter.FilterResult.SKIP_ENTIRELY;
                        if (Segmenter.isInvisible(inner.normalName())) return NodeFilter.FilterResult.SKIP_ENTIRELY;
                        if (!inner.equals(element) && hints.of(inner).contains(Hint.HIDDEN))
                            return NodeFilter.FilterResult.SKIP_ENTIRELY;
                        if (inner.isBlock() || inner.nameIs("br")) text.append(' ');
                    }
                    return text.length() > 4 * LONGEST_CAPTION
                            ? NodeFilter.FilterResult.STOP
                            : NodeFilter.FilterResult.CONTINUE;
                },
                element);
        return Phrase.fold(text.toString());
    }

    // "<p>The quay at dawn.</p><p>Verrin Press</p>": the last of several parts, short, after a sentence.
    private String lastChild(Element caption) {
        Element at = caption;
        while (at.childrenSize() == 1 && at.ownText().isBlank()) at = at.child(0);
        Element last = at.lastElementChild();
        if (last == null || last.nameIs("a") || (last.nextSibling() instanceof TextNode rest && !rest.isBlank()))
            return "";
        String words = text(last, null);
        if (words.length() < 2 || words.length() > 60) return "";
        String whole = text(at, null);
        if (!whole.endsWith(words) || whole.length() < words.length() + 15) return "";
        String before = whole.substring(0, whole.length() - words.length()).strip();
        char end = before.charAt(before.length() - 1);
        return end == '.' || end == '!' || end == '?' || end == '…' || end == '"' || end == '”' ? words : "";
    }

    private Optional<String> address(Element image) {
        for (String attribute : SOURCES) {
            String value = image.attr(attribute).strip();
            if (value.isEmpty() || value.startsWith("data:") || value.length() > 3000) continue;
            return MetadataReader.absolute(base, value);
        }
        String set = Phrase.head(image.attr("srcset"), 3000).strip();
        int end = 0;
        while (end < set.length() && !Phrase.isBlank(set.charAt(end))) end++;
        return end == 0 ? Optional.empty() : MetadataReader.absolute(base, set.substring(0, end));
    }
}
