package org.onrecord.page.html;

import java.util.List;
import java.util.Optional;
import org.onrecord.page.Block;
import org.onrecord.page.Image;
import org.onrecord.page.html.metadata.Phrase;
import org.onrecord.page.picture.Caption;

/** Captions that no markup names: a line beside a picture that repeats its alternative text, or closes with a credit. */
final class PictureLines {

    private static final int LONGEST = 400;
    private static final int SHORTEST = 25;
    private static final int REACH = 3;

    private static final Image NOTHING =
            new Image(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private PictureLines() {}

    /** Makes captions of such passages, in place. */
    static void mark(Outline outline) {
        List<Passage> passages = outline.passages();
        List<Outline.Picture> pictures = outline.pictures();
        int at = 0;
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            while (at < pictures.size() && pictures.get(at).passage() < i - REACH) at++;
            if (passage.kind() != Block.Kind.PARAGRAPH || passage.letters() > LONGEST || passage.letters() < 4)
                continue;
            boolean isCredit = Caption.isCreditLine(passage.text());
            Passage before = i == 0 ? null : passages.get(i - 1);
            if (isCredit
                    && before != null
                    && before.kind() == Block.Kind.CAPTION
                    && before.image().isPresent()) {
                Image image = before.image().get();
                Optional<String> credit = image.creditText()
                        .or(() -> Caption.ofCredit(passage.text()).creditText());
                passages.set(
                        i - 1,
                        before.asCaption(
                                before.text(), new Image(image.url(), image.caption(), credit, image.filePhoto())));
                passages.set(i, passage.asCaption("", NOTHING));
                continue;
            }
            if (isCredit && before != null && isDirectlyUnder(pictures, at, i - 1, before)) {
                Optional<String> url = under(pictures, at, i - 1).flatMap(Outline.Picture::url);
                Caption parts = Caption.of(
                        before.text(),
                        Caption.ofCredit(passage.text()).creditText().orElse(""));
                passages.set(i - 1, before.asCaption(parts.words().orElse(""), parts.at(url)));
                passages.set(i, passage.asCaption("", NOTHING));
                continue;
            }
            Optional<Outline.Picture> picture = beside(pictures, at, i, passage, isCredit);
            if (picture.isEmpty()) continue;
            Caption parts = isCredit ? Caption.ofCredit(passage.text()) : Caption.of(passage.text());
            passages.set(
                    i,
                    passage.asCaption(
                            parts.words().orElse(""), parts.at(picture.get().url())));
        }
    }

    private static boolean isDirectlyUnder(List<Outline.Picture> pictures, int from, int passage, Passage line) {
        return line.letters() <= LONGEST
                && line.kind() != Block.Kind.LIST_ITEM
                && under(pictures, from, passage).isPresent();
    }

    private static Optional<Outline.Picture> under(List<Outline.Picture> pictures, int from, int passage) {
        for (int i = from; i < pictures.size() && pictures.get(i).passage() <= passage && i < from + 20; i++) {
            if (pictures.get(i).passage() == passage) return Optional.of(pictures.get(i));
        }
        return Optional.empty();
    }

    private static Optional<Outline.Picture> beside(
            List<Outline.Picture> pictures, int from, int passage, Passage line, boolean isCredit) {
        if (from >= pictures.size() || pictures.get(from).passage() > passage + 1) return Optional.empty();
        // Looked for only here: few of a page's lines stand beside a picture.
        if (isCredit || Caption.endsWithCredit(line.text())) return Optional.of(pictures.get(from));
        String bare = "";
        for (int i = from; i < pictures.size() && pictures.get(i).passage() <= passage + 1 && i < from + 20; i++) {
            Outline.Picture picture = pictures.get(i);
            if (picture.alternative().length() < SHORTEST) continue;
            if (bare.isEmpty()) bare = Phrase.bare(line.text());
            boolean same = bare.startsWith(picture.alternative())
                    || (bare.length() >= SHORTEST && picture.alternative().startsWith(bare));
            if (same && bare.length() < picture.alternative().length() * 2) return Optional.of(picture);
        }
        return Optional.empty();
    }
}
