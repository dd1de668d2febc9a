package org.onrecord.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.onrecord.language.Annotations;
import org.onrecord.language.Word;
import org.onrecord.page.Span;
import org.onrecord.page.TextOrder;
import org.onrecord.statement.QuotationMarks.Quotation;

/**
 * The one step from PolNeAR's convention of attributions to the statements of this project ({@code docs/dictionary.md}):
 *
 * <ul>
 *   <li>attitudes are left out;
 *   <li>words without a cue are a statement only where they stand in quotation marks;
 *   <li>a leading "that" is no content; the preposition that a verb governs ("called for") belongs to its cue;
 *   <li>of verbs of asking the one asked belongs to the content where an object phrase follows ("urged him | to go");
 *   <li>a source ends before a relative clause that does not identify; the "by" of a passive is outside it;
 *   <li>leading adverbs are no cue, nor is where it was said ("said in a statement");
 *   <li>a continued quotation, which PolNeAR keeps in one attribution, is a statement of its own without source and cue;
 *       two runs around one cue stay one statement.
 * </ul>
 */
final class StatementSpans {

    private static final Set<String> GOVERNED =
            Set.of("for", "of", "on", "about", "against", "with", "from", "at", "over", "as", "into", "in");
    private static final Set<String> RELATIVES = Set.of("who", "whose", "which", "whom");

    private static final Set<String> WHERE = Set.of("in", "on", "at", "during", "through", "via");

    private static final Set<String> ASKING = Set.of(
            "ask",
            "asks",
            "asked",
            "asking",
            "urge",
            "urges",
            "urged",
            "urging",
            "warn",
            "warns",
            "warned",
            "warning",
            "advised",
            "advises",
            "encouraged",
            "encourages",
            "implored",
            "begged",
            "pressed",
            "told",
            "tells",
            "telling",
            "instructed",
            "ordered",
            "invited");

    private final Annotations annotations;
    private final List<Quotation> quotations;

    StatementSpans(Annotations annotations) {
        this.annotations = annotations;
        this.quotations = QuotationMarks.find(annotations.text(), annotations.paragraphs());
    }

    /** The statements among these attributions, in their order, each continued quotation after the one it continues. */
    List<Attribution> of(List<Attribution> attributions) {
        List<Attribution> statements = new ArrayList<>();
        for (Attribution attribution : attributions) {
            if (attribution.attitude() || !isSaid(attribution)) continue;
            List<List<Span>> utterances = utterances(attribution);
            for (int i = 0; i < utterances.size(); i++) {
                Attribution one = i == 0
                        ? trimmed(attribution, utterances.getFirst())
                        : new Attribution(List.of(), List.of(), utterances.get(i), false, attribution.score());
                statements.add(one);
            }
        }
        return statements;
    }

    private boolean isSaid(Attribution attribution) {
        return !attribution.cue().isEmpty()
                || beginsQuoted(attribution.content().getFirst());
    }

    /** The first utterance, the one around the cue, then each quotation that goes on after it. */
    private List<List<Span>> utterances(Attribution attribution) {
        List<List<Span>> utterances = new ArrayList<>();
        List<Span> first = new ArrayList<>();
        int cueEnd =
                attribution.cue().isEmpty() ? -1 : attribution.cue().getLast().end();
        boolean afterCue = false;
        for (Span part : attribution.content()) {
            boolean quoted = beginsQuoted(part);
            boolean joins = first.isEmpty() || !quoted || (!afterCue && paragraph(part) == paragraph(first.getLast()));
            if (joins && utterances.isEmpty()) first.add(part);
            else utterances.add(List.of(part));
            afterCue |= part.begin() >= cueEnd;
        }
        utterances.addFirst(first);
        return utterances;
    }

    private boolean beginsQuoted(Span part) {
        int i = from(part.begin());
        return i < quotations.size() && quotations.get(i).span().begin() == part.begin();
    }

    private int paragraph(Span part) {
        return TextOrder.lastFrom(annotations.paragraphs(), Function.identity(), part.begin());
    }

