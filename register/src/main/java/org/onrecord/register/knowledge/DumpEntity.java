package org.onrecord.register.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.onrecord.language.knowledge.Known;
import org.onrecord.language.knowledge.Office;

/** What a dump tells of one entity, as far as reports need it. */
public sealed interface DumpEntity {

    /** The Wikidata id: {@code Q...}. */
    String id();

    /** The English label. */
    String name();

    /** Other English names, without the label; sorted. */
    List<String> names();

    /** The day of its last change in Wikidata; empty where the dump does not say. */
    Optional<LocalDate> modified();

    /**
     * A time for which a person held a position. It is certain from the first day to the last: where Wikidata has a month or a year
     * alone, the first day is the last of that month or year, and the other way round.
     *
     * @param position its Wikidata id
     * @param first the first day
     * @param last the last day; empty where it goes on as far as the dump knows
     */
    record Term(String position, LocalDate first, Optional<LocalDate> last) {}

    /**
     * A human being.
     *
     * @param terms in which positions, sorted
     */
    record Person(String id, String name, List<String> names, List<Term> terms, Optional<LocalDate> modified)
            implements DumpEntity {

        public Person {
            names = sorted(names);
            terms = List.copyOf(terms);
        }
    }

    /**
     * An organization.
     *
     * @param kind {@link Known.Kind#IGO} or {@link Known.Kind#ORGANIZATION}
     */
    record Organization(String id, String name, List<String> names, Known.Kind kind, Optional<LocalDate> modified)
            implements DumpEntity {

        public Organization {
            names = sorted(names);
        }
    }

    /**
     * A position that persons hold.
     *
     * @param offices what it is: title and jurisdiction; empty where Wikidata tells no jurisdiction
     */
    record Position(String id, String name, List<Office> offices, Optional<LocalDate> modified) implements DumpEntity {

        public Position {
            offices = List.copyOf(offices);
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    }

    private static List<String> sorted(List<String> names) {
        SortedSet<String> sorted = new TreeSet<>(names);
        return List.copyOf(sorted);
    }
}
