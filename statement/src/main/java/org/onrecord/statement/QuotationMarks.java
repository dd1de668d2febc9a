package org.onrecord.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.page.Span;

/**
 * Finds the outermost quotations of a text, paragraph by paragraph, whatever the style of their marks: curly, straight,
 * doubled single marks, guillemets either way round, low-high, and single marks as in British papers, told apart from
 * apostrophes. Linear in the text.
 */
public final class QuotationMarks {

    /**
     * A quotation.
     *
     * @param span with its marks; where it is not closed, to the end of its paragraph
     * @param closed whether its closing mark stands in its paragraph
     * @param paragraph index of its paragraph
     */
    public record Quotation(Span span, boolean closed, int paragraph) {}

    private static final Set<String> ELISIONS = Set.of("em", "til", "tis", "twas", "cause", "n", "s", "bout", "cos");

    private final String text;
    private final List<Quotation> found = new ArrayList<>();

    private QuotationMarks(String text) {
        this.text = text;
    }

    /**
     * The quotations of a text, in order, none inside another.
     *
     * @param paragraphs the stretches of the text to look in, in order; no quotation leaves its paragraph
     */
    public static List<Quotation> find(String text, List<Span> paragraphs) {
        QuotationMarks marks = new QuotationMarks(text);
        for (int i = 0; i < paragraphs.size(); i++) marks.read(paragraphs.get(i), i);
        return List.copyOf(marks.found);
    }

    private void read(Span paragraph, int index) {
        int opened = -1;
        String closer = "";
        // The last place where a single closing mark can stand, so that each opening mark needs one look.
        int lastSingle = lastSingleCloser(paragraph);
        int at = paragraph.begin();
        while (at < paragraph.end()) {
            int width = markWidth(at, paragraph.end());
            if (width == 0) {
                at++;
                continue;
            }
            String mark = text.substring(at, at + width);
            if (opened >= 0 && closes(mark, closer, at, paragraph)) {
                found.add(new Quotation(new Span(opened, at + width), true, index));
                opened = -1;
            } else if (opens(mark, at, paragraph, lastSingle) && (opened < 0 || reopens(mark, closer, at))) {
                opened = at;
                closer = closerOf(mark);
            }
            at += width;
        }
        if (opened >= 0 && !closer.equals("'") && !closer.equals("\u2019")) {
            found.add(new Quotation(new Span(opened, paragraph.end()), false, index));
        }
    }

    private int markWidth(int at, int limit) {
        return switch (text.charAt(at)) {
            case '"',
                    '\u201c',
                    '\u201d',
                    '\u201e',
                    '\u201f',
                    '\u00ab',
                    '\u00bb',
                    '\u2039',
                    '\u203a',
                    '\u201a',
                    '\uff02',
                    '\u300c',
                    '\u300d' -> 1;
            case '\'', '`', '\u2018', '\u2019', '\u00b4' ->
                at + 1 < limit && text.charAt(at + 1) == text.charAt(at) ? 2 : 1;
            default -> 0;
        };
    }

    private static String closerOf(String opener) {
        return switch (opener) {
            case "\u201e", "\u201f", "\u201c" -> "\u201d";
            case "\u00ab" -> "\u00bb";
            case "\u00bb" -> "\u00ab";
            case "\u2039" -> "\u203a";
            case "\u203a" -> "\u2039";
            case "\u201a", "\u2018" -> "\u2019";
            case "``", "''", "\u2018\u2018" -> "''";
            case "`" -> "'";
            case "\u300c" -> "\u300d";
            default -> opener;
        };
    }

