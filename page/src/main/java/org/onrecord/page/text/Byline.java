package org.onrecord.page.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.words.BylineLabels;

/**
 * Who wrote a report.
 *
 * @param authors persons or a desk, as written, without "By" and roles
 * @param outlet the outlet that a desk's name begins with, as in "Courier Web Team"
 */
record Byline(List<String> authors, Optional<String> outlet) {

    private static final int LONGEST_NAMES = 141;

    /** "(Reporting by Jane Roe in London; Editing by John Doe)", as agencies end a report. */
    private static final Pattern CREDITS = Pattern.compile(
            "(?i)^[(\\[*_]*(?:reporting|reported|written|writing)(?: and (?:reporting|writing|editing))? by (?<names>[^;.]{3,120})(?:[;.,)\\]].*)?$");

    private static final String WORD =
            "(?:\\p{Lu}[\\p{L}'\\u2019.-]*|(?:de|del|della|da|dos|di|du|la|le|van|von|der|den|ter|bin|bint|ibn|al|el|ben|y|e)(?![\\p{L}.]))";

    /** Two to five words in capitals: what a name looks like. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'\\u2019.-]*(?: " + WORD + "){1,4}");

    /** A desk that signs in a person's place. */
    private static final Pattern DESK = Pattern.compile(
            "(?<outlet>\\p{Lu}[\\p{L}\\d&'\\u2019.-]*(?: [\\p{L}\\d&'\\u2019.-]+){0,4}?)?\\s?(?<desk>(?:Web|News|Online|Digital|Internet|Live|Staff|Editorial|Special|Our|Political|Foreign|World|National|Sports?|Business|City)?\\s?(?:Team|Desk|Bureau|Staff|Newsroom|Web Desk|Editors?|Editorial|Reporters?|Correspondents?|Writers?|Report|Network))");

