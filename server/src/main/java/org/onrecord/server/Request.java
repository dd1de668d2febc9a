package org.onrecord.server;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.onrecord.register.Register;

/** What a route is asked with. */
final class Request {

    /** The most bytes that a body may have. */
    static final int MOST_BYTES = 1_048_576;

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

    /** All values of a parameter that may stand several times; those that say nothing left out. */
    List<String> queries(String name) {
        return context.queryParams(name).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
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
            throw new IllegalArgumentException(name + " should be a whole number.", e);
        }
    }

    /** How many items are asked for. */
    int limit() {
        int limit = number("limit", Routes.A_PAGE);
        if (limit < 1 || limit > Register.MOST_AT_ONCE) {
            throw new IllegalArgumentException("limit should be 1 to " + Register.MOST_AT_ONCE + ".");
        }
        return limit;
    }

    /** Where a list is to go on. */
    Optional<String> after() {
        return query("after");
    }

    /**
     * What was sent, as text.
     *
     * @throws ProblemException where it is too large, or no UTF-8
     */
    String body() throws ProblemException {
        if (context.contentLength() > MOST_BYTES) throw tooLarge();
        byte[] bytes;
        try (InputStream in = context.bodyInputStream()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new ProblemException(Problem.BAD_REQUEST, "The body broke off; send it again.", e);
        }
        if (bytes.length > MOST_BYTES) throw tooLarge();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.BAD_REQUEST, "The body is no UTF-8; encode it so.", e);
        }
    }

    /**
     * What was sent, as the fields of a JSON object.
     *
     * @param known the names that it may have
     * @throws ProblemException also where it is no such object
     */
    Fields fields(String... known) throws ProblemException {
        return Fields.of(body(), known);
    }

    private static ProblemException tooLarge() {
        return new ProblemException(Problem.TOO_LARGE, "A body has at most " + MOST_BYTES + " bytes.");
    }
}
