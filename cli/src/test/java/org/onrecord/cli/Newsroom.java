package org.onrecord.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server of this machine with feeds and reports that change while it runs, and a note of all that it was asked for. */
final class Newsroom implements AutoCloseable {

    /** An answer: status, headers and body. */
    record Served(int status, Map<String, String> headers, String body) {}

    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Served> pages = new ConcurrentHashMap<>();
    private final HttpServer server;

    Newsroom() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String address(String path) {
        return "http://" + host() + path;
    }

    void serve(String path, int status, Map<String, String> headers, String body) {
        pages.put(path, new Served(status, headers, body));
    }

    void serve(String path, String type, String body) {
        serve(path, 200, Map.of("Content-Type", type), body);
    }

    /** A report that says one thing. */
    void report(String path, String said) {
        serve(
                path,
                "text/html",
                "<!doctype html><html lang=en><head><title>Harbour " + path
                        + "</title></head><body><article><h1>Harbour " + path + "</h1><p>\"" + said
                        + ",\" said Ada Brix on Monday at the harbour of Verrin.</p></article></body></html>");
    }

    /** A feed of entries, each as its XML. */
    void feed(String path, String... items) {
        serve(
                path,
                "application/atom+xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Courier</title>" + String.join("", items)
                        + "</feed>");
    }

    String item(String path, String updated) {
        return "<entry><id>" + path + "</id><title>" + path + "</title><link href='" + address(path) + "'/><updated>"
                + updated + "</updated></entry>";
    }

    /** How often a path was asked for. */
    long count(String path) {
        return asked.stream().filter(path::equals).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            Served served = pages.getOrDefault(path, new Served(404, Map.of(), "nothing"));
            String tag = served.headers().getOrDefault("ETag", "none");
            served.headers().forEach(exchange.getResponseHeaders()::set);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                asked.add(path + " not modified");
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] body = served.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(served.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
