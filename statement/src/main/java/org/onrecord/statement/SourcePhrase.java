package org.onrecord.statement;

import java.util.List;
import java.util.Set;
import org.onrecord.language.Annotations;
import org.onrecord.language.Word;
import org.onrecord.page.Span;
import org.onrecord.page.TextOrder;

/**
 * Completes a source of which the encoder tagged no more than its opening: "The [minister]", "Mrs [Varga]", "a spokesman for [the town]". For one text;
 * safe for any number of threads.
 */
final class SourcePhrase {

    /** How many words are added at most. */
    private static final int LONGEST = 6;

    /** What asks for another word. */
    private static final Set<String> OPEN = Set.of(
            "the", "a", "an", "his", "her", "its", "their", "of", "for", "mr", "mrs", "ms", "dr", "mr.", "mrs.", "ms.",
            "dr.");

    private final String text;
    private final List<Word> words;

    SourcePhrase(Annotations annotations) {
        text = annotations.text();
        words = annotations.words();
    }

    /**
     * The source, to the end of its phrase.
     *
     * @param source as it was tagged
     * @param cue it does not reach into
     */
    Span complete(Span source, Span cue) {
        int next = TextOrder.firstFrom(words, Word::span, source.end());
        if (next == 0 || !OPEN.contains(words.get(next - 1).lower())) return source;
        Span whole = source;
        for (int i = next; i < Math.min(words.size(), next + LONGEST); i++) {
            Word word = words.get(i);
            boolean mark = !word.isWord() && !word.lower().equals("'s");
            boolean elsewhere = text.substring(whole.end(), word.span().begin()).indexOf('\n') >= 0;
            if (mark || elsewhere || word.span().overlaps(cue) || English.looksVerbal(word.lower())) break;
            whole = whole.cover(word.span());
        }
        return whole;
    }
}
