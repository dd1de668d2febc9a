package org.onrecord.language.encoder;

/** What the graph says of a word, part by part, in the order of its output. The order and the widths are those of the training. */
enum Head {
    /** The tags of a statement's parts: none, then begin and inside of source, cue and content. */
    STATEMENT(7),
    /** The same of statements that are told inside the content of another. */
    INNER(7),
    /** The tags of names: none, then begin and inside of person, organization and place. */
    NAME(7),
    /** Of a cue: an attitude, or something said. */
    SAID(2),
    /** Of a statement, at its cue's first word or without a cue at its content's: which act it does: state, accuse, deny, reject, request, agree,
     * threaten, warn, announce, support, concede, question. */
    ACT(12),
    /** The tags of whom an act is directed at: none, begin, inside. */
    TARGET(3),
    /** The tags of what something was said in or through. */
    OCCASION(3),
    /** Three vectors: of a part's first word, of its last, of a cue's first. Their products tell which part goes with which cue. */
    LINK_FIRST(48),
    LINK_LAST(48),
    LINK_CUE(48);

    /** The width of a word's row. */
    static final int COLUMNS = STATEMENT.width
            + INNER.width
            + NAME.width
            + SAID.width
            + ACT.width
            + TARGET.width
            + OCCASION.width
            + LINK_FIRST.width
            + LINK_LAST.width
            + LINK_CUE.width;

    /** The width of the three vectors together. */
    static final int LINKS = LINK_FIRST.width + LINK_LAST.width + LINK_CUE.width;

    private final int width;

    Head(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    /** The column where this part begins. */
    int column() {
        int column = 0;
        for (Head before : values()) {
            if (before == this) break;
            column += before.width;
        }
        return column;
    }
}
