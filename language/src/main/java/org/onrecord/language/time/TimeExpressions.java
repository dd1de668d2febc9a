package org.onrecord.language.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.page.Span;

/** Finds the time expressions of a text and what they mean. Immutable; safe for any number of threads; linear in the text. */
public final class TimeExpressions {

    private final Holidays holidays = new Holidays(lines("holidays.tsv"));
    private final TimeRules rules = new TimeRules(lines("times.tsv"), new TimeWords(holidays));

    /**
     * The expressions of a text, in order, without overlap.
     *
     * @param paragraphs the stretches to look in, in order; no expression leaves its paragraph
     * @param published the day that "on Saturday" counts from; empty: what needs one is left out, apart from weekdays, months and days of a month, whose values then begin with XXXX
     */
    public List<TimeExpression> find(String text, List<Span> paragraphs, Optional<LocalDate> published) {
        TimeValues values = new TimeValues(holidays, published);
        List<TimeExpression> found = new ArrayList<>();
        for (Span paragraph : paragraphs) {
            List<TimeToken> tokens = TimeToken.in(text, paragraph);
            int at = 0;
            while (at < tokens.size()) {
                Optional<TimeRules.Match> match = rules.at(tokens, at);
                Optional<String> value = match.flatMap(m -> values.of(m, tokens));
                if (match.isPresent() && match.get().isNone()) {
                    at = match.get().end();
                } else if (value.isPresent()) {
                    Span span = tokens.get(at)
                            .span()
                            .cover(tokens.get(match.get().end() - 1).span());
                    found.add(new TimeExpression(span, match.get().rule().type(), value.get()));
                    at = match.get().end();
                } else {
                    at++;
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<String> lines(String file) {
        try (InputStream in = TimeExpressions.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("The program lacks its data file " + file);
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
