package org.onrecord.page.html;

/** What the names that an element bears (class, id, role, test id, itemprop) say of its content. */
enum Hint {
    /** Navigation, related reports, sharing, newsletters, advertisements, author boxes, tags and the like. */
    BOILERPLATE,
    /** A few sentences on a report: on its own page the opening of it, else a pointer to another. */
    TEASER,
    /** Shown when a reader asks for it: the parts of an accordion, the pages behind tabs, answers to questions. */
    COLLAPSIBLE,
    /** What readers wrote. */
    COMMENTS,
    /** Questions for consent to cookies and tracking. */
    CONSENT,
    /** Not shown, or to screen readers only. */
    HIDDEN,
    /** The running text, by schema.org. */
    ARTICLE_BODY,
    /** The running text, by the names of classes. */
    BODY,
    /** The words under a picture. */
    CAPTION,
    /** Who made a picture. */
    CREDIT,
    /** Who wrote the report, and when. */
    BYLINE,
    /** The sentences between headline and text. */
    STANDFIRST,
    /** The opening of the text, set apart in print. */
    INTRODUCTION,
    /** Summary points shown as such. */
    HIGHLIGHTS,
    /** A post or report that is embedded. */
    EMBED
}
