package org.onrecord.cli;

import java.util.List;
import org.onrecord.cli.Style.Paint;
import org.onrecord.page.Block;
import org.onrecord.page.Explanation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of each passage of a page, for people and for programs. Safe for any number of threads. */
final class ExplanationView {

    private static final int FATE = 10;
    private static final int TEXT = 60;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Style style;
    private final boolean kept;
    private final boolean dropped;

    /**
     * @param kept whether to show what is part of the report
     * @param dropped whether to show what was left out
     */
    ExplanationView(Style style, boolean kept, boolean dropped) {
        this.style = style;
        this.kept = kept;
        this.dropped = dropped;
    }

    /** One line for the page and one for each passage, without a line end. */
    String text(String input, Explanation explanation) {
        List<Explanation.Entry> entries = explanation.entries();
        long count = entries.stream().filter(entry -> entry.kept().isPresent()).count();
        StringBuilder text = new StringBuilder(style.paint(
                Paint.HEADLINE,
                Printable.line(input) + ": " + count + " passages kept, " + (entries.size() - count) + " left out"));
        for (Explanation.Entry entry : entries) {
            if (isShown(entry)) text.append('\n').append(line(entry));
        }
        return text.toString();
    }

    /** The page as one JSON object, without a line end. */
    String json(String input, Explanation explanation) {
        ObjectNode page = MAPPER.createObjectNode();
        page.put("input", input);
        explanation.report().headline().ifPresent(headline -> page.put("headline", headline));
        ArrayNode passages = page.putArray("passages");
        for (Explanation.Entry entry : explanation.entries()) {
            if (!isShown(entry)) continue;
            ObjectNode passage = passages.addObject();
            passage.put("kept", entry.kept().isPresent());
            entry.kept().ifPresent(kind -> passage.put("kind", kind.term()));
            passage.put("reason", entry.reason());
            passage.put("text", entry.text());
            if (!entry.path().isEmpty()) passage.put("path", entry.path());
        }
        return MAPPER.writeValueAsString(page);
    }

    private boolean isShown(Explanation.Entry entry) {
        return entry.kept().isPresent() ? kept : dropped;
    }

    private String line(Explanation.Entry entry) {
        String fate = entry.kept().map(Block.Kind::term).orElse("-");
        Paint paint = entry.kept().isPresent() ? Paint.FOR : Paint.AGAINST;
        String line = style.paint(paint, fate + " ".repeat(Math.max(0, FATE - fate.length()))) + " "
                + Printable.line(entry.reason()) + ": \"" + head(Printable.line(entry.text())) + "\"";
        return entry.path().isEmpty() ? line : line + "  " + style.paint(Paint.DIM, Printable.line(entry.path()));
    }

    private static String head(String text) {
        if (text.codePointCount(0, text.length()) <= TEXT) return text;
        return text.substring(0, text.offsetByCodePoints(0, TEXT - 1)) + "…";
    }
}
