package org.onrecord.register.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.onrecord.page.Block;
import org.onrecord.page.Report;
import org.onrecord.page.Span;
import org.onrecord.page.TextOrder;
import org.onrecord.statement.Actor;
import org.onrecord.statement.QuotationMarks;
import org.onrecord.statement.Reading;
import org.onrecord.statement.Statement;

/**
 * A report on record with everything that quotations are held against: its text, what of it stands in quotation marks, and
 * its statements. Spans count in UTF-16 units of {@code text}.
 *
 * @param id the register's id of it, or any name that tells it from the others
 * @param page the digest of the page it was read from, with {@code sha256:}
 * @param url where it lives; empty where no address is known
 * @param outlet who published it
 * @param headline as in the record
 * @param date when it was published: ISO 8601, as precise as the page is
 * @param text the report's text
 * @param paragraphs the stretches of the text that were read, in order: every block, the headline too
 * @param quoted what stands in quotation marks, marks included, in order, and whole blocks that are set as quotations
 * @param statements in text order
 * @param persons for each paragraph the persons it names, in order of the paragraphs; what is missing at the end names nobody
 */
public record RecordedReport(
        String id,
        String page,
        Optional<String> url,
        Optional<String> outlet,
        Optional<String> headline,
        Optional<String> date,
        String text,
        List<Span> paragraphs,
        List<Span> quoted,
        List<RecordedStatement> statements,
        List<List<RecordedParty>> persons) {

    public RecordedReport {
        paragraphs = List.copyOf(paragraphs);
        quoted = List.copyOf(quoted);
        statements = List.copyOf(statements);
        persons = persons.stream().map(List::copyOf).toList();
    }

    /**
     * The report of a reading.
     *
     * @param id the register's id of the report
     * @param statementIds the register's ids of the statements, by their names inside the reading; may lack any
     */
    public static RecordedReport of(String id, Reading reading, Map<String, String> statementIds) {
        Report report = reading.report();
        Map<String, RecordedParty> parties = new HashMap<>();
        for (Actor actor : reading.actors()) parties.put(actor.id(), party(actor, report.text()));
        List<RecordedStatement> statements = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            List<RecordedParty> speakers = new ArrayList<>();
            for (String actor : statement.speaker()) {
                RecordedParty party = parties.get(actor);
                if (party != null) speakers.add(party);
            }
            statements.add(new RecordedStatement(
                    Optional.ofNullable(statementIds.get(statement.id())),
                    statement.form(),
                    statement.content(),
                    speakers));
        }
        return new RecordedReport(
                id,
                report.pageDigest(),
                report.canonicalUrl().or(report::url),
                report.publisher(),
                report.headline(),
                report.datePublished().or(report::dateModified).map(Object::toString),
                report.text(),
                report.blocks().stream().map(Block::span).toList(),
                quoted(report),
                statements,
                persons(reading, parties));
    }

    /** The persons that the paragraph around a place names: one of them is who "she" is there, where the report does not tell better. */
    List<RecordedParty> personsBeside(int place) {
        int paragraph = TextOrder.firstEndingAfter(paragraphs, Function.identity(), place);
        return paragraph < persons.size() ? persons.get(paragraph) : List.of();
    }

    private static List<List<RecordedParty>> persons(Reading reading, Map<String, RecordedParty> parties) {
        List<Span> paragraphs =
                reading.report().blocks().stream().map(Block::span).toList();
        List<List<RecordedParty>> persons = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) persons.add(new ArrayList<>());
        for (Actor actor : reading.actors()) {
            RecordedParty party = parties.get(actor.id());
            if (actor.type() != Actor.Type.PERSON || party == null) continue;
            for (Span mention : actor.mentions()) {
                int paragraph = TextOrder.firstEndingAfter(paragraphs, Function.identity(), mention.begin());
                boolean named = !Speakers.isPronoun(mention.in(reading.report().text()));
                if (paragraph < persons.size()
                        && named
                        && !persons.get(paragraph).contains(party)) {
                    persons.get(paragraph).add(party);
                }
            }
        }
        return persons;
    }

    /** Marks tell what is quoted; a block that is set as a quotation and has none is one as a whole. */
    private static List<Span> quoted(Report report) {
        List<Block> blocks = report.blocks();
        List<Span> quoted = new ArrayList<>();
        Set<Integer> marked = new HashSet<>();
        for (QuotationMarks.Quotation quotation : QuotationMarks.find(
                report.text(), blocks.stream().map(Block::span).toList())) {
            quoted.add(quotation.span());
            marked.add(quotation.paragraph());
        }
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() == Block.Kind.QUOTE && !marked.contains(i)) quoted.add(block.span());
        }
        quoted.sort(Comparator.naturalOrder());
        return quoted;
    }

    private static RecordedParty party(Actor actor, String text) {
        Set<String> names = new LinkedHashSet<>();
        for (Span mention : actor.mentions()) {
            String words = mention.in(text);
            if (!Speakers.isPronoun(words)) names.add(words);
        }
        return new RecordedParty(actor.name(), names, actor.role(), actor.wikidata());
    }
}
