package org.onrecord.register.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.page.Span;

/**
 * Whether a quotation leaves off so much of the record's sentence that its sense is another. The rules:
 *
 * <ol>
 *   <li>What the draft shows as a sentence must be one: where the record's sentence goes on inside the quotation, or had begun
 *       before, it was cut. A few words of introduction with a comma behind them ("Frankly, ...") may be left off.
 *   <li>A phrase that the draft quotes inside a sentence of its own, and what the draft marks with an ellipsis as going on, may
 *       stop anywhere but where the sense turns: before "unless", "if", "but not" and the like, and after a negation, a refusal or a
 *       condition in whose reach it stands.
 *   <li>A negation that stands alone beyond the quotation's end was dropped, not cut: {@link #negationAfter}.
 *   <li>Where the draft's own words beside the quotation say what was left off (would not “sign”), nothing was cut.
 * </ol>
 */
final class Cuts {

    private static final int LONGEST = 200;
    private static final int FEW_WORDS = 3;

    /** How many words back a negation reaches what follows it. */
    private static final int REACH = 8;

    private static final Set<String> LINKS = Set.of("and", "but", "so", "because", "while", "or");

    private final ReportWords words;
    private final String text;
    private final List<RecordedStatement> statements;

    /**
     * What of a sentence stands beyond a place.
     *
     * @param span in the report's text
     * @param reporters whether it is the reporter's words beside a quotation, not the quotation's
     */
    private record Rest(Span span, boolean reporters) {}

    /** @param statements those that hold the words that were found */
    Cuts(ReportWords words, List<RecordedStatement> statements) {
        this.words = words;
        this.text = words.report().text();
        this.statements = statements;
    }

    /** The negation that alone ends the record's sentence after the word at this index, as in "the cable did not"; empty where there is none. */
    Optional<String> negationAfter(Segment segment, int last, boolean indirect) {
        return segment.closes() && !segment.markedEnd() ? alone(restAfter(last, indirect)) : Optional.empty();
    }

    /** The negation that alone begins the record's sentence before the word at this index. */
    Optional<String> negationBefore(Segment segment, int first, boolean indirect) {
        boolean marked = segment.words().getFirst().afterOmission();
        return segment.opens() && segment.whole() && !marked ? alone(restBefore(first, indirect)) : Optional.empty();
    }

    private Optional<String> alone(Optional<Rest> rest) {
        if (rest.isEmpty() || rest.get().reporters()) return Optional.empty();
        List<Word> left = Words.of(text, rest.get().span());
        boolean no =
                left.size() == 1 && FunctionWords.isNegation(left.getFirst().form());
        // "No, we have nothing to hide": an answer is no negation of what follows it.
        boolean answer = no
                && rest.get().span().in(text).contains(",")
                && left.getFirst().form().equals("no");
        return no && !answer ? Optional.of(left.getFirst().span().in(text)) : Optional.empty();
    }

    /** What the draft left off after the word at this index; empty where it was free to. */
    Optional<String> after(Segment segment, int last, boolean indirect) {
        Optional<Rest> rest = restAfter(last, indirect);
        if (rest.isEmpty() || !segment.closes()) return Optional.empty();
        List<Word> left = Words.of(text, rest.get().span());
        if (left.isEmpty()) return Optional.empty();
        String next = left.getFirst().form();
        boolean turns = rest.get().reporters()
                ? FunctionWords.isCondition(next) || next.equals("not")
                : FunctionWords.turns(next) || isCondition(left);
        boolean whole = segment.whole() && !segment.markedEnd() && !rest.get().reporters() && !indirect;
        boolean said = segment.after().stream().anyMatch(word -> word.form().equals(next) && FunctionWords.turns(next));
        return (whole || turns) && !said ? Optional.of(shortened(rest.get().span())) : Optional.empty();
    }

    /** What the draft left off before the word at this index. */
    Optional<String> before(Segment segment, int first, boolean indirect) {
        Optional<Rest> rest = restBefore(first, indirect);
        if (rest.isEmpty() || !segment.opens()) return Optional.empty();
        List<Word> left = Words.of(text, rest.get().span());
        if (left.isEmpty()) return Optional.empty();
        boolean marked = segment.words().getFirst().afterOmission();
        boolean cut;
        if (segment.whole() && !marked && !rest.get().reporters() && !indirect) {
            cut = !isIntroduction(left, first);
        } else {
            cut = opposesInReach(left, first)
                    && segment.before().stream().noneMatch(word -> FunctionWords.opposes(word.form()));
        }
        return cut ? Optional.of(shortened(rest.get().span())) : Optional.empty();
    }

    private boolean isIntroduction(List<Word> left, int first) {
        if (left.size() > FEW_WORDS) return false;
        boolean comma = text.substring(
                        left.getLast().span().end(),
                        words.all().get(first).span().begin())
                .contains(",");
        boolean answer = left.size() == 1
                && (left.getFirst().form().equals("no")
                        || left.getFirst().form().equals("yes"));
        if (comma && answer) return true;
        if (left.stream().anyMatch(word -> FunctionWords.opposes(word.form()))) return false;
        return comma || (left.size() == 1 && LINKS.contains(left.getFirst().form()));
    }

