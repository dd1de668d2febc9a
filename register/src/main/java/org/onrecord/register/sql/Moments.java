package org.onrecord.register.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.onrecord.page.Moment;
import org.onrecord.page.Report;

/** Puts times of every precision in one order. */
final class Moments {

    private Moments() {}

    /** The second since 1970 by which a report is sorted: of its first publication or last change, else of {@code added}. */
    static long sortAt(Report report, Instant added) {
        Optional<Moment> shown = report.datePublished().or(report::dateModified);
        return shown.map(Moments::begin).orElseGet(added::getEpochSecond);
    }

    /** Where a month or day begins; without a zone, in UTC. */
    private static long begin(Moment moment) {
        return switch (moment.value()) {
            case OffsetDateTime time -> time.toEpochSecond();
            case LocalDateTime time -> time.toEpochSecond(ZoneOffset.UTC);
            case LocalDate day -> day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            case YearMonth month -> month.atDay(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            case Year year -> year.atDay(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
            default -> throw new IllegalArgumentException("No point in time: " + moment);
        };
    }
}
