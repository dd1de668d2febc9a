package org.onrecord.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onrecord.statement.RuleDetector.Draft;
import org.onrecord.statement.RuleDetector.Range;

/**
 * Gives quotations without a cue of their own to the attribution they go on: "A," he said. "B." — and the paragraphs that
 * follow wholly in quotation marks.
 */
final class QuotationRuns {

    /** No utterance goes on for longer; bounds the work on any text. */
    private static final int MOST_PARTS = 60;

    private final Tokens tokens;
    /** By sentence: whether a word stands outside quotation marks. */
    private final boolean[] holdsOtherWords;

    QuotationRuns(Tokens tokens) {
        this.tokens = tokens;
        this.holdsOtherWords = new boolean[tokens.sentences()];
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i) && tokens.quotation(i) < 0) holdsOtherWords[tokens.sentence(i)] = true;
        }
    }

    void complete(List<Draft> drafts) {
        List<Draft> ordered = new ArrayList<>(drafts);
        ordered.sort(Comparator.comparingInt(d -> d.content.getFirst().first()));
        boolean[] taken = new boolean[tokens.quotations().size()];
        for (Draft draft : drafts) for (Range range : draft.content) take(range, taken);
        int next = 0;
        Draft last = null;
        int at = 0;
        while (at < tokens.size()) {
            int q = tokens.quotation(at);
            while (next < ordered.size() && begin(ordered.get(next)) <= at) {
                Draft draft = ordered.get(next++);
                if (quotes(draft)) last = draft;
            }
            if (q < 0) {
                at++;
                continue;
            }
            int end = tokens.endOfQuotation(at);
            if (!taken[q] && end - at >= 4 && wholeSentences(at, end)) {
                if (last != null && continues(last, at)) {
                    last.content.add(new Range(at, end));
                } else {
                    Draft draft = new Draft();
                    draft.content.add(new Range(at, end));
                    drafts.add(draft);
                    last = draft;
                }
            }
            at = end;
        }
    }

    private static int begin(Draft draft) {
        int begin = draft.content.getFirst().first();
        for (Range range : draft.cue) begin = Math.min(begin, range.first());
        return begin;
    }

    private void take(Range range, boolean[] taken) {
        for (int i = range.first(); i < range.end(); i++)
            if (tokens.quotation(i) >= 0) taken[tokens.quotation(i)] = true;
    }

    private boolean quotes(Draft draft) {
        for (Range range : draft.content) {
            if (tokens.quotation(range.first()) >= 0 || tokens.quotation(range.end() - 1) >= 0) return true;
        }
        return false;
    }

    /** Whether quotations fill the sentences that this one begins and ends in. */
    private boolean wholeSentences(int first, int end) {
        return !holdsOtherWords[tokens.sentence(first)] && !holdsOtherWords[tokens.sentence(end - 1)];
    }

    /** Whether nothing but the attribution itself stands between its last words and this quotation. */
    private boolean continues(@Nullable Draft draft, int at) {
        if (draft == null || draft.content.size() >= MOST_PARTS) return false;
        int last = 0;
        for (Range range : draft.content) last = Math.max(last, range.end() - 1);
        for (Range range : draft.cue) last = Math.max(last, range.end() - 1);
        for (Range range : draft.source) last = Math.max(last, range.end() - 1);
        int here = tokens.sentence(at);
        int there = tokens.sentence(last);
        return here - there <= 1 && tokens.paragraph(here) - tokens.paragraph(there) <= 1;
    }
}
