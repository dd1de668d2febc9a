package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every answer, and where a server listens. */
class ServerTest extends ServedRegister {

    @Test
    void every_answer_carries_the_headers_that_keep_a_browser_safe() throws Exception {
        for (String path : new String[] {"/", "/reports/" + harbour, "/api/v1/reports", "/nowhere", "/reports/r0"}) {
            Map<String, List<String>> headers = get(path).headers().map();
            assertThat(headers.get("content-security-policy"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains("default-src 'self'", "script-src 'none'", "frame-ancestors 'none'");
            assertThat(headers).containsEntry("x-content-type-options", List.of("nosniff"));
            assertThat(headers).containsEntry("referrer-policy", List.of("no-referrer"));
            assertThat(headers).doesNotContainKeys("server", "set-cookie");
        }
    }

    @Test
    void a_HEAD_is_answered_as_a_GET_is_without_the_body() throws Exception {
        for (String path : List.of("/", "/reports/" + harbour, "/reports/r0", "/api/v1/reports")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server().address() + path))
                    .HEAD()
                    .build();
            HttpResponse<String> head = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            HttpResponse<String> get = get(path);
            assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
            assertThat(head.headers().firstValue("Content-Type"))
                    .isEqualTo(get.headers().firstValue("Content-Type"));
            assertThat(head.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            localhost,        200
            localhost:8321,   200
            LOCALHOST,        200
            127.0.0.1,        200
            [::1]:8321,       200
            evil.example,     421
            localhost.evil.example, 421
            127.0.0.1.evil.example, 421
            192.0.2.1,        421
            '',               421
            """)
    void a_request_under_another_name_is_refused(String host, int status) throws Exception {
        for (String path : new String[] {"/", "/api/v1/reports", "/static/onrecord.css", "/nowhere"}) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            int expected = status == 200 && path.equals("/nowhere") ? 404 : status;
            // Jetty itself refuses a request without a host.
            if (host.isEmpty()) {
                assertThat(answer).matches("(?s)HTTP/1.1 4(00|21).*");
            } else {
                assertThat(answer).as(path).startsWith("HTTP/1.1 " + expected);
            }
            if (status != 200) assertThat(answer).doesNotContain("Gazette");
        }
    }

    @Test
    void a_server_at_all_addresses_is_spoken_to_by_address_and_not_by_foreign_names() {
        Hosts all = new Hosts("0.0.0.0");
        assertThat(all.allow("192.0.2.1:8321")).isTrue();
        assertThat(all.allow("[2001:db8::1]:8321")).isTrue();
        assertThat(all.allow("evil.example")).isFalse();
        assertThat(new Hosts("records.example").allow("Records.example:80")).isTrue();
        assertThat(new Hosts("::1").allow("[::1]:8321")).isTrue();
    }

    @Test
    void a_port_that_is_taken_is_said_in_one_line() {
        int port = server().port();
        assertThatThrownBy(() -> Server.start(register(), searches(), "127.0.0.1", port, Server.Access.READ))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Port " + port)
                .hasMessageContaining("--port")
                .hasMessageNotContaining("\n");
    }
}
