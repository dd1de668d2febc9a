package org.onrecord.page.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The label that says that a picture is from the archive, taken off its caption.
 *
 * @param words what is left
 * @param found whether the label was there
 */
record FileMark(String words, boolean found) {

    /** Words that say it only where they stand alone in brackets, before a stroke or behind the maker. */
    private static final String ALONE = CreditLabels.alternation("""
            file archive archives archiv archivo archivio arquivo arxiu archief arkiv arkisto archiwum archiv arhiva arşiv архив архів أرشيف أرشيفية ארכיון फाइल 자료
            """);

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern AT_START = Pattern.compile(
            "^[(\\[（【]?(?:(?:" + CreditLabels.FILE
                    + ")[)\\]）】]?(?:\\s*[:：|,.–—-]|(?<=[)\\]）】])|$)|(?-i:FILE|Archiv|ARCHIV)\\s*[:–—-])\\s*",
            FLAGS);
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\s*[(\\[（【]\\s*(?:" + CreditLabels.FILE + "|" + ALONE + ")\\s*[)\\]）】]\\.?", FLAGS);
    private static final Pattern AT_END =
            Pattern.compile("[\\s(\\[|,/–—-]*(?<![\\p{L}\\p{N}])(?:" + CreditLabels.FILE + ")[)\\].\\s]*$", FLAGS);
    private static final Pattern IN_CREDIT = Pattern.compile(
            "^(?:" + CreditLabels.FILE + "|" + ALONE + ")\\s*[:：/／|,-]\\s*|\\s*[,/／|(\\[–—-]\\s*(?:" + CreditLabels.FILE
                    + "|" + ALONE + ")[)\\]]?$",
            FLAGS);
    private static final Pattern ONLY = Pattern.compile("^(?:" + CreditLabels.FILE + "|" + ALONE + ")$", FLAGS);

    /** {@code caption} without such a label at its start, in brackets, or at its end. */
    static FileMark off(String caption) {
        String words = caption;
        Matcher start = AT_START.matcher(words);
        boolean found = start.find();
        if (found) words = words.substring(start.end());
        Matcher brackets = IN_BRACKETS.matcher(words);
        if (holdsBracket(words) && brackets.find()) {
            found = true;
            words = brackets.replaceAll("");
        }
        Matcher end = AT_END.matcher(Tail.of(words));
        if (end.find() && end.start() > 0) {
            found = true;
            words = words.substring(0, words.length() - Tail.of(words).length() + end.start());
        }
        return new FileMark(words, found);
    }

    private static boolean holdsBracket(String words) {
        for (int i = 0; i < words.length(); i++) if ("([（【".indexOf(words.charAt(i)) >= 0) return true;
        return false;
    }

    /** {@code credit} without such a label before or behind the name; where it is all there is, nothing is left. */
    static FileMark offCredit(String credit) {
        if (ONLY.matcher(credit).matches()) return new FileMark("", true);
        Matcher matcher = IN_CREDIT.matcher(credit);
        if (!matcher.find()) return new FileMark(credit, false);
        return new FileMark(matcher.replaceAll("").strip(), true);
    }
}
