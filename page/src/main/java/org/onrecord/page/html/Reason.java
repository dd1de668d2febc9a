package org.onrecord.page.html;

/** Why a passage of a page is part of its report, or is none. */
enum Reason {
    RUNNING_TEXT("in the element that holds the running text"),
    CONFIRMED("in the text that the page's data gives"),
    INTRODUCTION("a sentence between headline and text"),
    STANDFIRST("between headline and text, and named or repeated as a summary"),
    HIGHLIGHT("in a list that names itself summary points"),
    CAPTION("the words of a picture"),
    PICTURE("a picture without a caption: went to the images"),
    LOOKS_LIKE_TEXT("left out by the rules, but looks like the lines of a text"),

    OUTSIDE("outside the element that holds the running text"),
    AROUND_HEADLINE("between headline and text: looked at for authors and dates"),
    FURNITURE("in furniture"),
    LINKS("in a group of links to other pages"),
    BESIDE_CONFIRMED("before or behind the text that the page's data gives"),
    ENTRY_TIME("the time of an entry: went to its blocks"),
    FIRST_HEADING("a heading of the first level before the text"),
    REPEATS_TITLE("repeats the headline or a title of the page"),
    REPEATED("the same words stand further above"),
    LINK_LINE("a line that is one link"),
    NO_LETTERS("without letters"),
    POINTER("points to another report"),
    CALL("a call to the reader, or a label of the site"),
    COPYRIGHT("a line of copyright"),
    STAFF("names who made the report: went to the credits"),
    HEADS_OTHERS("heads a box of what is no part of the report"),
    END("heads what follows the report"),
    AFTER_END("behind the end of the report"),
    BYLINE("a byline: went to the authors"),
    LABEL("a label before the first sentence"),
    DATE("a date: went to the dates"),
    NOTHING_UNDER("a heading with nothing under it"),
    LOOKS_BESIDE("looks like the lines that stand beside a text"),
    AGENCY("names the wire service: went to the agencies");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
