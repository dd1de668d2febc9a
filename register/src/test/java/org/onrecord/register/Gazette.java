package org.onrecord.register;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

/** Pages of an invented outlet with readings made by hand: each paragraph is what Ada Brix said, word for word. */
public final class Gazette {

    private Gazette() {}

    /** A page whose bytes are its paragraphs, and the reading that has each paragraph as a statement. */
    public record Issue(Page page, Reading reading) {}

    public static Issue at(String url, String published, String... paragraphs) {
        return issue(Optional.of(url), Optional.of(url), Optional.of(published), paragraphs);
    }

    public static Issue withoutAddress(String... paragraphs) {
        return issue(Optional.empty(), Optional.empty(), Optional.empty(), paragraphs);
    }

    public static Issue withoutHeadline(String... paragraphs) {
        return issue(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), paragraphs);
    }

    public static Issue issue(
            Optional<String> fetchedAt, Optional<String> canonical, Optional<String> published, String... paragraphs) {
        return issue(Optional.of(paragraphs[0]), fetchedAt, canonical, published, paragraphs);
    }

    private static Issue issue(
            Optional<String> headline,
            Optional<String> fetchedAt,
            Optional<String> canonical,
            Optional<String> published,
            String... paragraphs) {
        Page page = new Page(
                "gazette.txt",
                String.join("\n\n", paragraphs).getBytes(StandardCharsets.UTF_8),
                fetchedAt,
                Optional.of("text/plain"),
                Optional.of("utf-8"),
                Optional.of(Instant.parse("2031-04-02T10:00:00Z")));
        Report.Builder builder = Report.builder(page.digest())
                .url(fetchedAt)
                .canonicalUrl(canonical)
                .headline(headline)
                .publisher(Optional.of("The Vell Gazette"))
                .datePublished(published.flatMap(Moment::parse))
                .inLanguage(Optional.of("en"));
        for (String paragraph : paragraphs) builder.block(Block.Kind.PARAGRAPH, paragraph);
        Report report = builder.build();
        List<Statement> statements = new ArrayList<>();
        for (Block block : report.blocks()) statements.add(said("s" + (statements.size() + 1), block.span()));
        Actor brix = new Actor(
                "a1",
                "Ada Brix",
                Actor.Type.PERSON,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OptionalDouble.empty());
        return new Issue(
                page,
                new Reading(
                        page.input(),
                        report,
                        Optional.empty(),
                        List.of(brix),
                        statements,
                        List.of(),
                        new ReaderIdentity("by hand", "1", Map.of(), Optional.empty())));
    }

    private static Statement said(String id, Span content) {
        return new Statement(
                id,
                Form.DIRECT,
                Act.STATE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(content),
                List.of("a1"),
                List.of(),
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
