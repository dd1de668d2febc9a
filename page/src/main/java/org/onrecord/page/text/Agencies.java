package org.onrecord.page.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that credit news agencies for a report's text. */
final class Agencies {

    private static final Set<String> KNOWN = Set.copyOf(WordList.lines("agencies.txt"));

    private static final String NAME = "[\\p{L}\\d][\\p{L}\\d.&' -]{1,40}";
    private static final String NAMES = NAME + "(?:(?:,| and|,? &|/)\\s*" + NAME + "){0,5}";

    /** "With inputs from X and Y", "Additional reporting by X", "Source: X", with or without brackets. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?iu)^[(\\[*_\\s\\u2013\\u2014-]*(?:with|this (?:story|report|article)[^.]{0,60}\\b(?:uses|includes|contains|with))?\\s*"
                    + "(?:(?:additional |agency )?(?:inputs?|reporting|material|information|reports?|content|contributions?)\\s+(?:from|by)(?:\\s+the)?|source\\s*:|agency\\s*:|credits?\\s*:)\\s*"
                    + "(?<names>" + NAMES + ")[.)\\]*_\\s]*$");

    /** A line that is nothing but names, as "(AP)" or "— Reuters" or "AFP/dpa". */
    private static final Pattern BARE =
            Pattern.compile("(?u)^[(\\[\\s\\u2013\\u2014-]*(?<names>" + NAMES + ")[.)\\]\\s]*$");

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,| and |&|/)\\s*");

    private Agencies() {}

    static boolean isKnown(String name) {
        return KNOWN.contains(name.strip());
    }

    /** The names a line credits; empty where it is no credit line of agencies. */
    static List<String> credited(String line) {
        if (line.length() > 200) return List.of();
        Matcher credit = CREDIT.matcher(line);
        if (credit.matches()) {
            List<String> names = split(credit.group("names"));
            // "Additional reporting by Jane Roe" credits a person.
            boolean persons = line.toLowerCase(java.util.Locale.ROOT).contains("reporting by");
            return persons ? names.stream().filter(Agencies::isKnown).toList() : names;
        }
        Matcher bare = BARE.matcher(line);
        if (!bare.matches()) return List.of();
        List<String> names = split(bare.group("names"));
        return names.stream().allMatch(Agencies::isKnown) ? names : List.of();
    }

    private static List<String> split(String names) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : BETWEEN.split(names, -1)) {
            String bare = name.replaceAll("(?i)^(?:the\\s+)(?=agencies)|\\s+news agency$|\\s+inputs$", "")
                    .strip();
            if (!bare.isEmpty()) found.add(bare);
        }
        return new ArrayList<>(found);
    }

    /** The agency in the brackets of "LONDON (Reuters)": a known one, or an abbreviation. */
    static Optional<String> inDateline(String brackets) {
        String name = brackets.strip();
        return isKnown(name) || name.matches("[A-Z]{2,6}") ? Optional.of(name) : Optional.empty();
    }
}
