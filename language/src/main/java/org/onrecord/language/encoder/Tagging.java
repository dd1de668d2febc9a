package org.onrecord.language.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What the encoder found in a text: names, the parts of statements with the numbers that tell which go together and which act each does, whom acts are
 * directed at, and occasions. Immutable.
 */
public final class Tagging {

    /** Of a text in which there is nothing. */
    public static final Tagging NONE = new Tagging(List.of(), List.of(), List.of(), List.of());

    /** The kinds in the order of the heads' tags. */
    private static final List<Tagged.Kind> NAMES =
            List.of(Tagged.Kind.PERSON, Tagged.Kind.ORGANIZATION, Tagged.Kind.PLACE);

    private static final List<Tagged.Kind> PARTS = List.of(Tagged.Kind.SOURCE, Tagged.Kind.CUE, Tagged.Kind.CONTENT);

    /** Statements inside others are rarely tagged where they stand, since most training documents have none: the tag for none counts so much less. */
    private static final double INNER_NONE = -0.7;

    /** A part of a statement, and where its numbers are. */
    private record Part(Tagged tagged, Links links, int number, double said) {}

    /** What the words of cues and the first words of all other parts are given for the acts, in a stretch of the text. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Acts(int[] begins, float[][] numbers) {}

    private final List<Tagged> names;
    private final List<Tagged> besides;
    private final List<Part> parts;
    private final List<Acts> acts;

    private Tagging(List<Tagged> names, List<Tagged> besides, List<Part> parts, List<Acts> acts) {
        this.names = List.copyOf(names);
        this.besides = List.copyOf(besides);
        this.parts = List.copyOf(parts);
        this.acts = List.copyOf(acts);
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
        for (TagPath.Stretch name : TagPath.stretches(rows, Head.NAME.column(), Head.NAME.width(), 0))
            names.add(tagged(NAMES.get(name.kind()), words, from, name, false, -1));
        List<Tagged> besides = new ArrayList<>();
        for (TagPath.Stretch target : TagPath.stretches(rows, Head.TARGET.column(), Head.TARGET.width(), 0))
            besides.add(tagged(Tagged.Kind.TARGET, words, from, target, false, -1));
        for (TagPath.Stretch occasion : TagPath.stretches(rows, Head.OCCASION.column(), Head.OCCASION.width(), 0))
            besides.add(tagged(Tagged.Kind.OCCASION, words, from, occasion, false, -1));
        List<Part> parts = new ArrayList<>();
        Links links = new Links(from, from + rows.length);
        BitSet asked = new BitSet();
        for (Head head : List.of(Head.STATEMENT, Head.INNER)) {
            for (TagPath.Stretch part :
                    TagPath.stretches(rows, head.column(), head.width(), head == Head.INNER ? INNER_NONE : 0)) {
                Tagged tagged = tagged(PARTS.get(part.kind()), words, from, part, head == Head.INNER, parts.size());
                parts.add(new Part(tagged, links, parts.size(), said(rows[part.first()])));
                links.add(from + part.first(), from + part.last(), windows, numbers);
                asked.set(part.first(), tagged.kind() == Tagged.Kind.CUE ? part.last() + 1 : part.first() + 1);
            }
        }
        return new Tagging(names, besides, parts, List.of(acts(words, from, rows, asked)));
    }

    private static Acts acts(Subwords words, int from, float[][] rows, BitSet asked) {
        int[] begins = new int[asked.cardinality()];
        float[][] numbers = new float[begins.length][];
        int column = Head.ACT.column();
        int at = 0;
        for (int i = asked.nextSetBit(0); i >= 0; i = asked.nextSetBit(i + 1)) {
            begins[at] = words.begins()[from + i];
            numbers[at++] = Arrays.copyOfRange(rows[i], column, column + Head.ACT.width());
        }
        return new Acts(begins, numbers);
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
        List<Tagged> besides = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        List<Acts> acts = new ArrayList<>();
        for (Tagging stretch : stretches) {
            names.addAll(stretch.names);
            besides.addAll(stretch.besides);
            acts.addAll(stretch.acts);
            for (Part part : stretch.parts) {
                Tagged old = part.tagged;
                Tagged tagged = new Tagged(old.kind(), old.span(), old.inner(), old.confidence(), parts.size());
                parts.add(new Part(tagged, part.links, part.number, part.said));
            }
        }
        return new Tagging(names, besides, parts, acts);
    }

    /** Whom acts are directed at, in text order. */
    public List<Tagged> targets() {
        return besides.stream().filter(one -> one.kind() == Tagged.Kind.TARGET).toList();
    }

    /** What things were said in or through, in text order. */
    public List<Tagged> occasions() {
        return besides.stream()
                .filter(one -> one.kind() == Tagged.Kind.OCCASION)
                .toList();
    }

    /**
     * How likely each act is for a statement; not calibrated.
     *
     * @param place where its cue begins, or any word of it, or without a cue its content
     * @return twelve numbers that sum to 1, in the order of {@link Head#ACT}; empty where the text has no part of a statement there or after
     */
    public double[] acts(int place) {
        for (Acts stretch : acts) {
            int at = Arrays.binarySearch(stretch.begins, place);
            if (at < 0) at = -at - 1;
            if (at < stretch.begins.length) return softmax(stretch.numbers[at]);
        }
        return new double[0];
    }

    private static double[] softmax(float[] numbers) {
        double most = Double.NEGATIVE_INFINITY;
        for (float number : numbers) most = Math.max(most, number);
        double[] shares = new double[numbers.length];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(numbers[i] - most);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) shares[i] /= sum;
        return shares;
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
