package org.onrecord.register.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.register.Added;
import org.onrecord.register.Entry;
import org.onrecord.register.Gazette;
import org.onrecord.register.Issue;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterFolder;
import org.onrecord.register.RegisteredStatement;
import org.onrecord.statement.Link;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two reports of one invented outlet; the sign before the first words counts two units of Java and one code point. */
class LinkedDataTest {

    private static final Gazette.Issue FIRST = Gazette.at(
            "https://a.example/1",
            "2031-04-02",
            "\uD83D\uDEA7 The bridge is closed.",
            "Nobody was hurt when it fell into the river on Monday night.");
    private static final Gazette.Issue SECOND =
            Gazette.at("https://a.example/2", "2031-04-03", "We never said that the bridge was safe.");

    @TempDir
    private Path folder;

    private Optional<Register> open = Optional.empty();
    private Added first = new Added("", "", Added.Status.ADDED);

    @BeforeEach
    void add_two_reports() throws Exception {
        Register register = new RegisterFolder(folder).open("a test");
        open = Optional.of(register);
        first = register.add(FIRST.page(), FIRST.reading());
        register.add(SECOND.page(), SECOND.reading());
    }

    @AfterEach
    void close() {
        open.ifPresent(Register::close);
    }

    private Register register() {
        return open.orElseThrow();
    }

    private RegisteredStatement statement(String name) throws Exception {
        String id =
                register().report(first.report()).orElseThrow().statementIds().getOrDefault(name, "");
        return register().statement(id).orElseThrow();
    }

    @Test
    void a_report_is_a_NewsArticle_with_its_statements_as_parts() throws Exception {
        ObjectNode report = LinkedData.report(register().report(first.report()).orElseThrow());
        assertThat(report.path("id").asString()).isEqualTo("urn:onrecord:" + first.report());
        assertThat(report.at("/type/0").asString()).isEqualTo("NewsArticle");
        assertThat(report.path("url").asString()).isEqualTo("https://a.example/1");
        assertThat(report.at("/publisher/name").asString()).isEqualTo("The Vell Gazette");
        assertThat(report.path("datePublished").asString()).isEqualTo("2031-04-02");
        assertThat(report.at("/hasPart/0/type").asString()).isEqualTo("Quotation");
        assertThat(report.at("/hasPart/1/id").asString())
                .isEqualTo("urn:onrecord:" + statement("s2").id());
    }

    @Test
    void a_statement_stands_on_code_points_and_on_its_quote() throws Exception {
        ObjectNode statement = LinkedData.statement(statement("s2"));
        JsonNode annotation = statement.path("annotation");
        assertThat(annotation.path("type").asString()).isEqualTo("Annotation");
        assertThat(annotation.path("body").asString())
                .isEqualTo(statement.path("id").asString());
        JsonNode position = annotation.at("/target/0/selector/0");
        assertThat(position.path("type").asString()).isEqualTo("TextPositionSelector");
        assertThat(position.path("start").asInt()).isEqualTo(25);
        String text = FIRST.reading().report().text();
        String exact = text.substring(
                text.offsetByCodePoints(0, position.path("start").asInt()),
                text.offsetByCodePoints(0, position.path("end").asInt()));
        JsonNode quote = annotation.at("/target/0/selector/1");
        assertThat(quote.path("exact").asString()).isEqualTo(exact).startsWith("Nobody was hurt");
        assertThat(quote.path("prefix").asString()).isEqualTo("\uD83D\uDEA7 The bridge is closed.\n\n");
        assertThat(quote.path("suffix").asString()).isEmpty();
    }

    @Test
    void prefix_and_suffix_have_32_characters_where_the_text_has_as_many() throws Exception {
        JsonNode quote = LinkedData.statement(statement("s1")).at("/annotation/target/0/selector/1");
        assertThat(quote.path("suffix").asString())
                .isEqualTo("\n\nNobody was hurt when it fell i")
                .hasSize(32);
    }

    @Test
    void the_source_of_a_place_is_the_text_that_the_report_names() throws Exception {
        String source = LinkedData.statement(statement("s1"))
                .at("/annotation/target/0/source")
                .asString();
        assertThat(source)
                .isEqualTo("urn:onrecord:text:"
                        + Entry.digest(FIRST.reading().report().text()));
        assertThat(LinkedData.report(register().report(first.report()).orElseThrow())
                        .path("textRead")
                        .asString())
                .isEqualTo(source);
    }

    @Test
    void a_reading_was_made_by_a_reader_from_a_page() throws Exception {
        JsonNode reading = LinkedData.statement(statement("s1")).path("wasGeneratedBy");
        assertThat(reading.path("type").asString()).isEqualTo("Activity");
        assertThat(reading.at("/used/id").asString()).isEqualTo("urn:onrecord:" + first.page());
        assertThat(reading.at("/used/url").asString()).isEqualTo("https://a.example/1");
        assertThat(reading.at("/wasAssociatedWith/name").asString()).isEqualTo("by hand");
        assertThat(reading.at("/wasAssociatedWith/softwareVersion").asString()).isEqualTo("1");
        ObjectNode page = LinkedData.page(register().archivedPage(first.page()).orElseThrow());
        assertThat(page.path("id")).isEqualTo(reading.at("/used/id"));
        assertThat(page.path("fetched").asString()).isEqualTo("2031-04-02T10:00:00Z");
    }

