package org.onrecord.page.html;

/** Why a passage of a page is part of its report, or is none. */
enum Reason {
    RUNNING_TEXT("in the running text"),
    CONFIRMED("in the running text, as the page's data has it too"),
    INTRODUCTION("a sentence between headline and text"),
    STANDFIRST("a summary between headline and text"),
    HIGHLIGHT("in a list of summary points"),
    CAPTION("a picture's caption"),
    PICTURE("a picture without a caption"),
    LOOKS_LIKE_TEXT("left out by the rules, but looks like lines of the text"),

    OUTSIDE("outside the part of the page that holds the report"),
    AROUND_HEADLINE("between headline and text"),
    FURNITURE("beside the report"),
    LINKS("in a group of links to other pages"),
    BESIDE_CONFIRMED("before or after the text that the page's data gives"),
    ENTRY_TIME("the time of an entry"),
    FIRST_HEADING("a main heading above the text"),
    REPEATS_TITLE("repeats the headline or a title of the page"),
    REPEATED("the same words stand further above"),
    LINK_LINE("a line that is one link"),
    NO_LETTERS("without letters"),
    POINTER("points to another report"),
    CALL("a call to the reader, or a label of the site"),
    COPYRIGHT("a copyright line"),
    STAFF("names who worked on the report"),
    HEADS_OTHERS("the heading of a box beside the report"),
    END("the heading of what follows the report"),
    AFTER_END("after the end of the report"),
    BYLINE("a byline"),
    LABEL("a short line above the text"),
    DATE("a date"),
    NOTHING_UNDER("a heading with nothing under it"),
    LOOKS_BESIDE("looks like lines that stand beside a text"),
    AGENCY("names the news agency");

    private final String words;

    Reason(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
