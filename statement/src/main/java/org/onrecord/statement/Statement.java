package org.onrecord.statement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.onrecord.page.Moment;
import org.onrecord.page.Span;

/**
 * One passage in which a report ascribes what someone said to a source. All spans count in the report's text; all lists
 * of spans are in text order.
 *
 * @param id its name inside this reading: {@code s1}, {@code s2} ... in text order
 * @param form direct, mixed or indirect
 * @param act what the speaker does by it
 * @param plover the PLOVER category; empty where the act has none
 * @param cameo the CAMEO code; empty where the act has none
 * @param source the words that name the speaker; may be empty
 * @param cue the words that signal the attribution; may be empty
 * @param content the words ascribed; never empty
 * @param speaker ids of the actors who said it; empty where the report does not say who
 * @param targets ids of the actors it is directed at
 * @param time when it was said; empty where the text does not tell
 * @param occasion in or through what it was said
 * @param place where it was said
 * @param medium what it was made in
 * @param polarity {@code negative} where the text marks the act itself so; else empty
 * @param modality {@code future} or {@code conditional} where the text marks the act itself so; else empty
 * @param nestedIn id of the statement in whose content this one stands
 * @param attitude whether it is a belief or wish rather than something said; only where attitudes were asked for
 * @param confidence how likely it is that a careful reader finds this statement here too; empty where the figure is not calibrated
 */
public record Statement(
        String id,
        Form form,
        Act act,
        Optional<String> plover,
        Optional<String> cameo,
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        List<String> speaker,
        List<String> targets,
        Optional<Time> time,
        Optional<Span> occasion,
        Optional<Span> place,
        Optional<Medium> medium,
        Optional<String> polarity,
        Optional<String> modality,
        Optional<String> nestedIn,
        boolean attitude,
        OptionalDouble confidence) {

    /**
     * When something was said.
     *
     * @param value as precise as the text is
     * @param span the words that tell
     */
    public record Time(Moment value, Span span) {}

    public Statement {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
        speaker = List.copyOf(speaker);
        targets = List.copyOf(targets);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("Statement " + id + " has no content");
        }
    }
}
