package org.onrecord.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onrecord.cli.Style.Paint;
import org.onrecord.page.Moment;
import org.onrecord.page.PageException;
import org.onrecord.register.check.Change;
import org.onrecord.register.check.Checked;
import org.onrecord.register.check.Draft;
import org.onrecord.register.check.DraftQuotation;
import org.onrecord.register.check.Place;
import org.onrecord.register.check.RecordedParty;
import org.onrecord.register.check.RecordedReport;
import org.onrecord.register.check.Verdict;

/**
 * What was checked, laid out for people: a paragraph for each quotation with what was found, the draft's words, how the record's
 * differ, and where they stand. Safe for any number of threads.
 */
final class CheckView {

    // Longer lines are hard to read however wide the window is.
    private static final int WIDEST = 100;
    private static final int NARROWEST = 30;
    private static final int INDENT = 2;

    private final int columns;
    private final Style style;

    /** @param columns how wide the terminal is */
    CheckView(int columns, Style style) {
        this.columns = Math.clamp(columns, NARROWEST, WIDEST);
        this.style = style;
    }

    /** The view of a draft, without a line end. */
    String draft(Draft draft, List<Checked> checked) {
        StringBuilder text = new StringBuilder(
                new TextLine().add(Paint.DIM, summary(draft, checked)).wrap(0, columns, style));
        for (Checked one : checked) {
            text.append('\n').append(verdict(one)).append(words(draft, one));
            for (String difference : differences(one)) {
                text.append(new TextLine().add(Paint.CAUTION, difference).wrap(INDENT, columns, style));
            }
            one.place().ifPresent(place -> text.append(where(place)));
        }
        return text.toString().stripTrailing();
    }

    /** The view of an input that could not be read, without a line end. */
    String error(String input, PageException error) {
        return new TextView(columns, style).error(input, error);
    }

    private static String summary(Draft draft, List<Checked> checked) {
        if (checked.isEmpty()) return draft.input() + ": nobody is quoted.";
        long verbatim = checked.stream()
                .filter(one -> one.verdict() == Verdict.VERBATIM)
                .count();
        return draft.input() + ": " + checked.size()
                + (checked.size() == 1 ? " quotation or attribution, " : " quotations and attributions, ") + verbatim
                + " on record as they stand";
    }

    private String verdict(Checked checked) {
        TextLine line = new TextLine();
        line.add(
                switch (checked.verdict()) {
                    case VERBATIM -> Paint.FOR;
                    case OTHER_SPEAKER, CUT, ALTERED, INDIRECT_ONLY -> Paint.CAUTION;
                    case NOT_FOUND -> Paint.AGAINST;
                },
                say(checked.verdict(), checked));
        for (Verdict verdict : checked.also()) line.dot().add(Paint.CAUTION, say(verdict, checked));
        return line.wrap(0, columns, style);
    }

    private static String say(Verdict verdict, Checked checked) {
        return switch (verdict) {
            case VERBATIM -> "As on record";
            case OTHER_SPEAKER ->
                speakers(checked).isEmpty() ? "Another speaker" : "Another speaker: " + speakers(checked);
            case CUT -> "Cut";
            case ALTERED -> checked.quotation().quoted() ? "Altered" : "In other words";
            case INDIRECT_ONLY -> "Only reported indirectly";
            case NOT_FOUND -> "Not found";
        };
    }

    private static String speakers(Checked checked) {
        return checked.place().flatMap(Place::statement).stream()
                .flatMap(statement -> statement.speakers().stream())
                .map(RecordedParty::name)
                .collect(Collectors.joining(", "));
    }

    private String words(Draft draft, Checked checked) {
        TextLine line = new TextLine();
        checked.quotation()
                .speaker()
                .map(DraftQuotation.Speaker::name)
                .ifPresent(name -> line.add(Paint.WHO, name).dot());
        return line.add(Paint.NONE, checked.quotation().words(draft.text())).wrap(INDENT, columns, style);
    }

    private static List<String> differences(Checked checked) {
        List<String> differences = new ArrayList<>();
        for (Change change : checked.changes()) {
            if (change.draft().isEmpty()) differences.add("dropped: “" + change.record() + "”");
            else if (change.record().isEmpty()) differences.add("added: “" + change.draft() + "”");
            else differences.add("“" + change.draft() + "” for “" + change.record() + "”");
        }
        checked.leftOff().before().ifPresent(words -> differences.add("the record's sentence began: “" + words + "”"));
        checked.leftOff().after().ifPresent(words -> differences.add("the record's sentence goes on: “" + words + "”"));
        return differences;
    }

    private String where(Place place) {
        RecordedReport report = place.report();
        TextLine line = new TextLine();
        line.add(Paint.DIM, "on record: “" + place.words() + "”");
        String words = line.wrap(INDENT, columns, style);
        TextLine source = new TextLine();
        report.outlet().ifPresent(outlet -> source.dot().add(Paint.DIM, outlet));
        report.date()
                .ifPresent(date -> source.dot()
                        .add(Paint.DIM, Moment.parse(date).map(MomentWords::of).orElse(date)));
        report.headline().ifPresent(headline -> source.dot().add(Paint.DIM, headline));
        Optional<String> address = report.url();
        source.dot().add(Paint.DIM, address.orElse(report.id()));
        return words + source.wrap(INDENT, columns, style);
    }
}
