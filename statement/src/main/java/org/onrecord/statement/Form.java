package org.onrecord.statement;

import java.util.Locale;

/** How a report gives the words. Mechanical: it turns on quotation marks alone. */
public enum Form {
    /** Wholly in quotation marks. */
    DIRECT,
    /** Partly in quotation marks. */
    MIXED,
    /** Without quotation marks. */
    INDIRECT;

    /** The word for it in the record. */
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The form that the record calls {@code term}.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Form of(String term) {
        for (Form form : values()) if (form.term().equals(term)) return form;
        throw new IllegalArgumentException("No form: " + term);
    }
}
