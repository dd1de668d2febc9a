package org.onrecord.page.source;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How pages are fetched from addresses.
 *
 * @param allowedHosts {@code HOST} or {@code HOST:PORT} of private addresses that may be fetched all the same
 * @param timeout the most time that one request may take, from the connection to the last byte
 * @param contact an address that the User-Agent names, where a site's owner can ask; empty: it names none
 * @param pause the least time between two pages of one host; more where its robots.txt asks for more (Crawl-delay)
 */
public record FetchOptions(Set<String> allowedHosts, Duration timeout, Optional<String> contact, Duration pause) {

    /** No private address, 30 seconds, no contact, one second between two pages of one host. */
    public static final FetchOptions DEFAULT =
            new FetchOptions(Set.of(), Duration.ofSeconds(30), Optional.empty(), Duration.ofSeconds(1));

    public FetchOptions {
        allowedHosts = Set.copyOf(allowedHosts);
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("The time for a fetch must be more than nothing, not " + timeout + ".");
        }
        if (pause.isNegative()) {
            throw new IllegalArgumentException("The pause between two fetches must not be negative: " + pause + ".");
        }
    }

    /** The same, with these hosts allowed. */
    public FetchOptions withAllowedHosts(Set<String> hosts) {
        return new FetchOptions(hosts, timeout, contact, pause);
    }

    /** The same, with this contact in the User-Agent. */
    public FetchOptions withContact(String address) {
        return new FetchOptions(allowedHosts, timeout, Optional.of(address), pause);
    }

    /** The same, with this pause between two pages of one host. */
    public FetchOptions withPause(Duration least) {
        return new FetchOptions(allowedHosts, timeout, contact, least);
    }
}
