package org.onrecord.page.html;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Block;
import org.onrecord.page.html.metadata.Phrase;
import org.onrecord.page.picture.Caption;

/** Reads pictures with their captions and credits, where figure elements or only class names mark them. One instance a page. */
final class FigureReader {

    private static final int LONGEST_BARE_FIGURE = 300;
    private static final int SMALLEST = 130;
    /** Attributes in which galleries keep what they show when a picture is opened. */
    private static final List<String> CAPTIONS = List.of("data-caption", "data-sub-html", "data-image-caption");

    private static final List<String> CREDITS = List.of(
            "data-credit",
            "data-credits",
            "data-copyright",
            "data-photo-credit",
            "data-image-credit",
            "data-caption-credit",
            "data-photographer");

    private final Hints hints;
    private final Optional<String> base;
    private final Set<String> authors;
    private final Set<String> seen = new HashSet<>();
    private @Nullable Element lastImage;
    // Captions in captions in captions would make reading quadratic: a page may have so many nodes looked at, and no
    // more.
    private int budget = 3_000_000;

    /** @param authors who wrote the report: their portraits are no pictures of it */
    FigureReader(Hints hints, Optional<String> base, List<String> authors) {
        this.hints = hints;
        this.base = base;
        this.authors = authors.stream().map(Phrase::bare).collect(Collectors.toSet());
    }

    /** Takes note of a picture in the text: a caption after it is its. */
    void see(Element image, Outline outline) {
        lastImage = image;
        outline.addPicture(
                Phrase.bare(Phrase.head(image.attr("alt"), PictureParts.LONGEST_CAPTION)),
                PictureAddress.of(image, base));
    }

