package org.onrecord.statement;

import java.util.List;
import org.onrecord.language.Annotations;
import org.onrecord.page.Span;

/** In which sentences and paragraphs of a text spans stand. */
final class Places {

    private final Annotations annotations;

    Places(Annotations annotations) {
        this.annotations = annotations;
    }

    /** Whether a sentence holds something of both. */
    boolean shareSentence(Span one, Span other) {
        return share(annotations.sentences(), one, other);
    }

    /** Whether a paragraph holds something of both. */
    boolean shareParagraph(Span one, Span other) {
        return share(annotations.paragraphs(), one, other);
    }

    private static boolean share(List<Span> stretches, Span one, Span other) {
        return Math.max(last(stretches, one.begin()), last(stretches, other.begin()))
                <= Math.min(last(stretches, one.end() - 1), last(stretches, other.end() - 1));
    }

    /** The last of {@code stretches} that begins at or before a place; the first where none does. */
    private static int last(List<Span> stretches, int place) {
        int low = 0;
        int high = stretches.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (stretches.get(middle).begin() <= place) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
