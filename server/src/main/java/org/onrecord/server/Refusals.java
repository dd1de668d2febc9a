package org.onrecord.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.onrecord.statement.RecordWriter;
import tools.jackson.databind.json.JsonMapper;

/** What Jetty itself refuses, before any route is looked for: addresses that are none, headers that are too long. It is said as problem details too. */
final class Refusals implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        String title = String.valueOf(HttpStatus.getMessage(status));
        String body = RecordWriter.line(new JsonMapper()
                .createObjectNode()
                .put("type", "urn:onrecord:problem:refused")
                .put("title", title)
                .put("status", status)
                .put(
                        "detail",
                        "The request is not well-formed, or too long; its address and headers should be as RFC 9110 has them.")
                // The path is what may be wrong: it is not repeated.
                .put("instance", "/"));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE + ";charset=utf-8");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
