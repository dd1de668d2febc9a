package org.onrecord.statement;

import java.util.List;
import java.util.function.Function;
import org.onrecord.language.Annotations;
import org.onrecord.page.Span;
import org.onrecord.page.TextOrder;

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
        return Math.max(
                        TextOrder.lastFrom(stretches, Function.identity(), one.begin()),
                        TextOrder.lastFrom(stretches, Function.identity(), other.begin()))
                <= Math.min(
                        TextOrder.lastFrom(stretches, Function.identity(), one.end() - 1),
                        TextOrder.lastFrom(stretches, Function.identity(), other.end() - 1));
    }
}
