package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.onrecord.page.Block;
import org.onrecord.page.Explanation;
import org.onrecord.page.Report;
import org.onrecord.page.html.metadata.Phrase;

/** Puts the decisions of a reading that is done into words. */
final class Explainer {

    private static final int LONGEST_TEXT = 160;

    private static final Map<String, List<String>> KINDS = Map.of(
            ": navigation", List.of("menu", "nav", "breadcrumb"),
            ": other reports", List.of("related", "recommend", "popular", "trending", "most-read", "read-more"),
            ": buttons to share", List.of("share", "sharing", "social"),
            ": a call to subscribe", List.of("newsletter", "subscri", "signup", "sign-up"),
            ": advertising", List.of("advert", "sponsor", "promo"));

    private final Outline outline;
    private final Story story;
    private final Hints hints;
    private final FieldWords fields;
    private final DomPaths paths = new DomPaths();

    Explainer(Outline outline, Story story, Hints hints, Report report) {
        this.fields = new FieldWords(report);
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
        int headline = headline();
        int first = edge(true);
        int last = edge(false);
        for (int i = 0; i < outline.passages().size(); i++) {
            Passage passage = outline.passages().get(i);
            Reason reason = decisions.reason(i);
            Optional<Block.Kind> kept = decisions.kept(i).filter(kind -> reason != Reason.PICTURE);
            List<String> taken = kept.isPresent() ? List.of() : taken(i, reason, headline, first, last);
            String text = passage.text();
            if (text.length() > LONGEST_TEXT) text = Phrase.head(text, LONGEST_TEXT - 1) + "…";
            if (passage.element() != element) path = paths.of(outline.element(passage.element()));
            element = passage.element();
            String why = taken.contains(FieldWords.HEADLINE) ? "the headline" : words(i, reason);
            entries.add(new Explanation.Entry(path, kept, taken, why, text));
        }
        return entries;
    }

    // The passage that is the headline: its heading, or else the first line of the same words; -1 where there is none.
    private int headline() {
        int line = -1;
        for (int i = 0; i < outline.passages().size(); i++) {
            Passage passage = outline.passages().get(i);
            if (story.decisions().kept(i).isPresent() || !fields.isHeadline(passage.text())) continue;
            if (passage.kind() == Block.Kind.HEADING) return i;
            if (line < 0) line = i;
        }
        return line;
    }

    // The first or the last paragraph of the body; where there is none, the end of the page.
    private int edge(boolean first) {
        int size = outline.passages().size();
        for (int n = 0; n < size; n++) {
            int i = first ? n : size - 1 - n;
            if (story.decisions()
                    .kept(i)
                    .filter(kind -> kind == Block.Kind.PARAGRAPH)
                    .isPresent()) return i;
        }
        return size;
    }

    // What the reading looked at for the fields of the report, and what of them these words hold.
    private List<String> taken(int passage, Reason reason, int headline, int first, int last) {
        if (passage == headline) return List.of(FieldWords.HEADLINE);
        String text = outline.passages().get(passage).text();
        boolean head = headline >= 0 && passage >= headline - 4 && passage < first;
        return switch (reason) {
            case PICTURE -> List.of("image");
            case ENTRY_TIME -> List.of("time");
            case AGENCY -> List.of(FieldWords.AGENCIES);
            case AROUND_HEADLINE, BYLINE, LABEL, STAFF, BESIDE_CONFIRMED -> fields.in(text);
            // A date within the body is that of a quoted post, or of a picture.
            case DATE -> passage < first || passage > last ? fields.in(text) : List.of();
            case OUTSIDE, FURNITURE -> {
                int element = outline.passages().get(passage).element();
                int furniture = story.furniture(element);
                boolean byline = furniture >= 0 && outline.hints(furniture).contains(Hint.BYLINE);
                yield byline || (head && furniture < 0) ? fields.in(text) : List.of();
            }
            default -> List.of();
        };
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

    // "in the navigation (nav)", "beside the report: other reports (class related-links)"
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
                default -> "beside the report";
            };
            String source = hints.source(element, hint).orElse(name);
            if (hint == Hint.BOILERPLATE) what += kind(source);
            return what + " (" + source + ")";
        }
        return switch (name) {
            case "nav", "menu" -> "in the navigation (" + name + ")";
            case "footer" -> "in a footer (footer)";
            case "aside" -> "beside the text (aside)";
            case "dialog" -> "in a dialogue (dialog)";
            case "search" -> "in the search (search)";
            default -> "beside the report (" + name + ")";
        };
    }

    // What a name as site makers give it says of a part of a page; blank where that is not clear.
    private static String kind(String source) {
        for (Map.Entry<String, List<String>> kind : KINDS.entrySet()) {
            for (String part : kind.getValue())
                if (source.toLowerCase(Locale.ROOT).contains(part)) return kind.getKey();
        }
        return "";
    }
}
