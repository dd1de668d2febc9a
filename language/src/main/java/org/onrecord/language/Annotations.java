package org.onrecord.language;

import java.util.List;
import org.onrecord.language.encoder.Tagging;
import org.onrecord.language.time.TimeExpression;
import org.onrecord.page.Span;

/**
 * What lies under the statements of a text. Every list is in text order.
 *
 * @param text the text that all spans count in, in UTF-16 units
 * @param paragraphs the stretches of text that were read, one a block of the report; a sentence never leaves its paragraph
 * @param sentences the sentences, without white space at their ends, without overlap
 * @param words the words and marks, each inside one sentence
 * @param names the names of persons, organizations and places
 * @param times the words that tell a time, without overlap
 * @param tagging what the encoder takes for parts of statements
 */
public record Annotations(
        String text,
        List<Span> paragraphs,
        List<Span> sentences,
        List<Word> words,
        List<Name> names,
        List<TimeExpression> times,
        Tagging tagging) {

    public Annotations {
        paragraphs = List.copyOf(paragraphs);
        sentences = List.copyOf(sentences);
        words = List.copyOf(words);
        names = List.copyOf(names);
        times = List.copyOf(times);
    }
}
