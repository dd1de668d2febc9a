package org.onrecord.page.html;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Block;
import org.onrecord.page.Image;
import org.onrecord.page.html.metadata.Phrase;

/** Reads pictures with their captions and credits, where figure elements or only class names mark them. One instance a page. */
final class FigureReader {

    private static final int LONGEST_CAPTION = 1_200;
    private static final List<String> SOURCES = List.of("src", "data-src", "data-original", "data-lazy-src");
    private static final String CREDITS =
            "[class*=credit], [class*=Credit], [class*=copyright], [class*=Copyright], [class*=source], [class*=Source],"
                    + " [class*=photographer], [class*=rights], [class*=quelle], [class*=fotograf], [class*=attribution], [class*=author], [class*=byline],"
                    + " [itemprop=copyrightHolder], [itemprop=author], [itemprop=creditText], [itemprop=creator], [data-testid*=credit], cite, small";

    private final Optional<String> base;
    private @Nullable Element lastImage;

    FigureReader(Optional<String> base) {
        this.base = base;
    }

    /** Takes note of a picture in the text: a caption after it is its. */
    void see(Element image) {
        lastImage = image;
    }

    /**
     * The picture that {@code element} is or captions; empty where it is something else, such as a figure around text.
     *
     * @param number the {@link Outline} number of the element around
     */
    Optional<Passage> read(Element element, String name, Set<Hint> hints, int number) {
        boolean figure = name.equals("figure");
        Element image = element.selectFirst("img, amp-img, picture source");
        boolean media =
                image != null || (figure && element.selectFirst("video, iframe, audio, svg, [data-src]") != null);
        if (image != null) lastImage = image;
        Element caption = name.equals("figcaption") ? element : element.selectFirst("figcaption");
        if (figure && caption == null && image == null) return Optional.empty();
        if (caption == null && media && !figure) {
            caption = element.selectFirst("[class*=caption-text], [class*=text], p, [class*=caption]");
            if (caption == null) return Optional.empty();
        }
        if (caption == null && figure)
            caption = element.selectFirst("[class*=caption], [class*=Caption], [class*=legend], [class*=description]");
        if (!figure && !media && caption == null) {
            if (hints.contains(Hint.CREDIT) && !hints.contains(Hint.CAPTION) && lastImage == null)
                return Optional.empty();
            if (hints.contains(Hint.CREDIT) && !hints.contains(Hint.CAPTION) && !isNearImage(element))
                return Optional.empty();
            caption = element;
        }
        if (figure && wholeLength(element) > LONGEST_CAPTION && image == null) return Optional.empty();
        if (!figure && wholeLength(element) > LONGEST_CAPTION) return Optional.empty();
        if (figure
                && (element.selectFirst("table, blockquote") != null
                        || element.select("p").size() > 4)) return Optional.empty();
        Element credit = element.selectFirst(CREDITS);
        if (element.equals(credit)) credit = null;
        return Optional.of(passage(
                caption == null ? "" : text(caption),
                credit == null ? "" : text(credit),
                !figure && hints.contains(Hint.CREDIT) && !hints.contains(Hint.CAPTION),
                image == null ? lastImage : image,
                number));
    }

    /** The caption that an inline element is, where class names say so. */
    Optional<Passage> caption(Element element, int number) {
        String text = text(element);
        if (text.length() < 3 || text.length() > LONGEST_CAPTION || lastImage == null || !isNearImage(element))
            return Optional.empty();
        return Optional.of(passage(text, "", false, lastImage, number));
    }

    private static boolean isNearImage(Element element) {
        Element at = element.parent();
        for (int up = 0; at != null && up < 3; up++) {
            if (at.nameIs("body")) return false;
            if (at.selectFirst("img, picture, video, amp-img") != null && wholeLength(at) <= LONGEST_CAPTION)
                return true;
            at = at.parent();
        }
        return false;
    }

    private static int wholeLength(Element element) {
        int[] length = {0};
        org.jsoup.select.NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof org.jsoup.nodes.TextNode text)
                        length[0] += text.getWholeText().strip().length();
                    return length[0] > LONGEST_CAPTION
                            ? org.jsoup.select.NodeFilter.FilterResult.STOP
                            : org.jsoup.select.NodeFilter.FilterResult.CONTINUE;
                },
                element);
        return length[0];
    }

    private static String text(Element element) {
        return Phrase.fold(element.text());
    }

    private Passage passage(String whole, String credit, boolean onlyCredit, @Nullable Element image, int number) {
        Captions.Parts parts = onlyCredit ? Captions.credit(whole) : Captions.split(whole, credit);
        Image made = new Image(
                image == null ? Optional.empty() : address(image),
                parts.caption(),
                parts.creditText(),
                parts.filePhoto());
        String shown = parts.caption().orElse("");
        return new Passage(
                Block.Kind.CAPTION, shown, Phrase.letters(shown), 0, 0, number, Optional.of(made), Optional.empty(), 0);
    }

    private Optional<String> address(Element image) {
        for (String attribute : SOURCES) {
            String value = image.attr(attribute).strip();
            if (value.isEmpty() || value.startsWith("data:") || value.length() > 3000) continue;
            return org.onrecord.page.html.metadata.MetadataReader.absolute(base, value);
        }
        String set = Phrase.head(image.attr("srcset"), 3000).strip();
        if (!set.isEmpty())
            return org.onrecord.page.html.metadata.MetadataReader.absolute(base, set.split("[\\s,]", 2)[0]);
        return Optional.empty();
    }
}
