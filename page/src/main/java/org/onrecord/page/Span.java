package org.onrecord.page;

/**
 * A stretch of a report's text: half-open, in UTF-16 units of {@link Report#text()}.
 *
 * <p>Outside the program spans are counted in Unicode code points; the one place that converts is the writer of the
 * record in the statement module.
 *
 * @param begin the first unit inside, at least 0
 * @param end the first unit after it, at least {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {

    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("Not a span: [" + begin + ", " + end + ")");
        }
    }

    public int length() {
        return end - begin;
    }

    public boolean isEmpty() {
        return begin == end;
    }

    /** Whether all of {@code other} lies inside this span. */
    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** Whether the unit at {@code position} lies inside this span. */
    public boolean contains(int position) {
        return begin <= position && position < end;
    }

    /** Whether the two spans share at least one unit. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** The shortest span that holds both. */
    public Span cover(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /** The same length, {@code by} units further on. */
    public Span shift(int by) {
        return new Span(begin + by, end + by);
    }

    /**
     * The words of this span.
     *
     * @throws IndexOutOfBoundsException where {@code text} is not the text this span counts in
     */
    public String in(String text) {
        return text.substring(begin, end);
    }

    /** This span without white space at its ends; empty at its begin where it holds nothing else. */
    public Span trim(String text) {
        int from = begin;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) from++;
        while (to > from && isBlank(text.charAt(to - 1))) to--;
        return from == to ? new Span(begin, begin) : new Span(from, to);
    }

    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }

    /** By begin, then by end. */
    @Override
    public int compareTo(Span other) {
        return begin != other.begin ? Integer.compare(begin, other.begin) : Integer.compare(end, other.end);
    }
}
