package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.onrecord.page.Block;
import org.onrecord.page.html.metadata.BylineReader;
import org.onrecord.page.html.metadata.Metadata;
import org.onrecord.page.html.metadata.Phrase;

/** The passages of a report in reading order, each of its final kind: what stands between headline and body, and the body. */
final class Story {

    private static final int LONGEST_STANDFIRST = 900;
    private static final Set<String> KEY_POINTS = Set.of(
            "keypoints",
            "keytakeaways",
            "keyfacts",
            "keyevents",
            "highlights",
            "storyhighlights",
            "ataglance",
            "aufeinenblick",
            "daswichtigsteinkürze",
            "daswichtigsteaufeinenblick",
            "lespointsclés",
            "pointsclés",
            "puntosclave",
            "ipuntichiave",
            "puntichiave",
            "pontosprincipais",
            "kernpunten");
    private static final int MOST_KEY_POINTS = 12;
    private static final int SHORTEST_LEDE = 20;
    private static final int LONGEST_LEDE = 60;
    private static final int FARTHEST_HEAD = 60;
    private static final int MOST_IN_PICTURE_BOX = 60;

    private final Outline outline;
    private final Metadata metadata;
    private final BodyFinder finder;
    private final Confirmation confirmation;
    private final List<Passage> passages;
    private final List<Passage> head = new ArrayList<>();
    private final List<String> bylines = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Candidate> opening = new ArrayList<>();
    private final Decisions decisions;
    private final boolean corrected;
    private List<Candidate> body = List.of();
    private int container = -1;

    private Story(Outline outline, Metadata metadata, boolean corrected) {
        this.outline = outline;
        this.corrected = corrected;
        this.metadata = metadata;
        this.passages = outline.passages();
        this.decisions = new Decisions(passages.size());
        PictureLines.mark(outline);
        this.confirmation = new Confirmation(passages, metadata.articleBody().orElse(""));
        this.finder = new BodyFinder(outline, confirmation, metadata.headline());
    }

    /** The story of a page; without passages where the page has no text. */
    static Story read(Outline outline, Metadata metadata) {
        return read(outline, metadata, true);
    }

    /** The same by the rules alone, which the table of {@link PassageWeights} corrects. */
    static Story readByRules(Outline outline, Metadata metadata) {
        return read(outline, metadata, false);
    }

    private static Story read(Outline outline, Metadata metadata, boolean corrected) {
        Story story = new Story(outline, metadata, corrected);
        int container = story.finder.find();
        story.container = container;
        if (container >= 0) {
            story.readLines(container);
            story.readHead(container);
            story.readBody(container);
        }
        return story;
    }

    /** What stands before the body: standfirst, highlights, the lead picture's caption. */
    List<Passage> head() {
        return head;
    }

    List<Passage> body() {
        return body.stream().map(Candidate::passage).toList();
    }

    /** The number of the element that holds the running text; -1 where there is none. */
    int container() {
        return container;
    }

    /** What became of each passage of the page. */
    Decisions decisions() {
        return decisions;
    }

    /** Takes note that the last passage of the body is no part of the report after all. */
    void leaveOutLast(Reason reason) {
        decisions.drop(body.get(body.size() - 1).number(), reason);
    }

    /** The outermost element of furniture around {@code element}, or itself; -1 where there is none. */
    int furniture(int element) {
        int found = -1;
        for (int at = element; at >= 0 && finder.isFurniture(at); at = outline.parent(at)) found = at;
        return found;
    }

    /** Lines that were left out because they name who made the report. */
    List<String> bylines() {
        return bylines;
    }

    /** The short lines around the body, from the headline on: where authors and dates stand. */
    List<String> lines() {
        return lines;
    }

    private void readLines(int container) {
        int begin = outline.firstPassage(container);
        int headline = headlineBefore(begin);
        int from = Math.max(0, headline >= 0 ? headline - 4 : begin - 6);
        int root = root(container);
        int to = Math.min(outline.endPassage(root), outline.endPassage(container) + FARTHEST_HEAD);
        for (int i = from; i < to; i++) {
            Passage passage = passages.get(i);
            boolean inBody = i > begin + 8 && i < outline.endPassage(container) - 4;
            if (!inBody && passage.letters() < 130 && passage.kind() != Block.Kind.CAPTION && !isOfOthers(passage))
                lines.add(passage.text());
        }
    }

    // Readers' names, and those of other reports in boxes and menus.
    private boolean isOfOthers(Passage passage) {
        for (int at = passage.element(); at >= 0; at = outline.parent(at)) {
            Element element = outline.element(at);
            if (element.nameIs("nav") || element.nameIs("aside") || element.nameIs("form")) return true;
            if (outline.hints(at).contains(Hint.COMMENTS) && !element.nameIs("body")) return true;
        }
        return false;
    }

