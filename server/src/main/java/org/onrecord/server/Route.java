package org.onrecord.server;

import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onrecord.register.RegisterException;

/**
 * One row of the table of routes.
 *
 * @param method of HTTP
 * @param path as Javalin and OpenAPI write it: {@code /reports/{id}}
 * @param role who may use it
 * @param summary what it gives, in one line
 * @param parameters what it is asked with, those of the path among them
 * @param body what is sent to it; empty where nothing is
 * @param response what it gives
 * @param handler what gives it
 */
record Route(
        HandlerType method,
        String path,
        Role role,
        String summary,
        List<Parameter> parameters,
        Optional<Body> body,
        Response response,
        Handler handler) {

    /**
     * Something a route is asked with.
     *
     * @param name of it
     * @param in where it stands
     * @param type of JSON Schema: {@code string} or {@code integer}
     * @param summary what it says
     */
    record Parameter(String name, In in, String type, String summary) {
        enum In {
            PATH,
            QUERY
        }

        static Parameter path(String name, String summary) {
            return new Parameter(name, In.PATH, "string", summary);
        }

        static Parameter query(String name, String summary) {
            return new Parameter(name, In.QUERY, "string", summary);
        }

        static Parameter number(String name, String summary) {
            return new Parameter(name, In.QUERY, "integer", summary);
        }
    }

    /**
     * What is sent to a route.
     *
     * @param schema the name of its schema in {@code openapi-schemas.json}
     * @param mediaTypes in which it may come
     */
    record Body(String schema, List<String> mediaTypes) {
        public Body {
            mediaTypes = List.copyOf(mediaTypes);
        }

        static Body json(String schema) {
            return new Body(schema, List.of("application/json"));
        }
    }

    /**
     * What a route gives where all goes well.
     *
     * @param status of HTTP
     * @param mediaTypes of the body, the one that comes unasked first
     * @param schema the name of the schema that its JSON has; empty where it gives no JSON
     */
    record Response(int status, List<String> mediaTypes, String schema) {
        public Response {
            mediaTypes = List.copyOf(mediaTypes);
        }

        /** One type, of which the interface has nothing to say. */
        static Response plain(String mediaType) {
            return new Response(200, List.of(mediaType), "");
        }

        static Response json(String schema) {
            return new Response(200, List.of(Format.JSON.mediaType()), schema);
        }

        /** What the register has, in each form. */
        static Response data(int status, String schema) {
            return new Response(
                    status,
                    Arrays.stream(Format.values()).map(Format::mediaType).toList(),
                    schema);
        }

        /** Whether the asker chooses among forms. */
        boolean isData() {
            return mediaTypes.size() > 1;
        }
    }

    /** Answers a request. */
    interface Handler {
        /**
         * The answer to a request.
         *
         * @throws ProblemException where nothing has the id that was asked for, or it cannot be done
         * @throws IllegalArgumentException where a parameter makes no sense
         */
        Answer handle(Request request) throws RegisterException, ProblemException;
    }

    Route {
        parameters = List.copyOf(parameters);
    }

    /** Whether it belongs to the interface for programs and so is described. */
    boolean isDescribed() {
        return path.startsWith("/api/") || path.equals("/health");
    }

    /** Whether the answer has an ETag: what the register has, asked and not changed. */
    boolean isTagged() {
        return method.equals(HandlerType.GET) && response.isData();
    }

    /** The same with further parameters. */
    Route with(Parameter... more) {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(Arrays.asList(more));
        return new Route(method, path, role, summary, all, body, response, handler);
    }
}
