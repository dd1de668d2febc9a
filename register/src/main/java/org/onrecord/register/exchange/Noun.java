package org.onrecord.register.exchange;

import java.util.Locale;

/** The nouns of a register that are written as lines. */
public enum Noun {
    REPORTS,
    PAGES,
    STATEMENTS,
    UTTERANCES,
    PARTIES,
    LINKS,
    ISSUES,
    DECISIONS,
    COPIES,
    JOURNAL;

    /** The word for it on the command line and in the names of files. */
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
