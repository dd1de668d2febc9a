package org.onrecord.page.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.html.metadata.Phrase;

/** Wire services that no list knows, told by the form in which a report credits them. */
final class CreditForms {

    private static final int LONGEST = 220;
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{N}&'’.-]*";
    private static final String NAME = WORD + "(?: (?:of|de|del|da|di|du|des|la|le|für|der|" + WORD
            + "|(?:news|press|wire) (?:agency|service))){0,5}";
    private static final String NAMES =
            "(?:the )?(?<names>" + NAME + "(?:(?:,? and |, ?| ?& ?| ?/ ?)(?:the )?" + NAME + "){0,4})";
    private static final String OPENING = "^[(\\[*_\\s–—-]*";
    private static final String CLOSING = "[.)\\]*_\\s]*$";

    /** "This story was supplied by X and has not been edited by Y": only a service supplies. */
    private static final Pattern SUPPLIED = Pattern.compile(OPENING
            + "(?i:(?:this|the) (?:story|report|article|text|dispatch|material|content) (?:was|is|has been) (?:supplied|provided|distributed|syndicated) by) "
            + "(?i:the )?(?<names>" + NAME + ")(?:,? (?i:and|which|but|without|under) [^.]{0,140}|, [^.]{0,140})?"
            + CLOSING);

    /** "(With inputs from X and Y)". */
    private static final Pattern INPUTS = Pattern.compile(
            OPENING + "(?i:(?:with )?(?:additional |agency )?(?:inputs?|information|material|reports?) from) " + NAMES
                    + CLOSING);

    /** "Reporting by X news agency": a person too reports, a service only where its name says so. */
    private static final Pattern REPORTING = Pattern.compile(
            OPENING + "(?i:(?:with )?(?:additional )?(?:reporting|reports?) (?:by|from)) " + NAMES + CLOSING);

    private static final Pattern BETWEEN = Pattern.compile(",? and |, ?| ?& ?| ?/ ?");
    private static final Pattern KIND = Pattern.compile(
            "(?iu)(?:\\b(?:wire|wires|press|news|agency|agencia|agence|agenzia|agência|service|bureau|media|newswire)\\b|agentur\\b|presse\\b)");
    private static final Pattern GENERIC =
            Pattern.compile("(?i)(?:news |press |wire )?(?:agenc(?:y|ies)|services?|reports?|media|bureau|wires?)");
    private static final Pattern WHOLE_NAME = Pattern.compile(NAME);
    private static final Set<String> COUNTRIES = countries();

    private CreditForms() {}

    /** Whether a line under a report does nothing but credit others for its text. */
    static boolean isCredit(String line) {
        return line.length() <= LONGEST
                && (SUPPLIED.matcher(line).matches()
                        || INPUTS.matcher(line).matches()
                        || !reporting(line).isEmpty());
    }

    /** The services that a line credits, in order; none where it credits nobody, or persons. */
    static List<String> services(String line) {
        if (line.length() > LONGEST) return List.of();
        Matcher supplied = SUPPLIED.matcher(line);
        if (supplied.matches()) return names(supplied.group("names"), false);
        Matcher inputs = INPUTS.matcher(line);
        if (inputs.matches()) return names(inputs.group("names"), true);
        return reporting(line);
    }

    /** Whether the words in the brackets of a dateline may name a service. */
    static boolean isName(String words) {
        return words.length() <= 40
                && WHOLE_NAME.matcher(words).matches()
                && !words.endsWith(".")
                && !GENERIC.matcher(words).matches()
                && !COUNTRIES.contains(Phrase.bare(words));
    }

    /** Whether a name says that it is a service's: "Inland Wire", "Agencia Norte". */
    static boolean saysSo(String name) {
        return KIND.matcher(name).find();
    }

    private static List<String> reporting(String line) {
        Matcher matcher = REPORTING.matcher(line);
        if (!matcher.matches()) return List.of();
        return BETWEEN.splitAsStream(matcher.group("names"))
                .filter(CreditForms::saysSo)
                .flatMap(name -> names(name, false).stream())
                .toList();
    }

    private static List<String> names(String names, boolean mayBePersons) {
        List<String> found = new ArrayList<>();
        for (String part : BETWEEN.split(names, -1)) {
            String name = part.replaceFirst("^(?:the|The) (?=\\p{Lu})", "")
                    .replaceFirst("[\\s.]+$", "")
                    .replaceFirst(" (?:news |press |wire )?(?:agency|service)$", "")
                    .strip();
            if (name.length() < 2 || GENERIC.matcher(name).matches()) continue;
            if (mayBePersons && isLikeAPerson(name)) continue;
            found.add(name);
        }
        return found;
    }

    // "Ansa Tellwright", "Jo M. Doe in Osk": several words, not all in capitals, none of which says service.
    private static boolean isLikeAPerson(String name) {
        return name.indexOf(' ') > 0 && !name.equals(name.toUpperCase(Locale.ROOT)) && !saysSo(name);
    }

    private static Set<String> countries() {
        Set<String> names = new HashSet<>();
        for (String code : Locale.getISOCountries()) {
            for (Locale language :
                    List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.ITALIAN, Locale.of("es")))
                names.add(Phrase.bare(Locale.of("", code).getDisplayCountry(language)));
        }
        return Set.copyOf(names);
    }
}
