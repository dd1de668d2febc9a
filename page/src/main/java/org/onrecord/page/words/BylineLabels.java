package org.onrecord.page.words;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels that names of authors stand behind: "By", "Autorin:", "Écrit par". Stateless. Nothing backtracks: a label
 * is one of a list, at the begin of a line or behind a year.
 */
public final class BylineLabels {

    private static final String COLON = "\\s*[:：]\\s*";
    private static final String FREE;
    private static final String BEFORE_COLON;

    static {
        List<String> labels = WordList.lines(BylineLabels.class, "byline-labels.txt");
        FREE = Alternation.of(
                labels.stream().filter(label -> !label.endsWith(":")).toList());
        BEFORE_COLON = Alternation.of(labels.stream()
                .map(label -> label.endsWith(":") ? label.substring(0, label.length() - 1) : label)
                .toList());
    }

    private static final Pattern OPENING = Pattern.compile(
            "^[^\\p{L}\\d©]{0,3}(?i:(?:" + BEFORE_COLON + ")" + COLON + "|(?:" + FREE + ")(?:\\s+|$))",
            Pattern.UNICODE_CASE);
    // "Posted on 3 May 2019 by Jo Doe", "3. Mai 2019, 18:18 von Jo Doe"
    private static final Pattern BEHIND_YEAR = Pattern.compile(
            "\\d{4}(?!\\d)[^\\p{L}\\d](?:[\\d\\s.,:|–—-]{0,20}|.{0,12})(?<![\\p{L}\\d])(?i:(?:" + FREE + ")(?:" + COLON
                    + "|\\s+))(?=\\p{L})",
            Pattern.UNICODE_CASE);

    private BylineLabels() {}

    /** Where the names begin in a line that a label opens; its length where the label is all of it; empty where none does. */
    public static OptionalInt opening(String line) {
        Matcher matcher = OPENING.matcher(line);
        return matcher.lookingAt() ? OptionalInt.of(matcher.end()) : OptionalInt.empty();
    }

    /** Where the names begin that stand in a line behind a day and a label: "Posted on 3 May 2019 by Jo Doe". */
    public static OptionalInt behindDay(String line) {
        if (line.chars().filter(Character::isDigit).limit(4).count() < 4) return OptionalInt.empty();
        Matcher matcher = BEHIND_YEAR.matcher(line);
        return matcher.find() ? OptionalInt.of(matcher.end()) : OptionalInt.empty();
    }
}
