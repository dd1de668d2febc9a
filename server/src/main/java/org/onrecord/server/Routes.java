package org.onrecord.server;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.follow.Searches;
import org.onrecord.server.Route.Response;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The table of routes over one register, and what each does. Safe for any number of threads. */
final class Routes {

    /** Where the interface begins. */
    static final String API = "/api/v1/";

    /** How many items a page of a list has where it is not asked for a number. */
    static final int A_PAGE = 50;

    private final Register register;
    private final List<Route> table = new ArrayList<>();
    private final ObjectNode description;

    Routes(Register register, Searches searches) {
        this.register = register;
        table.addAll(new WebRoutes(register).table());
        table.addAll(new ReadRoutes(register).table());
        table.addAll(new SearchRoutes(register, searches).table());
        table.addAll(new WriteRoutes(register).table());
        table.add(json("/api/openapi.json", "This description.", "Description", this::description));
        table.add(json("/health", "Whether the register can be read.", "Health", this::health));
        this.description = OpenApi.of(table);
    }

    /** Every route there is; whatever is not in here is not served. */
    List<Route> table() {
        return List.copyOf(table);
    }

    private static Route json(String path, String summary, String schema, Route.Handler handler) {
        return new Route(
                HandlerType.GET,
                path,
                Role.READER,
                summary,
                List.of(),
                Optional.empty(),
                Response.json(schema),
                handler);
    }

    private Answer description(Request request) {
        return new Answer.Json(description);
    }

    private Answer health(Request request) throws RegisterException {
        register.reports(Optional.empty(), 1);
        ObjectNode body = new JsonMapper().createObjectNode();
        body.put("status", "ok");
        return new Answer.Json(body);
    }

    /** A file that lies beside this class. */
    static String resource(String name) {
        try (@Nullable InputStream file = Routes.class.getResourceAsStream(name)) {
            if (file == null) throw new IllegalStateException("The program was built without " + name + ".");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
