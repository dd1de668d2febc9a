package org.onrecord.statement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.onrecord.language.Annotations;
import org.onrecord.language.Annotator;
import org.onrecord.language.LanguageDetector;
import org.onrecord.language.encoder.Encoder;
import org.onrecord.language.knowledge.CompiledKnowledge;
import org.onrecord.language.knowledge.Knowledge;
import org.onrecord.page.Block;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.PageReader;
import org.onrecord.page.Report;

/**
 * The facade of the house up to here: a page in, a {@link Reading} out. Immutable; safe for any number of threads. Making
 * one loads the lexicons, so it is made once and kept.
 *
 * <p>A report in a language without a statement reader is read as a page all the same; its reading then says so in
 * {@link Reading#unread()}.
 */
public final class Reader {

    /** What a report's {@code unread} says where its language could not be told, as ISO 639-2 has it. */
    private static final String UNDETERMINED = "und";

    private final LanguageDetector languages = new LanguageDetector();
    private final Annotator annotator = new Annotator();
    private final StatementReader statements;
    private final ReaderIdentity identity;

    /** The reader that ships, with the knowledge that ships. */
    public Reader() {
        this(CompiledKnowledge.shipped());
    }

    /**
     * A reader that knows more, or less, beyond the page than what ships.
     *
     * @param knowledge what it knows; its digest goes into every reading
     */
    public Reader(Knowledge knowledge) {
        statements = new StatementReader(new TaggedDetector(), knowledge);
        identity = new ReaderIdentity(
                "onrecord",
                version(),
                Map.of("statement", Encoder.shipped().digest()),
                Optional.of(knowledge.digest()));
    }

    /** What goes into every reading of this reader. */
    public ReaderIdentity identity() {
        return identity;
    }

    /**
     * Reads a page.
     *
     * @throws PageException where the page is empty, or no text
     */
    public Reading read(Page page, ReadingOptions options) throws PageException {
        Report report = report(page, options);
        Optional<String> language = report.inLanguage();
        if (language.isEmpty() || !StatementReader.reads(language.get())) {
            return new Reading(
                    page.input(),
                    report,
                    Optional.of(language.orElse(UNDETERMINED)),
                    List.of(),
                    List.of(),
                    List.of(),
                    identity);
        }
        StatementReader.Found found = statements.read(report, annotator.annotate(report, options.day(report)), options);
        return new Reading(
                page.input(), report, Optional.empty(), found.actors(), found.statements(), found.links(), identity);
    }

    /**
     * What lies under the statements of a page: its text with sentences, names, times and parties.
     *
     * @throws PageException where the page is empty, or no text
     */
    public Annotated annotate(Page page, ReadingOptions options) throws PageException {
        Report report = report(page, options);
        Annotations annotations = annotator.annotate(report, options.day(report));
        boolean read = report.inLanguage().filter(StatementReader::reads).isPresent();
        return new Annotated(annotations, read ? statements.parties(report, annotations, options) : List.of());
    }

    private Report report(Page page, ReadingOptions options) throws PageException {
        Report report = options.plain() ? PageReader.readPlain(page) : PageReader.read(page);
        return report.withLanguage(options.language()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .or(() -> languages.detect(words(report)))
                .or(report::inLanguage));
    }

    /** What tells a report's language: its body, or where it has none all that it has. */
    private static String words(Report report) {
        StringBuilder body = new StringBuilder();
        for (Block block : report.blocks()) {
            if (block.kind().isBody()) body.append(report.words(block)).append('\n');
        }
        return body.isEmpty() ? report.text() : body.toString();
    }

    private static String version() {
        return Optional.ofNullable(Reader.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
