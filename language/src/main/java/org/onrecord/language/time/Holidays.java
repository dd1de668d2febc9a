package org.onrecord.language.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Days that have a name, from holidays.tsv. Immutable. */
final class Holidays {

    private static final int LONGEST = 5;

    private final Map<String, List<Integer>> rules = new HashMap<>();
    private final Set<String> first = new HashSet<>();

    Holidays(List<String> lines) {
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            first.add(parts[0].split("[ \']", -1)[0]);
            rules.put(
                    parts[0],
                    java.util.Arrays.stream(parts).skip(1).map(Integer::valueOf).toList());
        }
    }

    /** Whether a word begins the name of a holiday. */
    boolean mayBegin(String word) {
        return first.contains(word);
    }

    /** Where the longest holiday that begins at a token ends. */
    Optional<Integer> longestAt(List<TimeToken> tokens, int at) {
        if (!tokens.get(at).capital()) return Optional.empty();
        for (int end = Math.min(tokens.size(), at + LONGEST); end > at; end--) {
            if (rules.containsKey(TimeWords.join(tokens, at, end))) return Optional.of(end);
        }
        return Optional.empty();
    }

    /** The day of a holiday in a year. */
    LocalDate in(String holiday, int year) {
        List<Integer> rule = rules.getOrDefault(holiday, List.of());
        if (rule.size() == 2) return LocalDate.of(year, rule.get(0), rule.get(1));
        if (rule.size() != 3) throw new IllegalArgumentException("No holiday: " + holiday);
        return LocalDate.of(year, rule.get(0), 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(rule.get(1), DayOfWeek.of(rule.get(2))));
    }
}
