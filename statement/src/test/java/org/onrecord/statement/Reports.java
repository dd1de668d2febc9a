package org.onrecord.statement;

import java.util.List;
import java.util.Optional;
import org.onrecord.language.Annotator;
import org.onrecord.page.Block;
import org.onrecord.page.Moment;
import org.onrecord.page.Report;
import org.onrecord.page.Span;

/** Reads paragraphs as one report and shows what was found as text. */
final class Reports {

    private static final StatementReader READER = new StatementReader(new TaggedDetector());

    private Reports() {}

    static Report report(String... paragraphs) {
        Report.Builder report = Report.builder("sha256:0");
        for (String paragraph : paragraphs) report.block(Block.Kind.PARAGRAPH, paragraph);
        return report.build();
    }

    static StatementReader.Found read(String... paragraphs) {
        return read(false, paragraphs);
    }

    static StatementReader.Found read(boolean attitudes, String... paragraphs) {
        Report report = report(paragraphs);
        ReadingOptions options = new ReadingOptions(true, attitudes, Moment.parse("2031-03-12"), Optional.empty());
        return READER.read(report, new Annotator().annotate(report, options.day(report)), options);
    }

    /** "source | cue | content", the parts of a content joined by " + ". */
    static List<String> statements(String... paragraphs) {
        String text = report(paragraphs).text();
        return read(paragraphs).statements().stream().map(s -> shown(text, s)).toList();
    }

    static List<String> attributions(String... paragraphs) {
        String text = report(paragraphs).text();
        return read(true, paragraphs).statements().stream()
                .map(s -> shown(text, s))
                .toList();
    }

    private static String shown(String text, Statement s) {
        return joined(text, s.source()) + " | " + joined(text, s.cue()) + " | " + joined(text, s.content());
    }

    private static String joined(String text, List<Span> spans) {
        return String.join(" + ", spans.stream().map(span -> span.in(text)).toList());
    }

    /** The names of the speakers of each statement. */
    static List<List<String>> speakers(String... paragraphs) {
        StatementReader.Found found = read(paragraphs);
        return found.statements().stream().map(s -> names(found, s.speaker())).toList();
    }

    static List<String> names(StatementReader.Found found, List<String> ids) {
        return ids.stream()
                .map(id -> found.actors().stream()
                        .filter(a -> a.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .name())
                .toList();
    }
}
