package org.onrecord.cli;

import java.util.OptionalInt;
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
    private static final int INDENT = 2;
    private static final int WIDEST = 100;
    private static final int NARROWEST = 30;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Style style;
    private final boolean kept;
    private final boolean dropped;
    private final OptionalInt columns;

    /**
     * @param kept whether to show what is part of the report, as a block or in a field
     * @param dropped whether to show what was left out
     * @param columns where lines are to be broken; empty where a passage is to be one line
     */
    ExplanationView(Style style, boolean kept, boolean dropped, OptionalInt columns) {
        this.style = style;
        this.kept = kept;
        this.dropped = dropped;
        this.columns = columns.isEmpty() ? columns : OptionalInt.of(Math.clamp(columns.getAsInt(), NARROWEST, WIDEST));
    }

    /** One line for the page and one for each passage, or several where they are to be broken; without a line end. */
    String text(String input, Explanation explanation) {
        int blocks = 0;
        int left = 0;
        for (Explanation.Entry entry : explanation.entries()) {
            if (entry.kept().isPresent()) blocks++;
            if (entry.isLeftOut()) left++;
        }
        int taken = explanation.entries().size() - blocks - left;
        TextLine head = new TextLine()
                .add(
                        Paint.HEADLINE,
                        input + ": " + blocks + (blocks == 1 ? " passage" : " passages") + " kept, " + taken
                                + " taken into fields, " + left + " left out");
        StringBuilder text = new StringBuilder(head.wrap(0, columns.orElse(Integer.MAX_VALUE), style));
        for (Explanation.Entry entry : explanation.entries()) if (isShown(entry)) text.append(lines(entry));
        return text.toString().stripTrailing();
    }

    /** The page as a JSON object. */
    ObjectNode json(String input, Explanation explanation) {
        ObjectNode page = MAPPER.createObjectNode();
        page.put("input", input);
        explanation.report().headline().ifPresent(headline -> page.put("headline", headline));
        ArrayNode passages = page.putArray("passages");
        for (Explanation.Entry entry : explanation.entries()) {
            if (!isShown(entry)) continue;
            ObjectNode passage = passages.addObject();
            passage.put("kept", !entry.isLeftOut());
            entry.kept().ifPresent(kind -> passage.put("kind", kind.term()));
            if (!entry.fields().isEmpty()) {
                ArrayNode fields = passage.putArray("fields");
                for (String field : entry.fields()) fields.add(field);
            }
            passage.put("reason", entry.reason());
            passage.put("text", entry.text());
            if (!entry.path().isEmpty()) passage.put("path", entry.path());
        }
        return page;
    }

    private boolean isShown(Explanation.Entry entry) {
        return entry.isLeftOut() ? dropped : kept;
    }

    private String lines(Explanation.Entry entry) {
        String fate =
                entry.kept().map(Block.Kind::term).orElse(entry.isLeftOut() ? "-" : String.join(", ", entry.fields()));
        Paint paint = entry.isLeftOut() ? Paint.AGAINST : entry.kept().isPresent() ? Paint.FOR : Paint.CLAIM;
        String words = "\"" + head(Printable.line(entry.text())) + "\"";
        if (columns.isEmpty()) {
            String line = style.paint(paint, fate + " ".repeat(Math.max(0, FATE - fate.length()))) + " "
                    + Printable.line(entry.reason()) + ": " + words;
            String path = entry.path().isEmpty() ? "" : "  " + style.paint(Paint.DIM, Printable.line(entry.path()));
            return line + path + "\n";
        }
        TextLine first = new TextLine().add(paint, fate).add(Paint.NONE, entry.reason() + ": " + words);
        return first.wrap(0, columns.getAsInt(), style)
                + new TextLine().add(Paint.DIM, entry.path()).wrap(INDENT, columns.getAsInt(), style);
    }

    private static String head(String text) {
        if (text.codePointCount(0, text.length()) <= TEXT) return text;
        return text.substring(0, text.offsetByCodePoints(0, TEXT - 1)) + "…";
    }
}
