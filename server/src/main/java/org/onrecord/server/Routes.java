package org.onrecord.server;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterWriter;
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.ReportList;
import org.onrecord.server.Route.Parameter;
import org.onrecord.server.Route.Response;
import org.onrecord.server.view.ReportView;
import org.onrecord.server.view.ReportsView;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The table of routes over one register, and what each does. Safe for any number of threads. */
final class Routes {

    /** How many reports a page of the list shows, and the list of the interface where it is not asked for a number. */
    static final int A_PAGE = 50;

    private static final Parameter AFTER =
            new Parameter("after", Parameter.In.QUERY, "The next of the list before; without it the list begins.");

    private final Register register;
    private final String css = resource("onrecord.css");
    private final String icon = resource("onrecord.svg");

    Routes(Register register) {
        this.register = register;
    }

    /** Every route there is; whatever is not in here is not served. */
    List<Route> table() {
        return List.of(
                page("/", "The reports of the register, the newest first.", List.of(AFTER), this::reportsPage),
                page(
                        "/reports/{id}",
                        "One report with its statements marked in the text.",
                        List.of(id()),
                        this::reportPage),
                api(
                        "/api/v1/reports",
                        "The reports of the register, the newest first.",
                        List.of(
                                AFTER,
                                new Parameter(
                                        "limit",
                                        Parameter.In.QUERY,
                                        "The most reports to give, 1 to " + Register.MOST_AT_ONCE + "; " + A_PAGE
                                                + " where it is missing.")),
                        "ReportList",
                        this::reports),
                api(
                        "/api/v1/reports/{id}",
                        "One report: the record of its newest version, with the register's ids.",
                        List.of(id()),
                        "Report",
                        this::report),
                api(
                        "/api/v1/statements/{id}",
                        "One statement, as the last reading has it that has it.",
                        List.of(id()),
                        "Statement",
                        this::statement),
                api("/api/openapi.json", "This description.", List.of(), "Description", this::description),
                api("/health", "Whether the register can be read.", List.of(), "Health", this::health),
                asset("/static/onrecord.css", "How the pages look.", "text/css", css),
                asset("/static/onrecord.svg", "The sign in a browser's tab.", "image/svg+xml", icon));
    }

    private static Route asset(String path, String summary, String mediaType, String body) {
        return new Route(
                HandlerType.GET,
                path,
                Role.READER,
                summary,
                List.of(),
                new Response(mediaType, ""),
                request -> new Answer.Asset(mediaType, body));
    }

    private static Parameter id() {
        return new Parameter("id", Parameter.In.PATH, "The id; it never changes.");
    }

    private static Route page(String path, String summary, List<Parameter> parameters, Route.Handler handler) {
        return new Route(HandlerType.GET, path, Role.READER, summary, parameters, Response.html(), handler);
    }

    private static Route api(
            String path, String summary, List<Parameter> parameters, String schema, Route.Handler handler) {
        return new Route(HandlerType.GET, path, Role.READER, summary, parameters, Response.json(schema), handler);
    }

    private Answer reportsPage(Request request) throws RegisterException {
        ReportList list = register.reports(request.query("after"), A_PAGE);
        boolean first = request.query("after").isEmpty();
        return new Answer.Html("reports.jte", Map.of("view", ReportsView.of(list, first)));
    }

    private Answer reportPage(Request request) throws RegisterException, NoSuchThingException {
        return new Answer.Html("report.jte", Map.of("view", ReportView.of(find(request.path("id")))));
    }

    private Answer reports(Request request) throws RegisterException {
        ReportList list = register.reports(request.query("after"), request.number("limit", A_PAGE));
        return new Answer.Json(RegisterWriter.list(list));
    }

    private Answer report(Request request) throws RegisterException, NoSuchThingException {
        return new Answer.Json(RegisterWriter.report(find(request.path("id"))));
    }

    private RegisteredReport find(String id) throws RegisterException, NoSuchThingException {
        return register.report(id)
                .orElseThrow(() -> new NoSuchThingException("The register has no report with the id " + id + "."));
    }

    private Answer statement(Request request) throws RegisterException, NoSuchThingException {
        String id = request.path("id");
        return new Answer.Json(RegisterWriter.statement(register.statement(id)
                .orElseThrow(() -> new NoSuchThingException("The register has no statement with the id " + id + "."))));
    }

    private Answer description(Request request) {
        return new Answer.Json(OpenApi.of(table()));
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
