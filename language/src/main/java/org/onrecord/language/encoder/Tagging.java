package org.onrecord.language.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * What the encoder found in a text: names, and the parts of statements with the numbers that tell which go together.
 * Immutable.
 */
public final class Tagging {

    /** Of a text in which there is nothing. */
    public static final Tagging NONE = new Tagging(List.of(), List.of());

    /** The kinds in the order of the heads' tags. */
    private static final List<Tagged.Kind> NAMES =
            List.of(Tagged.Kind.PERSON, Tagged.Kind.ORGANIZATION, Tagged.Kind.PLACE);

    private static final List<Tagged.Kind> PARTS = List.of(Tagged.Kind.SOURCE, Tagged.Kind.CUE, Tagged.Kind.CONTENT);

    /** A part of a statement, and where its numbers are. */
    private record Part(Tagged tagged, Links links, int number, double said) {}

    private final List<Tagged> names;
    private final List<Part> parts;

    private Tagging(List<Tagged> names, List<Part> parts) {
        this.names = List.copyOf(names);
        this.parts = List.copyOf(parts);
    }

    /**
     * Reads what the graph says of a stretch of words.
     *
     * @param from its first word
     * @param rows of each word of the stretch
     * @param windows in order
     * @param numbers of each window, the link vectors of its words
     */
    static Tagging of(Subwords words, int from, float[][] rows, List<Window> windows, float[][] numbers) {
        List<Tagged> names = new ArrayList<>();
        for (TagPath.Stretch name : TagPath.stretches(rows, Head.NAME.column(), Head.NAME.width()))
            names.add(tagged(NAMES.get(name.kind()), words, from, name, false, -1));
        List<Part> parts = new ArrayList<>();
        Links links = new Links(from, from + rows.length);
        for (Head head : List.of(Head.STATEMENT, Head.INNER)) {
            for (TagPath.Stretch part : TagPath.stretches(rows, head.column(), head.width())) {
                Tagged tagged = tagged(PARTS.get(part.kind()), words, from, part, head == Head.INNER, parts.size());
                parts.add(new Part(tagged, links, parts.size(), said(rows[part.first()])));
                links.add(from + part.first(), from + part.last(), windows, numbers);
            }
        }
        return new Tagging(names, parts);
    }

    private static Tagged tagged(
            Tagged.Kind kind, Subwords words, int from, TagPath.Stretch stretch, boolean inner, int number) {
        return new Tagged(
                kind, words.span(from + stretch.first(), from + stretch.last()), inner, stretch.confidence(), number);
    }

    private static double said(float[] row) {
        int column = Head.SAID.column();
        return 1 / (1 + Math.exp((double) row[column] - row[column + 1]));
    }

    /** Taggings that follow each other in one text as one. */
    static Tagging joined(List<Tagging> stretches) {
        if (stretches.size() == 1) return stretches.get(0);
        List<Tagged> names = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Tagging stretch : stretches) {
            names.addAll(stretch.names);
            for (Part part : stretch.parts) {
                Tagged old = part.tagged;
                Tagged tagged = new Tagged(old.kind(), old.span(), old.inner(), old.confidence(), parts.size());
                parts.add(new Part(tagged, part.links, part.number, part.said));
            }
        }
        return new Tagging(names, parts);
    }

    /** The names, in text order. */
    public List<Tagged> names() {
        return names;
    }

    /** The parts of statements, in text order; those of inner statements after the others. */
    public List<Tagged> parts() {
        return parts.stream().map(Part::tagged).toList();
    }

    /**
     * How well a source or content goes with a cue: any number, to be compared among cues. {@code -Infinity} where they
     * stand so far apart that the encoder never saw both at once.
     */
    public double link(Tagged part, Tagged cue) {
        Part one = parts.get(part.number());
        Part other = parts.get(cue.number());
        return one.links == other.links ? one.links.score(one.number, other.number) : Double.NEGATIVE_INFINITY;
    }

    /** How likely it is that a cue signals something said, and no belief or wish; 0 to 1, not calibrated. */
    public double said(Tagged cue) {
        return parts.get(cue.number()).said;
    }
}
