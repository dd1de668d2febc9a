package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.onrecord.page.Block;
import org.onrecord.page.Explanation;
import org.onrecord.page.html.metadata.Phrase;

/** Puts the decisions of a reading that is done into words. */
final class Explainer {

    private static final int LONGEST_TEXT = 160;

    private final Outline outline;
    private final Story story;
    private final Hints hints;
    private final DomPaths paths = new DomPaths();

    Explainer(Outline outline, Story story, Hints hints) {
        this.outline = outline;
        this.story = story;
        this.hints = hints;
    }

    /** What became of each passage of the page, in its order. */
    List<Explanation.Entry> entries() {
        List<Explanation.Entry> entries = new ArrayList<>();
        Decisions decisions = story.decisions();
        int element = -1;
        String path = "";
        for (int i = 0; i < outline.passages().size(); i++) {
            Passage passage = outline.passages().get(i);
            Optional<Block.Kind> kept = decisions.kept(i);
            String text = passage.text();
            if (text.length() > LONGEST_TEXT) text = Phrase.head(text, LONGEST_TEXT - 1) + "…";
            if (passage.element() != element) path = paths.of(outline.element(passage.element()));
            element = passage.element();
            entries.add(new Explanation.Entry(path, kept, words(i, decisions.reason(i)), text));
        }
        return entries;
    }

    private String words(int passage, Reason reason) {
        int element = outline.passages().get(passage).element();
        if (reason == Reason.OUTSIDE || reason == Reason.FURNITURE) {
            int furniture = story.furniture(element);
            if (furniture >= 0) return furniture(furniture);
        }
        Optional<String> because = story.decisions().because(passage);
        return because.map(words -> reason.words() + ": by " + words).orElse(reason.words());
    }

    // "in the navigation (nav)", "in what names itself related reports, adverts or the like (class related-links)"
    private String furniture(int number) {
        Element element = outline.element(number);
        String name = element.normalName();
        Set<Hint> own = outline.hints(number);
        for (Hint hint : List.of(Hint.COMMENTS, Hint.CONSENT, Hint.HIDDEN, Hint.BYLINE, Hint.BOILERPLATE)) {
            if (!own.contains(hint)) continue;
            String what = switch (hint) {
                case COMMENTS -> "in readers' comments";
                case CONSENT -> "in a question for consent";
                case HIDDEN -> "in a part that is not shown";
                case BYLINE -> "in the byline";
                default -> "in furniture";
            };
            return what + " (" + hints.source(element, hint).orElse(name) + ")";
        }
        return switch (name) {
            case "nav", "menu" -> "in the navigation (" + name + ")";
            case "footer" -> "in a footer (footer)";
            case "aside" -> "beside the text (aside)";
            case "dialog" -> "in a dialogue (dialog)";
            case "search" -> "in the search (search)";
            default -> "in furniture (" + name + ")";
        };
    }
}
