package org.onrecord.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Page;
import org.onrecord.page.PageException;

/** Splits a stripped text into lines, and joins again what was broken at a fixed width. */
final class Lines {

    /** Far more than any page has; keeps memory bounded where a text is nothing but line ends. */
    static final int MOST = 30_000;

    /** A text whose longest lines are longer than this was not broken at a fixed width. */
    private static final int WIDEST = 120;

    private static final Pattern BULLET =
            Pattern.compile("^[\\u2022\\u25CF\\u25AA\\u25E6\\u2023\\u00B7*]\\s*|^[-\\u2013]\\s+");

    private Lines() {}

    /**
     * The lines of a text that hold more than white space.
     *
     * @throws PageException where there are none, or more than any page has
     */
    static List<Line> of(Page page, String text) throws PageException {
        List<String> raw = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') end++;
            raw.add(clean(text.substring(at, end)));
            if (raw.size() > MOST) {
                throw new PageException(
                        PageException.Code.TOO_LARGE,
                        page.input() + " has more than " + MOST + " lines, which no page has: give one page a file.");
            }
            at = end + 1;
            if (end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n') at++;
        }
        List<Line> lines = join(raw, width(raw));
        if (lines.isEmpty()) {
            throw new PageException(
                    PageException.Code.EMPTY, page.input() + " holds no text: give the text of a page.");
        }
        return lines;
    }

    /** The line without invisible marks, odd blanks made plain ones, and without white space at its end. */
    private static String clean(String line) {
        StringBuilder out = null;
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            char to = unit;
            if (unit == '\u200B' || unit == '\uFEFF' || unit == '\u00AD' || unit == '\u2060') to = 0;
            else if (unit != ' ' && unit != '\t' && (Character.isSpaceChar(unit) || Character.isISOControl(unit)))
                to = ' ';
            if (to != unit && out == null) out = new StringBuilder(line.length()).append(line, 0, i);
            if (out != null && to != 0) out.append(to);
        }
        return (out == null ? line : out.toString()).stripTrailing();
    }

    private static List<Line> join(List<String> raw, int width) {
        List<Line> lines = new ArrayList<>();
        boolean blank = true;
        int i = 0;
        while (i < raw.size()) {
            String line = raw.get(i);
            if (line.isBlank()) {
                blank = true;
                i++;
                continue;
            }
            StringBuilder words = new StringBuilder(line.strip());
            while (width > 0 && i + 1 < raw.size() && isBroken(raw.get(i), raw.get(i + 1), width)) {
                i++;
                words.append(' ').append(raw.get(i).strip());
            }
            Matcher bullet = BULLET.matcher(words);
            boolean bulleted = bullet.find() && bullet.end() < words.length();
            lines.add(new Line(bulleted ? words.substring(bullet.end()).strip() : words.toString(), blank, bulleted));
            blank = false;
            i++;
        }
        return lines;
    }

    /**
     * The width that the text was broken at; 0 where it was not. At a fixed width a line is followed by another one of
     * its paragraph only where the next word would not have fitted.
     */
    private static int width(List<String> raw) {
        int longest = 0;
        for (String line : raw) longest = Math.max(longest, line.length());
        if (longest > WIDEST || longest < 40) return 0;
        int pairs = 0;
        int full = 0;
        for (int i = 0; i + 1 < raw.size(); i++) {
            if (raw.get(i).length() * 2 < longest || raw.get(i + 1).isBlank()) continue;
            pairs++;
            if (isBroken(raw.get(i), raw.get(i + 1), longest)) full++;
        }
        return full >= 4 && full * 10 >= pairs * 8 ? longest : 0;
    }

    private static boolean isBroken(String line, String next, int width) {
        if (line.isBlank() || next.isBlank() || BULLET.matcher(next.strip()).find()) return false;
        boolean indented = Character.isWhitespace(next.charAt(0)) && !Character.isWhitespace(line.charAt(0));
        if (indented) return false;
        String begin = next.strip();
        int word = 0;
        while (word < begin.length() && !Character.isWhitespace(begin.charAt(word))) word++;
        return line.length() + 1 + word > width;
    }
}
