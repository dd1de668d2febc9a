package org.onrecord.server;

import io.javalin.http.Context;
import java.util.Optional;

/** What a route is asked with. */
final class Request {

    private final Context context;

    Request(Context context) {
        this.context = context;
    }

    /** A parameter of the route's path. */
    String path(String name) {
        return context.pathParam(name);
    }

    /** A parameter behind the question mark; empty where it is missing or says nothing. */
    Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isEmpty());
    }

    /**
     * A whole number behind the question mark.
     *
     * @throws IllegalArgumentException where it is none
     */
    int number(String name, int otherwise) {
        Optional<String> value = query(name);
        if (value.isEmpty()) return otherwise;
        try {
            return Integer.parseInt(value.get());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " should be a whole number, not " + value.get() + ".", e);
        }
    }
}
