package org.onrecord.page.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.words.WordList;

/** The lines that credit news agencies for a report's text. */
final class Agencies {

    private static final Set<String> KNOWN = Set.copyOf(WordList.lines(Agencies.class, "agencies.txt"));

    private static final String NAME = "[\\p{L}\\d][\\p{L}\\d.&' -]{1,40}";
    private static final String NAMES = NAME + "(?:(?:,| and|,? &|/)\\s*" + NAME + "){0,5}";

    /** "With inputs from X and Y", "Additional reporting by X", "Source: X", with or without brackets. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?iu)^[(\\[*_\\s\\u2013\\u2014-]*(?:with|avec|mit|con|com|this (?:story|report|article)[^.]{0,60}\\b(?:uses|includes|contains|with))?\\s*"
                    + "(?:(?:additional |agency )?(?:inputs?|reporting|material|information|reports?|content|contributions?)\\s+(?:from|by)(?:\\s+the)?|(?:(?:material|informationen|agenturmaterial) (?:von|der)|informaci\\u00F3n de|informations? de)|(?<=avec |mit |con |com |with )|(?:source|quelle|fuente|fonte)\\s*:|agency\\s*:|credits?\\s*:)\\s*"
                    + "(?<names>" + NAMES + ")[.)\\]*_\\s]*$");

    /** A line that is nothing but names, as "(AP)" or "— Reuters" or "AFP/dpa". */
    private static final Pattern BARE =
            Pattern.compile("(?u)^[(\\[\\s\\u2013\\u2014-]*(?<names>" + NAMES + ")[.)\\]\\s]*$");

    private static final Pattern AT_END = Pattern.compile(
            "[.!?\"'\\u201D\\u2019]\\s*(?:[(\\[]|[\\u2013\\u2014-]\\s*)(?<name>[\\p{L} -]{2,30})[)\\]]?$");

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
            boolean sure = line.toLowerCase(Locale.ROOT).matches(".*\\b(?:inputs?|information|material)\\b.*");
            return sure ? names : names.stream().filter(Agencies::isKnown).toList();
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

    /** The known agency that a report's last paragraph ends with: "... he said. (AFP)", "... he said. — Reuters". */
    static Optional<String> atEnd(String paragraph) {
        Matcher end = AT_END.matcher(paragraph.substring(Math.max(0, paragraph.length() - 60)));
        return end.find() && isKnown(end.group("name")) ? Optional.of(end.group("name")) : Optional.empty();
    }

    /** The agency in the brackets of "LONDON (Reuters)": a known one, or an abbreviation. */
    static Optional<String> inDateline(String brackets) {
        String name = brackets.strip();
        return isKnown(name) || name.matches("[A-Z]{2,6}") ? Optional.of(name) : Optional.empty();
    }
}
