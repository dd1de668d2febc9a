package org.onrecord.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import org.onrecord.page.Moment;

/** Points in time as a person writes them: "20 February 2022, 12:35 +05:30". */
final class MomentWords {

    private MomentWords() {}

    static String of(Moment moment) {
        return switch (moment.value()) {
            case YearMonth month -> month(month.getMonth()) + " " + month.getYear();
            case LocalDate day -> day(day);
            case LocalDateTime time -> day(time.toLocalDate()) + ", " + clock(time.toLocalTime());
            case OffsetDateTime time ->
                day(time.toLocalDate()) + ", " + clock(time.toLocalTime()) + " " + zone(time.getOffset());
            default -> moment.iso();
        };
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day.getMonth()) + " " + day.getYear();
    }

    // Not a DateTimeFormatter: loading its locale data takes longer than reading a page does.
    private static String month(Month month) {
        String name = month.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String clock(LocalTime time) {
        return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
    }

    private static String zone(ZoneOffset zone) {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}
