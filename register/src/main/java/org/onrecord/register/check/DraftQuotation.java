package org.onrecord.register.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.Span;

/**
 * One quotation or attribution of a draft.
 *
 * @param segments the words that are held, marks included, in text order; each is a list of parts that run on as one ("We
 *     will sign," he said, "if they pay"), and a new segment begins where the draft ends a sentence between two quotations
 * @param quoted whether the draft has the words in quotation marks
 * @param speaker who the draft says it was; empty where it does not say
 */
public record DraftQuotation(List<List<Span>> segments, boolean quoted, Optional<Speaker> speaker) {

    /**
     * Whom a draft names.
     *
     * @param name the fullest name in the draft, or the words it uses instead
     * @param names all names it uses
     * @param role empty where the draft does not tell
     * @param wikidata empty where no id is known
     */
    public record Speaker(String name, Set<String> names, Optional<String> role, Optional<String> wikidata) {
        public Speaker {
            names = Set.copyOf(names);
        }

        /** Someone of whom nothing but a name is known. */
        static Speaker named(String name) {
            return new Speaker(name, Set.of(name), Optional.empty(), Optional.empty());
        }
    }

    public DraftQuotation {
        segments = segments.stream().map(List::copyOf).toList();
        if (segments.isEmpty() || segments.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A quotation without words");
        }
    }

    /** From its first word to its last, with what stands between. */
    public Span span() {
        return segments.getFirst().getFirst().cover(segments.getLast().getLast());
    }

    /** The words, as they stand in the draft; what stands between two parts is left out, as the dots say. */
    public String words(String text) {
        return String.join(
                " \u2026 ",
                segments.stream()
                        .flatMap(List::stream)
                        .map(part -> part.in(text))
                        .toList());
    }
}