    private boolean opposesInReach(List<Word> left, int first) {
        int next = words.all().get(first).span().begin();
        for (int i = left.size() - 1; i >= 0 && left.size() - i <= REACH; i--) {
            Word word = left.get(i);
            String between = text.substring(word.span().end(), next);
            if (between.indexOf(';') >= 0 || between.indexOf('\u2014') >= 0 || between.indexOf(':') >= 0) return false;
            if (LINKS.contains(word.form())) return false;
            if (FunctionWords.opposes(word.form())) return true;
            next = word.span().begin();
        }
        return false;
    }

    private static boolean isCondition(List<Word> left) {
        if (left.size() < 2) return false;
        String two = left.get(0).form() + " " + left.get(1).form();
        return two.equals("as long") || two.equals("so long") || two.equals("on condition") || two.equals("in case");
    }

    private Optional<Rest> restAfter(int last, boolean indirect) {
        int end = words.all().get(last).span().end();
        int stretch = words.stretch().get(last);
        int limit = indirect || stretch < 0
                ? paragraphOf(end - 1).end()
                : words.report().quoted().get(stretch).end();
        for (int i = end; i < limit; i++) {
            if (Sentences.endsAt(text, i)) return Optional.empty();
            if (Character.isLetterOrDigit(text.charAt(i)))
                return Optional.of(new Rest(new Span(i, sentenceEnd(i, limit)), false));
        }
        if (indirect || stretch < 0) return Optional.empty();
        Optional<Span> next = beside(stretch, stretch + 1);
        if (next.isPresent()
                && beginsSentence(stretch)
                && !Sentences.ends(text, next.get().begin())) {
            return Optional.of(new Rest(
                    new Span(
                            next.get().begin(),
                            sentenceEnd(next.get().begin(), next.get().end())),
                    false));
        }
        int paragraph = paragraphOf(end - 1).end();
        return Optional.of(new Rest(new Span(limit, sentenceEnd(limit, paragraph)), true));
    }

    private Optional<Rest> restBefore(int first, boolean indirect) {
        int begin = words.all().get(first).span().begin();
        int stretch = words.stretch().get(first);
        boolean plain = indirect || stretch < 0;
        int limit = plain
                ? paragraphOf(begin).begin()
                : words.report().quoted().get(stretch).begin();
        for (int i = begin - 1; i >= limit; i--) {
            if (Sentences.endsAt(text, i)) return Optional.empty();
            if (Character.isLetterOrDigit(text.charAt(i)))
                return Optional.of(new Rest(new Span(sentenceBegin(i, limit), begin), false));
        }
        if (plain) return Optional.empty();
        Optional<Span> previous = beside(stretch, stretch - 1);
        if (previous.isPresent() && !Sentences.ends(text, previous.get().end()) && !Sentences.ends(text, limit)) {
            int from = previous.get().end() - 1;
            return Optional.of(new Rest(
                    new Span(
                            sentenceBegin(from, previous.get().begin()),
                            previous.get().end()),
                    false));
        }
        if (Sentences.ends(text, limit)) return Optional.empty();
        int paragraph = paragraphOf(begin).begin();
        return Optional.of(new Rest(new Span(sentenceBegin(limit, paragraph), limit), true));
    }

    /** The neighbour of a stretch, where one statement has both: then a reporting clause alone may stand between them. */
    private Optional<Span> beside(int stretch, int other) {
        List<Span> quoted = words.report().quoted();
        if (other < 0 || other >= quoted.size()) return Optional.empty();
        for (RecordedStatement statement : statements) {
            boolean one = false;
            boolean both = false;
            for (Span content : statement.content()) {
                boolean here = content.overlaps(quoted.get(stretch));
                boolean there = content.overlaps(quoted.get(other));
                // Two phrases quoted in one sentence of the reporter's are no quotation that was interrupted.
                if (here && there) return Optional.empty();
                one |= here;
                both |= there;
            }
            if (one && both) return Optional.of(quoted.get(other));
        }
        return Optional.empty();
    }

    private boolean beginsSentence(int stretch) {
        Span span = words.report().quoted().get(stretch);
        for (int i = span.begin(); i < span.end(); i++) {
            if (Character.isLetter(text.charAt(i))) return Character.isUpperCase(text.charAt(i));
        }
        return false;
    }

    private Span paragraphOf(int place) {
        for (Span paragraph : words.report().paragraphs()) if (paragraph.contains(place)) return paragraph;
        return new Span(place, place + 1);
    }

    private int sentenceEnd(int from, int limit) {
        int end = from;
        while (end < limit && !Sentences.endsAt(text, end)) end++;
        return end;
    }

    private int sentenceBegin(int from, int limit) {
        int begin = from;
        while (begin > limit && !Sentences.endsAt(text, begin - 1)) begin--;
        return begin;
    }

    /** The words alone, without the marks around them. */
    private String shortened(Span rest) {
        List<Word> left = Words.of(text, rest);
        Span span = left.getFirst().span().cover(left.getLast().span());
        return span.length() <= LONGEST
                ? span.in(text)
                : text.substring(span.begin(), span.begin() + LONGEST) + "\u2026";
    }
}
