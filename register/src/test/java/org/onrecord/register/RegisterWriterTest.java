package org.onrecord.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.register.Gazette.Issue;
import org.onrecord.statement.RecordReader;
import org.onrecord.statement.RecordWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RegisterWriterTest {

    private static final Issue ISSUE =
            Gazette.at("https://a.example/1", "2031-04-02", "\uD83D\uDEA7 The bridge is closed.", "Nobody was hurt.");

    @TempDir
    private Path folder;

    @Test
    void a_line_of_add_says_what_came_of_an_input() {
        Added added = new Added("r1", "sha256:00", Added.Status.NEW_VERSION);
        assertThat(RecordWriter.line(RegisterWriter.added("a.html", Optional.empty(), added)))
                .isEqualTo("{\"input\":\"a.html\",\"url\":null,\"report\":\"r1\",\"page\":\"sha256:00\","
                        + "\"status\":\"newVersion\"}");
        assertThat(RecordWriter.line(
                        RegisterWriter.failed("a.html", Optional.empty(), "not-found", "There is no a.html.")))
                .isEqualTo("{\"input\":\"a.html\",\"url\":null,\"report\":null,\"page\":null,\"status\":\"failed\","
                        + "\"error\":{\"code\":\"not-found\",\"message\":\"There is no a.html.\"}}");
    }

    @Test
    void a_list_gives_what_the_page_does_not_tell_as_null() {
        ReportSummary summary = new ReportSummary(
                "r1",
                Optional.empty(),
                Optional.empty(),
                Optional.of("The bridge…"),
                Optional.empty(),
                Optional.empty(),
                1,
                "c1",
                0,
                Optional.of("de"));
        assertThat(RecordWriter.line(RegisterWriter.list(new ReportList(List.of(summary), Optional.of("7-r1")))))
                .isEqualTo(
                        "{\"items\":[{\"id\":\"r1\",\"url\":null,\"headline\":null,\"opening\":\"The bridge…\",\"publisher\":null,"
                                + "\"datePublished\":null,\"versions\":1,\"copyGroup\":\"c1\",\"statements\":0,\"unread\":\"de\"}],"
                                + "\"next\":\"7-r1\"}");
    }

    @Test
    void a_report_is_its_record_with_the_ids_of_the_register() throws Exception {
        try (Register register = new RegisterFolder(folder).open("a test")) {
            Added added = register.add(ISSUE.page(), ISSUE.reading());
            RegisteredReport report = register.report(added.report()).orElseThrow();
            ObjectNode json = RegisterWriter.report(report);
            assertThat(RecordReader.read(RecordWriter.line(json))).isEqualTo(ISSUE.reading());
            assertThat(json.path("id").asString()).isEqualTo(added.report());
            assertThat(json.at("/versions/0/page").asString()).isEqualTo(added.page());
            assertThat(json.at("/statementIds/s2").asString())
                    .isEqualTo(report.statementIds().get("s2"));
        }
    }

    @Test
    void a_statement_stands_on_code_points_of_its_report_and_names_its_actors() throws Exception {
        try (Register register = new RegisterFolder(folder).open("a test")) {
            Added added = register.add(ISSUE.page(), ISSUE.reading());
            Map<String, String> ids =
                    register.report(added.report()).orElseThrow().statementIds();
            String id = ids.getOrDefault("s2", "");
            RegisteredStatement statement = register.statement(id).orElseThrow();
            ObjectNode json = RegisterWriter.statement(statement);
            String party = statement.speakers().get(0);
            assertThat(party).matches("p[0-9a-f]{32}");
            assertThat(RecordWriter.line(json))
                    .isEqualTo(new JsonMapper()
                                    .createObjectNode()
                                    .put("id", id)
                                    .put("report", added.report())
                                    .put("page", added.page())
                                    .put("input", "gazette.txt")
                                    .put("utterance", statement.utterance())
                                    .putNull("issue")
                                    .toString()
                                    .replace("}", "")
                            + ",\"span\":[25,41],\"words\":\"Nobody was hurt.\",\"form\":\"direct\","
                            + "\"act\":\"state\",\"source\":[],\"cue\":[],\"content\":[[25,41]],"
                            + "\"attitude\":false,\"speaker\":[\"" + party + "\"],\"targets\":[],\"reviewed\":false,"
                            + "\"current\":true,\"actors\":[{\"id\":\"a1\",\"name\":\"Ada Brix\","
                            + "\"type\":\"person\",\"mentions\":[]}]}");
            assertThat(RegisterWriter.statements(List.of(statement))).containsExactly(json);
        }
    }
}
