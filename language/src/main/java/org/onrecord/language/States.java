package org.onrecord.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The states of the world by name, by capital and by the words for their people ("Chinese"). From the compiled table
 * that {@code training/lexicons/make_states.py} makes. Immutable; safe for any number of threads.
 */
public final class States {

    /**
     * A state.
     *
     * @param name its English name
     * @param wikidata its Wikidata id
     */
    public record State(String name, String wikidata) {}

    private static final States TABLE = new States();

    private final Map<String, State> byName = new HashMap<>();
    private final Map<String, State> byCapital = new HashMap<>();
    private final Map<String, State> byPeople = new HashMap<>();

    private States() {
        for (String line : WordList.lines("states.tsv")) {
            List<String> fields = split(line, '\t');
            State state = new State(fields.get(0), fields.get(1));
            byName.put(state.name(), state);
            for (String name : split(fields.get(2), '|')) byName.putIfAbsent(name, state);
            for (String capital : split(fields.get(3), '|')) byCapital.putIfAbsent(capital, state);
            for (String people : split(fields.get(4), '|')) {
                byPeople.putIfAbsent(people, state);
                if (people.endsWith("n") || people.endsWith("i")) byPeople.putIfAbsent(people + "s", state);
            }
        }
    }

    /** The state with this name: "United States", "UK", "Russian Federation"; without "the". */
    public static Optional<State> named(String name) {
        return Optional.ofNullable(TABLE.byName.get(name));
    }

    /** The state whose capital, or seat of government, has this name. */
    public static Optional<State> withCapital(String city) {
        return Optional.ofNullable(TABLE.byCapital.get(city));
    }

    /** The state whose people or things this word names: "Chinese", "Germans". */
    public static Optional<State> ofPeople(String word) {
        return Optional.ofNullable(TABLE.byPeople.get(word));
    }

    private static List<String> split(String line, char at) {
        List<String> fields = new ArrayList<>();
        int begin = 0;
        for (int i = line.indexOf(at); i >= 0; i = line.indexOf(at, begin)) {
            fields.add(line.substring(begin, i));
            begin = i + 1;
        }
        if (begin < line.length() || at == '\t') fields.add(line.substring(begin));
        // Files are trimmed at their line ends, so a row may lack its last, empty fields.
        while (at == '\t' && fields.size() < 5) fields.add("");
        return fields;
    }
}
