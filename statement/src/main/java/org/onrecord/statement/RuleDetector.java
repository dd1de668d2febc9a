package org.onrecord.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Annotations;
import org.onrecord.page.Span;

/**
 * Finds attributions by rules that can be read: a word of the cue lexicon between words that make it a cue, its subject,
 * and what it governs: a quotation, a clause, an infinitive or an object. An attribution inside the content of another is
 * given as well. Immutable; safe for any number of threads; linear in the text.
 */
public final class RuleDetector implements AttributionDetector {

    private final CueLexicon lexicon = new CueLexicon();

    @Override
    public List<Attribution> detect(Annotations annotations) {
        if (annotations.words().isEmpty()) return List.of();
        Tokens tokens = new Tokens(annotations);
        List<Draft> drafts = new CueReader(tokens, lexicon).read();
        new QuotationRuns(tokens).complete(drafts);
        List<Attribution> attributions = new ArrayList<>();
        for (Draft draft : drafts) draft.attribution(tokens).ifPresent(attributions::add);
        attributions.sort(Comparator.comparingInt(
                        (Attribution a) -> a.content().getFirst().begin())
                .thenComparingInt(a -> -a.content().getLast().end()));
        return attributions.stream().distinct().toList();
    }

    /** A half-open stretch of words. */
    record Range(int first, int end) {
        boolean holds(int i) {
            return first <= i && i < end;
        }
    }

    /** An attribution under construction, in words. */
    static final class Draft {
        final List<Range> source = new ArrayList<>();
        final List<Range> cue = new ArrayList<>();
        final List<Range> content = new ArrayList<>();
        boolean attitude;

        Optional<Attribution> attribution(Tokens tokens) {
            List<Span> words = spans(tokens, content, true);
            if (words.isEmpty()) return Optional.empty();
            return Optional.of(
                    new Attribution(spans(tokens, source, true), spans(tokens, cue, false), words, attitude));
        }

        private static List<Span> spans(Tokens tokens, List<Range> ranges, boolean trim) {
            List<Range> sorted = new ArrayList<>(ranges);
            sorted.sort(Comparator.comparingInt(Range::first));
            List<Span> spans = new ArrayList<>();
            int done = -1;
            for (Range range : sorted) {
                int first = Math.max(range.first, done);
                int end = range.end;
                // Commas and stops at the edges belong to the sentence, not to the words, unless a quotation holds
                // them.
                while (trim && first < end && isLoose(tokens, first)) first++;
                while (trim && end > first && isLoose(tokens, end - 1)) end--;
                if (first >= end) continue;
                spans.add(tokens.span(first, end));
                done = end;
            }
            return spans;
        }

        private static boolean isLoose(Tokens tokens, int i) {
            return !tokens.isWord(i)
                    && tokens.quotation(i) < 0
                    && ",.;:?!\u2026...---\u2014\u2013".contains(tokens.lower(i));
        }
    }
}
