package org.onrecord.page.html;

import java.util.Arrays;
import java.util.List;
import org.onrecord.page.Block;
import org.onrecord.page.html.metadata.Phrase;

/** Which passages stand in the text that the page's own data gives as the article's. */
final class Confirmation {
    private static final int MOST_PASSAGES = 2_000;
    private static final int LONGEST_BODY = 300_000;
    private static final int SHORTEST = 20;

    private final boolean[] held;
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
        boolean complete = found >= body.length() * 0.6 && body.length() > 400;
        whole = complete && found >= body.length() * 0.93;
        if (!complete) Arrays.fill(held, false);
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
}
