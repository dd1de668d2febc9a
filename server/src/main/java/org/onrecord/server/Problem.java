package org.onrecord.server;

import io.javalin.http.HttpStatus;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What can go wrong with a request, as problem details (RFC 9457) name it. The words of a type never change. */
enum Problem {
    /** A parameter or the body makes no sense. */
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    /** This may not be done here. */
    FORBIDDEN(HttpStatus.FORBIDDEN),
    /** Nothing has the id, or nothing is at the address. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    /** It was done already. */
    CONFLICT(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    MISDIRECTED(HttpStatus.MISDIRECTED_REQUEST),
    /** It is understood and cannot be done with what the register has. */
    NOT_POSSIBLE(HttpStatus.UNPROCESSABLE_CONTENT),
    /** The program is at fault. */
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),
    /** The register cannot be read or written now. */
    REGISTER(HttpStatus.SERVICE_UNAVAILABLE);

    static final String CONTENT_TYPE = "application/problem+json";

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** The last part of its type. */
    String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The problem details.
     *
     * @param term the last part of the type: {@link #term} or one more exact
     * @param detail what was wrong, and what to do
     * @param instance the path that was asked for
     */
    ObjectNode json(String term, String detail, String instance) {
        return new JsonMapper()
                .createObjectNode()
                .put("type", "urn:onrecord:problem:" + term)
                .put("title", status.getMessage())
                .put("status", status.getCode())
                .put("detail", detail)
                .put("instance", instance);
    }
}
