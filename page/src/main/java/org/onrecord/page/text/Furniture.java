package org.onrecord.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands around a report on its page: the patterns of {@code furniture.txt}. */
final class Furniture {

    /** No line longer than this is tried: it keeps the patterns' time bounded, and furniture is short. */
    private static final int LONGEST = 400;

    private static final List<Pattern> AROUND = new ArrayList<>();
    private static final List<Pattern> END = new ArrayList<>();

    static {
        for (String line : WordList.lines("furniture.txt")) {
            boolean end = line.startsWith("!");
            (end ? END : AROUND)
                    .add(Pattern.compile(
                            end ? line.substring(1) : line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    private Furniture() {}

    static boolean isFurniture(String line) {
        return matches(AROUND, line) || endsReport(line);
    }

    /** Whether what follows such a line, near a page's end, is no longer the report. */
    static boolean endsReport(String line) {
        return matches(END, line);
    }

    private static boolean matches(List<Pattern> patterns, String line) {
        if (line.length() > LONGEST) return false;
        for (Pattern pattern : patterns) if (pattern.matcher(line).matches()) return true;
        return false;
    }
}
