package org.onrecord.page.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.page.PageException;
import org.onrecord.page.PageException.Code;

/** Pages over TLS: the certificate must be one of the name in the address, wherever the connection leads. */
class SecureFetchTest {

    @TempDir
    private Path folder = Path.of("");

    private Optional<SSLContext> usual = Optional.empty();
    private Optional<HttpsServer> server = Optional.empty();
    private volatile String named = "";

    @BeforeEach
    void start() throws Exception {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=secure.example",
                        "-ext",
                        "san=dns:secure.example",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit"))
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(store)) {
            keys.load(bytes, "changeit".toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, "changeit".toCharArray());
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        usual = Optional.of(SSLContext.getDefault());
        SSLContext.setDefault(context);

        HttpsServer https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        https.setHttpsConfigurator(new HttpsConfigurator(context));
        https.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        https.createContext("/", exchange -> {
            try (exchange) {
                if (((com.sun.net.httpserver.HttpsExchange) exchange).getSSLSession()
                                instanceof ExtendedSSLSession session
                        && !session.getRequestedServerNames().isEmpty()
                        && session.getRequestedServerNames().getFirst() instanceof SNIHostName name) {
                    named = name.getAsciiName();
                }
                boolean rules = exchange.getRequestURI().getPath().equals("/robots.txt");
                byte[] body = "<p>secure".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(rules ? 404 : 200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        https.start();
        server = Optional.of(https);
    }

    @AfterEach
    void stop() {
        server.ifPresent(https -> https.stop(0));
        usual.ifPresent(SSLContext::setDefault);
    }

    private String address(String host) {
        return "https://" + host + ":" + server.orElseThrow().getAddress().getPort() + "/a";
    }

    private static Fetcher fetcher() {
        return new Fetcher(
                PageLimits.DEFAULT,
                new FetchOptions(
                        Set.of("secure.example", "other.example"),
                        Duration.ofSeconds(20),
                        Optional.empty(),
                        Duration.ZERO),
                host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                HostPauses.Clock.SYSTEM,
                Socket::new);
    }

    @Test
    void the_name_in_the_address_is_told_and_its_certificate_is_taken() throws Exception {
        assertThat(fetcher().fetch(address("secure.example"), Wanted.PAGE).bytes())
                .hasSize(9);
        assertThat(named).isEqualTo("secure.example");
    }

    @Test
    void the_certificate_of_another_name_is_not() {
        assertThatThrownBy(() -> fetcher().fetch(address("other.example"), Wanted.PAGE))
                .isInstanceOfSatisfying(
                        PageException.class, e -> assertThat(e.code()).isEqualTo(Code.FETCH_FAILED));
    }
}
