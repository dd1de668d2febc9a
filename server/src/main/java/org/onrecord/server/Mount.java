package org.onrecord.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.follow.Searches;
import org.onrecord.statement.RecordWriter;
import tools.jackson.databind.node.ObjectNode;

/** Puts the table of routes behind a server: what each request must be like, how answers are sent, what is said where one fails. */
final class Mount {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self';"
                            + " frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-cache");

    /** On a request that has its answer, so that the framework's own for the same status does not replace it. */
    private static final String ANSWERED = "org.onrecord.answered";

    /** How many seconds a writer waits for another before it gives up, and so when it may be worth another try. */
    private static final String AGAIN = "10";

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Routes routes;
    private final Hosts hosts;
    private final Server.Access access;
    private final EntityTags tags;
    // The methods of each path, as patterns, for whoever used another one.
    private final Map<Pattern, TreeSet<String>> methods = new LinkedHashMap<>();

    Mount(Register register, Searches searches, Hosts hosts, Server.Access access) {
        this.routes = new Routes(register, searches);
        this.hosts = hosts;
        this.access = access;
        this.tags = new EntityTags(register.journal());
        for (Route route : routes.table()) {
            TreeSet<String> of = new TreeSet<>(Set.of(route.method().name()));
            if (route.method().equals(HandlerType.GET)) of.add("HEAD");
            methods.put(pattern(route.path()), of);
        }
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(PARAMETER
                .splitAsStream(path + "\0")
                .map(part -> part.equals("\0") ? "" : Pattern.quote(part.replace("\0", "")))
                .collect(Collectors.joining("[^/]+")));
    }

    void on(RoutesConfig config) {
        config.before(context -> {
            HEADERS.forEach(context::header);
            if (!hosts.allow(context.header("Host"))) {
                throw new ProblemException(
                        Problem.MISDIRECTED,
                        "This server is not spoken to under that name. Use localhost, or start it with --host.");
            }
            if (!context.method().equals(HandlerType.GET) && !context.method().equals(HandlerType.HEAD)) {
                Guard.checkOrigin(
                        String.valueOf(context.header("Host")),
                        Optional.ofNullable(context.header("Origin")),
                        Optional.ofNullable(context.header("Sec-Fetch-Site")));
            }
        });
        for (Route route : routes.table()) {
            Handler handler = context -> answer(route, context);
            config.addEndpoint(new Endpoint(route.method(), route.path(), handler));
            // Left to itself the framework answers HEAD with 200 and no type wherever GET is known.
            if (route.method().equals(HandlerType.GET)) {
                config.addEndpoint(new Endpoint(HandlerType.HEAD, route.path(), handler));
            }
        }
        failures(config);
    }

    private void answer(Route route, Context context) throws RegisterException, ProblemException {
        Request request = new Request(context);
        if (route.role() == Role.REVIEWER && access == Server.Access.READ) {
            throw new ProblemException(
                    Problem.FORBIDDEN,
                    "This server only reads its register; start `onrecord serve` without --read-only to change it.");
        }
        if (route.body().isPresent()) Guard.checkType(route.body().get(), request.header("Content-Type"));
        Format format = route.response().isData()
                ? Format.of(request.query(Format.PARAMETER), request.header("Accept"))
                : Format.JSON;
        Optional<String> tag = Optional.empty();
        if (route.isTagged()) {
            tag = Optional.of(tags.of(
                    context.path(),
                    String.valueOf(context.queryString()),
                    format.term(),
                    request.header("Accept-Encoding").orElse("")));
            if (EntityTags.names(request.header("If-None-Match"), tag.get())) {
                tagged(context, tag.get());
                context.status(HttpStatus.NOT_MODIFIED);
                return;
            }
        }
        Answer answer = route.handler().handle(request);
        tag.ifPresent(of -> tagged(context, of));
        context.status(route.response().status());
        send(route, context, answer, format);
    }

    private static void tagged(Context context, String tag) {
        context.header("ETag", tag);
        context.header("Vary", "Accept, Accept-Encoding");
    }

    private void send(Route route, Context context, Answer answer, Format format) {
        switch (answer) {
            case Answer.Html html -> html(context, html.template(), html.view());
            case Answer.Json json -> text(context, Format.JSON.mediaType(), RecordWriter.line(json.body()));
            // Not cached either: under one address the next version of the program has another style sheet.
            case Answer.Asset asset -> text(context, asset.mediaType(), asset.body());
            case Answer.Bytes bytes -> {
                String name = bytes.page().digest().replace(':', '-');
                context.header("Content-Disposition", "attachment; filename=\"" + name + ".bin\"");
                context.contentType("application/octet-stream")
                        .result(bytes.page().bytes());
            }
            case Answer.One<?> one -> {
                String header =
                        route.response().status() == HttpStatus.CREATED.getCode() ? "Location" : "Content-Location";
                one.place().ifPresent(place -> context.header(header, place));
                text(context, format.mediaType(), Representation.of(one, format));
            }
            case Answer.Many<?> many -> {
                many.slice()
                        .next()
                        .ifPresent(next -> context.header("Link", Representation.next(route, context, next)));
                text(context, format.mediaType(), Representation.of(many, format));
            }
        }
    }

    private static void text(Context context, String mediaType, String body) {
        context.contentType(mediaType + ";charset=utf-8").result(body);
    }

    private void html(Context context, String template, Map<String, Object> view) {
        StringOutput page = new StringOutput();
        templates.render(template, view, page);
        text(context, "text/html", page.toString());
    }

    private void failures(RoutesConfig config) {
        config.exception(
                ProblemException.class, (e, context) -> fail(context, e.problem(), String.valueOf(e.getMessage())));
        config.exception(
                IllegalArgumentException.class,
                (e, context) -> fail(context, Problem.BAD_REQUEST, String.valueOf(e.getMessage())));
        config.exception(RegisterException.class, (e, context) -> {
            if (e.code() == RegisterException.Code.BUSY) context.header("Retry-After", AGAIN);
            fail(context, Problem.REGISTER, e.code().term(), String.valueOf(e.getMessage()));
        });
        // What a template or a handler stumbles over is the program's fault; its words are not for the page.
        config.exception(
                Exception.class,
                (e, context) -> fail(
                        context,
                        Problem.INTERNAL,
                        "This is a fault of the program; please report what was asked for."));
        config.error(404, context -> {
            if (context.attribute(ANSWERED) == null) {
                fail(
                        context,
                        Problem.NOT_FOUND,
                        "There is nothing at this address; /api/openapi.json has those there are.");
            }
        });
        config.error(405, context -> {
            if (context.attribute(ANSWERED) != null) return;
            TreeSet<String> all = new TreeSet<>();
            methods.forEach((path, of) -> {
                if (path.matcher(context.path()).matches()) all.addAll(of);
            });
            String allowed = String.join(", ", all);
            context.header("Allow", allowed);
            fail(context, Problem.METHOD_NOT_ALLOWED, "This address takes " + allowed + ".");
        });
    }

    private void fail(Context context, Problem problem, String detail) {
        fail(context, problem, problem.term(), detail);
    }

    private void fail(Context context, Problem problem, String term, String detail) {
        context.status(problem.status());
        context.attribute(ANSWERED, true);
        if (context.path().startsWith("/api/") || context.path().equals("/health")) {
            ObjectNode body = problem.json(term, detail, context.path());
            text(context, Problem.CONTENT_TYPE, RecordWriter.line(body));
        } else {
            html(context, "error.jte", Map.of("title", problem.status().getMessage(), "message", detail));
        }
    }
}
