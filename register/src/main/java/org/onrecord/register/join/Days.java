package org.onrecord.register.join;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Compares days that are written as ISO 8601, as precise as they are known. */
public final class Days {

    private static final int DAY = "2031-04-02".length();

    private Days() {}

    /** The day that a point in time lies in; empty where it tells only the month or year. */
    public static Optional<LocalDate> day(String written) {
        if (written.length() < DAY) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(written.substring(0, DAY)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether two points in time are so many days apart or fewer; what is not known is near everything. */
    public static boolean near(Optional<String> one, Optional<String> other, long days) {
        Optional<LocalDate> first = one.flatMap(Days::day);
        Optional<LocalDate> second = other.flatMap(Days::day);
        return first.isEmpty()
                || second.isEmpty()
                || Math.abs(ChronoUnit.DAYS.between(first.get(), second.get())) <= days;
    }
}