    private Attribution trimmed(Attribution attribution, List<Span> utterance) {
        List<Span> content = new ArrayList<>(utterance);
        List<Span> cue = new ArrayList<>(attribution.cue());
        cue.replaceAll(this::verbGroup);
        Span head = content.getFirst();
        List<Word> words = wordsIn(head);
        if (!cue.isEmpty() && words.size() > 1) {
            Span lastCue = cue.getLast();
            String opener = words.getFirst().lower();
            boolean adjacent = lastCue.end() <= head.begin() && head.begin() - lastCue.end() <= 1;
            if (opener.equals("that") && lastCue.end() <= head.begin()) {
                content.set(0, new Span(words.get(1).span().begin(), head.end()));
            } else if (adjacent && GOVERNED.contains(opener)) {
                cue.set(
                        cue.size() - 1,
                        new Span(lastCue.begin(), words.getFirst().span().end()));
                content.set(0, new Span(words.get(1).span().begin(), head.end()));
            } else if (isAsking(lastCue)
                    && (opener.equals("to") || opener.equals("not"))
                    && lastCue.end() < head.begin()
                    && head.begin() - lastCue.end() < 80) {
                content.set(0, new Span(afterBlank(lastCue.end()), head.end()));
            }
        }
        return new Attribution(
                attribution.source().stream().map(this::withoutRelative).toList(),
                cue,
                content,
                false,
                attribution.score());
    }

    /** "said in a statement", "was accused by": the verb and its auxiliaries, without what they are said in or by. */
    private Span verbGroup(Span cue) {
        List<Word> words = wordsIn(cue);
        for (int i = 1; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            String word = words.get(i).lower();
            if ((last && word.equals("by")) || (!last && WHERE.contains(word)))
                return words.getFirst().span().cover(words.get(i - 1).span());
        }
        return cue;
    }

    /** "Tomas Vrba, who built the bridge": a clause between commas says nothing of who is meant. */
    private Span withoutRelative(Span source) {
        List<Word> words = wordsIn(source);
        for (int i = 1; i + 1 < words.size(); i++) {
            if (words.get(i).form().equals(",")
                    && RELATIVES.contains(words.get(i + 1).lower()))
                return words.getFirst().span().cover(words.get(i - 1).span());
        }
        return source;
    }

    private int afterBlank(int at) {
        int i = at;
        while (Character.isWhitespace(annotations.text().charAt(i))
                || Character.isSpaceChar(annotations.text().charAt(i))) i++;
        return i;
    }

    private boolean isAsking(Span cue) {
        List<Word> words = wordsIn(cue);
        return !words.isEmpty() && ASKING.contains(words.getLast().lower());
    }

    private List<Word> wordsIn(Span span) {
        List<Word> words = annotations.words();
        int low = TextOrder.firstFrom(words, Word::span, span.begin());
        int high = low;
        while (high < words.size() && words.get(high).span().end() <= span.end()) high++;
        return words.subList(low, high);
    }

    /** How the words are given: it turns on quotation marks alone. */
    Form form(List<Span> content, boolean insideQuotation) {
        boolean all = true;
        boolean any = false;
        for (Span part : content) {
            Span bare = part;
            boolean whole = false;
            for (int i = from(bare.begin()); i < quotations.size(); i++) {
                Quotation quotation = quotations.get(i);
                if (quotation.span().begin() >= bare.end()) break;
                if (!quotation.span().overlaps(bare)) continue;
                // Inside someone else's quotation, its marks are not this statement's.
                boolean outer = insideQuotation
                        && quotation.span().contains(bare)
                        && !quotation.span().equals(bare);
                if (outer) continue;
                any = true;
                whole |= covers(quotation.span(), bare);
            }
            all &= whole || onlyQuotations(bare);
        }
        return !any ? Form.INDIRECT : all ? Form.DIRECT : Form.MIXED;
    }

    private boolean covers(Span quotation, Span part) {
        return quotation.begin() <= part.begin() && part.end() <= quotation.end();
    }

    private boolean onlyQuotations(Span part) {
        return wordsIn(part).stream().filter(Word::isWord).allMatch(word -> {
            int i = from(word.span().begin());
            return i < quotations.size() && quotations.get(i).span().contains(word.span());
        });
    }

    /** Index of the first quotation that ends after a place. */
    private int from(int place) {
        return TextOrder.firstEndingAfter(quotations, Quotation::span, place);
    }
}
