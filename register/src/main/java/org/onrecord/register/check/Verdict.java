package org.onrecord.register.check;

/** How a quotation of a draft stands to what is on record, in the order in which the first that holds is the verdict. */
public enum Verdict {
    /** The words stand in the record as a quotation of the same speaker, and end where they may. */
    VERBATIM("verbatim"),
    /** The words stand in the record, but nobody whom the draft names said them there. */
    OTHER_SPEAKER("otherSpeaker"),
    /** The words are the record's, but its sentence goes on, or began before, so that the sense is another. */
    CUT("cut"),
    /** Most words are the record's; some were changed, dropped or added. */
    ALTERED("altered"),
    /** The draft has in quotation marks what the record has in indirect speech or in the reporter's words alone. */
    INDIRECT_ONLY("indirectOnly"),
    /** Nothing on record is near. */
    NOT_FOUND("notFound");

    private final String term;

    Verdict(String term) {
        this.term = term;
    }

    /** The word for it in JSON. */
    public String term() {
        return term;
    }
}
