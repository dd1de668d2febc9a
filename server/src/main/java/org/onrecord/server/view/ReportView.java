package org.onrecord.server.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.onrecord.page.Block;
import org.onrecord.page.Image;
import org.onrecord.page.Moment;
import org.onrecord.page.Report;
import org.onrecord.page.Span;
import org.onrecord.register.RegisteredReport;
import org.onrecord.register.Version;
import org.onrecord.statement.Act;
import org.onrecord.statement.Actor;
import org.onrecord.statement.Link;
import org.onrecord.statement.ReaderIdentity;
import org.onrecord.statement.Reading;
import org.onrecord.statement.Statement;

/**
 * One report with its statements.
 *
 * @param id the report's
 * @param title for the browser's window
 * @param language of the text; empty where undetermined
 * @param headline the first block, where it is the headline; else empty
 * @param groups the other blocks, those of one list together
 * @param byline outlet, authors, dates: what a reader looks for first
 * @param provenance where all this comes from
 * @param unread why there are no statements, where no reader read them
 * @param acts the acts that occur, with their number
 * @param cards the statements, in the order of the text
 */
public record ReportView(
        String id,
        String title,
        Optional<String> language,
        List<Piece> headline,
        List<Group> groups,
        List<Fact> byline,
        List<Fact> provenance,
        Optional<String> unread,
        List<ActCount> acts,
        List<StatementCard> cards) {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    /** How often an act occurs; {@code term} for the style, {@code does} for people. */
    public record ActCount(String term, String does, int count) {}

    /**
     * Blocks of one kind that stand together.
     *
     * @param kind the record's word for it
     * @param items one, or all of a list
     */
    public record Group(String kind, List<Item> items) {
        public boolean isList() {
            return kind.equals("listItem") || kind.equals("highlight");
        }
    }

    /**
     * One block.
     *
     * @param time of a live page's entry, where it is another than that of the block before
     * @param pieces its text
     */
    public record Item(Optional<Fact> time, List<Piece> pieces) {}

    public static ReportView of(RegisteredReport registered) {
        Reading reading = registered.reading();
        Report report = reading.report();
        List<List<Piece>> blocks = new MarkedText(report, reading.statements()).blocks();
        boolean headed =
                !report.blocks().isEmpty() && report.blocks().getFirst().kind() == Block.Kind.HEADLINE;
        return new ReportView(
                registered.id(),
                report.headline().orElse("Report without a headline"),
                report.inLanguage()
                        .filter(language -> LANGUAGE.matcher(language).matches()),
                headed ? blocks.getFirst() : List.of(),
                groups(report.blocks(), blocks, headed ? 1 : 0),
                byline(report),
                provenance(registered),
                reading.unread().map(ReportView::unread),
                acts(reading.statements()),
                cards(registered));
    }

    private static String unread(String language) {
        return language.equals("und")
                ? "The language of this report could not be determined; its statements were not read."
                : "This report is in " + Words.language(language)
                        + ", a language no reader of statements knows yet; its statements were not read.";
    }

    private static List<Group> groups(List<Block> blocks, List<List<Piece>> pieces, int from) {
        List<Group> groups = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        Optional<Moment> time = Optional.empty();
        for (int i = from; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            Optional<Moment> shown = block.time().equals(time) ? Optional.empty() : block.time();
            time = block.time();
            items.add(new Item(shown.map(moment -> Fact.of("Entry", moment)), pieces.get(i)));
            Group group = new Group(block.kind().term(), List.copyOf(items));
            boolean goesOn =
                    group.isList() && i + 1 < blocks.size() && blocks.get(i + 1).kind() == block.kind();
            if (goesOn) continue;
            groups.add(group);
            items.clear();
        }
        return groups;
    }

    private static List<Fact> byline(Report report) {
        List<Fact> facts = new ArrayList<>();
        report.publisher().ifPresent(outlet -> facts.add(Fact.of("Outlet", outlet)));
        if (!report.authors().isEmpty()) facts.add(Fact.of("By", Words.list(report.authors())));
        report.dateline().ifPresent(place -> facts.add(Fact.of("From", place)));
        report.datePublished().ifPresent(time -> facts.add(Fact.of("Published", time)));
        report.dateModified().ifPresent(time -> facts.add(Fact.of("Changed", time)));
        return facts;
    }

    private static List<Fact> provenance(RegisteredReport registered) {
        Report report = registered.reading().report();
        ReaderIdentity reader = registered.reading().reader();
        List<Fact> facts = new ArrayList<>();
        registered.url().ifPresent(url -> facts.add(Fact.address("Address", url)));
        report.url()
                .filter(url -> !registered.url().equals(Optional.of(url)))
                .ifPresent(url -> facts.add(Fact.address("Page from", url)));
        if (!report.agencies().isEmpty()) facts.add(Fact.of("Agencies", Words.list(report.agencies())));
        List<String> credits = report.images().stream()
                .map(Image::creditText)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (!credits.isEmpty()) facts.add(Fact.of("Pictures by", Words.list(credits)));
        facts.add(Fact.of("Page", report.pageDigest()));
        Version newest = registered.versions().getLast();
        facts.add(Fact.of("Added", new Moment(newest.added().atOffset(java.time.ZoneOffset.UTC))));
        if (newest.number() > 1) facts.add(Fact.of("Version", newest.number() + " of " + newest.number()));
        facts.add(Fact.of("Read by", reader.name() + " " + reader.version()));
        reader.models().forEach((name, digest) -> facts.add(Fact.of("Model " + name, digest)));
        reader.knowledge().ifPresent(digest -> facts.add(Fact.of("Knowledge", digest)));
        return facts;
    }

    private static List<ActCount> acts(List<Statement> statements) {
        Map<Act, Integer> counts = new TreeMap<>();
        for (Statement statement : statements) counts.merge(statement.act(), 1, Integer::sum);
        return counts.entrySet().stream()
                .map(entry -> new ActCount(entry.getKey().term(), Words.of(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static List<StatementCard> cards(RegisteredReport registered) {
        Reading reading = registered.reading();
        Map<String, Integer> numbers = new HashMap<>();
        for (Statement statement : reading.statements()) numbers.put(statement.id(), numbers.size() + 1);
        Map<String, Actor> actors = new HashMap<>();
        for (Actor actor : reading.actors()) actors.put(actor.id(), actor);
        Map<String, List<Link>> links = new HashMap<>();
        for (Link link : reading.links()) {
            links.computeIfAbsent(link.from(), from -> new ArrayList<>()).add(link);
        }
        List<StatementCard> cards = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            List<Fact> facts = facts(statement, reading.report().text(), actors);
            nestedIn(statement, numbers).ifPresent(facts::add);
            for (Link link : links.getOrDefault(statement.id(), List.of())) {
                number(link.to(), numbers).ifPresent(to -> facts.add(reference(Words.of(link.type()), to)));
            }
            cards.add(new StatementCard(
                    cards.size() + 1,
                    registered.statementIds().getOrDefault(statement.id(), ""),
                    statement.act().term(),
                    Words.of(statement.act()),
                    statement.speaker().isEmpty() ? Optional.empty() : Optional.of(names(statement.speaker(), actors)),
                    facts,
                    words(statement, reading.report().text())));
        }
        return cards;
    }

    private static List<Fact> facts(Statement statement, String text, Map<String, Actor> actors) {
        List<Fact> facts = new ArrayList<>();
        if (!statement.targets().isEmpty()) facts.add(Fact.of("To or about", names(statement.targets(), actors)));
        statement.time().ifPresent(time -> facts.add(Fact.of("When", time.value())));
        statement.occasion().ifPresent(span -> facts.add(Fact.of("Occasion", span.in(text))));
        statement.place().ifPresent(span -> facts.add(Fact.of("Where", span.in(text))));
        statement.medium().ifPresent(medium -> facts.add(Fact.of("Medium", medium.term())));
        facts.add(Fact.of("Form", Words.of(statement.form())));
        statement.polarity().ifPresent(polarity -> facts.add(Fact.of("Polarity", polarity)));
        statement.modality().ifPresent(modality -> facts.add(Fact.of("Modality", modality)));
        if (statement.attitude()) facts.add(Fact.of("Attitude", "a belief or wish, not something said"));
        return facts;
    }

    private static Optional<Fact> nestedIn(Statement statement, Map<String, Integer> numbers) {
        return statement.nestedIn().flatMap(outer -> number(outer, numbers)).map(outer -> reference("Inside", outer));
    }

    private static Optional<Integer> number(String statement, Map<String, Integer> numbers) {
        return Optional.ofNullable(numbers.get(statement));
    }

    private static Fact reference(String name, int number) {
        return new Fact(name, "statement " + number, Optional.empty(), Optional.of("#s" + number));
    }

    private static String names(List<String> ids, Map<String, Actor> actors) {
        List<String> names = new ArrayList<>();
        for (String id : ids) {
            Optional.ofNullable(actors.get(id))
                    .ifPresent(actor -> names.add(actor.name()
                            + actor.role().map(role -> " (" + role + ")").orElse("")));
        }
        return Words.list(names);
    }

    private static List<String> words(Statement statement, String text) {
        List<String> parts = new ArrayList<>();
        for (Span span : statement.content()) parts.add(span.in(text));
        return parts;
    }
}
