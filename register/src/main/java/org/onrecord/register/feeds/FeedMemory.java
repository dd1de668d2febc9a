package org.onrecord.register.feeds;

import java.util.List;
import java.util.Optional;
import org.onrecord.register.RegisterException;

/** What a watch remembers. What was remembered is on disk when the call returns. Safe for any number of threads. */
public interface FeedMemory extends AutoCloseable {

    /** Where the watch of a feed stands; empty where it was never asked. */
    Optional<FeedState> state(String feed) throws RegisterException;

    /** Remembers where the watch of a feed stands, in the place of what was known of it. */
    void remember(FeedState state) throws RegisterException;

    /** All feeds that were ever watched, by their address. */
    List<FeedState> states() throws RegisterException;

    /**
     * What became of an address.
     *
     * @param address in the form of {@link EntryChoice#key}
     */
    Optional<SeenAddress> seen(String address) throws RegisterException;

    /** Remembers what became of an address, in the place of what was known of it. */
    void remember(SeenAddress seen) throws RegisterException;

    @Override
    void close();
}
