package org.onrecord.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.onrecord.page.Block;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.Report;
import org.onrecord.page.Span;
import org.onrecord.statement.Act;
import org.onrecord.statement.Actor;
import org.onrecord.statement.Form;
import org.onrecord.statement.ReaderIdentity;
import org.onrecord.statement.Reading;
import org.onrecord.statement.Statement;

/**
 * Makes a page of an invented outlet with a reading by hand in which several actors speak: each paragraph is one statement, word for
 * word, and an actor is mentioned wherever its name stands.
 */
public final class Dispatch {

    private record Part(String name, Actor.Type type, Optional<String> role) {}

    private record Line(String speaker, Act act, List<String> targets, String words) {}

    private final String url;
    private final String published;
    private final List<Part> actors = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private Dispatch(String url, String published) {
        this.url = url;
        this.published = published;
    }

    /**
     * A page at an address, without actors and words.
     *
     * @param published ISO 8601
     */
    public static Dispatch at(String url, String published) {
        return new Dispatch(url, published);
    }

    public Dispatch actor(String name, Actor.Type type) {
        actors.add(new Part(name, type, Optional.empty()));
        return this;
    }

    public Dispatch actor(String name, Actor.Type type, String role) {
        actors.add(new Part(name, type, Optional.of(role)));
        return this;
    }

    /** The next paragraph; the actors by their names. */
    public Dispatch said(String speaker, Act act, List<String> targets, String words) {
        lines.add(new Line(speaker, act, targets, words));
        return this;
    }

    public Gazette.Issue issue() {
        return issue("1");
    }

    /**
     * The page with its reading.
     *
     * @param readerVersion of who read it by hand
     */
    public Gazette.Issue issue(String readerVersion) {
        Page page = new Page(
                "dispatch.txt",
                String.join("\n\n", lines.stream().map(Line::words).toList()).getBytes(StandardCharsets.UTF_8),
                Optional.of(url),
                Optional.of("text/plain"),
                Optional.of("utf-8"),
                Optional.empty());
        Report.Builder builder = Report.builder(page.digest())
                .url(Optional.of(url))
                .canonicalUrl(Optional.of(url))
                .publisher(Optional.of("The Vell Dispatch"))
                .datePublished(Moment.parse(published))
                .inLanguage(Optional.of("en"));
        for (Line line : lines) builder.block(Block.Kind.PARAGRAPH, line.words());
        Report report = builder.build();
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            statements.add(statement(
                    "s" + (i + 1), lines.get(i), report.blocks().get(i).span()));
        }
        return new Gazette.Issue(
                page,
                new Reading(
                        page.input(),
                        report,
                        Optional.empty(),
                        actors.stream().map(part -> actor(part, report.text())).toList(),
                        statements,
                        List.of(),
                        new ReaderIdentity("by hand", readerVersion, Map.of(), Optional.empty())));
    }

    private String id(String name) {
        for (int i = 0; i < actors.size(); i++) if (actors.get(i).name().equals(name)) return "a" + (i + 1);
        throw new IllegalArgumentException("No actor " + name);
    }

    private Actor actor(Part part, String text) {
        List<Span> mentions = new ArrayList<>();
        for (int at = text.indexOf(part.name()); at >= 0; at = text.indexOf(part.name(), at + 1)) {
            mentions.add(new Span(at, at + part.name().length()));
        }
        return new Actor(
                id(part.name()),
                part.name(),
                part.type(),
                part.role(),
                Optional.empty(),
                mentions,
                OptionalDouble.empty());
    }

    private Statement statement(String id, Line line, Span content) {
        return new Statement(
                id,
                Form.DIRECT,
                line.act(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(content),
                List.of(id(line.speaker())),
                line.targets().stream().map(this::id).toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalDouble.empty());
    }
}
