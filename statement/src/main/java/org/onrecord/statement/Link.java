package org.onrecord.statement;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What one statement of a reading is to another.
 *
 * @param type what it is
 * @param from id of the statement that denies, rejects, answers or repeats
 * @param to id of the statement that is denied, rejected, answered or repeated
 * @param confidence empty where the figure is not calibrated
 */
public record Link(Type type, String from, String to, OptionalDouble confidence) {

    /** What one statement can be to another. */
    public enum Type {
        DENIES,
        REJECTS,
        ANSWERS,
        /** From the headline, lead or summary to the fuller statement. */
        REPEATS;

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
            throw new IllegalArgumentException("No type of link: " + term);
        }
    }
}