    private void readHead(int container) {
        int begin = outline.firstPassage(container);
        int headline = headlineBefore(begin);
        int from = headline >= 0 ? headline + 1 : begin;
        int root = root(container);
        for (int i = Math.max(outline.firstPassage(root), begin - 2 * FARTHEST_HEAD); i < begin; i++) {
            Passage passage = passages.get(i);
            if (finder.isFurniture(passage.element()) && !isPictureBox(passage)) {
                boolean isLine = passage.kind() != Block.Kind.CAPTION && i >= from && headline >= 0;
                if (isLine && passage.letters() < 80) bylines.add(passage.text());
                decisions.drop(i, Reason.FURNITURE);
            } else if (passage.kind() == Block.Kind.CAPTION) {
                addHead(i, passage, captionReason(passage));
            } else if (i >= from && headline >= 0) {
                if (isStandfirst(passage) || isLede(passage))
                    addHead(i, passage.withKind(Block.Kind.STANDFIRST), Reason.STANDFIRST);
                else if (isIntroduction(passage)) opening.add(new Candidate(passage, i, true));
                else if (isHighlight(passage) || isUnderKeyPoints(i))
                    addHead(i, passage.withKind(Block.Kind.HIGHLIGHT), Reason.HIGHLIGHT);
                else dropLine(i, Reason.AROUND_HEADLINE);
            }
        }
    }

    // A box that is named as furniture is, but holds a captioned picture and nothing else: "media sidebar", "above-ad".
    private boolean isPictureBox(Passage passage) {
        if (passage.kind() != Block.Kind.CAPTION) return false;
        int box = furniture(passage.element());
        if (box < 0 || outline.endPassage(box) - outline.firstPassage(box) > MOST_IN_PICTURE_BOX) return false;
        boolean captioned = false;
        for (int i = outline.firstPassage(box); i < outline.endPassage(box); i++) {
            if (passages.get(i).kind() != Block.Kind.CAPTION) return false;
            captioned |= !passages.get(i).text().isEmpty();
        }
        return captioned;
    }

    private void addHead(int number, Passage passage, Reason reason) {
        head.add(passage);
        decisions.keep(number, passage.kind(), reason);
    }

    // Short lines may name who made the report.
    private void dropLine(int number, Reason reason) {
        Passage passage = passages.get(number);
        if (passage.letters() < 80) bylines.add(passage.text());
        decisions.drop(number, reason);
    }

    private static Reason captionReason(Passage caption) {
        return caption.text().isEmpty() ? Reason.PICTURE : Reason.CAPTION;
    }

    // The headline's own passage, at most a screenful before the body.
    private int headlineBefore(int begin) {
        String headline = Phrase.bare(metadata.headline().orElse(""));
        int first = -1;
        for (int i = begin - 1; i >= Math.max(0, begin - FARTHEST_HEAD); i--) {
            Passage passage = passages.get(i);
            if (passage.kind() != Block.Kind.HEADING) continue;
            if (Phrase.bare(passage.text()).equals(headline)) return i;
            if (first < 0 && passage.level() == 1) first = i;
        }
        return first;
    }

    // The article around the body, with its header.
    private int root(int container) {
        int at = container;
        for (int above = outline.parent(container); above >= 0; above = outline.parent(above)) {
            at = above;
            String name = outline.element(above).normalName();
            if (name.equals("article") || name.equals("main")) {
                int begin = outline.firstPassage(container);
                for (int i = outline.firstPassage(above); i < begin; i++) {
                    if (passages.get(i).kind() == Block.Kind.HEADING) return above;
                }
            }
        }
        return at;
    }

    private boolean isStandfirst(Passage passage) {
        if (passage.letters() < 15 || passage.letters() > LONGEST_STANDFIRST || passage.linkDensity() > 0.5)
            return false;
        if (isDescription(passage) && passage.letters() < 160) return true;
        return hasHint(passage, Hint.STANDFIRST);
    }

    private boolean isIntroduction(Passage passage) {
        if (passage.kind() == Block.Kind.HEADING || passage.linkDensity() > 0.3 || passage.letters() < 40) return false;
        return passage.endsSentence() || hasHint(passage, Hint.INTRODUCTION);
    }

    // A full stop ends the opening of a text, and what is longer is one too.
    private boolean isLede(Passage passage) {
        return passage.kind() == Block.Kind.PARAGRAPH
                && passage.letters() >= SHORTEST_LEDE
                && passage.letters() < LONGEST_LEDE
                && passage.linkDensity() <= 0.3
                && !passage.endsSentence()
                && !passage.text().endsWith(":")
                && passage.text().indexOf('@') < 0
                && hasHint(passage, Hint.INTRODUCTION)
                && !PassageFilter.isLine(passage, metadata)
                && BylineReader.inLines(List.of(passage.text())).isEmpty();
    }

    private boolean isDescription(Passage passage) {
        String bare = Phrase.bare(passage.text());
        return bare.length() >= 20
                && metadata.descriptions().stream()
                        .anyMatch(text -> Phrase.bare(text).equals(bare));
    }

