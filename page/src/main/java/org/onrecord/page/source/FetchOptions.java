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
 */
public record FetchOptions(Set<String> allowedHosts, Duration timeout, Optional<String> contact) {

    /** No private address, 30 seconds, no contact. */
    public static final FetchOptions DEFAULT = new FetchOptions(Set.of(), Duration.ofSeconds(30), Optional.empty());

    public FetchOptions {
        allowedHosts = Set.copyOf(allowedHosts);
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("The time for a fetch must be more than nothing, not " + timeout + ".");
        }
    }

    /** The same, with these hosts allowed. */
    public FetchOptions withAllowedHosts(Set<String> hosts) {
        return new FetchOptions(hosts, timeout, contact);
    }
}
