package org.onrecord.statement;

import org.onrecord.page.Span;

/**
 * Converts positions in one text between UTF-16 units, in which Java counts, and Unicode code points, in which the
 * record does. Linear to build, constant to ask. Immutable; safe for any number of threads.
 */
public final class CodePoints {

    private final int length;
    // Empty where the text has no surrogate pair: then both counts agree.
    private final int[] codePointAtUnit;
    private final int[] unitAtCodePoint;

    /** Counts the positions of {@code text}. */
    public CodePoints(String text) {
        length = text.length();
        int codePoints = text.codePointCount(0, length);
        if (codePoints == length) {
            codePointAtUnit = new int[0];
            unitAtCodePoint = new int[0];
            return;
        }
        codePointAtUnit = new int[length + 1];
        unitAtCodePoint = new int[codePoints + 1];
        int unit = 0;
        for (int codePoint = 0; codePoint < codePoints; codePoint++) {
            unitAtCodePoint[codePoint] = unit;
            codePointAtUnit[unit] = codePoint;
            int units = Character.charCount(text.codePointAt(unit));
            if (units == 2) codePointAtUnit[unit + 1] = codePoint;
            unit += units;
        }
        unitAtCodePoint[codePoints] = length;
        codePointAtUnit[length] = codePoints;
    }

    /** The code points before {@code unit}; a position inside a pair counts as before it. */
    public int ofUnit(int unit) {
        if (unit < 0 || unit > length) throw new IndexOutOfBoundsException(unit);
        return codePointAtUnit.length == 0 ? unit : codePointAtUnit[unit];
    }

    /** The UTF-16 units before {@code codePoint}. */
    public int toUnit(int codePoint) {
        int most = unitAtCodePoint.length == 0 ? length : unitAtCodePoint.length - 1;
        if (codePoint < 0 || codePoint > most) throw new IndexOutOfBoundsException(codePoint);
        return unitAtCodePoint.length == 0 ? codePoint : unitAtCodePoint[codePoint];
    }

    /** The span in UTF-16 units that holds the code points from {@code begin} to {@code end}. */
    public Span toUnits(int begin, int end) {
        return new Span(toUnit(begin), toUnit(end));
    }
}
