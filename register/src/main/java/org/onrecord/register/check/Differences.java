package org.onrecord.register.check;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Span;

/**
 * How the words of a segment differ from those it was laid over. What square brackets put in, and what an ellipsis stands for, is no
 * alteration, unless a negation comes or goes with it.
 *
 * @param changes all differences, in the draft's order
 * @param altered whether one of them is an alteration
 * @param turned whether an ellipsis of the draft stands for a negation or a refusal beside it
 */
record Differences(List<Change> changes, boolean altered, boolean turned) {

    /** The most of the record's words that brackets may stand for. */
    private static final int BRACKETED = 8;

    /** An ellipsis for so few words stands for each of them. */
    private static final int FEW = 3;

    Differences {
        changes = List.copyOf(changes);
    }

    static Differences of(
            String draftText, Segment segment, Alignment alignment, String recordText, List<Word> record) {
        return new Walk(draftText, segment.words(), recordText, record).of(alignment.steps());
    }

    /** For use inside one method. */
    private static final class Walk {

        private final String draftText;
        private final List<Word> draft;
        private final String recordText;
        private final List<Word> record;
        private final List<Change> changes = new ArrayList<>();
        private boolean altered;
        private boolean turned;

        Walk(String draftText, List<Word> draft, String recordText, List<Word> record) {
            this.draftText = draftText;
            this.draft = draft;
            this.recordText = recordText;
            this.record = record;
        }

        Differences of(List<Alignment.Step> steps) {
            List<Word> ours = new ArrayList<>();
            List<Word> theirs = new ArrayList<>();
            int next = 0;
            boolean shift = true;
            for (Alignment.Step step : steps) {
                if (step.kind() == Alignment.Kind.SAME) {
                    next = step.draft();
                    close(ours, theirs, next, shift);
                    shift = true;
                    continue;
                }
                shift &= step.kind() == Alignment.Kind.SHIFTED;
                if (step.kind() != Alignment.Kind.DROPPED) ours.add(draft.get(step.draft()));
                if (step.kind() != Alignment.Kind.ADDED) theirs.add(record.get(step.record()));
            }
            close(ours, theirs, draft.size(), shift);
            return new Differences(changes, altered, turned);
        }

        private void close(List<Word> ours, List<Word> theirs, int next, boolean shift) {
            if (ours.isEmpty() && theirs.isEmpty()) return;
            difference(List.copyOf(ours), List.copyOf(theirs), next, shift);
            ours.clear();
            theirs.clear();
        }

        private void difference(List<Word> ours, List<Word> theirs, int next, boolean shift) {
            // "well-being" and "wellbeing" are one word.
            if (joined(ours).equals(joined(theirs))) return;
            boolean negated = ours.stream().anyMatch(word -> FunctionWords.isNegation(word.form()))
                    != theirs.stream().anyMatch(word -> FunctionWords.isNegation(word.form()));
            boolean bracketed = !ours.isEmpty() && ours.stream().allMatch(Word::bracketed);
            boolean besideBracket = ours.isEmpty()
                    && ((next < draft.size() && draft.get(next).bracketed())
                            || (next > 0
                                    && next <= draft.size()
                                    && draft.get(next - 1).bracketed()));
            if ((bracketed || besideBracket) && theirs.size() <= BRACKETED && !negated) return;
            boolean omission =
                    ours.isEmpty() && next < draft.size() && draft.get(next).afterOmission();
            if (omission) {
                boolean opposes = opposes(theirs.getFirst())
                        || opposes(theirs.getLast())
                        || (theirs.size() <= FEW && theirs.stream().anyMatch(Walk::opposes));
                if (!opposes) return;
                turned = true;
            }
            if (!shift) altered = true;
            changes.add(new Change(words(draftText, ours), words(recordText, theirs)));
        }

        private static boolean opposes(Word word) {
            return FunctionWords.isNegation(word.form()) || FunctionWords.isCondition(word.form());
        }

        private static String joined(List<Word> words) {
            StringBuilder joined = new StringBuilder();
            for (Word word : words) joined.append(word.form());
            return joined.toString();
        }

        private static String words(String text, List<Word> words) {
            if (words.isEmpty()) return "";
            Span span = words.getFirst().span().cover(words.getLast().span());
            return span.in(text);
        }
    }
}
