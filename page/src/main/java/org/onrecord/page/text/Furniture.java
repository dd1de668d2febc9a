package org.onrecord.page.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.onrecord.page.words.WordList;

/** What stands around a report on its page: the patterns of {@code furniture.txt}. */
final class Furniture {

    /** From this length on a line must hold one of these words, as notices do, to be tried at all. */
    private static final int SHORT = 160;

    private static final Pattern NOTICE = Pattern.compile(
            "(?iu)cookie|newsletter|subscri|sign(?:ing)? up|inbox|rights|copyright|\\u00A9|advert|follow|watch|read|see also|listen|download|app\\b|comment|partner|consent|trial|e-?mail|@|reserv|vorbehalten|abonn|lire|lea|lee|reproduc|material|polic|terms|share");

    /** No line longer than this is tried: it keeps the patterns' time bounded, and furniture is short. */
    private static final int LONGEST = 400;

    private static final List<Pattern> AROUND = patterns("");
    private static final List<Pattern> SOFT_END = patterns("!");
    private static final List<Pattern> HARD_END = patterns("!!");

    private Furniture() {}

    static boolean isFurniture(String line) {
        return matches(AROUND, line) || isSoftEnd(line) || isHardEnd(line);
    }

    /** Whether what follows such a line is mostly other reports: "More on this story". Boxes in a report begin so, too. */
    static boolean isSoftEnd(String line) {
        return matches(SOFT_END, line);
    }

    /** Whether what follows such a line is no longer the report: comments, the most read, the small print. */
    static boolean isHardEnd(String line) {
        return matches(HARD_END, line);
    }

    private static List<Pattern> patterns(String mark) {
        List<Pattern> patterns = new ArrayList<>();
        for (String line : WordList.lines(Furniture.class, "furniture.txt")) {
            String bare = line.replaceFirst("^!{0,2}", "");
            if (line.length() - bare.length() != mark.length()) continue;
            patterns.add(Pattern.compile(bare, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
        return List.copyOf(patterns);
    }

    private static boolean matches(List<Pattern> patterns, String line) {
        if (line.length() > LONGEST) return false;
        if (line.length() > SHORT && !NOTICE.matcher(line).find()) return false;
        for (Pattern pattern : patterns) if (pattern.matcher(line).matches()) return true;
        return false;
    }
}