    /** What stands before "Desk" and says which desk, not whose. */
    private static final Set<String> KINDS_OF_DESK = Set.of(
            "our",
            "special",
            "staff",
            "web",
            "news",
            "online",
            "digital",
            "world",
            "foreign",
            "international",
            "national",
            "political",
            "politics",
            "business",
            "economy",
            "sport",
            "sports",
            "city",
            "metro",
            "science",
            "health",
            "tech",
            "technology",
            "culture",
            "entertainment",
            "lifestyle",
            "education",
            "breaking",
            "breaking news",
            "live",
            "senior",
            "chief",
            "the",
            "editorial",
            "investigations",
            "data",
            "video",
            "picture",
            "photo",
            "climate",
            "diplomatic",
            "defence",
            "defense",
            "legal",
            "crime",
            "court",
            "travel",
            "features",
            "weekend",
            "regional",
            "asia",
            "africa",
            "europe",
            "americas",
            "middle east",
            "local",
            "state",
            "central",
            "general",
            "express",
            "desk",
            "copy",
            "night",
            "trending",
            "social media",
            "internet",
            "fact check",
            "agency",
            "wire",
            "agencies");

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:,|;|&|\\band\\b|\\bwith\\b|\\bund\\b|\\bet\\b)\\s*");

    private static final Pattern ROLE = Pattern.compile(
            "(?iu).*\\b(?:reporter|editor|correspondent|writer|columnist|producer|journalist|contributor|chief|staff|bureau|analyst|author|fellow|intern|photographer|anchor|presenter|news|politics|business|media)\\b.*|.*@.*|(?:in|at|for|from) .*");

    /** The byline that a line is by its first word: "By Jane Roe and John Doe". */
    static Optional<Byline> of(String line) {
        if (line.length() > 240) return Optional.empty();
        OptionalInt begin = BylineLabels.opening(line);
        if (begin.isPresent() && line.length() - begin.getAsInt() <= LONGEST_NAMES) {
            String names = line.substring(begin.getAsInt());
            List<String> authors = names.isEmpty() || !Character.isLetter(names.charAt(0)) ? List.of() : authors(names);
            if (!authors.isEmpty()) return Optional.of(new Byline(authors, outlet(authors)));
        }
        Matcher credits = CREDITS.matcher(line);
        if (credits.matches()) {
            List<String> authors = authors(credits.group("names"));
            if (!authors.isEmpty()) return Optional.of(new Byline(authors, Optional.empty()));
        }
        return ofDesk(line);
    }

    /** These authors and then those of another line, each once. */
    Byline and(Byline other) {
        Set<String> all = new LinkedHashSet<>(authors);
        all.addAll(other.authors);
        return new Byline(List.copyOf(all), outlet);
    }

    /** Whether nobody signs, only a role or a desk. */
    boolean isDesk() {
        return authors.size() == 1 && isDesk(authors.get(0));
    }

    /** The byline that a line is without a "By": "Courier Web Team". */
    static Optional<Byline> ofDesk(String line) {
        if (line.length() > 60 || !isDesk(line)) return Optional.empty();
        return Optional.of(new Byline(List.of(line), outlet(List.of(line))));
    }

    /** The byline that a line is if it stands where one does: names and nothing else. */
    static Optional<Byline> ofNames(String line) {
        if (line.length() > 120) return Optional.empty();
        List<String> authors = new ArrayList<>();
        for (String name : BETWEEN.split(line, -1)) {
            if (!isName(name) || Places.isKnown(name)) return Optional.empty();
            authors.add(name);
        }
        return authors.isEmpty() ? Optional.empty() : Optional.of(new Byline(authors, Optional.empty()));
    }

    private static boolean isDesk(String words) {
        Matcher desk = DESK.matcher(words);
        return desk.matches() && words.contains(" ");
    }

    private static boolean isName(String words) {
        if (words.endsWith(".") && !words.matches(".*\\b(?:Jr|Sr)\\.")) return false;
        return NAME.matcher(words).matches();
    }

    private static List<String> authors(String names) {
        List<String> authors = new ArrayList<>();
        String bare = names.replaceAll("\\s*[(\\[].*?[)\\]]", "").replaceAll("[\\s.,;:|\\u2013\\u2014-]+$", "");
        if (isDesk(bare)) return List.of(bare);
        for (String part : BETWEEN.split(bare, -1)) {
            String name = part.replaceFirst("(?i)^by\\s+", "")
                    .replaceFirst("\\s+(?:in|for|at)\\s+\\p{Lu}.*$", "")
                    .strip();
            name = capitalized(name);
            boolean person = isName(name) && !ROLE.matcher(name).matches();
            if (person || isDesk(name)) {
                authors.add(name);
            } else if (authors.isEmpty()) {
                // "By Zena" is a byline too, "By train" is none.
                return name.matches("\\p{Lu}[\\p{L}'\\u2019-]+") && bare.equals(part) ? List.of(name) : List.of();
            } else {
                // A role, a place or an outlet after the names.
                break;
            }
        }
        return authors;
    }

    /** A name in capitals alone, as typewriters had it, in the usual form. */
    private static String capitalized(String name) {
        if (name.length() < 5 || !name.contains(" ") || !name.equals(name.toUpperCase(Locale.ROOT)) || isDesk(name))
            return name;
        StringBuilder out = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < name.length(); i++) {
            char unit = name.charAt(i);
            out.append(first ? unit : Character.toLowerCase(unit));
            first = !Character.isLetter(unit);
        }
        return out.toString();
    }

    private static Optional<String> outlet(List<String> authors) {
        if (authors.size() != 1) return Optional.empty();
        Matcher desk = DESK.matcher(authors.get(0));
        if (!desk.matches() || desk.group("outlet") == null) return Optional.empty();
        String outlet = desk.group("outlet").strip();
        if (outlet.startsWith("The ") && outlet.length() == 3) return Optional.empty();
        if (KINDS_OF_DESK.contains(outlet.toLowerCase(Locale.ROOT)) || Places.isKnown(outlet)) return Optional.empty();
        // "Jane Roe, Staff Reporter" names a person; a desk of an outlet says Web Team, Desk, Newsroom and the like.
        return desk.group("desk").matches(".*(?:Team|Desk|Bureau|Staff|Newsroom|Network|Online|Editorial).*")
                ? Optional.of(outlet)
                : Optional.empty();
    }
}
