package org.onrecord.register.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onrecord.page.Block;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageReader;
import org.onrecord.page.Span;
import org.onrecord.page.TextOrder;
import org.onrecord.statement.Actor;
import org.onrecord.statement.Form;
import org.onrecord.statement.QuotationMarks;
import org.onrecord.statement.Reader;
import org.onrecord.statement.Reading;
import org.onrecord.statement.ReadingOptions;
import org.onrecord.statement.Statement;

/**
 * Reads the quotations and attributions of a draft: what the reader of reports finds said, and besides every quotation in
 * marks of three words or more. A quotation that "he said" interrupts is one. Safe for any number of threads.
 *
 * <p>Plain text is read as Markdown is, its marks left out of account. Where the draft itself says of whom a quotation is,
 * by "Name:" before it or a dash or brackets and a name after it, that goes before what the reader made of it.
 */
public final class DraftReader {

    /** Shorter quotations that nobody is said to have said are names, titles and irony. */
    private static final int FEWEST_WORDS = 3;

    /** The share of a quotation that must be content of a statement for the whole to be. */
    private static final double ENOUGH = 0.5;

    private static final String UNDETERMINED = "und";
    private static final String ENGLISH = "en";

    private final Reader reader;

    public DraftReader(Reader reader) {
        this.reader = reader;
    }

    /**
     * Reads a web page as the report on it.
     *
     * @throws PageException where the page is empty, or no text
     */
    public Draft page(Page page, ReadingOptions options) throws PageException {
        Reading reading = read(page, options);
        String text = reading.report().text();
        return new Draft(page.input(), text, new Found(reading, new NamedSources(text)).quotations());
    }

    /**
     * Reads plain text or Markdown, all of it: spans count in the page's own text.
     *
     * @throws PageException where the page is empty, or no text
     */
    public Draft plain(Page page, ReadingOptions options) throws PageException {
        String text = PageReader.readPlain(page).text();
        String prose = Markdown.prose(text);
        ReadingOptions plain =
                new ReadingOptions(/* plain= */ true, options.attitudes(), options.published(), options.language());
        Reading reading = read(Page.ofText(page.input(), Markdown.withoutSourceLines(prose)), plain);
        return new Draft(page.input(), text, new Found(reading, new NamedSources(prose)).quotations());
    }

    /** Too few words tell no language: then it is taken for the one that can be read. */
    private Reading read(Page page, ReadingOptions options) throws PageException {
        Reading reading = reader.read(page, options);
        if (!reading.unread().equals(Optional.of(UNDETERMINED))) return reading;
        return reader.read(
                page,
                new ReadingOptions(options.plain(), options.attitudes(), options.published(), Optional.of(ENGLISH)));
    }

    /** The quotations of one reading. For use inside one method. */
    private static final class Found {

        private final Reading reading;
        private final String text;
        private final List<Span> marked;
        private final Set<Integer> used = new HashSet<>();
        private final Map<String, Actor> actors;
        private final NamedSources sources;
        private final List<DraftQuotation> found = new ArrayList<>();

        /** @param sources over a text in which the same places are the same */
        Found(Reading reading, NamedSources sources) {
            this.reading = reading;
            text = reading.report().text();
            List<Span> paragraphs =
                    reading.report().blocks().stream().map(Block::span).toList();
            marked = QuotationMarks.find(text, paragraphs).stream()
                    .map(QuotationMarks.Quotation::span)
                    .toList();
            actors = reading.actors().stream().collect(Collectors.toMap(Actor::id, Function.identity()));
            this.sources = sources;
        }

        List<DraftQuotation> quotations() {
            Set<List<Span>> contents = new HashSet<>();
            for (Statement statement : reading.statements()) {
                if (!statement.attitude() && contents.add(statement.content())) statement(statement);
            }
            for (int i = 0; i < marked.size(); i++) {
                Span span = marked.get(i);
                if (used.contains(i) || Words.of(text, span).size() < FEWEST_WORDS) continue;
                found.add(new DraftQuotation(
                        List.of(List.of(span)), true, sources.of(span).map(DraftQuotation.Speaker::named)));
            }
            found.sort(Comparator.comparing(DraftQuotation::span));
            return found;
        }

