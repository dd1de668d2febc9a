package org.onrecord.server;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.onrecord.register.linked.LinkedData;
import org.onrecord.statement.RecordWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes what the register has in the form that was asked for. Stateless; safe for any number of threads. */
final class Representation {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Representation() {}

    /** One thing. */
    static <T> String of(Answer.One<T> answer, Format format) {
        List<T> one = List.of(answer.object());
        return switch (format) {
            case JSON -> RecordWriter.line(answer.noun().json().apply(one).get(0));
            case CSV -> table(answer.noun(), one);
            case JSONLD ->
                RecordWriter.line(
                        LinkedData.document(answer.noun().linked().apply(one).get(0)));
        };
    }

    /** A list. */
    static <T> String of(Answer.Many<T> answer, Format format) {
        List<T> items = answer.slice().items();
        Optional<String> next = answer.slice().next();
        return switch (format) {
            case JSON -> {
                ObjectNode list = MAPPER.createObjectNode();
                list.putArray("items").addAll(answer.noun().json().apply(items));
                list.put("next", next.orElse(null));
                yield RecordWriter.line(list);
            }
            case CSV -> table(answer.noun(), items);
            case JSONLD ->
                RecordWriter.line(LinkedData.list(answer.noun().linked().apply(items), next));
        };
    }

    private static <T> String table(Noun<T> noun, List<T> items) {
        StringBuilder table = new StringBuilder(noun.table().header());
        for (JsonNode item : noun.json().apply(items)) table.append(noun.table().row(item));
        return table.toString();
    }

    /**
     * The value of a header Link (RFC 8288) to what follows in a list: the parameters of the route as they were asked with, all encoded, so
     * that nothing of them can end the header.
     */
    static String next(Route route, Context context, String next) {
        StringBuilder link = new StringBuilder("<?after=").append(encoded(next));
        for (Route.Parameter parameter : route.parameters()) {
            if (parameter.in() != Route.Parameter.In.QUERY || parameter.name().equals("after")) continue;
            for (String value : context.queryParams(parameter.name())) append(link, parameter.name(), value);
        }
        for (String value : context.queryParams(Format.PARAMETER)) append(link, Format.PARAMETER, value);
        return link.append(">; rel=\"next\"").toString();
    }

    private static void append(StringBuilder link, String name, String value) {
        link.append('&').append(encoded(name)).append('=').append(encoded(value));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
