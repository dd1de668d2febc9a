package org.onrecord.register.check;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Span;

/**
 * A stretch of a quotation that is held as one, and how the draft presents it.
 *
 * @param words what is held; never empty
 * @param quoted whether it stands in quotation marks
 * @param whole whether the draft shows it as a sentence from its beginning, rather than as a phrase in a sentence of its own
 * @param opens whether the quotation's first word is among the words, so that what came before it was left off
 * @param closes whether its last word is
 * @param markedEnd whether the draft marks that its end was left off
 * @param before the draft's own words before it in the same sentence
 * @param after those after it
 */
record Segment(
        List<Word> words,
        boolean quoted,
        boolean whole,
        boolean opens,
        boolean closes,
        boolean markedEnd,
        List<Word> before,
        List<Word> after) {

    /** Longer ones are held piece by piece: no alignment grows with the square of what a draft quotes. */
    private static final int MOST_WORDS = 300;

    private static final int CONTEXT = 300;

    /** The segments of a quotation; none where it holds no word. */
    static List<Segment> of(String text, DraftQuotation quotation) {
        List<Segment> segments = new ArrayList<>();
        for (List<Span> parts : quotation.segments()) {
            List<Word> words = new ArrayList<>();
            for (Span part : parts) words.addAll(Words.of(text, part));
            if (words.isEmpty()) continue;
            boolean whole = quotation.quoted() && isWhole(text, parts.getFirst(), words.getFirst());
            boolean markedEnd = Words.endsWithOmission(text, parts.getLast());
            List<Word> before = before(text, parts.getFirst().begin());
            List<Word> after = after(text, parts.getLast().end());
            for (int from = 0; from < words.size(); from += MOST_WORDS) {
                int to = Math.min(words.size(), from + MOST_WORDS);
                segments.add(new Segment(
                        List.copyOf(words.subList(from, to)),
                        quotation.quoted(),
                        whole,
                        from == 0,
                        to == words.size(),
                        markedEnd,
                        before,
                        after));
            }
        }
        return segments;
    }

    /** A capital shows the beginning of a sentence, unless the word has one anyway and stands in the middle of the draft's. */
    private static boolean isWhole(String text, Span part, Word first) {
        int letter = first.span().begin();
        while (letter < first.span().end() && !Character.isLetterOrDigit(text.charAt(letter))) letter++;
        if (letter >= text.length() || Character.isLowerCase(text.charAt(letter))) return false;
        int i = part.begin() - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '*' || text.charAt(i) == '>')) i--;
        boolean begins = i < 0 || "\n,:;.!?\u2014\u2013-".indexOf(text.charAt(i)) >= 0;
        String word = first.span().in(text);
        boolean always = word.equals("I") || word.startsWith("I'") || word.startsWith("I\u2019");
        return begins || !always;
    }

    private static List<Word> before(String text, int place) {
        if (Sentences.ends(text, place)) return List.of();
        int begin = place;
        while (begin > 0
                && place - begin < CONTEXT
                && text.charAt(begin - 1) != '\n'
                && !Sentences.endsAt(text, begin - 1)) begin--;
        return Words.of(text, new Span(begin, place));
    }

    private static List<Word> after(String text, int place) {
        if (Sentences.ends(text, place)) return List.of();
        int end = place;
        while (end < text.length() && end - place < CONTEXT && text.charAt(end) != '\n' && !Sentences.endsAt(text, end))
            end++;
        return Words.of(text, new Span(place, end));
    }
}
