package org.onrecord.server;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.BindException;
import org.onrecord.register.Register;
import org.onrecord.register.follow.Searches;

/** Serves a register over HTTP until it is closed. The register stays the caller's. */
public final class Server implements AutoCloseable {

    /** What whoever reaches the server may do with its register. */
    public enum Access {
        READ,
        /** Also change it, as far as people may: decide, merge, split and link. */
        WRITE
    }

    private final Javalin javalin;
    private final String host;

    private Server(Register register, Searches searches, String host, Access access) {
        this.host = host;
        Mount mount = new Mount(register, searches, new Hosts(host), access);
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.prefer405over404 = true;
            config.http.maxRequestSize = Request.MOST_BYTES;
            config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new Refusals()));
            mount.on(config.routes);
        });
    }

    /**
     * Serves a register.
     *
     * @param register to read from; must be safe for many threads, as every register is
     * @param searches what is found in it
     * @param host the name or address to listen at, such as {@code 127.0.0.1}
     * @param port 0 for any that is free
     * @param access {@link Access#WRITE} only where the register was opened for that
     * @throws IOException where nobody can listen there; the message says why, in one line
     */
    public static Server start(Register register, Searches searches, String host, int port, Access access)
            throws IOException {
        Server server = new Server(register, searches, host, access);
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
}
