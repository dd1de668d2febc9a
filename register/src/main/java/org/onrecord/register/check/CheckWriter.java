package org.onrecord.register.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Span;
import org.onrecord.statement.CodePoints;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what was checked as JSON, the same for the command line and the web. Spans are in code points. Stateless. */
public final class CheckWriter {

    private static final JsonMapper MAPPER = new JsonMapper();

    private CheckWriter() {}

    /** One object a quotation, in the draft's order. */
    public static List<ObjectNode> lines(Draft draft, List<Checked> checked) {
        CodePoints points = new CodePoints(draft.text());
        List<ObjectNode> lines = new ArrayList<>();
        for (Checked one : checked) lines.add(line(draft, points, one));
        return lines;
    }

    private static ObjectNode line(Draft draft, CodePoints points, Checked checked) {
        DraftQuotation quotation = checked.quotation();
        ObjectNode line = MAPPER.createObjectNode();
        line.put("input", draft.input());
        line.set("span", span(quotation.span(), points));
        ArrayNode parts = line.putArray("parts");
        quotation.segments().forEach(segment -> segment.forEach(part -> parts.add(span(part, points))));
        line.put("words", quotation.words(draft.text()));
        line.put("quoted", quotation.quoted());
        line.put("speaker", orNull(quotation.speaker().map(DraftQuotation.Speaker::name)));
        line.put("verdict", checked.verdict().term());
        ArrayNode also = line.putArray("also");
        checked.also().forEach(verdict -> also.add(verdict.term()));
        line.put("statement", orNull(checked.place().flatMap(Place::statement).flatMap(RecordedStatement::id)));
        ArrayNode changes = line.putArray("changes");
        for (Change change : checked.changes()) {
            changes.addObject().put("draft", change.draft()).put("record", change.record());
        }
        if (!checked.leftOff().isEmpty()) {
            ObjectNode leftOff = line.putObject("leftOff");
            leftOff.put("before", orNull(checked.leftOff().before()));
            leftOff.put("after", orNull(checked.leftOff().after()));
        }
        if (checked.place().isPresent()) line.set("where", where(checked.place().get()));
        else line.putNull("where");
        return line;
    }

    private static ObjectNode where(Place place) {
        RecordedReport report = place.report();
        ObjectNode where = MAPPER.createObjectNode();
        where.put("report", report.id());
        where.put("page", report.page());
        where.put("url", orNull(report.url()));
        where.put("publisher", orNull(report.outlet()));
        where.put("headline", orNull(report.headline()));
        where.put("datePublished", orNull(report.date()));
        where.set("span", span(place.span(), new CodePoints(report.text())));
        where.put("words", place.words());
        ArrayNode speakers = where.putArray("speaker");
        place.statement().ifPresent(statement -> statement.speakers().forEach(party -> speakers.add(party.name())));
        return where;
    }

    private static ArrayNode span(Span span, CodePoints points) {
        return MAPPER.createArrayNode().add(points.ofUnit(span.begin())).add(points.ofUnit(span.end()));
    }

    private static @Nullable String orNull(Optional<String> value) {
        return value.orElse(null);
    }
}
