package org.onrecord.register.check;

/**
 * Takes the marks of Markdown out of a draft, so that the words can be read as prose: each mark becomes a blank, and the bullet
 * or number of a list's item, like the mark of a heading, ends the paragraph before it. The text keeps its length, so a place
 * in the one is the same place in the other. Linear in the text.
 */
final class Markdown {

    private static final String DASHES = "\u2014\u2013";
    private static final String CLOSERS = "\"\u201d\u00bb\u00ab\u201c\u2019'";
    private static final int LONGEST_SOURCE = 100;

    private Markdown() {}

    /** The draft as prose, as long as it was. */
    static String prose(String text) {
        StringBuilder prose = new StringBuilder(text);
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            if (end < 0) end = text.length();
            line(text, line, end, prose);
            line = end + 1;
        }
        return prose.toString();
    }

    /**
     * Prose without the lines that name the source of the quotation above them ("— Dario Venn, foreign minister"), so that nobody takes that
     * name for the subject of the next sentence; as long as it was.
     */
    static String withoutSourceLines(String prose) {
        StringBuilder without = new StringBuilder(prose);
        boolean quoted = false;
        int line = 0;
        while (line < prose.length()) {
            int end = prose.indexOf('\n', line);
            if (end < 0) end = prose.length();
            int begin = blanks(prose, line, end);
            if (begin < end) {
                boolean dash = DASHES.indexOf(prose.charAt(begin)) >= 0;
                if (quoted && dash && end - begin <= LONGEST_SOURCE) {
                    for (int i = begin; i < end; i++) without.setCharAt(i, ' ');
                }
                int last = end - 1;
                while (last > begin && Character.isWhitespace(prose.charAt(last))) last--;
                quoted = CLOSERS.indexOf(prose.charAt(last)) >= 0;
            }
            line = end + 1;
        }
        return without.toString();
    }

    private static void line(String text, int begin, int end, StringBuilder prose) {
        int at = blanks(text, begin, end);
        while (at < end && text.charAt(at) == '>') {
            prose.setCharAt(at, ' ');
            at = blanks(text, at + 1, end);
        }
        int item = item(text, at, end);
        if (item > at) {
            for (int i = at; i < item; i++) prose.setCharAt(i, ' ');
            // A line that holds blanks alone parts two paragraphs.
            prose.setCharAt(at, '\n');
            at = item;
        }
        for (int i = at; i < end; i++) {
            char unit = text.charAt(i);
            if (unit == '*' || (unit == '`' && !isDoubled(text, i, begin, end))) {
                prose.setCharAt(i, ' ');
            } else if (unit == '_' && isEdge(text, i, begin, end)) {
                prose.setCharAt(i, ' ');
            }
        }
    }

    /** Two grave accents are quotation marks, one is a mark of code. */
    private static boolean isDoubled(String text, int at, int begin, int end) {
        return (at + 1 < end && text.charAt(at + 1) == '`') || (at > begin && text.charAt(at - 1) == '`');
    }

    /** An underscore inside a word is a letter; at its edge it is a mark. */
    private static boolean isEdge(String text, int at, int begin, int end) {
        boolean before = at > begin && Character.isLetterOrDigit(text.charAt(at - 1));
        boolean after = at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
        return before != after || (!before && !after);
    }

    /** Where the bullet, number or hashes at a place end; the place itself where there are none. */
    private static int item(String text, int at, int end) {
        int i = at;
        while (i < end && text.charAt(i) == '#') i++;
        if (i == at) {
            if (i < end && "-*+\u2022\u2023\u25e6".indexOf(text.charAt(i)) >= 0) {
                i++;
            } else {
                while (i < end && i - at < 3 && Character.isDigit(text.charAt(i))) i++;
                if (i == at || i >= end || (text.charAt(i) != '.' && text.charAt(i) != ')')) return at;
                i++;
            }
        }
        return i < end && Character.isWhitespace(text.charAt(i)) ? i : at;
    }

    private static int blanks(String text, int from, int end) {
        int i = from;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) i++;
        return i;
    }
}
