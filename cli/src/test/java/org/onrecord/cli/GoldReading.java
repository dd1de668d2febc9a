package org.onrecord.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Block;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageReader;
import org.onrecord.page.Report;
import org.onrecord.page.Span;
import org.onrecord.statement.Act;
import org.onrecord.statement.Actor;
import org.onrecord.statement.Form;
import org.onrecord.statement.Link;
import org.onrecord.statement.ReaderIdentity;
import org.onrecord.statement.Reading;
import org.onrecord.statement.Statement;

/** The reading of a sample that a careful reader makes: the page as it is read, with the expected statements on its characters. */
final class GoldReading {

    private final Expected sample;
    /** For each character of the sample's text where it stands in the report's; -1 between paragraphs. */
    private final int[] places;

    private GoldReading(Expected sample, Report report) {
        this.sample = sample;
        this.places = places(sample.text(), report);
    }

    static Page page(Expected sample) throws IOException {
        return Page.of(sample.page().getFileName().toString(), Files.readAllBytes(sample.page()));
    }

    /** The keys of actors and statements are their names in the reading. */
    static Reading of(Expected sample, Page page) throws PageException {
        Report report = sample.published().isPresent() ? PageReader.readPlain(page) : PageReader.read(page);
        GoldReading gold = new GoldReading(sample, report);
        List<Actor> actors = sample.actors().stream().map(gold::actor).toList();
        List<Statement> statements =
                sample.statements().stream().map(gold::statement).toList();
        return new Reading(
                page.input(),
                report,
                sample.unread(),
                actors,
                statements,
                gold.links(),
                new ReaderIdentity("a careful reader", "1", Map.of(), Optional.empty()));
    }

    private static int[] places(String text, Report report) {
        int[] places = new int[text.length()];
        int at = 0;
        for (Block block : report.blocks()) {
            if (!block.kind().isBody()) continue;
            if (at > 0) {
                places[at++] = -1;
                places[at++] = -1;
            }
            String words = block.span().in(report.text());
            if (!text.startsWith(words, at)) throw new IllegalStateException("Another body than expected: " + words);
            for (int i = 0; i < words.length(); i++) places[at++] = block.span().begin() + i;
        }
        return places;
    }

    private Span span(int begin, int end) {
        return new Span(places[begin], places[end - 1] + 1);
    }

    /** The words where they stand nearest to the place that locates the statement; none where there are no words. */
    private List<Span> near(String words, String locator) {
        if (words.isEmpty()) return List.of();
        String text = sample.text();
        int from = text.indexOf(locator);
        int to = from + locator.length();
        int best = -1;
        int least = Integer.MAX_VALUE;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int apart = Math.max(0, Math.max(at - to, from - at - words.length()));
            if (apart < least) {
                least = apart;
                best = at;
            }
        }
        return List.of(span(best, best + words.length()));
    }

    private Statement statement(Expected.Said said) {
        List<Span> content = new ArrayList<>();
        for (String words : said.content()) content.addAll(near(words, said.at()));
        Span locator = near(said.at(), said.at()).getFirst();
        return new Statement(
                said.key(),
                Form.of(said.form()),
                Act.of(said.act()),
                Optional.empty(),
                Optional.empty(),
                near(said.source(), said.at()),
                near(said.cue(), said.at()),
                content,
                said.speaker(),
                said.targets(),
                Moment.parse(said.time()).map(moment -> new Statement.Time(moment, locator)),
                near(said.occasion(), said.at()).stream().findFirst(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalDouble.empty());
    }

    private Actor actor(Expected.Party party) {
        List<Span> mentions = new ArrayList<>();
        for (String name : names(party)) {
            boolean shared = sample.actors().stream()
                    .anyMatch(other ->
                            !other.key().equals(party.key()) && names(other).contains(name));
            if (shared || name.codePoints().noneMatch(Character::isUpperCase)) continue;
            Matcher found = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                    .matcher(sample.text());
            while (found.find()) mentions.add(span(found.start(), found.end()));
        }
        return new Actor(
                party.key(),
                party.name(),
                Actor.Type.of(party.type()),
                party.role(),
                Optional.empty(),
                mentions,
                OptionalDouble.empty());
    }

    private static List<String> names(Expected.Party party) {
        List<String> names = new ArrayList<>(party.aka());
        names.add(party.name());
        return names;
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        for (Expected.Said said : sample.statements()) {
            Link.Type type = switch (Act.of(said.act())) {
                case DENY -> Link.Type.DENIES;
                case REJECT -> Link.Type.REJECTS;
                default -> Link.Type.ANSWERS;
            };
            said.answers().stream()
                    .findFirst()
                    .ifPresent(to -> links.add(new Link(type, said.key(), to, OptionalDouble.empty())));
            for (String to : said.repeats())
                links.add(new Link(Link.Type.REPEATS, said.key(), to, OptionalDouble.empty()));
        }
        return links;
    }
}
