package org.onrecord.page.source;

import java.util.Set;

/** What is to come from an address: it is asked for, and anything else is refused. */
enum Wanted {
    /** A page, or a WARC file of pages. */
    PAGE("text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1", "a page in HTML or plain text") {
        @Override
        boolean accepts(String essence) {
            return essence.startsWith("text/")
                    || essence.equals("application/xml")
                    || MediaTypes.isHtml(essence)
                    || MediaTypes.isWarc(essence)
                    || PACKED.contains(essence);
        }
    },
    /** A feed, a site map, or a page that names some. */
    FEED(
            "application/rss+xml,application/atom+xml,application/feed+json,application/xml,text/xml,"
                    + "application/json;q=0.9,text/html;q=0.5,*/*;q=0.1",
            "a feed (RSS, Atom, JSON Feed) or a site map") {
        @Override
        boolean accepts(String essence) {
            return essence.startsWith("text/")
                    || essence.endsWith("/xml")
                    || essence.endsWith("+xml")
                    || essence.endsWith("/json")
                    || essence.endsWith("+json")
                    || PACKED.contains(essence);
        }
    };

    /** Types that say nothing of what is inside. */
    private static final Set<String> PACKED =
            Set.of("application/octet-stream", "application/gzip", "application/x-gzip", "binary/octet-stream");

    private final String accept;
    private final String words;

    Wanted(String accept, String words) {
        this.accept = accept;
        this.words = words;
    }

    /** The value of the Accept header. */
    String accept() {
        return accept;
    }

    /** What it is, for messages. */
    String words() {
        return words;
    }

    /** Whether an answer of this type can be it. */
    abstract boolean accepts(String essence);

    /** Whether a type says nothing of what is inside. */
    static boolean isPacked(String essence) {
        return PACKED.contains(essence);
    }
}
