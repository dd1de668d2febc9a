package org.onrecord.page;

/** What an input turned out to be: a page, or the reason why there is none. */
public sealed interface PageInput {

    /** How the user named it; see {@link Page#input()}. */
    String input();

    /** A page to read. */
    record Found(Page page) implements PageInput {
        @Override
        public String input() {
            return page.input();
        }
    }

    /** An input, or one record of a WARC file, without a page. */
    record Failed(String input, PageException error) implements PageInput {}
}