    private boolean closes(String mark, String closer, int at, Span paragraph) {
        boolean same = switch (closer) {
            // Low-high quotations close with either curly mark; mixed sets occur: opened curly, closed straight.
            case "\u201d" ->
                mark.equals("\u201d")
                        || (mark.equals("\"") && !looksOpening(at, 1, paragraph))
                        || (mark.equals("\u201c") && !looksOpening(at, 1, paragraph))
                        || mark.equals("''");
            case "\"" -> (mark.equals("\"") && !looksOpening(at, 1, paragraph)) || mark.equals("\u201d");
            case "''" -> mark.equals("''") || mark.equals("\u2019\u2019") || mark.equals("\"");
            default -> mark.equals(closer);
        };
        if (!same) return false;
        return (!closer.equals("'") && !closer.equals("\u2019")) || closesSingle(at, paragraph);
    }

    private boolean opens(String mark, int at, Span paragraph, int lastSingle) {
        return switch (mark) {
            case "\u201c", "\u201e", "\u201f", "\u00ab", "\u2039", "\u201a", "``", "\u300c", "\u2018\u2018" -> true;
            case "\u00bb", "\u203a" -> looksOpening(at, 1, paragraph);
            case "\"", "\uff02", "''" ->
                !afterLetterOrDigit(at, paragraph) && !beforeBlank(at + mark.length(), paragraph);
            case "\u2018", "'", "`" -> looksOpening(at, 1, paragraph) && !isElision(at, paragraph) && at < lastSingle;
            default -> false;
        };
    }

    /** An opening mark inside an open quotation starts anew where the open one was a stray mark of the same kind. */
    private boolean reopens(String mark, String closer, int at) {
        return closerOf(mark).equals(closer)
                && !mark.equals("\u2018")
                && !mark.equals("'")
                && !mark.equals("`")
                && at > 0;
    }

    private boolean looksOpening(int at, int width, Span paragraph) {
        if (beforeBlank(at + width, paragraph)) return false;
        if (at == paragraph.begin()) return true;
        char before = text.charAt(at - 1);
        return isBlank(before) || "([{\u2014\u2013-/:\u201c\"".indexOf(before) >= 0;
    }

    private boolean afterLetterOrDigit(int at, Span paragraph) {
        return at > paragraph.begin() && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private boolean beforeBlank(int at, Span paragraph) {
        return at >= paragraph.end() || isBlank(text.charAt(at));
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** 'em, '90s, 'til: an apostrophe that stands for letters left out. */
    private boolean isElision(int at, Span paragraph) {
        int end = at + 1;
        while (end < paragraph.end() && Character.isLetterOrDigit(text.charAt(end))) end++;
        String word = text.substring(at + 1, end);
        if (word.isEmpty()) return false;
        boolean decade = Character.isDigit(word.charAt(0)) && word.length() <= 3 && word.endsWith("s");
        return decade || ELISIONS.contains(word) || word.equals("Til") || word.equals("Tis");
    }

    private boolean closesSingle(int at, Span paragraph) {
        if (!canCloseSingle(at, paragraph)) return false;
        char before = text.charAt(at - 1);
        if (before != 's' || at + 2 >= paragraph.end() || !isBlank(text.charAt(at + 1))) return true;
        // "the states' rights": a plural's apostrophe, unless no other mark could close before the next one opens.
        if (!Character.isLowerCase(text.charAt(at + 2))) return true;
        for (int i = at + 2; i < Math.min(paragraph.end(), at + 400); i++) {
            char c = text.charAt(i);
            if (c == '\u2018' || (c == '\'' && looksOpening(i, 1, paragraph))) return true;
            if ((c == '\u2019' || c == '\'') && canCloseSingle(i, paragraph)) return false;
        }
        return true;
    }

    private boolean canCloseSingle(int at, Span paragraph) {
        if (at == paragraph.begin() || isBlank(text.charAt(at - 1))) return false;
        return at + 1 >= paragraph.end() || !Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private int lastSingleCloser(Span paragraph) {
        for (int i = paragraph.end() - 1; i > paragraph.begin(); i--) {
            char c = text.charAt(i);
            if ((c == '\'' || c == '\u2019') && canCloseSingle(i, paragraph)) return i;
        }
        return -1;
    }
}
