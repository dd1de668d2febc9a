package org.onrecord.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.Annotations;
import org.onrecord.language.encoder.Tagged;
import org.onrecord.page.Span;
import org.onrecord.page.TextOrder;

/**
 * Gives what the encoder takes for the target of an act to the statement that does it: the narrowest one whose words, or whose cue's sentence, hold it.
 * For one text and its statements; safe for any number of threads.
 */
final class Targets {

    /** How many statements that begin before a place are looked at: bounds the work on any text. */
    private static final int NEAR = 40;

    /** All words of a statement, from the first to the last. */
    private record Extent(int statement, Span span) {}

    private final List<List<Span>> found = new ArrayList<>();

    /** @param statements in text order */
    Targets(Annotations annotations, List<Attribution> statements) {
        List<Extent> narrow = new ArrayList<>();
        List<Extent> wide = new ArrayList<>();
        for (Attribution statement : statements) {
            Span extent = extent(statement);
            narrow.add(new Extent(found.size(), extent));
            Span sentence = statement.cue().isEmpty()
                    ? extent
                    : SayingTimes.sentenceOf(annotations, statement.cue().getFirst());
            wide.add(new Extent(found.size(), extent.cover(sentence)));
            found.add(new ArrayList<>());
        }
        narrow.sort(Comparator.comparing(Extent::span));
        wide.sort(Comparator.comparing(Extent::span));
        for (Tagged target : annotations.tagging().targets()) {
            holder(target.span(), narrow)
                    .or(() -> holder(target.span(), wide))
                    .ifPresent(holder -> found.get(holder.statement).add(target.span()));
        }
    }

    /** The targets of a statement, by its place in the list, in text order. */
    List<Span> of(int statement) {
        return found.get(statement);
    }

    private static Span extent(Attribution statement) {
        List<Span> all = new ArrayList<>(statement.content());
        all.addAll(statement.cue());
        all.addAll(statement.source());
        return all.stream().reduce(Span::cover).orElseThrow();
    }

    /** The narrowest extent that holds a target: one of the last that begin before it. */
    private static Optional<Extent> holder(Span target, List<Extent> extents) {
        int after = TextOrder.firstFrom(extents, Extent::span, target.begin() + 1);
        return extents.subList(Math.max(0, after - NEAR), after).stream()
                .filter(extent -> extent.span.contains(target))
                .min(Comparator.comparingInt(extent -> extent.span.length()));
    }
}