        private void statement(Statement statement) {
            if (statement.form() == Form.INDIRECT) {
                indirect(statement);
                return;
            }
            List<Integer> parts = new ArrayList<>();
            for (Span content : statement.content()) {
                for (int i = TextOrder.firstEndingAfter(marked, Function.identity(), content.begin());
                        i < marked.size() && marked.get(i).begin() < content.end();
                        i++) {
                    Span mark = marked.get(i);
                    int shared = Math.min(mark.end(), content.end()) - Math.max(mark.begin(), content.begin());
                    // What stands inside a longer quotation is held with it.
                    if (shared >= ENOUGH * mark.length() && used.add(i)) parts.add(i);
                }
            }
            // A draft may name another source for each of what the reader took for one.
            List<Span> spans = new ArrayList<>();
            for (int part : parts) {
                Span span = marked.get(part);
                Optional<String> source = sources.of(span);
                if (source.isPresent()
                        && speaker(statement)
                                .filter(speaker -> Speakers.agree(source.get(), speaker))
                                .isEmpty()) {
                    found.add(new DraftQuotation(
                            List.of(List.of(span)), true, source.map(DraftQuotation.Speaker::named)));
                } else {
                    spans.add(span);
                }
            }
            if (!spans.isEmpty()) found.add(new DraftQuotation(segments(spans, statement), true, speaker(statement)));
        }

        private void indirect(Statement statement) {
            int words = 0;
            for (Span content : statement.content()) {
                words += Words.of(text, content).size();
                int at = TextOrder.firstEndingAfter(marked, Function.identity(), content.begin());
                if (at < marked.size() && marked.get(at).contains(content)) return;
            }
            if (words < FEWEST_WORDS) return;
            found.add(new DraftQuotation(List.of(statement.content()), false, speaker(statement)));
        }

        private List<List<Span>> segments(List<Span> parts, Statement statement) {
            List<List<Span>> segments = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                if (i == 0 || isNew(parts.get(i - 1), parts.get(i), statement)) segments.add(new ArrayList<>());
                segments.getLast().add(parts.get(i));
            }
            return segments;
        }

        /** Whether a quotation begins a sentence of its own, or is a phrase of its own in a sentence of the draft. */
        private boolean isNew(Span before, Span part, Statement statement) {
            Span between = new Span(/* begin= */ before.end(), /* end= */ part.begin());
            for (Span content : statement.content()) if (content.contains(between)) return true;
            String words = between.in(text);
            if (words.contains("\n\n")) return true;
            return Sentences.ends(text, before.end()) || Sentences.ends(text, part.begin());
        }

        private Optional<DraftQuotation.Speaker> speaker(Statement statement) {
            List<Actor> named = statement.speaker().stream()
                    .map(actors::get)
                    .filter(actor -> actor != null)
                    .toList();
            if (named.isEmpty()) {
                if (statement.source().isEmpty()) return Optional.empty();
                String source = statement.source().getFirst().in(text);
                return Speakers.isPronoun(source)
                        ? Optional.empty()
                        : Optional.of(DraftQuotation.Speaker.named(source));
            }
            Set<String> names = new LinkedHashSet<>();
            for (Actor actor : named) {
                names.add(actor.name());
                for (Span mention : actor.mentions()) {
                    String words = mention.in(text);
                    if (!Speakers.isPronoun(words)) names.add(words);
                }
            }
            Actor first = named.getFirst();
            String name = named.stream().map(Actor::name).collect(Collectors.joining(", "));
            return Optional.of(new DraftQuotation.Speaker(name, names, first.role(), first.wikidata()));
        }
    }
}
