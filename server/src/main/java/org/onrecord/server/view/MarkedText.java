package org.onrecord.server.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.onrecord.page.Block;
import org.onrecord.page.Report;
import org.onrecord.page.Span;
import org.onrecord.statement.Statement;

/**
 * Cuts a report's text where a block, or a span of a statement, begins or ends, so that spans that overlap or lie inside
 * one another become layers of whole pieces. Linear in the text and in what is marked.
 */
final class MarkedText {

    /** What a layer shows. */
    enum Part {
        CONTENT,
        SOURCE,
        CUE
    }

    /** A stretch of the text that is to be marked, for the statement with this number. */
    private record Mark(Part part, int number, Statement statement, Span span, boolean first, boolean last)
            implements Comparable<Mark> {
        // The outer before the inner; a source or cue inside of a content.
        private static final Comparator<Mark> ORDER = Comparator.comparingInt((Mark mark) -> mark.span.begin())
                .thenComparingInt(mark -> -mark.span.end())
                .thenComparing(Mark::part)
                .thenComparingInt(Mark::number);

        @Override
        public int compareTo(Mark other) {
            return ORDER.compare(this, other);
        }
    }

    private final String text;
    private final List<Block> blocks;
    private final List<Mark> marks = new ArrayList<>();

    MarkedText(Report report, List<Statement> statements) {
        text = report.text();
        blocks = report.blocks();
        int number = 0;
        for (Statement statement : statements) {
            number++;
            mark(Part.CONTENT, number, statement, statement.content());
            mark(Part.SOURCE, number, statement, statement.source());
            mark(Part.CUE, number, statement, statement.cue());
        }
        marks.sort(Comparator.naturalOrder());
    }

    private void mark(Part part, int number, Statement statement, List<Span> spans) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).isEmpty()) continue;
            marks.add(new Mark(part, number, statement, spans.get(i), i == 0, i == spans.size() - 1));
        }
    }

    /** The pieces of each block, in order; together they are the block's text. */
    List<List<Piece>> blocks() {
        List<List<Piece>> all = new ArrayList<>();
        NavigableSet<Mark> open = new TreeSet<>();
        int next = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Span block = blocks.get(i).span();
            // What ends in the blank between two blocks ends with the first, what begins there begins with the second.
            int before = i == 0 ? 0 : blocks.get(i - 1).span().end();
            int after = i + 1 < blocks.size() ? blocks.get(i + 1).span().begin() : text.length();
            open.removeIf(mark -> mark.span.end() <= block.begin());
            List<Mark> here = new ArrayList<>();
            while (next < marks.size() && marks.get(next).span.begin() < block.end()) here.add(marks.get(next++));
            all.add(pieces(block, new Span(before, after), open, here));
        }
        return all;
    }

    private List<Piece> pieces(Span block, Span reach, NavigableSet<Mark> open, List<Mark> here) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(block.begin(), block.end()));
        for (Mark mark : open) cut(cuts, mark, block);
        for (Mark mark : here) cut(cuts, mark, block);
        List<Piece> pieces = new ArrayList<>();
        int entering = 0;
        int begin = block.begin();
        for (int end : cuts.tailSet(begin, false)) {
            Span piece = new Span(begin, end);
            open.removeIf(mark -> mark.span.end() <= piece.begin());
            List<Integer> begins = new ArrayList<>();
            while (entering < here.size() && here.get(entering).span.begin() <= begin) {
                Mark mark = here.get(entering++);
                if (mark.span.end() <= begin) continue;
                open.add(mark);
                if (mark.part == Part.CONTENT && mark.first) begins.add(mark.number);
            }
            List<Integer> ends = new ArrayList<>();
            for (Mark mark : open) {
                boolean endsHere = mark.span.end() <= end || (end == block.end() && mark.span.end() <= reach.end());
                if (mark.part == Part.CONTENT && mark.last && endsHere) ends.add(mark.number);
            }
            pieces.add(new Piece(piece.in(text), layers(open), begins, ends));
            begin = end;
        }
        return pieces;
    }

    private static void cut(Collection<Integer> cuts, Mark mark, Span block) {
        if (block.contains(mark.span.begin())) cuts.add(mark.span.begin());
        if (block.contains(mark.span.end())) cuts.add(mark.span.end());
    }

    private static List<Piece.Layer> layers(Collection<Mark> open) {
        List<Piece.Layer> layers = new ArrayList<>();
        int left = (int) open.stream().filter(mark -> mark.part == Part.CONTENT).count();
        for (Mark mark : open) {
            switch (mark.part) {
                // The lines of the outer are drawn below those of the inner; more than three are drawn as three.
                case CONTENT -> {
                    left--;
                    String act = mark.statement.act().term();
                    layers.add(new Piece.Layer("mark", "act-" + act + " lift-" + Math.min(left, 2)));
                }
                case SOURCE -> layers.add(new Piece.Layer("span", "source"));
                case CUE -> layers.add(new Piece.Layer("span", "cue"));
            }
        }
        return layers;
    }
}
