package org.onrecord.language.time;

import org.onrecord.page.Span;

/**
 * Words that tell a time.
 *
 * @param span where they stand, in UTF-16 units
 * @param type TIMEX3's type
 * @param value TIMEX3's value: "1998-02-13", "1998-W07", "1998-Q3", "1998-FA", "1998-02-13TNI", "P3M", "PXD", "PAST_REF"; "XXXX" for a year that nothing tells
 */
public record TimeExpression(Span span, Type type, String value) {

    /** What kind of time, as TimeML divides it. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