    private boolean isHighlight(Passage passage) {
        return passage.kind() == Block.Kind.LIST_ITEM && hasHint(passage, Hint.HIGHLIGHTS);
    }

    // In a short list under a line that calls it the report's key points.
    private boolean isUnderKeyPoints(int number) {
        int at = number;
        while (at >= 0
                && at > number - MOST_KEY_POINTS
                && passages.get(at).kind() == Block.Kind.LIST_ITEM
                && passages.get(at).linkDensity() < 0.5) at--;
        return at >= 0 && at < number && isKeyPointsLabel(at);
    }

    private boolean isKeyPointsLabel(int number) {
        Passage passage = passages.get(number);
        return passage.letters() < 40
                && KEY_POINTS.contains(Phrase.bare(passage.text()))
                && number + 1 < passages.size()
                && passages.get(number + 1).kind() == Block.Kind.LIST_ITEM
                && passages.get(number + 1).linkDensity() < 0.5;
    }

    // On the element or one close around it that holds little more.
    private boolean hasHint(Passage passage, Hint hint) {
        int at = passage.element();
        for (int up = 0; up < 5 && at >= 0; up++) {
            int most = hint == Hint.HIGHLIGHTS ? 12 : 4;
            if (outline.endPassage(at) - outline.firstPassage(at) > most) return false;
            if (outline.hints(at).contains(hint)) return true;
            at = outline.parent(at);
        }
        return false;
    }

    private void readBody(int container) {
        boolean[] links = LinkGroups.find(outline, container, confirmation);
        LiveEntries entries = LiveEntries.find(outline, container);
        List<Candidate> chosen = new ArrayList<>(opening);
        boolean prose = false;
        boolean sentence = !opening.isEmpty();
        int firstHeld = confirmation.first(container, outline);
        int lastHeld = confirmation.last(container, outline);
        for (int i = outline.firstPassage(container); i < outline.endPassage(container); i++) {
            Passage passage = passages.get(i);
            boolean held = confirmation.holds(i);
            // Where the page's data gives the whole text, what stands before and behind it is no part of it.
            if (!held && passage.kind() != Block.Kind.CAPTION && (i < firstHeld || i > lastHeld)) {
                if (i < firstHeld && isStandfirst(passage))
                    addHead(i, passage.withKind(Block.Kind.STANDFIRST), Reason.STANDFIRST);
                else dropLine(i, Reason.BESIDE_CONFIRMED);
                continue;
            }
            boolean isFurniture = passage.kind() == Block.Kind.CAPTION
                    ? finder.isNamedFurniture(passage.element()) && !isPictureBox(passage)
                    : finder.isFurniture(passage.element());
            if (!held && (isFurniture || links[i])) {
                decisions.drop(i, isFurniture ? Reason.FURNITURE : Reason.LINKS);
                continue;
            }
            if (passage.kind() != Block.Kind.CAPTION && isHighlight(passage)) {
                addHead(i, passage.withKind(Block.Kind.HIGHLIGHT), Reason.HIGHLIGHT);
                continue;
            }
            boolean before = !prose && passage.kind() == Block.Kind.PARAGRAPH && passage.element() != container;
            if (before && (isMarkedStandfirst(passage) || (!held && !sentence && isLede(passage)))) {
                addHead(i, passage.withKind(Block.Kind.STANDFIRST), Reason.STANDFIRST);
                continue;
            }
            if (entries.isTimeLine(i)) {
                decisions.drop(i, Reason.ENTRY_TIME);
                continue;
            }
            if (passage.kind() == Block.Kind.PARAGRAPH && passage.letters() > 100) prose = true;
            sentence |= passage.kind() != Block.Kind.CAPTION
                    && passage.kind() != Block.Kind.HEADING
                    && (passage.endsSentence() || passage.letters() >= SHORTEST_LEDE);
            chosen.add(new Candidate(passage.withTime(entries.time(i)), i, held));
        }
        body = new PassageFilter(metadata, decisions, bylines).filter(chosen);
        for (Candidate candidate : body) {
            Passage passage = candidate.passage();
            decisions.keep(candidate.number(), passage.kind(), reason(candidate));
        }
        if (corrected) body = PassageWeights.shipped().correct(body, outline, container, decisions, entries);
    }

    private Reason reason(Candidate candidate) {
        if (candidate.passage().kind() == Block.Kind.CAPTION) return captionReason(candidate.passage());
        if (confirmation.holds(candidate.number())) return Reason.CONFIRMED;
        return candidate.confirmed() ? Reason.INTRODUCTION : Reason.RUNNING_TEXT;
    }

    private boolean isMarkedStandfirst(Passage passage) {
        if (passage.letters() < 15 || passage.letters() > LONGEST_STANDFIRST || passage.linkDensity() > 0.5)
            return false;
        return hasHint(passage, Hint.STANDFIRST);
    }
}
