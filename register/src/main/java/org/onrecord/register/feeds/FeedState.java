package org.onrecord.register.feeds;

import java.time.Instant;
import java.util.List;
import org.onrecord.page.source.Validators;

/**
 * Where the watch of one feed stands.
 *
 * @param feed its address, as it was named
 * @param validators to ask with; {@link Validators#NONE} where entries of the last poll were left to do
 * @param next when it is asked next
 * @param notBefore the earliest that its server will have it asked: what it says of its freshness, or how long it failed
 * @param quiet polls in a row that brought nothing new
 * @param failures polls in a row that failed
 * @param gone whether the server says that it is gone for good; it is not asked again
 * @param parts the feeds that are watched in its place, where it is a page that names some
 */
public record FeedState(
        String feed,
        Validators validators,
        Instant next,
        Instant notBefore,
        int quiet,
        int failures,
        boolean gone,
        List<String> parts) {

    public FeedState {
        parts = List.copyOf(parts);
    }

    /** A feed that was never asked. */
    public static FeedState unknown(String feed) {
        return new FeedState(feed, Validators.NONE, Instant.EPOCH, Instant.EPOCH, 0, 0, false, List.of());
    }

    /** The same, with other feeds in its place. */
    public FeedState withParts(List<String> feeds) {
        return new FeedState(feed, validators, next, notBefore, quiet, failures, gone, feeds);
    }
}
