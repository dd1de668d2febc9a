package org.onrecord.server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps requests that change something from those whom a browser lends its place: a page elsewhere can have any browser that reaches this
 * server send a request to it, but cannot say that it comes from here, nor send JSON unasked.
 */
final class Guard {

    private Guard() {}

    /**
     * Refuses a request that a page of another site made a browser send.
     *
     * @param host the Host header, known to be a name of this server
     * @param origin the Origin header
     * @param site the Sec-Fetch-Site header
     */
    static void checkOrigin(String host, Optional<String> origin, Optional<String> site) throws ProblemException {
        boolean sameSite = site.isEmpty() || List.of("same-origin", "none").contains(site.get());
        // Behind a proxy that ends TLS the browser says https where this server hears http.
        String name = host.toLowerCase(Locale.ROOT);
        boolean sameOrigin = origin.isEmpty()
                || List.of("http://" + name, "https://" + name)
                        .contains(origin.get().toLowerCase(Locale.ROOT));
        if (!sameSite || !sameOrigin) {
            throw new ProblemException(
                    Problem.FORBIDDEN,
                    "A page of another site may not change this register; send the request from this server's own pages or"
                            + " from a program.");
        }
    }

    /**
     * Refuses a body of a type that the route does not take.
     *
     * @param type the Content-Type header
     */
    static void checkType(Route.Body body, Optional<String> type) throws ProblemException {
        String given = type.map(whole -> whole.split(";", -1)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
        if (!body.mediaTypes().contains(given)) {
            throw new ProblemException(
                    Problem.MEDIA_TYPE,
                    "Send the body as " + String.join(" or ", body.mediaTypes()) + ", in the header Content-Type.");
        }
    }
}
