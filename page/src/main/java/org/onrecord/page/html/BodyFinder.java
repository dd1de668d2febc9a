package org.onrecord.page.html;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.Block;
import org.onrecord.page.html.metadata.Phrase;

/**
 * Finds the smallest part of a page that holds its running text. Each passage weighs for or against the elements around
 * it: prose by its letters for, links and scraps against; the element with the greatest sum, raised where its names say
 * that it is the body, wins. That is the subtree of greatest weight, found in one pass over the {@link Outline}.
 */
final class BodyFinder {

    /** An element with names of furniture is believed only where it holds less than this share of the page's prose. */
    private static final double MOST_BOILERPLATE = 0.4;

    private static final double MOST_COMMENTS = 0.7;
    private static final int FARTHEST_OPENING = 12;
    private static final int MOST_OPENING = 6;
    private static final double MOST_FORM = 0.15;
    private static final double AGAINST = 0.8;
    private static final double SCRAP = 0.3;
    private static final int SHORTEST_PROSE = 40;

    private static final int LITTLE = 250;
    private static final double LITTLE_SHARE = 0.25;

    private final Outline outline;
    private final List<Passage> passages;
    private final boolean[] furniture;
    private final double[] sum;
    private final double[] prose;
    private final Confirmation confirmation;
    private final int headline;
    private double mostBoilerplate = MOST_BOILERPLATE;
    private double mostComments = MOST_COMMENTS;

    /** @param title the report's headline; what holds it is no furniture, whatever its names say */
    BodyFinder(Outline outline, Confirmation confirmation, Optional<String> title) {
        this.outline = outline;
        this.passages = outline.passages();
        this.confirmation = confirmation;
        this.headline = headline(passages, Phrase.bare(title.orElse("")));
        this.furniture = new boolean[outline.size()];
        this.sum = new double[passages.size() + 1];
        this.prose = new double[passages.size() + 1];
    }

