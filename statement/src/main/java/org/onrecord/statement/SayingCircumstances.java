package org.onrecord.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.onrecord.language.Annotations;
import org.onrecord.language.Name;
import org.onrecord.page.Span;
import org.onrecord.page.TextOrder;

/** Where and in what medium something was said, where the words beside its cue tell. For one text; safe for any number of threads. */
final class SayingCircumstances {

    /** How far behind its cue a place still belongs to it. */
    private static final int REACH = 60;

    private record Sign(Medium medium, Pattern words) {}

    private static final List<Sign> SIGNS = signs();

    private final Annotations annotations;

    SayingCircumstances(Annotations annotations) {
        this.annotations = annotations;
    }

    private static List<Sign> signs() {
        List<Sign> signs = new ArrayList<>();
        for (String line : LexiconFile.lines("media.tsv")) {
            String[] fields = line.split("\t", -1);
            signs.add(new Sign(Medium.of(fields[0]), Pattern.compile(fields[1], Pattern.CASE_INSENSITIVE)));
        }
        return signs;
    }

    /** In what it was said, by its cue and its occasion. */
    Optional<Medium> medium(Attribution statement, Optional<Span> occasion) {
        StringBuilder told = new StringBuilder();
        for (Span cue : statement.cue()) told.append(cue.in(annotations.text())).append(' ');
        occasion.ifPresent(span -> told.append(span.in(annotations.text())));
        for (Sign sign : SIGNS) if (sign.words.matcher(told).find()) return Optional.of(sign.medium);
        return Optional.empty();
    }

    /** The place named right behind the cue with "in" or "at", outside what was said: "said in Port Verrin". */
    Optional<Span> place(Attribution statement) {
        if (statement.cue().isEmpty()) return Optional.empty();
        Span cue = statement.cue().getLast();
        int end = Math.min(SayingTimes.sentenceOf(annotations, cue).end(), cue.end() + REACH);
        List<Name> names = annotations.names();
        for (int i = TextOrder.firstFrom(names, Name::span, cue.end());
                i < names.size() && names.get(i).span().end() <= end;
                i++) {
            Span span = names.get(i).span();
            String before = annotations.text().substring(cue.end(), span.begin());
            boolean at = before.matches("(?s).*\\b(?:in|at)\\s+(?:the\\s+)?");
            boolean free = statement.content().stream()
                            .noneMatch(part ->
                                    part.overlaps(span) || cue.cover(span).contains(part))
                    && statement.source().stream().noneMatch(span::overlaps);
            if (names.get(i).type() == Name.Type.PLACE && at && free) return Optional.of(span);
        }
        return Optional.empty();
    }
}
