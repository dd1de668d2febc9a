package org.onrecord.statement;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Annotations;
import org.onrecord.page.Moment;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;
import org.onrecord.page.Span;

/** A plain text, read as the body of a report. Paragraphs are separated by a blank line. */
final class PlainPage {

    static final Reader READER = new Reader();
    private static final TaggedDetector DETECTOR = new TaggedDetector();

    private PlainPage() {}

    private static Page page(String text) {
        return Page.of("report.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the reader makes of a text in English that was published on a day. */
    static Reading read(String text, String published) throws PageException {
        return READER.read(page(text), new ReadingOptions(true, false, Moment.parse(published), Optional.of("en")));
    }

    static Reading read(String text) throws PageException {
        return READER.read(page(text), new ReadingOptions(true, false, Optional.empty(), Optional.of("en")));
    }

    /** Nobody says in which language. */
    static Reading readUnlabelled(String text) throws PageException {
        return READER.read(page(text), new ReadingOptions(true, false, Optional.empty(), Optional.empty()));
    }

    static Annotations annotate(String text) throws PageException {
        return READER.annotate(page(text), new ReadingOptions(true, false, Optional.empty(), Optional.of("en")))
                .annotations();
    }

    /** Every attribution as "source | cue | content", parts joined by " + ". */
    static List<String> attributions(String text) throws PageException {
        List<String> lines = new ArrayList<>();
        for (Attribution one : DETECTOR.detect(annotate(text))) lines.add(line(text, one));
        return lines;
    }

    /** Every statement as "source | cue | content", parts joined by " + ". */
    static List<String> statements(String text) throws PageException {
        Annotations annotations = annotate(text);
        List<String> lines = new ArrayList<>();
        for (Attribution one : new StatementSpans(annotations).of(DETECTOR.detect(annotations))) {
            lines.add(line(text, one));
        }
        return lines;
    }

    private static String line(String text, Attribution one) {
        return words(text, one.source()) + " | " + words(text, one.cue()) + " | " + words(text, one.content());
    }

    static String words(String text, List<Span> spans) {
        return String.join(" + ", spans.stream().map(span -> span.in(text)).toList());
    }

    /** The statement whose content begins with these words. */
    static Statement statement(Reading reading, String beginning) {
        String text = reading.report().text();
        return reading.statements().stream()
                .filter(s -> s.content().getFirst().in(text).startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No statement begins with \"" + beginning + "\" among "
                        + reading.statements().stream()
                                .map(s -> words(text, s.content()))
                                .toList()));
    }

    /** The names of those with these ids. */
    static List<String> names(Reading reading, List<String> ids) {
        return ids.stream().map(id -> actor(reading, id).name()).toList();
    }

    static Actor actor(Reading reading, String id) {
        return reading.actors().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No actor " + id));
    }

    /** Who says what begins with these words. */
    static List<String> speakers(Reading reading, String beginning) {
        return names(reading, statement(reading, beginning).speaker());
    }
}
