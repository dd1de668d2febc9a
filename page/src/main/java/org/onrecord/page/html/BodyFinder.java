package org.onrecord.page.html;

import java.util.List;
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

    private static final double AGAINST = 0.8;
    private static final double SCRAP = 0.3;
    private static final int SHORTEST_PROSE = 40;

    private final Outline outline;
    private final List<Passage> passages;
    private final boolean[] furniture;
    private final double[] sum;
    private final double[] prose;
    private final Confirmation confirmation;

    BodyFinder(Outline outline, Confirmation confirmation) {
        this.outline = outline;
        this.passages = outline.passages();
        this.confirmation = confirmation;
        this.furniture = new boolean[outline.size()];
        this.sum = new double[passages.size() + 1];
        this.prose = new double[passages.size() + 1];
    }

    /** The number of the element that holds the body; -1 where the page holds no text. */
    int find() {
        if (passages.isEmpty()) return -1;
        for (int i = 0; i < passages.size(); i++) prose[i + 1] = prose[i] + prose(i);
        markFurniture();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            double weight = furniture[passage.element()] ? 0 : weight(i);
            sum[i + 1] = sum[i] + weight;
        }
        int best = -1;
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
                marked = share <= all * MOST_BOILERPLATE || isAlwaysFurniture(number);
            }
            furniture[number] = marked;
        }
    }

    private boolean isAlwaysFurniture(int number) {
        return outline.hints(number).contains(Hint.COMMENTS)
                && !outline.element(number).nameIs("body")
                && prose[outline.endPassage(number)] - prose[outline.firstPassage(number)]
                        <= prose[passages.size()] * 0.7;
    }

    private boolean looksLikeFurniture(int number) {
        String name = outline.element(number).normalName();
        switch (name) {
            case "body", "html", "main" -> {
                return false;
            }
            case "nav", "aside", "menu", "dialog", "search" -> {
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
                || hints.contains(Hint.HIDDEN)
                || hints.contains(Hint.BYLINE);
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

    /** Which passages stand in the text that the page's own data gives as the article's. */
    static final class Confirmation {
        private static final int MOST_PASSAGES = 2_000;
        private static final int LONGEST_BODY = 300_000;
        private static final int SHORTEST = 20;

        private final boolean[] held;
        private final boolean complete;
        private final boolean whole;

        /** @param articleBody the text as the data gives it; blank where it does not */
        Confirmation(List<Passage> passages, String articleBody) {
            held = new boolean[passages.size()];
            String body = Phrase.bare(Phrase.head(articleBody, LONGEST_BODY));
            long found = 0;
            int tested = 0;
            if (!body.isEmpty()) {
                for (int i = 0; i < held.length && tested < MOST_PASSAGES; i++) {
                    Passage passage = passages.get(i);
                    if (passage.letters() < SHORTEST || passage.kind() == Block.Kind.CAPTION) continue;
                    tested++;
                    String bare = Phrase.bare(passage.text());
                    if (bare.length() >= SHORTEST && body.contains(bare)) {
                        held[i] = true;
                        found += bare.length();
                    }
                }
            }
            complete = found >= body.length() * 0.6 && body.length() > 400;
            whole = complete && found >= body.length() * 0.93;
            if (!complete) java.util.Arrays.fill(held, false);
        }

        boolean holds(int passage) {
            return held[passage];
        }

        /** The first passage inside {@code container} that is held, where the text was found all but whole; else 0. */
        int first(int container, Outline outline) {
            if (!isWhole(container, outline)) return 0;
            for (int i = outline.firstPassage(container); i < outline.endPassage(container); i++) {
                if (held[i]) return i;
            }
            return 0;
        }

        /** The last one; else the greatest number there is. */
        int last(int container, Outline outline) {
            if (!isWhole(container, outline)) return Integer.MAX_VALUE;
            for (int i = outline.endPassage(container) - 1; i >= outline.firstPassage(container); i--) {
                if (held[i]) return i;
            }
            return Integer.MAX_VALUE;
        }

        // Behind a paywall the data often gives the first paragraphs alone.
        private boolean isWhole(int container, Outline outline) {
            if (!whole) return false;
            int all = 0;
            int confirmed = 0;
            for (int i = outline.firstPassage(container); i < outline.endPassage(container); i++) {
                Passage passage = outline.passages().get(i);
                if (passage.linkDensity() > 0.5) continue;
                all += passage.letters();
                if (held[i]) confirmed += passage.letters();
            }
            return confirmed > all * 0.6;
        }

        /** Whether most of the data's text was found on the page, so that its word can be taken. */
        boolean isComplete() {
            return complete;
        }
    }
}
