package org.onrecord.language.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.page.Span;

/**
 * A word, a number or a mark. Hyphens part words here, since "third-quarter" and "third quarter" are the same to the rules.
 *
 * @param form in lower case
 * @param span where it stands
 * @param capital whether it begins with a capital letter
 */
record TimeToken(String form, Span span, boolean capital) {

    // Possessive throughout: else a run of a million numbers and dots would need as deep a stack.
    private static final Pattern TOKEN =
            Pattern.compile("\\d++(?:[.,:/]\\d++)*+|\\p{L}[\\p{L}\\p{M}]*+|[^\\s\\p{L}\\d]");

    /** The tokens of a stretch of text, in order. */
    static List<TimeToken> in(String text, Span stretch) {
        List<TimeToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text).region(stretch.begin(), stretch.end());
        while (matcher.find()) {
            String form = matcher.group();
            tokens.add(new TimeToken(
                    form.toLowerCase(Locale.ROOT).replace('\u2019', '\''),
                    new Span(matcher.start(), matcher.end()),
                    Character.isUpperCase(form.codePointAt(0))));
        }
        return tokens;
    }

    boolean isNumber() {
        return Character.isDigit(form.charAt(0));
    }
}
