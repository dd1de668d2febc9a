package org.onrecord.page.date;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.date.Tokens.Token;

/**
 * A time of day as it is written: "15:04", "3.04 p.m.", "15h04", "15 Uhr", "오후 3:04", "下午3点4分", "1504 GMT".
 *
 * @param begin the number of its first token
 * @param end that of the first token behind it
 * @param machine whether it is written as machines do, with a T before it or with seconds
 */
record Clock(LocalTime time, int begin, int end, boolean machine) {

    private enum Half {
        MORNING,
        AFTERNOON
    }

    private static final Map<String, Half> BEFORE = Map.of(
            "오전",
            Half.MORNING,
            "오후",
            Half.AFTERNOON,
            "上午",
            Half.MORNING,
            "下午",
            Half.AFTERNOON,
            "午前",
            Half.MORNING,
            "午後",
            Half.AFTERNOON,
            "晚上",
            Half.AFTERNOON,
            "凌晨",
            Half.MORNING,
            "早上",
            Half.MORNING);
    private static final Map<String, Half> BEHIND = Map.ofEntries(
            Map.entry("am", Half.MORNING),
            Map.entry("pm", Half.AFTERNOON),
            Map.entry("ص", Half.MORNING),
            Map.entry("م", Half.AFTERNOON),
            Map.entry("صباحا", Half.MORNING),
            Map.entry("صباحاً", Half.MORNING),
            Map.entry("مساء", Half.AFTERNOON),
            Map.entry("مساءً", Half.AFTERNOON),
            Map.entry("öö", Half.MORNING),
            Map.entry("ös", Half.AFTERNOON),
            Map.entry("sa", Half.MORNING),
            Map.entry("ch", Half.AFTERNOON),
            Map.entry("a.m", Half.MORNING),
            Map.entry("p.m", Half.AFTERNOON),
            Map.entry("π.μ", Half.MORNING),
            Map.entry("μ.μ", Half.AFTERNOON));
    private static final Set<String> AFTER_FOUR_DIGITS = Set.of("hrs", "hours", "h", "gmt", "utc", "ist");

    /** The time of day that begins with token {@code i}; empty where none does. */
    static Optional<Clock> at(Tokens tokens, int i) {
        return Optional.ofNullable(read(tokens, i));
    }

    private static @Nullable Clock read(Tokens tokens, int i) {
        Half half = BEFORE.get(tokens.at(i).text());
        int j = half == null ? i : i + 1;
        if (half == null) {
            half = BEFORE.get(tokens.at(i).text() + tokens.at(i + 1).text());
            if (half != null) j = i + 2;
        }
        Token hour = tokens.at(j);
        boolean machine = tokens.at(j - 1).is("T") && !hour.gapBefore();
        if (hour.isNumber(6, 6) && machine)
            return time(
                    tokens,
                    half,
                    hour.number() / 10000,
                    hour.number() / 100 % 100,
                    hour.number() % 100,
                    i,
                    j + 1,
                    true);
        if (hour.isNumber(4, 4)
                && half == null
                && AFTER_FOUR_DIGITS.contains(tokens.at(j + 1).lower()))
            return time(tokens, null, hour.number() / 100, hour.number() % 100, 0, i, j + 1, false);
        if (!hour.isNumber(1, 2)) return null;
        String mark = tokens.at(j + 1).lower();
        Token minute = tokens.at(j + 2);
        return switch (mark) {
            case ":", "：", "h", "u" -> {
                if (minute.isNumber(2, 2)) yield withSeconds(tokens, half, hour, minute, i, j + 3, machine);
                yield mark.equals("h") ? time(tokens, half, hour.number(), 0, 0, i, j + 2, false) : null;
            }
            case "." -> {
                // "15.04" is a clock; "3.04.2024" and "3.04 2024" are days.
                boolean day = tokens.at(j + 3).is(".") && tokens.at(j + 4).kind() == Tokens.Kind.NUMBER;
                yield !minute.isNumber(2, 2) || minute.gapBefore() || day
                        ? null
                        : time(tokens, half, hour.number(), minute.number(), 0, i, j + 3, false);
            }
            case "時", "时", "点", "點", "시" -> {
                if (tokens.at(j + 2).is("半")) yield time(tokens, half, hour.number(), 30, 0, i, j + 3, false);
                if (!minute.isNumber(1, 2)) yield time(tokens, half, hour.number(), 0, 0, i, j + 2, false);
                boolean marked = tokens.at(j + 3).is("分") || tokens.at(j + 3).is("분");
                yield time(tokens, half, hour.number(), minute.number(), 0, i, marked ? j + 4 : j + 3, false);
            }
            case "uhr" -> time(tokens, half, hour.number(), 0, 0, i, j + 2, false);
            default -> half(tokens, j + 1) == null ? null : time(tokens, half, hour.number(), 0, 0, i, j + 1, false);
        };
    }

    private static @Nullable Clock withSeconds(
            Tokens tokens, @Nullable Half half, Token hour, Token minute, int begin, int from, boolean machine) {
        int end = from;
        int second = 0;
        boolean seconds = tokens.at(end).is(":") && tokens.at(end + 1).isNumber(2, 2);
        if (seconds) {
            second = tokens.at(end + 1).number();
            end += 2;
            if ((tokens.at(end).is(".") || tokens.at(end).is(","))
                    && tokens.at(end + 1).isNumber(1, 9)
                    && !tokens.at(end + 1).gapBefore()) end += 2;
        }
        return time(tokens, half, hour.number(), minute.number(), second, begin, end, machine || seconds);
    }

    private static @Nullable Clock time(
            Tokens tokens,
            @Nullable Half before,
            int hour,
            int minute,
            int second,
            int begin,
            int end,
            boolean machine) {
        if (hour > 23 || minute > 59 || second > 60) return null;
        Behind behind = half(tokens, end);
        Half half = before != null || behind == null ? before : behind.half();
        int full = hour;
        if (half != null && hour <= 12) full = hour % 12 + (half == Half.AFTERNOON ? 12 : 0);
        int after = behind == null ? end : behind.end();
        return new Clock(LocalTime.of(full, minute, Math.min(second, 59)), begin, after, machine);
    }

    private record Behind(Half half, int end) {}

    // am, p.m., "a. m.", م
    private static @Nullable Behind half(Tokens tokens, int i) {
        Token first = tokens.at(i);
        if (!first.isWord()) return null;
        if (tokens.at(i + 1).is(".") && tokens.at(i + 2).isWord()) {
            Half dotted = BEHIND.get(first.lower() + "." + tokens.at(i + 2).lower());
            if (dotted != null) return new Behind(dotted, tokens.at(i + 3).is(".") ? i + 4 : i + 3);
        }
        Half half = BEHIND.get(first.lower());
        return half == null ? null : new Behind(half, i + 1);
    }
}
