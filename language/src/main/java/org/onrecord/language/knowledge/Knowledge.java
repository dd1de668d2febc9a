package org.onrecord.language.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known beyond the report. What it does not know is absent, and nothing is guessed: a reader that asks who held an
 * office gets those known to have held it on that day, or nobody. Whose store fails throws {@link KnowledgeException}. Safe for any
 * number of threads.
 */
public interface Knowledge {

    /**
     * What a name may mean, in no order; several where it is ambiguous. Upper and lower case count.
     *
     * @param name without an article: "Kremlin", "UN", "Vladimir Putin"
     */
    List<Meaning> meanings(String name);

    /**
     * The persons known to have held an office on a day. Whose time in office began later, had ended, or is known only up to an
     * earlier day is none of them.
     */
    List<Known> holders(Office office, LocalDate day);

    /** {@code sha256:} and a digest of all that is known: two with equal digests give equal answers. */
    String digest();

    /** This knowledge and what {@code other} knows besides. */
    default Knowledge and(Knowledge other) {
        return new JoinedKnowledge(this, other);
    }

    /** The state with this name: "United States", "UK"; without "the". */
    default Optional<Known> state(String name) {
        return one(name, Meaning.Way.NAME, Known.Kind.STATE);
    }

    /** The state whose capital has this name. */
    default Optional<Known> stateWithCapital(String city) {
        return one(city, Meaning.Way.CAPITAL, Known.Kind.STATE);
    }

    /** The state whose people or things this word names: "Chinese", "Germans". */
    default Optional<Known> stateOfPeople(String word) {
        return one(word, Meaning.Way.PEOPLE, Known.Kind.STATE);
    }

    /** The state whose government sits at this place: "Kremlin". */
    default Optional<Known> stateSeatedAt(String place) {
        return one(place, Meaning.Way.SEAT, Known.Kind.STATE);
    }

    /** The only thing of this kind that a name means in this way; empty where it means none, or several. */
    default Optional<Known> one(String name, Meaning.Way way, Known.Kind kind) {
        List<Known> all = meanings(name).stream()
                .filter(meaning -> meaning.way() == way && meaning.known().kind() == kind)
                .map(Meaning::known)
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /**
     * The state, territory or organization whose own name this most likely is: a state before a territory, that before an
     * organization between states, that before any other. Empty where it is none's, or where several of one kind have it.
     */
    default Optional<Known> body(String name) {
        return mostLikely(meanings(name).stream()
                .filter(meaning -> meaning.way() == Meaning.Way.NAME)
                .map(Meaning::known)
                .toList());
    }

    private static Optional<Known> mostLikely(List<Known> all) {
        for (Known.Kind kind : Known.Kind.values()) {
            if (kind == Known.Kind.PERSON) continue;
            List<Known> same = all.stream()
                    .filter(known -> known.kind() == kind)
                    .distinct()
                    .toList();
            if (!same.isEmpty()) return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
        }
        return Optional.empty();
    }
}
