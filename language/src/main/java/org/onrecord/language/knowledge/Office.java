package org.onrecord.language.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An office of a state, a territory or an organization, such as the president of Russia.
 *
 * @param title what its holder is called there, in the form that {@link #title} gives: {@code president}, {@code foreign minister}
 * @param of the Wikidata id of the state, territory or organization
 */
public record Office(String title, String of) {

    /** The title of whoever is head of state, whatever he or she is called. */
    public static final String HEAD_OF_STATE = "head of state";

    /** The title of whoever is head of government. */
    public static final String HEAD_OF_GOVERNMENT = "head of government";

    /** The most words of an office, so that no long text is looked at as one. */
    private static final int LONGEST = 16;

    private static final int LONGEST_NAME = 5;

    /** Who holds an office for the time being holds it; a "federal" office is the state's. */
    private static final Set<String> PASSED_OVER =
            Set.of("the", "acting", "interim", "caretaker", "transitional", "federal");

    private static final Map<String, String> SPELLINGS =
            Map.of("premier", "prime minister", "defense", "defence", "foreign secretary", "foreign minister");

    private static final Map<String, String> MATTERS = Map.of(
            "foreign affairs", "foreign",
            "external affairs", "foreign",
            "external relations", "foreign",
            "foreign relations", "foreign",
            "interior affairs", "interior",
            "internal affairs", "interior",
            "home affairs", "home");

    /** "minister of foreign affairs", "minister for the interior". */
    private static final Pattern MINISTER = Pattern.compile("(minister|secretary of state|secretary) (?:of|for) (.+)");

    public Office {
        if (title.isBlank() || of.isBlank()) throw new IllegalArgumentException("An office has a title and a place.");
    }

    /**
     * The office that words name: "the Russian president", "Russia's Foreign Minister", "President of the Russian Federation".
     * Empty where they are no title with what it is an office of, or where that is ambiguous. Whether there is such an office is
     * not asked.
     */
    public static Optional<Office> read(String words, Knowledge knowledge) {
        List<String> all = words(words);
        if (!all.isEmpty() && all.getFirst().equalsIgnoreCase("the")) all = all.subList(1, all.size());
        if (all.size() < 2 || all.size() > LONGEST) return Optional.empty();
        for (int n = Math.min(LONGEST_NAME, all.size() - 1); n > 0; n--) {
            Optional<String> place = place(String.join(" ", all.subList(0, n)), knowledge, true);
            if (place.isPresent()) return office(all.subList(n, all.size()), place.get());
        }
        for (int i = 1; i < all.size() - 1; i++) {
            if (!all.get(i).equals("of")) continue;
            int begin = all.get(i + 1).equalsIgnoreCase("the") ? i + 2 : i + 1;
            if (begin == all.size() || all.size() - begin > LONGEST_NAME) continue;
            Optional<String> place = place(String.join(" ", all.subList(begin, all.size())), knowledge, false);
            if (place.isPresent()) return office(all.subList(0, i), place.get());
        }
        return Optional.empty();
    }

    private static Optional<Office> office(List<String> title, String of) {
        String form = title(String.join(" ", title));
        return form.isEmpty() ? Optional.empty() : Optional.of(new Office(form, of));
    }

    private static Optional<String> place(String written, Knowledge knowledge, boolean first) {
        String name = written;
        boolean owner = first && (name.endsWith("'s") || name.endsWith("'"));
        if (owner) name = name.substring(0, name.lastIndexOf('\''));
        Optional<Known> body = knowledge.body(name);
        if (body.isEmpty() && first && !owner) body = knowledge.stateOfPeople(name);
        // What has no id cannot be told from something else of the same name.
        return body.flatMap(Known::wikidata);
    }

    /** The one form of a title for its many: "Minister of Foreign Affairs" and "Foreign Minister" are {@code foreign minister}. */
    public static String title(String words) {
        List<String> kept = new ArrayList<>();
        for (String word : words(words)) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (!PASSED_OVER.contains(lower)) kept.add(SPELLINGS.getOrDefault(lower, lower));
        }
        String title = String.join(" ", kept);
        Matcher minister = MINISTER.matcher(title);
        if (minister.matches()) {
            String matter = minister.group(2);
            String office = minister.group(1).equals("secretary of state") ? "secretary" : minister.group(1);
            title = MATTERS.getOrDefault(matter, matter) + " " + office;
        }
        // "Secretary of State", of the United States, is of no matter.
        if (title.equals("state secretary")) return "secretary of state";
        return SPELLINGS.getOrDefault(title, title);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.replace('\u2019', '\'').split("\\s+", -1)) if (!word.isEmpty()) words.add(word);
        return words;
    }
}