    @Test
    void a_decision_is_attributed_to_the_reviewer() throws Exception {
        register()
                .curation()
                .decide(statement("s1").id(), "act", Optional.of("\"warn\""), Optional.of("Read it again."), "Iris");
        JsonNode decision = LinkedData.statement(statement("s1")).at("/decision/0");
        assertThat(decision.at("/wasAttributedTo/name").asString()).isEqualTo("Iris");
        assertThat(decision.path("before").asString()).isEqualTo("state");
        assertThat(decision.path("after").asString()).isEqualTo("warn");
        assertThat(decision.path("subject").asString())
                .isEqualTo("urn:onrecord:" + statement("s1").id());
    }

    @Test
    void several_statements_are_what_each_is_alone() throws Exception {
        List<RegisteredStatement> all = register().statementsOf(first.report());
        assertThat(all).hasSize(2);
        assertThat(LinkedData.statements(all))
                .containsExactly(LinkedData.statement(all.get(0)), LinkedData.statement(all.get(1)));
    }

    @Test
    void an_address_that_is_none_of_the_web_is_left_out() {
        assertThat(LinkedData.web("https://a.example/ä")).isPresent();
        assertThat(LinkedData.web("javascript:alert(1)")).isEmpty();
        assertThat(LinkedData.web("https://a.example/\"><script>")).isEmpty();
        assertThat(LinkedData.web("file:///etc/passwd")).isEmpty();
    }

    @Test
    void every_term_of_every_noun_is_declared_in_the_context_and_every_class_too() throws Exception {
        List<ObjectNode> all = new ArrayList<>(LinkedData.statements(register().statementsOf(first.report())));
        String one = register()
                .joins()
                .utterances(Optional.empty(), 10)
                .items()
                .get(0)
                .id();
        String other = register()
                .joins()
                .utterances(Optional.empty(), 10)
                .items()
                .get(1)
                .id();
        register().curation().link(Link.Type.DENIES, one, other, "It says so.", "Iris");
        register()
                .curation()
                .decide(statement("s1").id(), "act", Optional.of("{\"undeclared\":1}"), Optional.of("So."), "Iris");
        all.add(LinkedData.statement(statement("s1")));
        all.add(LinkedData.report(register().report(first.report()).orElseThrow()));
        all.add(LinkedData.page(register().archivedPage(first.page()).orElseThrow()));
        register().reports(Optional.empty(), 10).items().forEach(item -> all.add(LinkedData.summary(item)));
        var joins = register().joins();
        joins.utterances(Optional.empty(), 10).items().forEach(item -> all.add(LinkedData.utterance(item)));
        joins.parties(Optional.empty(), 10).items().forEach(item -> all.add(LinkedData.party(item)));
        joins.links(Optional.empty(), 10).items().forEach(item -> all.add(LinkedData.link(item)));
        joins.copyGroups(Optional.empty(), 10).items().forEach(item -> all.add(LinkedData.copies(item)));
        joins.decisions(Optional.empty(), 10).items().forEach(item -> all.add(LinkedData.decision(item)));
        register().journal().entries(0, 10).forEach(item -> all.add(LinkedData.entry(item)));
        all.add(LinkedData.issue(new Issue(
                "i1", "bridge", Optional.of("Iris"), Optional.of("2031"), Optional.empty(), 2, List.of("i2"))));
        ObjectNode context = LinkedData.context();
        ObjectNode list = LinkedData.list(all, Optional.of("on"));
        TreeSet<String> undeclared = new TreeSet<>();
        list.remove("@context");
        collect(list, context, undeclared);
        assertThat(undeclared).isEmpty();
        assertThat(all).hasSizeGreaterThan(15);
    }

    private static void collect(JsonNode node, JsonNode context, TreeSet<String> undeclared) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                if (!context.has(field.getKey())) undeclared.add(field.getKey());
                // What is JSON by the context is no linked data inside.
                if (context.path(field.getKey()).path("@type").asString("").equals("@json")) return;
                if (List.of("type", "motivation").contains(field.getKey())) {
                    for (JsonNode term : field.getValue().isArray() ? field.getValue() : List.of(field.getValue())) {
                        if (!context.has(term.asString())) undeclared.add(term.asString());
                    }
                }
                collect(field.getValue(), context, undeclared);
            });
        } else if (node.isArray()) {
            for (JsonNode one : node) collect(one, context, undeclared);
        }
    }

    @Test
    void every_term_of_the_context_is_a_keyword_or_stands_under_a_vocabulary_it_names() {
        ObjectNode context = LinkedData.context();
        context.properties().forEach(term -> {
            JsonNode meaning = term.getValue();
            if (term.getKey().startsWith("@")) return;
            String uri = meaning.isObject()
                    ? meaning.path("@id").asString(meaning.path("@reverse").asString(""))
                    : meaning.asString();
            if (uri.startsWith("@")) return;
            String prefix = uri.substring(0, uri.indexOf(':'));
            assertThat(context.has(prefix) || URI.create(uri).isAbsolute())
                    .as(term.getKey())
                    .isTrue();
            assertThat(uri).as(term.getKey()).doesNotContain(" ");
        });
        assertThat(LinkedData.document(LinkedData.node("r1", "NewsArticle")).path("@context"))
                .isEqualTo(context);
    }
}
