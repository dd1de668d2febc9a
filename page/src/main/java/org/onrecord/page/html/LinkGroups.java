package org.onrecord.page.html;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.onrecord.page.Block;

/** Groups inside a body that lead away from it: lists of links, teasers of other reports. */
final class LinkGroups {

    private static final Set<String> NEVER =
            Set.of("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "blockquote", "dd", "dt", "pre");
    private static final double MOSTLY_LINKS = 0.6;
    private static final double MOST_PROSE = 0.25;
    private static final double MOST_TEASERS = 0.45;
    private static final int SHORTEST_PROSE = 60;
    private static final int LONGEST_TEASER = 450;

    private LinkGroups() {}

    /** Which passages, by number, stand in such a group inside {@code container}. */
    static boolean[] find(Outline outline, int container, Confirmation confirmation) {
        List<Passage> passages = outline.passages();
        boolean[] found = new boolean[passages.size()];
        int[] letters = new int[passages.size() + 1];
        int[] links = new int[passages.size() + 1];
        int[] held = new int[passages.size() + 1];
        int[] prose = new int[passages.size() + 1];
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            boolean caption = passage.kind() == Block.Kind.CAPTION;
            letters[i + 1] = letters[i] + (caption ? 0 : passage.letters());
            links[i + 1] = links[i] + (caption ? 0 : passage.linkLetters());
            held[i + 1] = held[i] + (confirmation.holds(i) ? 1 : 0);
            prose[i + 1] = prose[i] + (isProse(passage) ? passage.letters() : 0);
        }
        int first = outline.firstPassage(container);
        int end = outline.endPassage(container);
        boolean[] teasers = new boolean[passages.size()];
        int inTeasers = 0;
        int number = container + 1;
        while (number < outline.end(container)) {
            int from = outline.firstPassage(number);
            int to = outline.endPassage(number);
            int all = letters[to] - letters[from];
            int text = prose[to] - prose[from];
            boolean candidate = all > 0
                    && held[to] == held[from]
                    && !NEVER.contains(outline.element(number).normalName());
            boolean group = candidate && links[to] - links[from] > all * MOSTLY_LINKS && text <= all * MOST_PROSE;
            boolean teaser = candidate && !group && isTeaser(passages, from, to, all);
            if (group) Arrays.fill(found, from, to, true);
            if (teaser) {
                Arrays.fill(teasers, from, to, true);
                inTeasers += text;
            }
            number = group || teaser ? outline.end(number) : number + 1;
        }
        // Where the linked headings head most of the text they are the report's own.
        if (inTeasers <= (prose[end] - prose[first]) * MOST_TEASERS) {
            for (int i = first; i < end; i++) found[i] |= teasers[i];
        }
        return found;
    }

    private static boolean isProse(Passage passage) {
        return passage.kind() == Block.Kind.PARAGRAPH
                && passage.letters() >= SHORTEST_PROSE
                && passage.linkDensity() < 0.3
                && passage.endsSentence();
    }

    // A linked heading with a few words under it.
    private static boolean isTeaser(List<Passage> passages, int from, int to, int letters) {
        if (letters > LONGEST_TEASER || to - from > 6) return false;
        for (int i = from; i < Math.min(to, from + 3); i++) {
            Passage passage = passages.get(i);
            if (passage.kind() == Block.Kind.HEADING && passage.linkDensity() > 0.8 && passage.letters() > 15)
                return true;
        }
        return false;
    }
}
