package org.onrecord.server.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.onrecord.page.Moment;
import org.onrecord.statement.Act;
import org.onrecord.statement.Form;
import org.onrecord.statement.Link;

/** Puts the terms of a record into words for people. */
final class Words {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private Words() {}

    /** {@code 20 February 2022, 12:35 (UTC+05:30)}: as precise as the moment is. */
    static String of(Moment moment) {
        return switch (moment.value()) {
            case OffsetDateTime time ->
                CLOCK.format(time)
                        + (time.getOffset().equals(ZoneOffset.UTC) ? " (UTC)" : " (UTC" + time.getOffset() + ")");
            case LocalDateTime time -> CLOCK.format(time) + " (no zone given)";
            case LocalDate day -> DAY.format(day);
            case YearMonth month -> MONTH.format(month);
            case Year year -> year.toString();
            default -> moment.iso();
        };
    }

    /** The act as a verb after a speaker: {@code denies}. */
    static String of(Act act) {
        return switch (act) {
            case STATE -> "states";
            case ACCUSE -> "accuses";
            case DENY -> "denies";
            case REJECT -> "rejects";
            case REQUEST -> "requests";
            case AGREE -> "agrees";
            case THREATEN -> "threatens";
            case WARN -> "warns";
            case ANNOUNCE -> "announces";
            case SUPPORT -> "supports";
            case CONCEDE -> "concedes";
            case QUESTION -> "questions";
        };
    }

    static String of(Form form) {
        return switch (form) {
            case DIRECT -> "in quotation marks";
            case MIXED -> "partly in quotation marks";
            case INDIRECT -> "in the report's words";
        };
    }

    /** The link as a verb before what it goes to: {@code Repeats}. */
    static String of(Link.Type type) {
        return switch (type) {
            case DENIES -> "Denies";
            case REJECTS -> "Rejects";
            case ANSWERS -> "Answers";
            case REPEATS -> "Repeats";
        };
    }

    /** {@code German (de)}; {@code und} is the tag of a language that could not be determined. */
    static String language(String tag) {
        if (tag.equals("und")) return "undetermined language";
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.UK);
        return name.isEmpty() || name.equals(tag) ? tag : name + " (" + tag + ")";
    }

    /** {@code A, B and C}. */
    static String list(List<String> names) {
        if (names.size() < 2) return String.join("", names);
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
