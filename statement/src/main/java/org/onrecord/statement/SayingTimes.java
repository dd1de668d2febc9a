package org.onrecord.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onrecord.language.Annotations;
import org.onrecord.language.time.TimeExpression;
import org.onrecord.page.Moment;
import org.onrecord.page.Span;
import org.onrecord.page.TextOrder;

/** Says which of a text's time expressions tells when something was said: one beside the cue, outside what was said. Immutable; safe for any number of threads. */
final class SayingTimes {

    /** How far from the cue a time still belongs to it. */
    private static final int REACH = 150;

    /** The same of a year: in a sentence it mostly tells when something else was. */
    private static final int YEAR_REACH = 30;

    /** A date that stands so little farther from the cue than a weekday is the better of the two: "on Saturday (February 19)". */
    private static final int BESIDE = 25;

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(?:-WE)?");

    private final Annotations annotations;

    SayingTimes(Annotations annotations) {
        this.annotations = annotations;
    }

    /** The time told beside the cue of a statement, outside its content. */
    Optional<Statement.Time> of(Attribution statement) {
        if (statement.cue().isEmpty()) return Optional.empty();
        Span cue = statement.cue().getFirst();
        Span sentence = sentenceOf(annotations, cue);
        Optional<Statement.Time> best = Optional.empty();
        int nearest = Integer.MAX_VALUE;
        for (TimeExpression time : in(sentence)) {
            Span span = time.span();
            int distance = span.begin() >= cue.end() ? span.begin() - cue.end() : cue.begin() - span.end();
            if (distance > (isYear(time) ? YEAR_REACH : REACH)
                    || statement.content().stream().anyMatch(span::overlaps)) continue;
            Optional<Moment> moment = moment(time);
            boolean exact =
                    time.value().length() == 10 && span.in(annotations.text()).matches(".*\\d.*");
            if (moment.isPresent() && (distance < nearest || (exact && distance - nearest < BESIDE))) {
                best = Optional.of(new Statement.Time(moment.get(), span));
                nearest = distance;
            }
        }
        return best;
    }

    private static boolean isYear(TimeExpression time) {
        return time.value().length() == 4;
    }

    private List<TimeExpression> in(Span sentence) {
        List<TimeExpression> times = annotations.times();
        return times.subList(
                TextOrder.firstFrom(times, TimeExpression::span, sentence.begin()),
                TextOrder.firstFrom(times, TimeExpression::span, sentence.end()));
    }

    /** The day, month or year that an expression means: a part of a day is that day, a week the month it lies in where it lies in one. */
    private static Optional<Moment> moment(TimeExpression time) {
        if (time.type() != TimeExpression.Type.DATE && time.type() != TimeExpression.Type.TIME) return Optional.empty();
        String value = time.value();
        Matcher week = WEEK.matcher(value);
        if (week.matches()) {
            LocalDate monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                    .with(java.time.DayOfWeek.MONDAY);
            YearMonth month = YearMonth.from(monday);
            return month.equals(YearMonth.from(monday.plusDays(6))) ? Optional.of(new Moment(month)) : Optional.empty();
        }
        int part = value.indexOf('T');
        return Moment.parse(part < 0 ? value : value.substring(0, part));
    }

    /** The sentence a span begins in. */
    static Span sentenceOf(Annotations annotations, Span cue) {
        List<Span> sentences = annotations.sentences();
        return sentences.get(TextOrder.lastFrom(sentences, Function.identity(), cue.begin()));
    }
}