    /**
     * The picture that {@code element} is or captions; empty where it is something else, such as a figure around text.
     *
     * @param number the {@link Outline} number of the element around
     */
    Optional<Passage> read(Element element, int number) {
        if (budget <= 0) return Optional.empty();
        PictureParts parts = PictureParts.of(element, hints);
        budget -= 3 * parts.cost();
        if (parts.isText()) return Optional.empty();
        boolean figure = element.nameIs("figure");
        Element own = parts.image();
        if (own != null) lastImage = own;
        boolean pictured = parts.hasPicture() || isBesidePicture(element);
        Element captioned = parts.caption();
        boolean isCaption =
                captioned != null || hints.of(element).contains(Hint.CAPTION) || element.nameIs("figcaption");
        if (!pictured && (!isCaption || lastImage == null)) return Optional.empty();
        Element words = captioned == null ? element : captioned;
        boolean bare = figure && own != null && parts.letters() < LONGEST_BARE_FIGURE;
        String caption = isCaption || bare ? VisibleWords.of(words, parts.credits(), hints) : "";
        if (caption.length() > PictureParts.LONGEST_CAPTION) return Optional.empty();
        String credit = parts.credits().stream()
                .map(part -> VisibleWords.of(part, List.of(), hints))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!isCaption && !figure && credit.isEmpty()) {
            // An element that is named a credit and nothing else.
            credit = VisibleWords.of(element, List.of(), hints);
            if (credit.isEmpty() || credit.length() > PictureParts.LONGEST_CREDIT) return Optional.empty();
        } else if (credit.isEmpty()) {
            credit = outerChild(words);
            if (!credit.isEmpty() && caption.startsWith(credit)) caption = caption.substring(credit.length());
        }
        if (caption.isEmpty() && (credit.length() > 80 || Caption.endsWithCredit(credit))) {
            // Named a credit, but the whole caption is inside.
            caption = credit;
            credit = "";
        }
        // A picture of its own that has no address is not the one before it.
        Element image = own == null && !parts.hasPicture() ? lastImage : own;
        Caption read =
                withAttributes(caption.isEmpty() ? Caption.ofCredit(credit) : Caption.of(caption, credit), image);
        if (image != null && read.words().isEmpty() && read.creditText().isEmpty() && isOrnament(image)) image = null;
        Optional<String> url = image == null ? Optional.empty() : PictureAddress.of(image, base);
        String shown = read.words().orElse("");
        // Galleries show a picture twice: small and large.
        if (!shown.isEmpty() && !seen.add(Phrase.bare(shown))) shown = "";
        return Optional.of(new Passage(
                Block.Kind.CAPTION,
                shown,
                Phrase.letters(shown),
                0,
                number,
                Optional.of(read.at(url)),
                Optional.empty(),
                0));
    }

    // What the page does not show, the attributes of the picture may tell.
    private static Caption withAttributes(Caption shown, @Nullable Element image) {
        if (image == null || (shown.words().isPresent() && shown.creditText().isPresent())) return shown;
        Caption told = shown;
        if (shown.words().isEmpty()) {
            String caption = first(image, CAPTIONS);
            if (!caption.isEmpty() && caption.indexOf('<') < 0) {
                Caption kept = Caption.of(caption, shown.creditText().orElse(""));
                told = new Caption(
                        kept.words(), kept.creditText(), kept.filePhoto().or(shown::filePhoto));
            }
        }
        if (told.creditText().isPresent()) return told;
        String credit = first(image, CREDITS);
        Caption by = credit.isEmpty() ? ofAlternative(image) : Caption.ofCredit(credit);
        return new Caption(told.words(), by.creditText(), told.filePhoto().or(by::filePhoto));
    }

    // "A silo near Osk. (Photo: Jane Roe / Inland Wire)" as the alternative text, where the caption names nobody.
    private static Caption ofAlternative(Element image) {
        for (String attribute : List.of("alt", "title")) {
            String words = Phrase.fold(Phrase.head(image.attr(attribute), PictureParts.LONGEST_CAPTION));
            if (Caption.endsWithCredit(words)) return Caption.of(words);
            if (Caption.isCreditLine(words)) return Caption.ofCredit(words);
        }
        return Caption.of("");
    }

    private static String first(Element image, List<String> attributes) {
        for (String attribute : attributes) {
            String value = Phrase.fold(Phrase.head(image.attr(attribute), PictureParts.LONGEST_CAPTION));
            if (Phrase.letters(value) > 1) return value;
        }
        return "";
    }

    private boolean isOrnament(Element image) {
        if (authors.contains(Phrase.bare(Phrase.head(image.attr("alt"), 200)))) return true;
        if (isSmall(image.attr("width")) && isSmall(image.attr("height"))) return true;
        return PictureAddress.of(image, base).filter(PictureAddress::isOrnament).isPresent();
    }

    private static boolean isSmall(String length) {
        if (length.isEmpty() || length.length() > 3) return false;
        int pixels = 0;
        for (int i = 0; i < length.length(); i++) {
            char unit = length.charAt(i);
            if (unit < '0' || unit > '9') return false;
            pixels = 10 * pixels + unit - '0';
        }
        return pixels > 0 && pixels < SMALLEST;
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
                    if (node instanceof Element inner && PictureParts.isPicture(inner.normalName())) found[0] = true;
                    if (node instanceof TextNode text
                            && text.getWholeText().strip().length() > 150) words[0] = true;
                    return found[0] || words[0] || ++nodes[0] > 60
                            ? NodeFilter.FilterResult.STOP
                            : NodeFilter.FilterResult.CONTINUE;
                },
                element);
        return found[0];
    }

    // "<p>The quay at dawn.</p><p>Verrin Press</p>", "<span>Verrin Press</span><br>The quay at dawn.": the last of
    // several
    // parts, short, after a sentence; or the first, before one.
    private String outerChild(Element caption) {
        Element at = caption;
        while (at.childrenSize() == 1 && at.ownText().isBlank()) at = at.child(0);
        String whole = VisibleWords.of(at, List.of(), hints);
        Element last = at.lastElementChild();
        if (last == null || whole.length() > PictureParts.LONGEST_CAPTION) return "";
        String closing = last.nextSibling() instanceof TextNode rest && !rest.isBlank() ? "" : words(last);
        if (!closing.isEmpty() && whole.endsWith(closing) && whole.length() >= closing.length() + 15) {
            String before =
                    whole.substring(0, whole.length() - closing.length()).strip();
            if (".!?…\"”。".indexOf(before.charAt(before.length() - 1)) >= 0) return closing;
        }
        Element first = at.firstElementChild();
        if (first == null || (first.equals(last) && at.ownText().isBlank())) return "";
        String opening = first.previousSibling() instanceof TextNode rest && !rest.isBlank() ? "" : words(first);
        boolean parted = first.isBlock()
                || (first.nextElementSibling() != null
                        && isBreak(first.nextElementSibling())
                        && !(first.nextSibling() instanceof TextNode rest && !rest.isBlank()));
        return parted && Caption.isMaker(opening) && whole.startsWith(opening) && whole.length() > opening.length() + 25
                ? opening
                : "";
    }

    private static boolean isBreak(Element element) {
        return element.nameIs("br") || element.isBlock();
    }

    private String words(Element part) {
        if (part.nameIs("a") || part.nameIs("br")) return "";
        String words = VisibleWords.of(part, List.of(), hints);
        return words.length() < 2 || words.length() > 60 ? "" : words;
    }
}
