package org.onrecord.page.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * One GET over HTTP/1.1 (RFC 9112), and the connection it has for itself.
 *
 * <p>Java's own client looks names up by itself and takes no address in their stead, so that what was checked need not be
 * what it connects to; it also goes through whatever proxy the platform names. This one connects to the addresses it is
 * given and to nothing else, and keeps nothing from one request to the next: no connection, no cookie, no password.
 *
 * <p>{@link #run} blocks; {@link #close} from another thread ends it at once.
 */
final class HttpGet implements AutoCloseable {

    /** All header lines together, those of interim answers and trailers too; servers themselves take 8 to 64 KB. */
    static final int MOST_HEADER_BYTES = 256 << 10;

    private static final int MOST_CONNECT_MILLISECONDS = 10_000;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
    private static final Pattern CHUNK = Pattern.compile("\\s*([0-9A-Fa-f]{1,15})\\s*(?:;.*)?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    /** The body is larger than allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** What came back. */
    static final class Answer {
        private final int status;
        private final Map<String, List<String>> headers;
        private final byte[] body;

        private Answer(int status, Map<String, List<String>> headers, byte[] body) {
            this.status = status;
            this.headers = headers;
            this.body = body;
        }

        int status() {
            return status;
        }

        /** With its transfer coding undone, not its content coding; not a copy. */
        byte[] body() {
            return body;
        }

        /** A header's values, in order. */
        List<String> all(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        }

        Optional<String> first(String name) {
            return all(name).stream().findFirst();
        }
    }

    private final URI address;
    private final Supplier<Socket> sockets;
    private final Map<String, String> headers;
    private final long most;
    private int headerBytes = MOST_HEADER_BYTES;
    private volatile boolean closed;
    private volatile @Nullable Socket open;

    /**
     * @param address of the web, in ASCII
     * @param sockets makes one that is not connected yet
     * @param headers to send, besides Host and Connection
     * @param most bytes of a body
     */
    HttpGet(URI address, Supplier<Socket> sockets, Map<String, String> headers, long most) {
        this.address = address;
        this.sockets = sockets;
        this.headers = headers;
        this.most = most;
    }

    /**
     * Asks, once.
     *
     * @param addresses where to connect to: the first of them that can be reached
     * @throws TooLarge where the body is larger than allowed
     * @throws IOException where nobody answers, or what comes is no HTTP or breaks off
     */
    Answer run(List<InetAddress> addresses) throws IOException {
        try (Socket plain = connect(addresses);
                Socket socket = address.getScheme().equalsIgnoreCase("https") ? secured(plain) : plain) {
            socket.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return answer(new BufferedInputStream(socket.getInputStream(), 16_384));
        }
    }

    @Override
    public void close() {
        closed = true;
        Socket socket = open;
        if (socket == null) return;
        try {
            socket.close();
        } catch (IOException e) {
            // It is of no use any more either way.
            return;
        }
    }

    private Socket connect(List<InetAddress> addresses) throws IOException {
        IOException failure = new IOException("no address");
        for (InetAddress one : addresses) {
            Socket socket = sockets.get();
            open = socket;
            // Whoever closed before the line above saw no socket to close.
            if (closed) break;
            try {
                socket.connect(new InetSocketAddress(one, AddressPolicy.port(address)), MOST_CONNECT_MILLISECONDS);
                return socket;
            } catch (IOException e) {
                failure = e;
                socket.close();
                if (closed) break;
            }
        }
        throw failure;
    }

    /** TLS above a connection; the certificate must be one of the name in the address. */
    private Socket secured(Socket plain) throws IOException {
        String host = address.getHost().replaceAll("[\\[\\]]", "");
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, AddressPolicy.port(address), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(new String[] {"http/1.1"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private String request() {
        String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        StringBuilder request = new StringBuilder("GET ").append(path).append(" HTTP/1.1\r\n");
        line(request, "Host", address.getRawAuthority());
        headers.forEach((name, value) -> line(request, name, value));
        line(request, "Connection", "close");
        return request.append("\r\n").toString();
    }

    /** A value that a server gave (an ETag) must not become a line of its own. */
    private static void line(StringBuilder request, String name, String value) {
        if (value.chars().anyMatch(unit -> unit < ' ' || unit > '~')) return;
        request.append(name).append(": ").append(value).append("\r\n");
    }

    private Answer answer(InputStream in) throws IOException {
        while (true) {
            Matcher line = STATUS.matcher(line(in));
            if (!line.matches()) throw new IOException("the answer is not HTTP");
            int status = Integer.parseInt(line.group(1));
            Map<String, List<String>> fields = fields(in);
            // An interim answer (103 Early Hints) comes before the one that counts.
            if (status / 100 == 1 && status != 101) continue;
            boolean bare = status == 204 || status == 304;
            return new Answer(status, fields, bare ? new byte[0] : body(in, fields));
        }
    }

    private Map<String, List<String>> fields(InputStream in) throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        List<String> last = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (line.startsWith(" ") || line.startsWith("\t")) {
                // A folded line (RFC 9112, 5.2) goes on with the value before it.
                if (!last.isEmpty()) last.add(last.removeLast() + " " + line.strip());
            } else if (colon > 0) {
                last = fields.computeIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>());
                last.add(line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private byte[] body(InputStream in, Map<String, List<String>> fields) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String coding = String.join(",", fields.getOrDefault("transfer-encoding", List.of()))
                .toLowerCase(Locale.ROOT)
                .strip();
        if (coding.endsWith("chunked")) {
            if (!coding.equals("chunked")) throw new IOException("transfer encoding " + coding + " is not known");
            chunks(in, body);
            return body.toByteArray();
        }
        List<String> lengths = fields.getOrDefault("content-length", List.of()).stream()
                .distinct()
                .toList();
        if (lengths.isEmpty()) {
            copy(in, body, Long.MAX_VALUE);
            return body.toByteArray();
        }
        String length = lengths.getFirst();
        if (lengths.size() > 1 || !LENGTH.matcher(length).matches())
            throw new IOException("the answer's length is no number");
        long expected = Long.parseLong(length);
        if (expected > most) throw new TooLarge();
        copy(in, body, expected);
        if (body.size() < expected) throw new EOFException("the answer breaks off");
        return body.toByteArray();
    }

    private void chunks(InputStream in, ByteArrayOutputStream body) throws IOException {
        while (true) {
            // Its line is no header: what bounds it is that no chunk is without a byte.
            headerBytes = Math.max(headerBytes, 4096);
            Matcher line = CHUNK.matcher(line(in));
            if (!line.matches()) throw new IOException("the answer's parts have no length");
            long size = Long.parseLong(line.group(1), 16);
            if (size == 0) return;
            if (size > most - body.size()) throw new TooLarge();
            long wanted = body.size() + size;
            copy(in, body, size);
            if (body.size() < wanted || !line(in).isEmpty()) throw new EOFException("the answer breaks off");
        }
    }

    /** Copies as many bytes as there are, or as are wanted. */
    private void copy(InputStream in, ByteArrayOutputStream body, long wanted) throws IOException {
        byte[] part = new byte[16_384];
        for (long left = wanted; left > 0; ) {
            int read = in.read(part, 0, (int) Math.min(part.length, left));
            if (read < 0) return;
            if (read > most - body.size()) throw new TooLarge();
            body.write(part, 0, read);
            left -= read;
        }
    }

    /** A line without its end; what ends without one has broken off. */
    private String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int unit = in.read();
            if (unit < 0) throw new EOFException("the answer breaks off");
            if (--headerBytes < 0)
                throw new IOException("the answer has more than " + MOST_HEADER_BYTES + " bytes of headers");
            if (unit == '\n') break;
            line.append((char) unit);
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') line.setLength(length - 1);
        return line.toString();
    }
}
