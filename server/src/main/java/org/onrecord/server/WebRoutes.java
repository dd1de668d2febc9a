package org.onrecord.server;

import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.ReportList;
import org.onrecord.server.Route.Parameter;
import org.onrecord.server.Route.Response;
import org.onrecord.server.view.ReportView;
import org.onrecord.server.view.ReportsView;

/** The rows of the table that give web pages, and what those need. */
final class WebRoutes {

    private final Register register;
    private final String css = Routes.resource("onrecord.css");
    private final String icon = Routes.resource("onrecord.svg");

    WebRoutes(Register register) {
        this.register = register;
    }

    List<Route> table() {
        return List.of(
                page(
                        "/",
                        "The reports of the register, the newest first.",
                        List.of(Parameter.query("after", "The next of the list before; without it the list begins.")),
                        this::reports),
                page(
                        "/reports/{id}",
                        "One report with its statements marked in the text.",
                        List.of(Parameter.path("id", "The id; it never changes.")),
                        this::report),
                asset("/static/onrecord.css", "How the pages look.", "text/css", css),
                asset("/static/onrecord.svg", "The sign in a browser's tab.", "image/svg+xml", icon));
    }

    private static Route page(String path, String summary, List<Parameter> parameters, Route.Handler handler) {
        return route(path, summary, parameters, Response.plain("text/html"), handler);
    }

    private static Route asset(String path, String summary, String mediaType, String body) {
        return route(path, summary, List.of(), Response.plain(mediaType), request -> new Answer.Asset(mediaType, body));
    }

    private static Route route(
            String path, String summary, List<Parameter> parameters, Response response, Route.Handler handler) {
        return new Route(HandlerType.GET, path, Role.READER, summary, parameters, Optional.empty(), response, handler);
    }

    private Answer reports(Request request) throws RegisterException {
        ReportList list = register.reports(request.after(), Routes.A_PAGE);
        boolean first = request.after().isEmpty();
        return new Answer.Html("reports.jte", Map.of("view", ReportsView.of(list, first)));
    }

    private Answer report(Request request) throws RegisterException, ProblemException {
        return new Answer.Html(
                "report.jte", Map.of("view", ReportView.of(ReadRoutes.report(register, request.path("id")))));
    }
}
