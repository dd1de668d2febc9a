package org.onrecord.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.net.BindException;
import java.util.Locale;
import java.util.Map;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.statement.RecordWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Serves a register over HTTP until it is closed. The register stays the caller's. */
public final class Server implements AutoCloseable {

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

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Javalin javalin;
    private final String host;

    private Server(Register register, String host) {
        this.host = host;
        Hosts hosts = new Hosts(host);
        Routes routes = new Routes(register);
        this.javalin = Javalin.create(config -> configure(config, routes, hosts));
    }

    /**
     * Serves a register.
     *
     * @param register to read from; must be safe for many threads, as every register is
     * @param host the name or address to listen at, such as {@code 127.0.0.1}
     * @param port 0 for any that is free
     * @throws IOException where nobody can listen there; the message says why, in one line
     */
    public static Server start(Register register, String host, int port) throws IOException {
        Server server = new Server(register, host);
        try {
            server.javalin.start(host, port);
        } catch (RuntimeException e) {
            server.close();
            throw new IOException(cannotListen(e, host, port), e);
        }
        return server;
    }

    /** The port it listens at. */
    public int port() {
        return javalin.port();
    }

    /** Where a browser finds it. */
    public String address() {
        String name = host;
        if (host.equals("127.0.0.1") || host.equals("0.0.0.0") || host.equals("::")) name = "localhost";
        if (name.contains(":") && !name.startsWith("[")) name = "[" + name + "]";
        return "http://" + name + ":" + port();
    }

    /** Ends the requests under way and stops listening. */
    @Override
    public void close() {
        javalin.stop();
    }

    private static String cannotListen(RuntimeException e, String host, int port) {
        boolean taken = false;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            taken |= cause instanceof BindException
                    && String.valueOf(cause.getMessage()).contains("already in use");
        }
        return taken || String.valueOf(e.getMessage()).contains("already in use")
                ? "Port " + port + " of " + host + " is taken; name another with --port."
                : "Nothing can listen at port " + port + " of " + host + " (" + e.getMessage()
                        + "); name another with --host and --port.";
    }

    private void configure(JavalinConfig config, Routes routes, Hosts hosts) {
        config.startup.showJavalinBanner = false;
        config.http.prefer405over404 = true;
        config.routes.before(context -> {
            HEADERS.forEach(context::header);
            if (!hosts.allow(context.header("Host"))) {
                throw new ForeignHostException();
            }
        });
        for (Route route : routes.table()) {
            Handler handler = context -> send(context, route.handler().handle(new Request(context)));
            config.routes.addEndpoint(new Endpoint(route.method(), route.path(), handler));
            // Left to itself the framework answers HEAD with 200 and no type wherever GET is known.
            if (route.method().equals(HandlerType.GET)) {
                config.routes.addEndpoint(new Endpoint(HandlerType.HEAD, route.path(), handler));
            }
        }
        config.routes.exception(
                NoSuchThingException.class, (e, context) -> fail(context, HttpStatus.NOT_FOUND, message(e)));
        config.routes.exception(
                IllegalArgumentException.class, (e, context) -> fail(context, HttpStatus.BAD_REQUEST, message(e)));
        config.routes.exception(
                RegisterException.class, (e, context) -> fail(context, HttpStatus.SERVICE_UNAVAILABLE, message(e)));
        config.routes.exception(
                ForeignHostException.class,
                (e, context) -> fail(
                        context,
                        HttpStatus.MISDIRECTED_REQUEST,
                        "This server is not spoken to under that name. Use localhost, or start it with --host."));
        // What a template or a handler stumbles over is the program's fault; its words are not for the page.
        config.routes.exception(
                Exception.class,
                (e, context) -> fail(context, HttpStatus.INTERNAL_SERVER_ERROR, "This is a fault of the program."));
        config.routes.error(404, context -> {
            if (context.attribute(ANSWERED) == null) {
                fail(context, HttpStatus.NOT_FOUND, "There is nothing at this address.");
            }
        });
        config.routes.error(405, context -> fail(context, HttpStatus.METHOD_NOT_ALLOWED, "This address is only read."));
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }

    private void send(Context context, Answer answer) {
        switch (answer) {
            case Answer.Html html -> html(context, html.template(), html.view());
            case Answer.Json json -> json(context, json.body());
            // Not cached either: under one address the next version of the program has another style sheet.
            case Answer.Asset asset ->
                context.contentType(asset.mediaType() + ";charset=utf-8").result(asset.body());
        }
    }

    private void html(Context context, String template, Map<String, Object> view) {
        StringOutput page = new StringOutput();
        templates.render(template, view, page);
        context.contentType("text/html;charset=utf-8").result(page.toString());
    }

    private static void json(Context context, ObjectNode body) {
        context.contentType("application/json;charset=utf-8").result(RecordWriter.line(body));
    }

    private void fail(Context context, HttpStatus status, String message) {
        context.status(status);
        context.attribute(ANSWERED, true);
        if (context.path().startsWith("/api/") || context.path().equals("/health")) {
            ObjectNode body = new JsonMapper().createObjectNode();
            body.putObject("error")
                    .put("code", status.getMessage().toLowerCase(Locale.ROOT).replace(' ', '-'))
                    .put("message", message);
            json(context, body);
        } else {
            html(context, "error.jte", Map.of("title", status.getMessage(), "message", message));
        }
    }

    /** A request under a name that is not the server's. */
    private static final class ForeignHostException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