    private static int headline(List<Passage> passages, String title) {
        if (title.length() < 5) return -1;
        int found = -1;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (passage.kind() != Block.Kind.HEADING
                    || !Phrase.bare(passage.text()).equals(title)) continue;
            if (passage.level() == 1 && passage.linkDensity() < 0.5) return i;
            if (found < 0) found = i;
        }
        return found;
    }

    /** The number of the element that holds the body; -1 where the page holds no text. */
    int find() {
        if (passages.isEmpty()) return -1;
        for (int i = 0; i < passages.size(); i++) prose[i + 1] = prose[i] + prose(i);
        int found = heaviest();
        double held = held(found);
        // Names that leave next to nothing of a page are wrong: then only what is a small part of it is furniture.
        if (held < LITTLE && held < prose[passages.size()] * LITTLE_SHARE) {
            mostBoilerplate = MOST_BOILERPLATE / 3;
            if (held < SHORTEST_PROSE) mostComments = MOST_COMMENTS / 2;
            int other = heaviest();
            if (held(other) > Math.max(3 * held, LITTLE)) return other;
            mostBoilerplate = MOST_BOILERPLATE;
            mostComments = MOST_COMMENTS;
            heaviest();
        }
        return found;
    }

    // The letters of prose that stand in an element and in no furniture.
    private double held(int number) {
        double held = 0;
        for (int i = outline.firstPassage(number); i < outline.endPassage(number); i++) {
            if (!furniture[passages.get(i).element()]) held += prose(i);
        }
        return held;
    }

    private int heaviest() {
        markFurniture();
        for (int i = 0; i < passages.size(); i++) {
            double weight = furniture[passages.get(i).element()] ? 0 : weight(i);
            sum[i + 1] = sum[i] + weight;
        }
        int best = 0;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int number = 0; number < outline.size(); number++) {
            if (furniture[number] || outline.endPassage(number) == outline.firstPassage(number)) continue;
            double score = sum[outline.endPassage(number)] - sum[outline.firstPassage(number)];
            if (score > 0) score *= factor(number);
            if (score >= bestScore) {
                best = number;
                bestScore = score;
            }
        }
        return best;
    }

    /** Whether the element stands in furniture: navigation, related reports, comments ... */
    boolean isFurniture(int number) {
        return furniture[number];
    }

    /** Whether names say so of it or of an element around; an aside without such names may hold a picture of the report. */
    boolean isNamedFurniture(int number) {
        for (int at = number; at >= 0 && furniture[at]; at = outline.parent(at)) {
            Set<Hint> hints = outline.hints(at);
            if (!outline.element(at).nameIs("aside")
                    || hints.contains(Hint.BOILERPLATE)
                    || hints.contains(Hint.COMMENTS)) {
                if (looksLikeFurniture(at)) return true;
            }
        }
        return false;
    }

    private void markFurniture() {
        double all = prose[passages.size()];
        for (int number = 0; number < outline.size(); number++) {
            int above = outline.parent(number);
            boolean marked = above >= 0 && furniture[above];
            if (!marked && looksLikeFurniture(number)) {
                double share = prose[outline.endPassage(number)] - prose[outline.firstPassage(number)];
                double most = mostBoilerplate;
                if (outline.element(number).nameIs("form")) most = MOST_FORM;
                else if (outline.hints(number).contains(Hint.BODY)) most = mostBoilerplate / 4;
                marked = (share <= all * most && !holdsHeadline(number)) || isAlwaysFurniture(number);
            }
            furniture[number] = marked;
        }
    }

    // Comments and consent dialogues may hold more text than the report.
    private boolean isAlwaysFurniture(int number) {
        if (outline.element(number).nameIs("body") || holdsHeadline(number)) return false;
        Set<Hint> hints = outline.hints(number);
        if (hints.contains(Hint.CONSENT)) return true;
        return hints.contains(Hint.COMMENTS)
                && prose[outline.endPassage(number)] - prose[outline.firstPassage(number)]
                        <= prose[passages.size()] * mostComments;
    }

    private boolean holdsHeadline(int number) {
        return headline >= outline.firstPassage(number)
                && headline < outline.endPassage(number)
                && !outline.element(number).nameIs("nav");
    }

    private boolean looksLikeFurniture(int number) {
        String name = outline.element(number).normalName();
        switch (name) {
            case "body", "html", "main" -> {
                return false;
            }
            case "nav", "aside", "menu", "dialog", "search", "form" -> {
                return true;
            }
            case "footer" -> {
                int above = outline.parent(number);
                return above < 0 || !outline.element(above).nameIs("blockquote");
            }
            default -> {}
        }
        Set<Hint> hints = outline.hints(number);
        if (hints.contains(Hint.ARTICLE_BODY)) return false;
        return hints.contains(Hint.BOILERPLATE)
                || hints.contains(Hint.COMMENTS)
                || hints.contains(Hint.CONSENT)
                || hints.contains(Hint.BYLINE)
                || (hints.contains(Hint.HIDDEN) && !isShownOnDemand(number))
                || (hints.contains(Hint.TEASER) && isPointer(number));
    }

    // The answers of an accordion are hidden until they are asked for, and no less part of the text.
    private boolean isShownOnDemand(int number) {
        int at = number;
        for (int up = 0; up < 4 && at >= 0; up++) {
            if (outline.hints(at).contains(Hint.COLLAPSIBLE)
                    || outline.element(at).attr("role").equals("tabpanel")) return true;
            at = outline.parent(at);
        }
        return false;
    }

    // The teaser of the page's own report opens it, without links; any other points to another report.
    private boolean isPointer(int number) {
        int first = outline.firstPassage(number);
        int end = outline.endPassage(number);
        if (headline < 0 || first <= headline || first > headline + FARTHEST_OPENING || end - first > MOST_OPENING)
            return true;
        int letters = 0;
        for (int i = first; i < end; i++) {
            if (passages.get(i).linkLetters() > 0) return true;
            letters += passages.get(i).letters();
        }
        return letters < SHORTEST_PROSE;
    }

    private double prose(int i) {
        Passage passage = passages.get(i);
        if (passage.kind() == Block.Kind.CAPTION || passage.kind() == Block.Kind.HEADING) return 0;
        int own = passage.letters() - passage.linkLetters();
        if (confirmation.holds(i)) return passage.letters() * 3.0;
        if (passage.linkDensity() > 0.5) return 0;
        if (own >= SHORTEST_PROSE || (own >= 15 && passage.endsSentence()))
            return passage.kind() == Block.Kind.LIST_ITEM ? own * 0.6 : own;
        return 0;
    }

    private double weight(int i) {
        double prose = prose(i);
        if (prose > 0) return prose;
        Passage passage = passages.get(i);
        if (passage.kind() == Block.Kind.CAPTION) return 0;
        if (passage.kind() == Block.Kind.HEADING && passage.linkDensity() < 0.5) return 0;
        if (passage.linkDensity() < 0.3) return -SCRAP * Math.min(passage.letters(), 200);
        return -AGAINST * (Math.min(passage.letters(), 200) + 5);
    }

    private double factor(int number) {
        Set<Hint> hints = outline.hints(number);
        if (hints.contains(Hint.ARTICLE_BODY)) return 1.5;
        if (hints.contains(Hint.BODY)) return 1.25;
        return switch (outline.element(number).normalName()) {
            case "article" -> 1.1;
            case "main" -> 1.05;
            case "body" -> 0.9;
            default -> 1;
        };
    }
}
