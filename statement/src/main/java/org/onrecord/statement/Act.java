package org.onrecord.statement;

import java.util.Locale;

/** What a speaker does by saying something, as {@code docs/dictionary.md} defines each. */
public enum Act {
    /** Asserts, describes, explains, reports, predicts: the default. */
    STATE,
    /** Alleges wrongdoing, blames, criticises, condemns. */
    ACCUSE,
    /** Denies an allegation or a reported fact, calls it false. */
    DENY,
    /** Refuses a request, offer, proposal, demand, decision. */
    REJECT,
    /** Asks, demands, urges, appeals, calls for, seeks. */
    REQUEST,
    /** Consents, permits, invites, accepts, promises something cooperative. */
    AGREE,
    /** Threatens its own adverse action, gives an ultimatum. */
    THREATEN,
    /** Warns of a danger not of the speaker's making. */
    WARN,
    /** Makes known its own decision, plan, action or ruling. */
    ANNOUNCE,
    /** Praises, endorses, defends, thanks, congratulates. */
    SUPPORT,
    /** Admits, acknowledges, apologises, backs down. */
    CONCEDE,
    /** Asks for information, voices doubt or concern. */
    QUESTION;

    /** The word for it in the record. */
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The act that the record calls {@code term}.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Act of(String term) {
        for (Act act : values()) if (act.term().equals(term)) return act;
        throw new IllegalArgumentException("No act: " + term);
    }
}
