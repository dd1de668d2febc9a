package org.onrecord.server;

import io.javalin.http.HandlerType;
import java.util.List;
import org.onrecord.register.RegisterException;

/**
 * One row of the table of routes.
 *
 * @param method of HTTP
 * @param path as Javalin and OpenAPI write it: {@code /reports/{id}}
 * @param role who may use it
 * @param summary what it gives, in one line
 * @param parameters what it is asked with, those of the path among them
 * @param response what it gives
 * @param handler what gives it
 */
record Route(
        HandlerType method,
        String path,
        Role role,
        String summary,
        List<Parameter> parameters,
        Response response,
        Handler handler) {

    /**
     * Something a route is asked with.
     *
     * @param name of it
     * @param in where it stands
     * @param summary what it says
     */
    record Parameter(String name, In in, String summary) {
        enum In {
            PATH,
            QUERY
        }
    }

    /**
     * What a route gives where all goes well.
     *
     * @param mediaType of the body
     * @param schema the name of the body's schema in {@code openapi-schemas.json}; empty where it is no JSON of ours
     */
    record Response(String mediaType, String schema) {
        static Response html() {
            return new Response("text/html", "");
        }

        static Response json(String schema) {
            return new Response("application/json", schema);
        }
    }

    /** Answers a request. */
    interface Handler {
        /**
         * The answer to a request.
         *
         * @throws NoSuchThingException where nothing has the id that was asked for
         * @throws IllegalArgumentException where a parameter makes no sense
         */
        Answer handle(Request request) throws RegisterException, NoSuchThingException;
    }

    Route {
        parameters = List.copyOf(parameters);
    }
}
