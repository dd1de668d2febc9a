package org.onrecord.register.copies;

/** What an outlet does to a text it prints, in the order in which it is done. */
enum Edit {
    /** Prints it as it is. */
    NONE,
    /** Corrects figures. */
    FIGURES,
    /** Changes words for others. */
    HOUSE_STYLE,
    /** Leaves out its end. */
    CUT_END,
    /** Leaves out paragraphs anywhere but the first. */
    CUT_WITHIN,
    /** Prints the paragraphs behind the first in another order. */
    REORDER,
    /** Writes another first paragraph in place of the text's own. */
    NEW_LEAD,
    /** Puts paragraphs of its own between. */
    OWN_PARAGRAPHS
}
