package org.onrecord.register.join;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Span;
import org.onrecord.statement.Actor;

/**
 * The forms of names under which parties are looked for: folded in case, accents and punctuation, without titles and articles.
 * Stateless; safe for any number of threads.
 */
final class PartyNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s\\b");
    /** An abbreviation: capitals, perhaps with points or a figure. */
    private static final Pattern ABBREVIATION = Pattern.compile("(?:\\p{Lu}\\.?){2,8}\\d?");

    private static final Set<String> TITLES = words("titles.txt");
    private static final Set<String> GENERIC = words("generic.txt");
    private static final Set<String> UNNAMED = Set.of(
            "a", "an", "the", "some", "many", "most", "several", "both", "other", "another", "all", "no", "one", "two",
            "three", "four", "five", "its", "his", "her", "their", "our", "my", "your", "this", "that", "these",
            "those", "such", "any", "every", "each", "few", "i", "he", "she", "they", "we", "you", "it", "who",
            "which");
    private static final Set<String> PARTICLES = Set.of(
            "of", "for", "and", "the", "in", "on", "de", "da", "di", "del", "der", "den", "van", "von", "la", "le",
            "al", "el", "bin", "ibn", "to", "du", "dos", "&");

    private static final Set<String> CLAUSES = Set.of("who", "which", "that", "whose", "where", "when");
    /** Offices that one person holds at a time. */
    private static final Set<String> OFFICES = Set.of(
            "president",
            "minister",
            "premier",
            "chancellor",
            "governor",
            "mayor",
            "head",
            "leader",
            "chairman",
            "chairwoman",
            "chair",
            "chief",
            "director",
            "king",
            "queen",
            "ambassador",
            "envoy",
            "delegate",
            "general",
            "commissioner",
            "manager",
            "master",
            "speaker");
    /** What tells that there was another holder, or that there are several. */
    private static final Set<String> OFTEN_HELD = Set.of(
            "former",
            "ex",
            "deputy",
            "vice",
            "then",
            "acting",
            "late",
            "one",
            "leaders",
            "ministers",
            "members",
            "member",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "aide",
            "adviser");

    private PartyNames() {}

    private static Set<String> words(String file) {
        try (@Nullable InputStream stream = PartyNames.class.getResourceAsStream(file)) {
            if (stream == null) throw new IllegalStateException("The program's own file " + file + " is missing.");
            Set<String> words = new HashSet<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(words::add);
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name in small letters without accents and punctuation; empty where nothing of it is left. */
    static String folded(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return NO_WORD.matcher(POSSESSIVE.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The name without the article and the titles before it: {@code Hester Quorl} of {@code President Hester Quorl}. */
    static String bare(String name) {
        List<String> words = new ArrayList<>(List.of(SPACE.split(name.strip(), -1)));
        if (words.size() > 1 && words.get(0).equalsIgnoreCase("the")) words.remove(0);
        while (words.size() > 1 && TITLES.contains(folded(words.get(0)))) words.remove(0);
        return String.join(" ", words);
    }

    /** What the name is looked for by; the same for names that are one but for how they are written. */
    static String key(Actor actor) {
        return folded(bare(actor.name()));
    }

    /** Whether the words are the name of one party, rather than a description that fits many ("a spokesman", "The company"). */
    static boolean isName(Actor actor) {
        if (actor.wikidata().isPresent() || actor.type() == Actor.Type.STATE) return true;
        String[] words = SPACE.split(bare(actor.name()), -1);
        if (words[0].isEmpty() || UNNAMED.contains(words[0].toLowerCase(Locale.ROOT))) return false;
        if (words.length == 1) {
            return Character.isUpperCase(words[0].codePointAt(0)) && !GENERIC.contains(folded(words[0]));
        }
        boolean person = actor.type() == Actor.Type.PERSON;
        boolean group = actor.type() == Actor.Type.GROUP;
        int capitals = 0;
        for (String word : words) {
            if (Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.codePointAt(0))) capitals++;
            else if ((person || group) && !PARTICLES.contains(word.toLowerCase(Locale.ROOT))) return false;
        }
        // A first word is written large at the head of a sentence, whatever it is.
        return capitals >= 2 || (!person && !group && capitals == 1 && !GENERIC.contains(folded(words[0])));
    }

    /** Whether the words describe a group or body by its place or its house ("bakers in Osk"): so few that they may be one. */
    static boolean isPlaced(Actor actor) {
        boolean several = actor.type() == Actor.Type.GROUP
                || actor.type() == Actor.Type.ORGANIZATION
                || actor.type() == Actor.Type.IGO;
        String[] words = SPACE.split(bare(actor.name()), -1);
        if (!several || words.length < 3 || isName(actor)) return false;
        if (UNNAMED.contains(words[0].toLowerCase(Locale.ROOT))) return false;
        boolean placed = false;
        for (int i = 1; i < words.length; i++) {
            if (CLAUSES.contains(words[i].toLowerCase(Locale.ROOT))) return false;
            placed |= Character.isUpperCase(words[i].codePointAt(0)) && PARTICLES.contains(words[i - 1]);
        }
        return placed;
    }

    /**
     * What the holder of an office is looked for by, where the role names an office that one person has at a time, and whose it is:
     * the same for "Tharnia's foreign minister" and "Foreign Minister of Tharnia".
     */
    static Optional<String> office(String role) {
        Set<String> words = new TreeSet<>(List.of(folded(role).split(" ", -1)));
        words.removeAll(PARTICLES);
        words.removeAll(Set.of("new", "a", "an", "its", "his", "her", "their"));
        boolean whose = false;
        for (String word : SPACE.split(role.strip(), -1)) {
            whose |= Character.isUpperCase(word.codePointAt(0)) && !TITLES.contains(folded(word));
        }
        boolean single =
                words.stream().anyMatch(OFFICES::contains) && words.stream().noneMatch(OFTEN_HELD::contains);
        return whose && single ? Optional.of("office: " + String.join(" ", words)) : Optional.empty();
    }

    /** Every form to look for an actor by: its name's, and those of abbreviations that the report has for it. */
    static Set<String> keys(Actor actor, String text) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(actor));
        if (actor.type() == Actor.Type.PERSON) return keys;
        for (Span mention : actor.mentions()) {
            String words = mention.in(text).strip();
            if (ABBREVIATION.matcher(words).matches()) keys.add(folded(words));
        }
        return keys;
    }

    /** How many words a key has. */
    static int length(String key) {
        return key.isEmpty() ? 0 : SPACE.split(key, -1).length;
    }

    /** The last word of a key: a person's surname. */
    static String last(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    /** Whether two roles share a word that says something. */
    static boolean alike(String role, String other) {
        Set<String> words = new HashSet<>(List.of(folded(role).split(" ", -1)));
        words.removeAll(PARTICLES);
        words.remove("former");
        for (String word : folded(other).split(" ", -1)) if (words.contains(word)) return true;
        return false;
    }
}
