package org.onrecord.statement;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.language.Annotations;
import org.onrecord.page.Moment;
import org.onrecord.page.Span;

/**
 * Reads when something was said from the words beside its cue: a weekday counts back from the day the report was published,
 * a date without a year lies in the twelve months before it. Immutable; safe for any number of threads.
 */
final class SayingTimes {

    /** How far from the cue a time still belongs to it. */
    private static final int REACH = 90;

    private static final String MONTH =
            "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final Pattern TIME = Pattern.compile("\\b(?:" + MONTH
            + "\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?![\\d:])|(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH
            + "(?:,?\\s+(\\d{4}))?"
            + "|(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b|(yesterday|today)\\b|[Ii]n " + MONTH
            + "\\s+(\\d{4})\\b)");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final Annotations annotations;
    private final Optional<LocalDate> published;

    SayingTimes(Annotations annotations, Optional<LocalDate> published) {
        this.annotations = annotations;
        this.published = published;
    }

    /** The time told beside the cue of a statement, outside its content. */
    Optional<Statement.Time> of(Attribution statement) {
        if (statement.cue().isEmpty()) return Optional.empty();
        Span cue = statement.cue().getFirst();
        Span sentence = sentenceOf(annotations, cue);
        int from = Math.max(sentence.begin(), cue.begin() - REACH);
        int to = Math.min(sentence.end(), cue.end() + REACH);
        Matcher matcher = TIME.matcher(annotations.text()).region(from, to);
        Optional<Statement.Time> best = Optional.empty();
        int nearest = Integer.MAX_VALUE;
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            if (statement.content().stream().anyMatch(span::overlaps) || crosses(span, cue, statement.content()))
                continue;
            Optional<Moment> moment = moment(matcher, span);
            // A date in brackets after a weekday is the better of the two: it comes later and is as near.
            int distance = span.begin() >= cue.end() ? span.begin() - cue.end() : cue.begin() - span.end();
            boolean exact = matcher.group(1) != null || matcher.group(4) != null;
            if (moment.isPresent() && (distance < nearest || (exact && distance - nearest < 25))) {
                best = Optional.of(new Statement.Time(moment.get(), span));
                nearest = distance;
            }
        }
        return best;
    }

    /** Whether words said stand between a time and the cue. */
    static boolean crosses(Span time, Span cue, List<Span> content) {
        boolean later = cue.end() <= time.begin();
        Span between = cue.cover(time);
        return content.stream()
                .anyMatch(part -> later
                        ? between.contains(part.begin()) && part.begin() >= cue.end()
                        : between.contains(part.begin()));
    }

    private Optional<Moment> moment(Matcher matcher, Span span) {
        if (matcher.group(7) != null) return published.map(day -> new Moment(before(day, matcher.group(7), span)));
        if (matcher.group(8) != null) {
            return published.map(day -> new Moment(matcher.group(8).equals("today") ? day : day.minusDays(1)));
        }
        try {
            if (matcher.group(9) != null) {
                return Optional.of(
                        new Moment(YearMonth.of(Integer.parseInt(matcher.group(10)), month(matcher.group(9)))));
            }
            boolean american = matcher.group(1) != null;
            int month = month(american ? matcher.group(1) : matcher.group(5));
            int day = Integer.parseInt(american ? matcher.group(2) : matcher.group(4));
            String year = american ? matcher.group(3) : matcher.group(6);
            if (year != null) return Optional.of(new Moment(LocalDate.of(Integer.parseInt(year), month, day)));
            if (published.isEmpty()) return Optional.empty();
            LocalDate inYear = LocalDate.of(published.get().getYear(), month, day);
            return Optional.of(new Moment(inYear.isAfter(published.get().plusDays(1)) ? inYear.minusYears(1) : inYear));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private LocalDate before(LocalDate day, String weekday, Span span) {
        DayOfWeek wanted = DayOfWeek.valueOf(weekday.toUpperCase(Locale.ROOT));
        int back = Math.floorMod(day.getDayOfWeek().getValue() - wanted.getValue(), 7);
        boolean last = span.begin() >= 5 && annotations.text().startsWith("last ", span.begin() - 5);
        return day.minusDays(last && back == 0 ? 7 : back);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    /** The sentence a span begins in. */
    static Span sentenceOf(Annotations annotations, Span cue) {
        int low = 0;
        int high = annotations.sentences().size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (annotations.sentences().get(middle).begin() <= cue.begin()) low = middle;
            else high = middle - 1;
        }
        return annotations.sentences().get(low);
    }
}
