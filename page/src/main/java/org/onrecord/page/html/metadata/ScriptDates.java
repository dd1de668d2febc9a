package org.onrecord.page.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.onrecord.page.Moment;
import org.onrecord.page.date.WrittenDate;

/**
 * The date of publication in the data that a page's scripts hold, for pages that give none anywhere else. Scripts tell of
 * other reports as well, so that it counts only where all they say is one day.
 */
final class ScriptDates {

    private static final int LONGEST = 1_000_000;
    private static final int MOST = 200;

    private static final String QUOTE = "(?:\\\\{0,6}[\"']|&quot;)";
    private static final Pattern PUBLISHED = Pattern.compile(QUOTE
            + "(?i:date_?published|(?:first_?)?publish(?:ed|ing)?_?(?:at|on|date|time)|publication_?(?:date|time)|pub_?date|article_?publish_?date)"
            + QUOTE + "\\s{0,4}:\\s{0,4}" + QUOTE + "([^\"'&\\\\]{8,40})");

    private ScriptDates() {}

    /** The one day of publication, with its clock where it has one; empty where there is none or more than one. */
    static Optional<Moment> published(PageElements page, Locale locale) {
        List<Moment> found = new ArrayList<>();
        for (Element script : page.named("script")) {
            String data = Phrase.head(script.data(), LONGEST);
            if (!data.contains("ubli") && !data.contains("ub_") && !data.contains("ubD")) continue;
            Matcher matcher = PUBLISHED.matcher(data);
            while (matcher.find() && found.size() < MOST) {
                WrittenDate.parse(matcher.group(1), locale).ifPresent(found::add);
            }
        }
        long days = found.stream().map(Moment::day).distinct().count();
        return days == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
