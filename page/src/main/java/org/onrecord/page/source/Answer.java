package org.onrecord.page.source;

import java.time.Duration;
import java.util.Optional;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;

/** What a server answers when it is asked for what may have been fetched before (RFC 9110, 13). */
public sealed interface Answer {

    /**
     * It is here.
     *
     * @param validators to ask with the next time
     * @param freshFor how long the server says that it stays as it is; zero where it does not say
     */
    record Fetched(Page page, Validators validators, Duration freshFor) implements Answer {}

    /** It is as it was. */
    record NotModified(Duration freshFor) implements Answer {}

    /**
     * The server answered with an error.
     *
     * @param error to be told or thrown
     * @param status such as 404 or 429
     * @param retryAfter how long it wants to be left alone; empty where it does not say
     */
    record Refused(PageException error, int status, Optional<Duration> retryAfter) implements Answer {}
}
