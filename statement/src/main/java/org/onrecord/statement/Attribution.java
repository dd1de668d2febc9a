package org.onrecord.statement;

import java.util.List;
import org.onrecord.page.Span;

/**
 * Words that a text ascribes to someone, before anything is resolved, in PolNeAR's spans: a leading "that" belongs to
 * the content, a continued quotation is one attribution, beliefs and wishes are in.
 *
 * @param source the words that name who; may be empty
 * @param cue the words that signal it; may be empty
 * @param content the words ascribed; never empty
 * @param attitude whether it is a belief or wish rather than something said
 * @param score how sure the detector is, more than 0 and less than 1; no probability before {@link Confidence} made one of it
 */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content, boolean attitude, double score) {

    public Attribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("An attribution without content");
        }
    }
}
