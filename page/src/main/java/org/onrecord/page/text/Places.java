package org.onrecord.page.text;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.onrecord.page.date.Countries;

/** Whether words in a byline or before a dash name a place. The states are Java's own list of ISO 3166, the cities its time zones'. */
final class Places {

    private static final Set<String> KNOWN = known();

    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}'\\u2019.-]*(?: (?:de|del|da|do|el|al|la|le|of|the|upon|on|\\p{Lu}[\\p{L}'\\u2019.-]*)){0,3}(?:, ?\\p{Lu}[\\p{L}'\\u2019. -]{1,30}){0,2}");

    private Places() {}

    /** A state or one of the world's larger cities. */
    static boolean isKnown(String name) {
        return KNOWN.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether words that stand where a place does may be one: a known name, "Town, Country", or a name in capitals as
     * datelines have it.
     */
    static boolean isPlace(String words) {
        if (!NAME.matcher(words).matches()) return false;
        if (isKnown(words) || words.equals(words.toUpperCase(Locale.ROOT))) return true;
        return isTownAndState(words);
    }

    /** "Town, State": the last part known, or the form alone. */
    static boolean isTownAndState(String words) {
        int comma = words.lastIndexOf(',');
        return comma > 0 && NAME.matcher(words).matches();
    }

    private static Set<String> known() {
        Set<String> names = new HashSet<>();
        for (String code : Locale.getISOCountries()) {
            names.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
        for (String zone : ZoneId.getAvailableZoneIds()) {
            if (zone.indexOf('/') < 0 || zone.startsWith("Etc") || zone.startsWith("System")) continue;
            names.add(
                    zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ').toLowerCase(Locale.ROOT));
        }
        names.addAll(Countries.places());
        return Set.copyOf(names);
    }
}
