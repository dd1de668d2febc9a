package org.onrecord.register.join;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Span;
import org.onrecord.statement.Actor;

/**
 * Gives an actor the name by which other reports know it, as far as its own report tells: the name that stands in apposition to a
 * description ("its leader, Isolde Marr"), the full name of which a report uses the first word ("the League" of "the League of Inland
 * States"), the state whose government is spoken of. A single word that the report uses as a place with ministers of its own is a
 * state, whatever the reader took it for. Stateless; safe for any number of threads.
 */
final class NamedActors {

    /** How many characters of a mention are looked at: a name in apposition stands at its end or its head. */
    private static final int LOOKED_AT = 160;

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s$");

    /** Bodies that a report calls by this one word where it has named them. */
    private static final Set<String> BODIES = Set.of(
            "league",
            "association",
            "union",
            "council",
            "committee",
            "commission",
            "agency",
            "ministry",
            "department",
            "bureau",
            "bank",
            "board",
            "guild",
            "federation",
            "society",
            "institute",
            "university",
            "alliance",
            "authority",
            "organisation",
            "organization",
            "party",
            "court",
            "fund");

    /** What a state has and no person. */
    private static final String OF_STATE =
            "(?:(?:foreign|interior|finance|defen[cs]e|trade|prime|home|health|energy|agriculture|justice|economy|new|former)"
                    + " ){0,3}(?:government|minister|ministry|parliament|president|ambassador|embassy|army|navy|constitution)";

    private NamedActors() {}

    /** The actor under its name; itself where its report tells no more. The id and the mentions stay. */
    static Actor named(Actor actor, String text) {
        if (actor.wikidata().isPresent()) return actor;
        String name = POSSESSIVE.matcher(actor.name().strip()).replaceAll("");
        Actor bare = with(actor, name, actor.type(), actor.role());
        Optional<String> state = governed(name);
        if (state.isPresent()) return with(actor, state.get(), Actor.Type.STATE, Optional.empty());
        if (PartyNames.isName(bare))
            return isState(bare, text) ? with(actor, name, Actor.Type.STATE, Optional.empty()) : bare;
        Optional<String> fuller = fullName(name, text);
        if (fuller.isPresent()) {
            Actor.Type type = actor.type() == Actor.Type.PERSON ? Actor.Type.ORGANIZATION : actor.type();
            return with(actor, fuller.get(), type, Optional.empty());
        }
        for (Span mention : actor.mentions()) {
            Optional<String> found = apposed(name, mention.in(text));
            if (found.isPresent())
                return with(actor, found.get(), actor.type(), actor.role().or(() -> Optional.of(name)));
        }
        return bare;
    }

    private static Actor with(Actor actor, String name, Actor.Type type, Optional<String> role) {
        return new Actor(actor.id(), name, type, role, actor.wikidata(), actor.mentions(), actor.confidence());
    }

    /** The state that "Velmora's government" or "the government of Velmora" names. */
    private static Optional<String> governed(String name) {
        List<String> words = List.of(SPACE.split(name, -1));
        String last = words.get(words.size() - 1);
        if (last.equals("government") && words.size() <= 3) {
            String first = words.get(words.size() - 2 < 0 ? 0 : words.size() - 2);
            Matcher possessive = POSSESSIVE.matcher(first);
            if (capital(first) && possessive.find()) return Optional.of(first.substring(0, possessive.start()));
        }
        int of = words.indexOf("of");
        boolean government = of > 0 && words.get(of - 1).equalsIgnoreCase("government") && of <= 2;
        return government && words.size() == of + 2 && capital(last) ? Optional.of(last) : Optional.empty();
    }

    private static boolean isState(Actor actor, String text) {
        String name = actor.name();
        boolean other = actor.type() == Actor.Type.PERSON || actor.type() == Actor.Type.ORGANIZATION;
        if (!other || actor.role().isPresent() || name.indexOf(' ') >= 0) return false;
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "['\u2019]s " + OF_STATE + "(?![\\p{L}])")
                .matcher(text)
                .find();
    }

    /** The one name in the text that begins with the body's word: {@code League of Inland States} for "the League". */
    private static Optional<String> fullName(String name, String text) {
        List<String> words = List.of(SPACE.split(name, -1));
        boolean article = words.size() == 2 && words.get(0).equalsIgnoreCase("the");
        if (!article && words.size() != 1) return Optional.empty();
        String body = words.get(words.size() - 1).toLowerCase(Locale.ROOT);
        if (!BODIES.contains(body)) return Optional.empty();
        String head = body.substring(0, 1).toUpperCase(Locale.ROOT) + body.substring(1);
        Set<String> names = new LinkedHashSet<>();
        for (int at = text.indexOf(head + " "); at >= 0; at = text.indexOf(head + " ", at + 1)) {
            boolean inside = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
            String run = inside ? "" : run(text.substring(at, Math.min(text.length(), at + LOOKED_AT)));
            if (SPACE.split(run, -1).length >= 3) names.add(run);
        }
        return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
    }

    /** The words that are written large from the beginning on, with particles between them. */
    private static String run(String words) {
        int end = 0;
        int at = 0;
        boolean open = true;
        while (open && at < words.length()) {
            int begin = at;
            while (at < words.length()
                    && (Character.isLetterOrDigit(words.charAt(at)) || "&-'\u2019".indexOf(words.charAt(at)) >= 0))
                at++;
            String word = words.substring(begin, at);
            if (capital(word)) end = at;
            else open = Set.of("of", "for", "and", "the", "&").contains(word);
            boolean blank = at < words.length() && words.charAt(at) == ' ';
            open &= blank && !word.isEmpty();
            at++;
        }
        return POSSESSIVE.matcher(words.substring(0, end)).replaceAll("");
    }

    /** The name in a mention like "its leader, Isolde Marr" or "The builder, Tollan Works". */
    private static Optional<String> apposed(String description, String mention) {
        if (mention.length() > LOOKED_AT || !mention.startsWith(description)) return Optional.empty();
        String rest = mention.substring(description.length());
        if (!rest.startsWith(", ")) return Optional.empty();
        String name = rest.substring(2);
        int comma = name.indexOf(',');
        if (comma >= 0) name = name.substring(0, comma);
        List<String> words = List.of(SPACE.split(name.strip(), -1));
        int first = words.size();
        while (first > 0
                && (capital(words.get(first - 1)) || words.get(first - 1).equals("&"))) first--;
        List<String> found = words.subList(first, words.size());
        if (found.size() < 2 || found.size() > 4) return Optional.empty();
        // "its foreign minister, Ilka Sorrel" and "its head, the engineer Sabe Lindholt", but not "the bank in New
        // York".
        boolean wholly = first == 0;
        boolean described = first > 0
                && Set.of("the", "a", "an").contains(words.get(0).toLowerCase(Locale.ROOT))
                && words.subList(0, first).stream().noneMatch(PREPOSITIONS::contains);
        return wholly || described ? Optional.of(String.join(" ", found)) : Optional.empty();
    }

    private static final Set<String> PREPOSITIONS = new HashSet<>(
            List.of("of", "in", "at", "from", "for", "to", "on", "by", "near", "with", "who", "which", "that", "and"));

    private static boolean capital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }
}
