package org.onrecord.register.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.Span;

/**
 * Whether two texts speak of one speaker. Persons are told apart by their last names, and by their first names where both
 * give one; a description ("the foreign minister") is held against all that the record calls the party, its role included, and a
 * state or a body stands for who the record says holds office there.
 */
final class Speakers {

    /** What is known of two speakers. */
    enum Likeness {
        SAME,
        OTHER,
        /** One of the two texts does not say who it was. */
        UNKNOWN
    }

    private static final Set<String> PRONOUNS = Set.of(
            "he", "she", "they", "it", "i", "we", "him", "her", "them", "his", "their", "who", "which", "that", "you");

    /** Words of a name that tell nobody from anybody. */
    private static final Set<String> EMPTY = Set.of(
            "the", "a", "an", "of", "for", "to", "at", "in", "on", "and", "mr", "mrs", "ms", "miss", "mx", "dr", "sir",
            "lord", "lady", "dame", "s", "former", "its", "his", "her", "their", "said");

    /** What stands before a name and is none. */
    private static final Set<String> TITLES = Set.of(
            "president",
            "minister",
            "prime",
            "foreign",
            "finance",
            "defence",
            "defense",
            "interior",
            "health",
            "transport",
            "secretary",
            "general",
            "deputy",
            "vice",
            "senator",
            "mayor",
            "judge",
            "justice",
            "chancellor",
            "governor",
            "chairman",
            "chairwoman",
            "chair",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "captain",
            "colonel",
            "king",
            "queen",
            "prince",
            "princess",
            "pope",
            "professor",
            "director",
            "chief",
            "ambassador",
            "bishop",
            "sheikh");

    private static final int LEAST_STEM = 4;

    private Speakers() {}

    static boolean isPronoun(String words) {
        return PRONOUNS.contains(words.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether a draft's speaker is one of those on record. Where the record has a pronoun or a description alone ("the judge"), that may be
     * whom the draft names, but only if the report names the same somewhere.
     *
     * @param report the words of the whole report
     */
    static Likeness compare(Optional<DraftQuotation.Speaker> draft, List<RecordedParty> recorded, Set<String> report) {
        if (draft.isEmpty()) return Likeness.UNKNOWN;
        for (RecordedParty party : recorded) if (same(draft.get(), party)) return Likeness.SAME;
        boolean named = recorded.stream().anyMatch(Speakers::isNamed);
        // "The mayor" may be anybody of whom the record has no office.
        boolean described = !looksLikeName(draft.get().name())
                && recorded.stream().allMatch(party -> party.role().isEmpty());
        if ((named && !described) || !mayStandIn(draft.get(), report)) return Likeness.OTHER;
        return Likeness.UNKNOWN;
    }

    /**
     * Whether a draft's speaker may be whom a report leaves to "she" or to nobody: one of the persons that its paragraph names, or where it
     * names none, anybody whom the report names.
     *
     * @param beside the persons that the paragraph names
     */
    static Likeness compareBeside(
            Optional<DraftQuotation.Speaker> draft, List<RecordedParty> beside, Set<String> report) {
        if (draft.isEmpty() || beside.isEmpty()) return compare(draft, List.of(), report);
        boolean person = looksLikeName(draft.get().name());
        boolean one = beside.stream().anyMatch(party -> same(draft.get(), party));
        return person && !one && beside.stream().anyMatch(Speakers::isNamed) ? Likeness.OTHER : Likeness.UNKNOWN;
    }

    private static boolean isNamed(RecordedParty party) {
        return party.role().isPresent() || party.names().stream().anyMatch(Speakers::looksLikeName);
    }

    /** Whether a report has the last word of a draft's name, or of one of its names; a description may stand anywhere. */
    private static boolean mayStandIn(DraftQuotation.Speaker draft, Set<String> report) {
        if (!looksLikeName(draft.name())) return true;
        for (String name : draft.name().split(", ", -1)) {
            List<String> tokens = tokens(name);
            if (!tokens.isEmpty() && holds(report, tokens.getLast())) return true;
        }
        return false;
    }

    /** Whether a name that stands beside a quotation may be short for a fuller one: "Venn" for "Dario Venn". */
    static boolean agree(String name, DraftQuotation.Speaker speaker) {
        return same(speaker, new RecordedParty(name, Set.of(), Optional.empty(), Optional.empty()));
    }

    private static boolean same(DraftQuotation.Speaker draft, RecordedParty recorded) {
        if (draft.wikidata().isPresent() && draft.wikidata().equals(recorded.wikidata())) return true;
        Set<String> bag = new HashSet<>();
        for (String name : recorded.names()) bag.addAll(tokens(name));
        recorded.role().ifPresent(role -> bag.addAll(tokens(role)));
        // A draft's list of names may hold several speakers, each of which may be the one.
        for (String name : draft.name().split(", ", -1)) if (same(name, recorded, bag)) return true;
        if (looksLikeName(draft.name())) return false;
        for (String name : draft.names()) if (same(name, recorded, bag)) return true;
        return false;
    }

    private static boolean same(String name, RecordedParty recorded, Set<String> bag) {
        List<String> tokens = tokens(name);
        if (tokens.isEmpty()) return false;
        boolean agrees = false;
        if (looksLikeName(name)) {
            for (String other : recorded.names()) {
                List<String> others = tokens(other);
                if (!looksLikeName(other)
                        || others.isEmpty()
                        || !others.getLast().equals(tokens.getLast())) continue;
                List<String> firsts = firstNames(tokens);
                List<String> otherFirsts = firstNames(others);
                agrees = true;
                // Where both give a first name, that decides: "Carl Brix" is not "Ms. Brix", whom the record calls Ada
                // Brix.
                if (!firsts.isEmpty() && !otherFirsts.isEmpty()) return shareOne(firsts, otherFirsts);
            }
        }
        if (agrees) return true;
        for (String token : tokens) if (!holds(bag, token)) return false;
        return true;
    }

    private static List<String> firstNames(List<String> tokens) {
        return tokens.subList(0, tokens.size() - 1).stream()
                .filter(token -> !TITLES.contains(token))
                .toList();
    }

    /** "J." agrees with "Jan". */
    private static boolean shareOne(List<String> firsts, List<String> others) {
        for (String first : firsts) {
            for (String second : others) {
                if (first.equals(second)) return true;
                if ((first.length() == 1 || second.length() == 1) && first.charAt(0) == second.charAt(0)) return true;
            }
        }
        return false;
    }

    /** "Velmora" in "Velmoran": a word of four letters or more that begins as the other does. */
    private static boolean holds(Set<String> bag, String token) {
        if (bag.contains(token)) return true;
        if (token.length() < LEAST_STEM) return false;
        for (String other : bag) {
            if (other.length() >= LEAST_STEM && (other.startsWith(token) || token.startsWith(other))) return true;
        }
        return false;
    }

    /** Whether every word that counts is capitalised. */
    private static boolean looksLikeName(String words) {
        boolean capital = false;
        for (String part : words.strip().split("\\s+", -1)) {
            if (part.isEmpty() || EMPTY.contains(part.toLowerCase(Locale.ROOT))) continue;
            if (!Character.isUpperCase(part.charAt(0))) return false;
            capital = true;
        }
        return capital;
    }

    private static List<String> tokens(String words) {
        List<String> tokens = new ArrayList<>();
        for (Word word : Words.of(words, new Span(0, words.length()))) {
            String form = word.form().endsWith("'s")
                    ? word.form().substring(0, word.form().length() - 2)
                    : word.form();
            if (!EMPTY.contains(form)) tokens.add(form);
        }
        return tokens;
    }
}
