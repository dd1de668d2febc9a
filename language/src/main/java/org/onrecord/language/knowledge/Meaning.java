package org.onrecord.language.knowledge;

/**
 * One thing that a name may mean.
 *
 * @param way how the name comes to mean it
 * @param known what it means
 */
public record Meaning(Way way, Known known) {

    /** How a name means something. */
    public enum Way {
        /** It is its name: "Russia", "United Nations". */
        NAME,
        /** It is the name of the state's capital: "Moscow". */
        CAPITAL,
        /** It is the word for the state's people or things: "Russian", "Germans". */
        PEOPLE,
        /** It is the seat of the state's government: "Kremlin", "Downing Street". */
        SEAT
    }
}
