package org.onrecord.register.search;

import java.util.Locale;

/** A property of statements of which a search can count the values. */
public enum Facet {
    /** By id of the party. */
    SPEAKER,
    /** By id of the party. */
    TARGET,
    /** By the record's word for the act. */
    ACT,
    /** By id of the issue. */
    ISSUE,
    /** By the publisher's name, else the host. */
    OUTLET,
    /** By the record's word for the form. */
    FORM,
    /** By year and month, as in 2026-11. */
    MONTH;

    /** The word for it, as requests and answers have it. */
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The field of the index. */
    String field() {
        return "facet." + term();
    }

    /**
     * One value of a facet.
     *
     * @param value such as {@code deny}, {@code 2026-11}, {@code p…}
     * @param count how many of the statements found have it
     */
    public record Count(String value, int count) {}
}
