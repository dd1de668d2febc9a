package org.onrecord.page.date;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.page.words.WordList;

/**
 * Time zones by the names that pages print ({@code zones.txt}): "IST" is India's, Israel's or Ireland's time, as the
 * country tells.
 */
final class Zones {

    /** @param countries those in which the name has this meaning; empty: it has it where no country says otherwise */
    private record Meaning(ZoneId zone, List<String> countries) {}

    private static final Map<String, List<Meaning>> MEANINGS = new HashMap<>();

    static {
        for (String line : WordList.lines(Zones.class, "zones.txt")) {
            String[] parts = line.split("\t", -1);
            List<String> countries = parts.length > 2 ? List.of(parts[2].split(",", -1)) : List.of();
            MEANINGS.computeIfAbsent(parts[0], name -> new ArrayList<>())
                    .add(new Meaning(ZoneId.of(parts[1]), countries));
        }
    }

    private Zones() {}

    /** Whether a zone has this name, in capitals for short names and small letters for longer ones. */
    static boolean isName(String name) {
        return MEANINGS.containsKey(name);
    }

    /** The offset that {@code name} stands for at a time; empty where it has several meanings and no country decides. */
    static Optional<ZoneOffset> offset(String name, LocalDateTime time, Locale locale) {
        List<Meaning> meanings = MEANINGS.getOrDefault(name, List.of());
        for (Meaning meaning : meanings) {
            if (meaning.countries.contains(locale.getCountry())) return Optional.of(at(meaning.zone, time));
        }
        return meanings.stream()
                .filter(meaning -> meaning.countries.isEmpty())
                .findFirst()
                .map(meaning -> at(meaning.zone, time));
    }

    /** The offset of a zone by its name in the tz database: {@code Europe/Berlin}. */
    static Optional<ZoneOffset> offsetOf(String region, LocalDateTime time) {
        try {
            return Optional.of(at(ZoneId.of(region), time));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneOffset at(ZoneId zone, LocalDateTime time) {
        return zone.getRules().getOffset(time);
    }
}
