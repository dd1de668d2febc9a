package org.onrecord.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.onrecord.page.Span;

/**
 * One party of a report: someone who speaks or is spoken of as the target of a statement.
 *
 * @param id its name inside this reading: {@code a1}, {@code a2} ...
 * @param name the fullest name the report gives
 * @param type what it is
 * @param role such as "Foreign Minister of China"; empty where the report does not tell
 * @param wikidata the Wikidata id ({@code Q...}); empty where no knowledge has one
 * @param mentions where the report speaks of it, in text order
 * @param confidence how sure the reader is that this is one party; empty where the figure is not calibrated
 */
public record Actor(
        String id,
        String name,
        Type type,
        Optional<String> role,
        Optional<String> wikidata,
        List<Span> mentions,
        OptionalDouble confidence) {

    /** What a party is. */
    public enum Type {
        PERSON,
        STATE,
        ORGANIZATION,
        IGO,
        GROUP,
        MEDIA;

        /** The word for it in the record. */
        public String term() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The type that the record calls {@code term}.
         *
         * @throws IllegalArgumentException where there is none
         */
        public static Type of(String term) {
            for (Type type : values()) if (type.term().equals(term)) return type;
            throw new IllegalArgumentException("No type of actor: " + term);
        }
    }

    public Actor {
        mentions = List.copyOf(mentions);
    }
}
