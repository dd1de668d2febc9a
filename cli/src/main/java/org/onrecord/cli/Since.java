package org.onrecord.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.onrecord.page.Moment;

/**
 * What {@code --since} lets through. Points in time are compared as instants where both have a zone, by the clock where
 * neither has one, and else by the day as written. What carries no date is let through: it cannot be told to be older.
 */
record Since(Optional<Moment> from) {

    boolean admits(Optional<Moment> moment) {
        if (from.isEmpty() || moment.isEmpty()) return true;
        if (from.get().value() instanceof OffsetDateTime least && moment.get().value() instanceof OffsetDateTime time) {
            return !time.isBefore(least);
        }
        if (from.get().value() instanceof LocalDateTime least && moment.get().value() instanceof LocalDateTime time) {
            return !time.isBefore(least);
        }
        Optional<LocalDate> least = from.get().day();
        Optional<LocalDate> day = moment.get().day();
        if (least.isPresent() && day.isPresent()) return !day.get().isBefore(least.get());
        // A month or a year on either side: as much of the date as both have.
        String one = from.get().iso();
        String other = moment.get().iso();
        int length = Math.min(one.length(), other.length());
        return other.substring(0, length).compareTo(one.substring(0, length)) >= 0;
    }
}
