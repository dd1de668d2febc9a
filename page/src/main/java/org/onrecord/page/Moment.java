package org.onrecord.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Optional;

/**
 * A point in time, as precise as the page or the text is and no more.
 *
 * @param value a {@link Year}, {@link YearMonth}, {@link LocalDate}, {@link LocalDateTime} (no zone is known) or
 *     {@link OffsetDateTime}
 */
public record Moment(Temporal value) {

    // ISO_OFFSET_DATE_TIME leaves seconds out where they are zero; the record always has them.
    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(java.util.Locale.ROOT);
    private static final DateTimeFormatter CLOCK_WITH_OFFSET = new DateTimeFormatterBuilder()
            .append(CLOCK)
            .appendOffset("+HH:MM:ss", "Z")
            .toFormatter(java.util.Locale.ROOT);

    public Moment {
        if (!(value instanceof Year
                || value instanceof YearMonth
                || value instanceof LocalDate
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime)) {
            throw new IllegalArgumentException("Not a point in time that a record can hold: " + value);
        }
    }

    /**
     * Reads the forms that {@link #iso()} writes, and their variants with a blank for {@code T}, without seconds, or
     * with an offset without colon.
     *
     * @return empty where {@code iso} is no such point in time, or one that no calendar has
     */
    public static Optional<Moment> parse(String iso) {
        String s = iso.strip();
        try {
            if (s.matches("\\d{4}")) return Optional.of(new Moment(Year.parse(s)));
            if (s.matches("\\d{4}-\\d{2}")) return Optional.of(new Moment(YearMonth.parse(s)));
            if (s.matches("\\d{4}-\\d{2}-\\d{2}")) return Optional.of(new Moment(LocalDate.parse(s)));
            if (!s.matches(
                    "(?i)\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?\\s*(Z|[+-]\\d{2}(:?\\d{2})?)?")) {
                return Optional.empty();
            }
            s = s.replace(',', '.')
                    .replaceFirst("\\s+(?=(?i:Z|[+-])[^T]*$)", "")
                    .replace(' ', 'T')
                    .toUpperCase(java.util.Locale.ROOT);
            s = s.replaceFirst("([+-]\\d{2})$(?<=T.{3,30})", "$1:00")
                    .replaceFirst("([+-]\\d{2})(\\d{2})$(?<=T.{5,30})", "$1:$2");
            boolean zoned = s.endsWith("Z") || s.substring(s.indexOf('T')).matches(".*[+-].*");
            return Optional.of(new Moment(zoned ? OffsetDateTime.parse(s) : LocalDateTime.parse(s)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The day this point lies in, as written (in its own zone); empty where it is a month or a year. */
    public Optional<LocalDate> day() {
        return switch (value) {
            case LocalDate day -> Optional.of(day);
            case LocalDateTime time -> Optional.of(time.toLocalDate());
            case OffsetDateTime time -> Optional.of(time.toLocalDate());
            default -> Optional.empty();
        };
    }

    /** ISO 8601: {@code 2022}, {@code 2022-02}, {@code 2022-02-19}, {@code 2022-02-20T12:35:00+05:30}. */
    public String iso() {
        try {
            return switch (value) {
                case LocalDateTime time -> CLOCK.format(time);
                case OffsetDateTime time -> CLOCK_WITH_OFFSET.format(time);
                default -> value.toString();
            };
        } catch (DateTimeException e) {
            throw new IllegalStateException("No ISO 8601 form: " + value, e);
        }
    }

    @Override
    public String toString() {
        return iso();
    }
}
