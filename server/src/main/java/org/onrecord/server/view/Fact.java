package org.onrecord.server.view;

import java.util.Optional;
import org.onrecord.page.Moment;

/**
 * A named fact about a report.
 *
 * @param name of the fact
 * @param value in words
 * @param iso the time in ISO 8601, where it is one
 * @param href where it leads, where it is an address of the web
 */
public record Fact(String name, String value, Optional<String> iso, Optional<String> href) {

    static Fact of(String name, String value) {
        return new Fact(name, value, Optional.empty(), Optional.empty());
    }

    static Fact of(String name, Moment moment) {
        return new Fact(name, Words.of(moment), Optional.of(moment.iso()), Optional.empty());
    }

    /** A page can claim any address; it becomes a link only where a browser fetches it and does nothing else. */
    static Fact address(String name, String url) {
        boolean web = url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8);
        return new Fact(name, url, Optional.empty(), web ? Optional.of(url) : Optional.empty());
    }
}
