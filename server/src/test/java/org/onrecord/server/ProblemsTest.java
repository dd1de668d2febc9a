package org.onrecord.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes wrong is said: to a browser as a page, to a program as problem details. */
class ProblemsTest extends ServedRegister {

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  /reports/r0,               404, text/html
            GET,  /nowhere,                  404, text/html
            GET,  /static/../onrecord.db,    404, text/html
            GET,  /?after=elsewhere,         400, text/html
            POST, /,                         405, text/html
            GET,  /api/v1/reports/r0,        404, application/problem+json
            GET,  /api/v1/reports/r0/statements, 404, application/problem+json
            GET,  /api/v1/statements/s0,     404, application/problem+json
            GET,  /api/v1/pages/sha256:00,   404, application/problem+json
            GET,  /api/v1/pages/sha256:00/bytes, 404, application/problem+json
            GET,  /api/v1/utterances/u0,     404, application/problem+json
            GET,  /api/v1/utterances/u0/links, 404, application/problem+json
            GET,  /api/v1/parties/p0,        404, application/problem+json
            GET,  /api/v1/links/l0,          404, application/problem+json
            GET,  /api/v1/issues/i0,         404, application/problem+json
            GET,  /api/v1/copies/c0,         404, application/problem+json
            GET,  /api/v1/decisions/d0,      404, application/problem+json
            GET,  /api/v1/journal/0,         404, application/problem+json
            GET,  /api/v1/merges/1,          404, application/problem+json
            GET,  /api/v2,                   404, application/problem+json
            GET,  /api/v1/reports?limit=no,  400, application/problem+json
            GET,  /api/v1/reports?limit=0,   400, application/problem+json
            PUT,  /api/v1/reports,           405, application/problem+json
            """)
    void it_is_said_in_the_form_that_was_asked_for(String method, String path, int status, String type)
            throws Exception {
        HttpResponse<String> response = send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Type")).startsWith(type);
        if (type.equals("text/html")) {
            assertThat(response.body()).contains("<h1>", "All reports");
        } else {
            assertThat(problem(response, status).path("instance").asString()).isEqualTo(path.replaceAll("\\?.*", ""));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_status_and_a_word_of_its_own(Problem problem) {
        assertThat(problem.status().getCode()).isBetween(400, 599);
        assertThat(problem.json(problem.term(), "Do this.", "/api").path("type").asString())
                .matches("urn:onrecord:problem:[a-z-]+");
    }
}
