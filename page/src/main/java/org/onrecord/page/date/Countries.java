package org.onrecord.page.date;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.words.WordList;

/** What a country tells about its times: the zone that all of it keeps, and the places that are in it ({@code countries.txt}). */
public final class Countries {

    private static final Map<String, ZoneId> ZONES = new HashMap<>();
    private static final Map<String, String> BY_PLACE = new LinkedHashMap<>();
    private static final Set<String> PLACES;

    static {
        Set<String> places = new HashSet<>();
        for (String line : WordList.lines(Countries.class, "countries.txt")) {
            String[] parts = line.split("\t", -1);
            if (!parts[1].equals("-")) ZONES.put(parts[0], ZoneId.of(parts[1]));
            if (parts.length < 3) continue;
            for (String place : parts[2].split(",", -1)) {
                BY_PLACE.put(words(place), parts[0]);
                places.add(place.strip().toLowerCase(Locale.ROOT));
            }
        }
        PLACES = Set.copyOf(places);
    }

    private Countries() {}

    /** The zone of a country that keeps one; empty for others, and for a code that is none. */
    public static Optional<ZoneId> zone(String country) {
        return Optional.ofNullable(ZONES.get(country));
    }

    /**
     * The country of a place as a dateline names it: "NEW DELHI", "London, England".
     *
     * @return its ISO 3166 code; empty where the place is in none of the countries whose zone names need it
     */
    public static Optional<String> ofPlace(String place) {
        String words = words(place.length() > 200 ? place.substring(0, 200) : place);
        List<String> found = new ArrayList<>();
        BY_PLACE.forEach((name, country) -> {
            if (words.contains(name)) found.add(country);
        });
        // "London, Canada" names two; the country stands last, and nothing else decides.
        return found.stream().distinct().count() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The countries and towns that {@link #ofPlace} knows, in small letters. */
    public static Set<String> places() {
        return PLACES;
    }

    // Every word between blanks, so that a name is found as whole words only.
    private static String words(String place) {
        StringBuilder out = new StringBuilder(" ");
        for (int i = 0; i < place.length(); i++) {
            char unit = place.charAt(i);
            if (Character.isLetterOrDigit(unit)) out.append(unit);
            else if (out.charAt(out.length() - 1) != ' ' && unit != '.') out.append(' ');
        }
        if (out.charAt(out.length() - 1) != ' ') out.append(' ');
        return out.toString().toLowerCase(Locale.ROOT);
    }
}
