package org.onrecord.cli;

import org.onrecord.statement.Act;

/** How the text view tells things apart: by colours (SGR codes that every terminal knows), or not at all. */
enum Style {
    PLAIN,
    COLOURED;

    /** What words are in the text view. */
    enum Paint {
        NONE(""),
        HEADLINE("1"),
        WHO("1"),
        DIM("2"),
        PROBLEM("31"),
        AGAINST("31"),
        FOR("32"),
        CAUTION("33"),
        CLAIM("34"),
        REFUSAL("35"),
        ASKING("36");

        private final String code;

        Paint(String code) {
            this.code = code;
        }

        /** The paint of an act: acts of one spirit share one. */
        static Paint of(Act act) {
            return switch (act) {
                case ACCUSE, THREATEN -> AGAINST;
                case AGREE, SUPPORT, CONCEDE -> FOR;
                case WARN -> CAUTION;
                case DENY, REJECT -> REFUSAL;
                case REQUEST, QUESTION -> ASKING;
                case STATE, ANNOUNCE -> CLAIM;
            };
        }
    }

    String paint(Paint paint, String words) {
        if (this == PLAIN || paint.code.isEmpty()) return words;
        return "\033[" + paint.code + "m" + words + "\033[0m";
    }
}
