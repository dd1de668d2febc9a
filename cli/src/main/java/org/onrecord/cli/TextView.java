package org.onrecord.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onrecord.cli.Style.Paint;
import org.onrecord.page.Block;
import org.onrecord.page.Moment;
import org.onrecord.page.PageException;
import org.onrecord.page.Report;
import org.onrecord.page.Span;
import org.onrecord.statement.Actor;
import org.onrecord.statement.Link;
import org.onrecord.statement.Reading;
import org.onrecord.statement.Statement;

/**
 * Readings laid out for people: the report's head, then one statement a paragraph with who, act, to whom and when, the
 * words themselves, and their form and place. Safe for any number of threads.
 */
final class TextView {

    // Longer lines are hard to read however wide the window is.
    private static final int WIDEST = 100;
    private static final int NARROWEST = 30;
    private static final int INDENT = 2;

    private final int columns;
    private final Style style;

    /** @param columns how wide the terminal is */
    TextView(int columns, Style style) {
        this.columns = Math.clamp(columns, NARROWEST, WIDEST);
        this.style = style;
    }

    /** The view of a reading, without a line end. */
    String reading(Reading reading) {
        StringBuilder text = new StringBuilder(head(reading.report()));
        text.append(new TextLine().add(Paint.DIM, summary(reading)).wrap(0, columns, style));
        Map<String, String> names = new HashMap<>();
        for (Actor actor : reading.actors()) names.put(actor.id(), actor.name());
        for (Statement statement : reading.statements()) {
            text.append('\n').append(who(statement, names, reading.report().text()));
            text.append(words(statement, reading.report().text()));
            text.append(place(statement, reading));
        }
        return text.toString().stripTrailing();
    }

    /** The view of an input that could not be read, without a line end. */
    String error(String input, PageException error) {
        String message = String.valueOf(error.getMessage());
        String words = message.contains(input) ? message : input + ": " + message;
        return new TextLine()
                .add(Paint.PROBLEM, "Not read:")
                .add(Paint.NONE, words)
                .wrap(0, columns, style)
                .stripTrailing();
    }

    private String head(Report report) {
        TextLine headline = new TextLine();
        report.headline().ifPresent(words -> headline.add(Paint.HEADLINE, words));
        TextLine source = new TextLine();
        report.publisher().ifPresent(name -> source.dot().add(Paint.NONE, name));
        report.datePublished().ifPresent(time -> source.dot().add(Paint.NONE, MomentWords.of(time)));
        Optional<Moment> modified = report.dateModified();
        if (modified.isPresent() && !modified.equals(report.datePublished())) {
            source.dot().add(Paint.NONE, "updated " + MomentWords.of(modified.get()));
        }
        report.dateline().ifPresent(place -> source.dot().add(Paint.NONE, place));
        if (!report.authors().isEmpty()) source.dot().add(Paint.NONE, String.join(", ", report.authors()));
        if (!report.agencies().isEmpty()) {
            source.dot().add(Paint.NONE, "with " + String.join(", ", report.agencies()));
        }
        return headline.wrap(0, columns, style) + source.wrap(0, columns, style);
    }

    private static String summary(Reading reading) {
        if (reading.unread().isPresent()) {
            String code = reading.unread().get();
            String why = code.equals("und")
                    ? "the language of this report could not be told (--language names it), so no statements were read."
                    : "this report is in " + Locale.of(code).getDisplayLanguage(Locale.ENGLISH)
                            + ", which Onrecord does not read yet: no statements were read.";
            return reading.input() + ": " + why;
        }
        int statements = reading.statements().size();
        if (statements == 0) return reading.input() + ": nobody is quoted.";
        Set<String> speakers = new HashSet<>();
        for (Statement statement : reading.statements()) speakers.addAll(statement.speaker());
        return reading.input() + ": " + count(statements, "statement") + ", " + count(speakers.size(), "speaker");
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private String who(Statement statement, Map<String, String> names, String text) {
        TextLine line = new TextLine();
        if (!statement.speaker().isEmpty()) {
            line.add(Paint.WHO, named(statement.speaker(), names));
        } else if (!statement.source().isEmpty()) {
            line.add(Paint.WHO, joined(statement.source(), text)).add(Paint.DIM, "(who that is, is not told)");
        } else {
            line.add(Paint.DIM, "(who said it is not told)");
        }
        line.dot().add(Paint.of(statement.act()), statement.act().term());
        if (statement.attitude()) line.add(Paint.DIM, "(thought, not said)");
        if (!statement.targets().isEmpty()) {
            line.add(Paint.DIM, "→").add(Paint.NONE, named(statement.targets(), names));
        }
        statement.time().ifPresent(time -> line.dot().add(Paint.NONE, MomentWords.of(time.value())));
        return line.wrap(0, columns, style);
    }

    private static String named(List<String> ids, Map<String, String> names) {
        List<String> all = new ArrayList<>();
        for (String id : ids) all.add(names.getOrDefault(id, id));
        return String.join(", ", all);
    }

    private String words(Statement statement, String text) {
        return new TextLine().add(Paint.NONE, joined(statement.content(), text)).wrap(INDENT, columns, style);
    }

    private static String joined(List<Span> spans, String text) {
        List<String> parts = new ArrayList<>();
        for (Span span : spans) parts.add(span.in(text));
        return String.join(" … ", parts);
    }

    private String place(Statement statement, Reading reading) {
        String text = reading.report().text();
        TextLine line = new TextLine();
        line.add(Paint.DIM, statement.id());
        line.dot().add(Paint.DIM, statement.form().term());
        statement.polarity().ifPresent(polarity -> line.dot().add(Paint.DIM, polarity));
        statement.modality().ifPresent(modality -> line.dot().add(Paint.DIM, modality));
        statement.nestedIn().ifPresent(outer -> line.dot().add(Paint.DIM, "inside " + outer));
        for (Link link : reading.links()) {
            if (link.from().equals(statement.id()))
                line.dot().add(Paint.DIM, link.type().term() + " " + link.to());
        }
        statement.occasion().ifPresent(at -> line.dot().add(Paint.DIM, "at: " + at.in(text)));
        statement.place().ifPresent(in -> line.dot().add(Paint.DIM, "in: " + in.in(text)));
        Span span = statement.content().getFirst();
        Span last = statement.content().getLast();
        line.dot().add(Paint.DIM, block(span, reading.report()));
        line.dot().add(Paint.DIM, "characters " + point(text, span.begin()) + "–" + point(text, last.end()));
        return line.wrap(INDENT, columns, style);
    }

    /** Offsets outside the program count code points, as in the record. */
    private static int point(String text, int unit) {
        return text.codePointCount(0, unit);
    }

    private static String block(Span span, Report report) {
        int paragraph = 0;
        for (Block block : report.blocks()) {
            if (block.kind().isBody()) paragraph++;
            if (block.span().overlaps(span)) {
                return block.kind().isBody()
                        ? "paragraph " + paragraph
                        : block.kind().term();
            }
        }
        return "between paragraphs";
    }
}
