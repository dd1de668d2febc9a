package org.onrecord.page.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.onrecord.page.html.metadata.Phrase;

/** The words of a small element as a reader sees them. */
final class VisibleWords {

    private static final int LONGEST = 4 * PictureParts.LONGEST_CAPTION;

    private static final int MOST_NODES = 600;

    private VisibleWords() {}

    /**
     * The words of {@code element}, white space folded; what lies behind a limit that no caption reaches is left out.
     *
     * @param without parts that are left out
     */
    static String of(Element element, List<Element> without, Hints hints) {
        StringBuilder text = new StringBuilder();
        int[] nodes = {0};
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode words) {
                        text.append(words.getWholeText());
                    } else if (node instanceof Element inner) {
                        if (!inner.equals(element)
                                && (without.contains(inner) || hints.of(inner).contains(Hint.HIDDEN)))
                            return NodeFilter.FilterResult.SKIP_ENTIRELY;
                        if (Segmenter.isInvisible(inner.normalName())) return NodeFilter.FilterResult.SKIP_ENTIRELY;
                        if (inner.isBlock() || inner.nameIs("br")) text.append(' ');
                    }
                    return text.length() > LONGEST || ++nodes[0] > MOST_NODES
                            ? NodeFilter.FilterResult.STOP
                            : NodeFilter.FilterResult.CONTINUE;
                },
                element);
        return Phrase.fold(text.toString());
    }
}
