package org.onrecord.statement;

import java.util.Locale;

/** What a statement was made in. */
public enum Medium {
    SPEECH,
    WRITING,
    POST,
    BROADCAST;

    /** The word for it in the record. */
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The medium that the record calls {@code term}.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Medium of(String term) {
        for (Medium medium : values()) if (medium.term().equals(term)) return medium;
        throw new IllegalArgumentException("No medium: " + term);
    }
}
