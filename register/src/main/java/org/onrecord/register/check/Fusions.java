package org.onrecord.register.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.page.Span;

/**
 * Where a draft runs two quotations of the record together that are not one: their speakers differ, or no statement and no speaker has
 * both. What "he said" parts is one; so is what one speaker says in two quotations of a paragraph or in neighbouring ones.
 */
final class Fusions {

    private final String draftText;
    private final Segment segment;
    private final ReportWords words;
    private final Alignment alignment;

    Fusions(String draftText, Segment segment, ReportWords words, Alignment alignment) {
        this.draftText = draftText;
        this.segment = segment;
        this.words = words;
        this.alignment = alignment;
    }

    /** Each as the two words that the draft has side by side, and what stands between them in the record. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        Alignment.Step before = null;
        for (Alignment.Step step : alignment.steps()) {
            if (step.kind() != Alignment.Kind.SAME && step.kind() != Alignment.Kind.CHANGED) continue;
            if (before != null && isFused(before.record(), step.record())) {
                Span draft = segment.words()
                        .get(before.draft())
                        .span()
                        .cover(segment.words().get(step.draft()).span());
                Word one = words.quoted().get(before.record());
                Word other = words.quoted().get(step.record());
                String text = words.report().text();
                changes.add(new Change(
                        draft.in(draftText),
                        one.span().in(text) + " \u2026 " + other.span().in(text)));
            }
            before = step;
        }
        return changes;
    }

    private boolean isFused(int before, int next) {
        int one = words.stretch().get(words.quotedAt().get(before));
        int other = words.stretch().get(words.quotedAt().get(next));
        if (one == other) return false;
        Optional<RecordedStatement> first = at(words.quoted().get(before).span());
        Optional<RecordedStatement> second = at(words.quoted().get(next).span());
        if (first.isEmpty() || second.isEmpty()) return !(first.isEmpty() && second.isEmpty());
        return !first.equals(second)
                && !first.get().speakers().equals(second.get().speakers());
    }

    /** The statement that a place belongs to: the first of those that hold it, an outer one. */
    private Optional<RecordedStatement> at(Span place) {
        for (RecordedStatement statement : words.report().statements()) {
            for (Span content : statement.content()) if (content.contains(place.begin())) return Optional.of(statement);
        }
        return Optional.empty();
    }
}
