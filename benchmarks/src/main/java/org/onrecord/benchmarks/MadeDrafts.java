package org.onrecord.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.onrecord.benchmarks.MadeQuotations.Made;
import org.onrecord.page.Span;

/** Writes drafts around quotations: an article's sentences, a note's lists, a machine's answer in Markdown. For one thread. */
final class MadeDrafts {

    /**
     * A draft.
     *
     * @param text all of it
     * @param quotations what it quotes
     * @param places where in the text each of these stands, without its marks
     */
    record Written(String text, List<Made> quotations, List<Span> places) {}

    private static final int QUOTATIONS = 6;

    private static final List<String> QUOTED = List.of(
            "\u201c%2$s,\u201d %1$s said.",
            "%1$s said: \u201c%2$s.\u201d",
            "%1$s told reporters: \u201c%2$s.\u201d",
            "\u201c%2$s,\u201d said %1$s.",
            "- **%1$s**: \"%2$s.\"",
            "- %1$s said, \"%2$s.\"",
            "> \u201c%2$s.\u201d\n> \u2014 %1$s",
            "\"%2$s,\" %1$s told the newspaper.",
            "%1$s said: \u00ab%2$s.\u00bb");
    private static final List<String> PHRASES = List.of(
            "%1$s spoke of \u201c%2$s\u201d.",
            "%1$s said it was \u201c%2$s\u201d.", "%1$s told reporters it was a matter of \"%2$s\".");
    private static final List<String> REPORTED =
            List.of("%1$s said that %2$s.", "According to %1$s, %2$s.", "- %1$s said %2$s.");
    private static final List<String> BETWEEN = List.of(
            "The week had begun quietly enough.",
            "Here is what was said, in order.",
            "Nothing else was decided that day.",
            "## Reactions",
            "Observers were divided.");

    private final Random random;

    MadeDrafts(long seed) {
        random = new Random(seed);
    }

    /** Drafts that quote all of them, a few each. */
    List<Written> write(List<Made> quotations) {
        List<Written> drafts = new ArrayList<>();
        for (int from = 0; from < quotations.size(); from += QUOTATIONS) {
            drafts.add(draft(quotations.subList(from, Math.min(quotations.size(), from + QUOTATIONS))));
        }
        return drafts;
    }

    private Written draft(List<Made> quotations) {
        StringBuilder text = new StringBuilder();
        List<Span> places = new ArrayList<>();
        for (Made made : quotations) {
            if (random.nextInt(3) == 0) text.append(pick(BETWEEN)).append("\n\n");
            boolean phrase = made.kind() == MadeQuotations.Kind.PHRASE;
            String frame = pick(!made.quoted() ? REPORTED : phrase ? PHRASES : QUOTED);
            String words = made.words();
            char last = words.charAt(words.length() - 1);
            if (last == '.') words = words.substring(0, words.length() - 1);
            // A question keeps its mark, and no comma or stop stands beside it.
            if (last == '?' || last == '!')
                frame = frame.replace("%2$s,", "%2$s").replace("%2$s.", "%2$s");
            String written = frame.formatted(made.speaker(), words);
            int begin = text.length() + written.indexOf(words);
            places.add(new Span(begin, begin + words.length()));
            text.append(written).append("\n\n");
        }
        return new Written(text.toString(), List.copyOf(quotations), places);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
