package org.onrecord.register.follow;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.onrecord.page.Block;
import org.onrecord.page.Report;
import org.onrecord.page.Span;
import org.onrecord.statement.Statement;

/** The words of a statement and those around it. Stateless; safe for any number of threads. */
final class StatementWords {

    /** How many UTF-16 units of the words around are kept: a paragraph without full stops may be of any length. */
    private static final int LONGEST = 2_000;

    private StatementWords() {}

    /** From where to where the sentences stand that hold any of a statement. */
    private static Span sentences(Statement statement, Report report) {
        int begin = statement.content().getFirst().begin();
        int end = statement.content().getLast().end();
        for (List<Span> spans : List.of(statement.source(), statement.cue())) {
            for (Span span : spans) {
                begin = Math.min(begin, span.begin());
                end = Math.max(end, span.end());
            }
        }
        int from = begin;
        int to = end;
        for (Block block : report.blocks()) {
            Span span = block.span();
            if (span.begin() <= begin && begin < span.end()) from = sentenceBegin(report.text(), span, begin);
            if (span.begin() < end && end <= span.end()) to = sentenceEnd(report.text(), span, end);
        }
        return new Span(Math.max(from, begin - LONGEST), Math.min(to, end + LONGEST));
    }

    private static int sentenceBegin(String text, Span block, int place) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(block.in(text));
        int found = sentences.isBoundary(place - block.begin())
                ? place - block.begin()
                : sentences.preceding(place - block.begin());
        return block.begin() + Math.max(0, found);
    }

    private static int sentenceEnd(String text, Span block, int place) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        String words = block.in(text);
        sentences.setText(words);
        int at = place - block.begin();
        if (at >= words.length()) return block.end();
        int found = sentences.isBoundary(at) ? at : sentences.following(at);
        return found == BreakIterator.DONE ? block.end() : block.begin() + found;
    }

    /** What stands before, between and behind the parts of the content in its sentences. */
    static String around(Statement statement, Report report) {
        Span whole = sentences(statement, report);
        StringBuilder around = new StringBuilder();
        int at = whole.begin();
        for (Span span : statement.content()) {
            if (span.begin() > at)
                around.append(report.text(), at, span.begin()).append(' ');
            at = Math.max(at, span.end());
        }
        if (at < whole.end()) around.append(report.text(), at, whole.end());
        return around.toString().strip();
    }

    /** The sentences that hold any of a statement, as they stand. */
    static String whole(Statement statement, Report report) {
        return sentences(statement, report).in(report.text());
    }
}
