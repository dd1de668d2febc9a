package org.onrecord.page.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a stripped text names its outlet besides the byline: in a page's title and in the small print. */
final class Outlet {

    private static final Pattern COPYRIGHT = Pattern.compile(
            "(?:\\u00A9|\\([cC]\\)|(?i:copyright))\\s*(?:\\u00A9|\\([cC]\\))?\\s*(?:(?:19|20)\\d\\d(?:\\s*[\\u2013-]\\s*(?:19|20)?\\d\\d)?)?,?\\s*(?:by\\s+)?(?<name>\\p{Lu}[^.|,;\\u00A9]{1,50}?)\\s*(?:(?:[.|,;]|\\s[\\u2013-]\\s|(?i:all rights|alle rechte)).*)?");

    /** A company is not the outlet it owns. */
    private static final Pattern COMPANY = Pattern.compile(
            "(?i).*\\b(?:ltd|limited|inc|llc|plc|pvt|gmbh|ag|kg|corp|corporation|company|holdings?|group|publishing|publishers|publications|s\\.?a\\.?|b\\.?v\\.?)\\b.*|.*\\d.*");

    private static final Pattern SUFFIX = Pattern.compile("\\s+[|\\u2013\\u2014:\\u00B7-]\\s+");

    private Outlet() {}

    /** The outlet that a copyright line names, unless it is a company or an agency. */
    static Optional<String> inCopyright(String line) {
        if (line.length() > 300) return Optional.empty();
        Matcher copyright = COPYRIGHT.matcher(line);
        if (!copyright.matches()) return Optional.empty();
        String name = copyright.group("name").strip();
        boolean outlet =
                !COMPANY.matcher(name).matches() && !Agencies.isKnown(name) && name.split("\\s+", -1).length <= 6;
        return outlet ? Optional.of(name) : Optional.empty();
    }

    /** The outlet after {@code headline} in a page's title that repeats it: "Headline | Outlet". */
    static Optional<String> inTitle(String title, String headline) {
        if (title.length() <= headline.length() + 3 || !title.startsWith(headline)) return Optional.empty();
        Matcher suffix = SUFFIX.matcher(title);
        if (!suffix.find(headline.length()) || suffix.start() != headline.length()) return Optional.empty();
        return name(title.substring(suffix.end()));
    }

    /** Where the outlet's name begins that ends a title after an upright stroke; empty where none does. */
    static Optional<String> afterStroke(String title) {
        int stroke = title.lastIndexOf(" | ");
        return stroke < 15 ? Optional.empty() : name(title.substring(stroke + 3));
    }

    private static Optional<String> name(String words) {
        // "Section | Outlet"
        String name = words.substring(Math.max(words.lastIndexOf(" | "), words.lastIndexOf(" - ")) + 1)
                .replaceFirst("^[|-]\\s+", "")
                .strip();
        boolean isName = !name.isEmpty() && name.split("\\s+", -1).length <= 4 && Character.isUpperCase(name.charAt(0));
        return isName ? Optional.of(name) : Optional.empty();
    }
}
