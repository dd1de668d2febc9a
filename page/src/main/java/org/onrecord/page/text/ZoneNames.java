package org.onrecord.page.text;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a zone's short name means: "IST" is India's, Israel's or Ireland's time, as the place tells that is named beside
 * it. The names stand in {@code zones.txt}.
 */
final class ZoneNames {

    /** @param places words of a place that decide for this zone; empty: no other zone has the name */
    private record Meaning(ZoneId zone, List<Pattern> places) {}

    private static final Map<String, List<Meaning>> MEANINGS = load();

    private ZoneNames() {}

    static boolean isName(String name) {
        return MEANINGS.containsKey(name);
    }

    /** The offset that {@code name} stands for at a time; empty where it has several meanings and no place decides. */
    static Optional<ZoneOffset> offset(String name, LocalDateTime time, Optional<String> place) {
        List<Meaning> meanings = MEANINGS.getOrDefault(name, List.of());
        for (Meaning meaning : meanings) {
            if (place.isPresent()
                    && meaning.places.stream()
                            .anyMatch(word -> word.matcher(place.get()).find())) {
                return Optional.of(meaning.zone.getRules().getOffset(time));
            }
        }
        return meanings.stream()
                .filter(meaning -> meaning.places.isEmpty())
                .findFirst()
                .map(meaning -> meaning.zone.getRules().getOffset(time));
    }

    private static Map<String, List<Meaning>> load() {
        Map<String, List<Meaning>> meanings = new HashMap<>();
        for (String line : WordList.lines("zones.txt")) {
            String[] parts = line.split("\t", -1);
            List<Pattern> places = new ArrayList<>();
            if (parts.length > 2) {
                for (String place : parts[2].split(",", -1)) {
                    places.add(Pattern.compile(
                            "(?iu)(?<!\\p{L})" + Pattern.quote(place.strip().toLowerCase(Locale.ROOT)) + "(?!\\p{L})"));
                }
            }
            meanings.computeIfAbsent(parts[0], key -> new ArrayList<>())
                    .add(new Meaning(ZoneId.of(parts[1]), List.copyOf(places)));
        }
        return Map.copyOf(meanings);
    }
}
