package org.onrecord.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.onrecord.statement.CueLexicon.Entry;
import org.onrecord.statement.RuleDetector.Draft;
import org.onrecord.statement.RuleDetector.Range;

/** Finds the cues of a text, each with its subject and what it governs. For one text; not safe between threads. */
final class CueReader {

    /** A form is taken for a cue where it is one at least this often between such words. */
    private static final double LIKELY = 0.55;

    private static final Set<String> QUOTES =
            Set.of("\"", "\u201c", "\u201d", "\u00ab", "\u00bb", "\u201e", "\u2018", "`", "``", "''", "'");
    private static final Set<String> STOPS = Set.of(",", ".", "?", "!", ";");
    private static final Set<String> NEXT_PREPOSITIONS =
            Set.of("for", "of", "on", "about", "against", "with", "as", "at", "in", "by", "over", "from", "into");
    private static final Set<String> QUESTION_WORDS =
            Set.of("whether", "if", "how", "what", "why", "when", "where", "who");

    private final Tokens tokens;
    private final CueLexicon lexicon;
    private final NounPhrases phrases;
    private final Clauses clauses;
    private final List<Draft> drafts = new ArrayList<>();

    CueReader(Tokens tokens, CueLexicon lexicon) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.phrases = new NounPhrases(tokens);
        this.clauses = new Clauses(tokens, this::isCue, this::isClausal);
    }

    List<Draft> read() {
        for (int s = 0; s < tokens.sentences(); s++) {
            Range subject = null;
            for (int i = tokens.first(s); i < tokens.end(s); i++) {
                if (!isCue(i)) continue;
                Optional<Draft> draft = tokens.lower(i).equals("according") ? accordingTo(i, s) : draft(i, s, subject);
                if (draft.isEmpty()) continue;
                drafts.add(draft.get());
                if (!draft.get().source.isEmpty()) subject = draft.get().source.getFirst();
            }
            headlineColon(s).ifPresent(drafts::add);
        }
        return drafts;
    }

    /** Whether the word is a cue where it stands. */
    boolean isCue(int i) {
        if (!tokens.isWord(i)) return false;
        Optional<Entry> entry = lexicon.entry(tokens.lower(i));
        if (entry.isEmpty() || tokens.quotation(i) >= 0) return false;
        if (tokens.isName(i) && tokens.isName(i + 1) && i > tokens.first(tokens.sentence(i))) return false;
        return lexicon.likelihood(entry.get(), previousKind(i), nextKind(i)) >= LIKELY;
    }

    private boolean isClausal(int i) {
        return lexicon.entry(tokens.lower(i))
                .map(entry -> entry.byNext().containsKey("that"))
                .orElse(true);
    }

    private String nextKind(int i) {
        String next = i + 1 < tokens.end(tokens.sentence(i)) ? tokens.lower(i + 1) : "";
        if (QUOTES.contains(next)) return "quote";
        if (next.equals("that") || next.equals("to") || next.equals(":")) return next;
        if (next.isEmpty() || STOPS.contains(next)) return "stop";
        if (NEXT_PREPOSITIONS.contains(next)) return "prep";
        return QUESTION_WORDS.contains(next) ? "wh" : "other";
    }

    private String previousKind(int i) {
        if (i == tokens.first(tokens.sentence(i))) return "stop";
        String previous = tokens.lower(i - 1);
        if (English.SUBJECT_PRONOUNS.contains(previous)) return "pronoun";
        if (previous.equals("to")) return "to";
        if (English.AUXILIARIES.contains(previous)
                || previous.equals("not")
                || previous.equals("never")
                || previous.equals("also")) return "aux";
        if (English.POSSESSIVES.contains(previous)
                || previous.equals("'s")
                || Set.of("the", "a", "an", "this", "that", "these", "those", "no", "any", "some")
                        .contains(previous)) {
            return "det";
        }
        if (!tokens.isWord(i - 1)) return "stop";
        if (previous.equals("and") || previous.equals("but") || previous.equals("or")) return "and";
        if (NEXT_PREPOSITIONS.contains(previous)) return "prep";
        return tokens.isName(i - 1) ? "name" : "other";
    }

    private Optional<Draft> draft(int i, int s, @org.jspecify.annotations.Nullable Range earlier) {
        int begin = groupBegin(i, s);
        int end = groupEnd(i, s);
        Draft draft = new Draft();
        draft.attitude = lexicon.entry(tokens.lower(i)).map(Entry::attitude).orElse(false);
        draft.cue.add(new Range(begin, end));
        boolean noun = isNounCue(i, begin);
        if (noun) return nounCue(draft, i, s);
        boolean passive = (begin < i && beBefore(begin, i) && tokens.lower(i).endsWith("d"))
                || (begin < i && beBefore(begin, i) && tokens.lower(i).equals("told"));
        Optional<Range> inverted = passive ? Optional.empty() : inverted(i, end, s);
        if (inverted.isPresent()) {
            draft.source.add(inverted.get());
            int afterSource = inverted.get().end();
            return clauses.beforeInverted(begin, afterSource, s).map(content -> with(draft, content));
        }
        Optional<Range> subject = subject(begin, i, s);
        if (passive) return passive(draft, subject, end, s);
        int contentLimit = subject.map(Range::first).orElse(begin);
        if (subject.isEmpty() && earlier != null && !earlier.holds(i)) subject = Optional.of(earlier);
        if (subject.isEmpty()) subject = mainSubject(begin, s);
        subject.ifPresent(draft.source::add);
        boolean participle = begin == i && tokens.lower(i).endsWith("ing");
        Optional<List<Range>> content = participle ? clauses.after(i, end, s) : clauses.around(i, contentLimit, end, s);
        if (subject.isEmpty()
                && content.map(c -> tokens.quotation(c.getFirst().first()) < 0).orElse(true)) return Optional.empty();
        return content.map(found -> with(draft, found));
    }

    private static Draft with(Draft draft, List<Range> content) {
        draft.content.addAll(content);
        return draft;
    }

    /** Auxiliaries, negation and adverbs before the head belong to the cue; a leading adverb does not. */
    private int groupBegin(int i, int s) {
        int begin = i;
        while (begin > tokens.first(s) && tokens.quotation(begin - 1) < 0) {
            String lower = tokens.lower(begin - 1);
            boolean to = lower.equals("to") && English.looksVerbal(tokens.lower(begin - 2));
            if (!English.AUXILIARIES.contains(lower) && !English.isAdverb(lower) && !lower.equals("to") && !to) break;
            if (lower.equals("to") && begin - 2 < tokens.first(s)) break;
            begin--;
        }
        while (begin < i
                && !English.AUXILIARIES.contains(tokens.lower(begin))
                && !tokens.lower(begin).equals("to")) begin++;
        return begin;
    }

    private int groupEnd(int i, int s) {
        int end = i + 1;
        if (tokens.lower(i).equals("according") && tokens.lower(end).equals("to")) return end + 1;
        while (end < tokens.end(s) && tokens.lower(end).endsWith("ly") && English.isAdverb(tokens.lower(end))) end++;
        return end;
    }

    private boolean beBefore(int begin, int i) {
        for (int k = begin; k < i; k++) if (English.BE.contains(tokens.lower(k))) return true;
        return false;
    }

    private boolean isNounCue(int i, int begin) {
        if (begin < i) return false;
        String kind = previousKind(i);
        return kind.equals("det") || (kind.equals("prep") && !tokens.lower(i).endsWith("ing"));
    }

    /** "the claim that ...", "her demand for ...", "China's denial of ...". */
    private Optional<Draft> nounCue(Draft draft, int i, int s) {
        String next = tokens.lower(i + 1);
        String previous = tokens.lower(i - 1);
        if (English.POSSESSIVES.contains(previous)) {
            draft.source.add(new Range(i - 1, i));
        } else if (previous.equals("'s")) {
            int start = phrases.startOf(i - 2, tokens.first(s));
            if (start >= 0) draft.source.add(new Range(start, i - 1));
        }
        int from = i + 1;
        if (next.equals("by") || (next.equals("from") && draft.source.isEmpty())) {
            int end = phrases.endOf(i + 2, tokens.end(s));
            if (end > i + 2) draft.source.add(new Range(i + 2, end));
            from = end;
        }
        String opener = tokens.lower(from);
        boolean governs = opener.equals("that")
                || (opener.equals("to") && !draft.source.isEmpty())
                || (!draft.source.isEmpty()
                        && (opener.equals("of")
                                || opener.equals("for")
                                || opener.equals("on")
                                || opener.equals("about")
                                || opener.equals("against")));
        if (!governs) return Optional.empty();
        Range content = new Range(from, clauses.endOfClause(from, s));
        draft.content.add(content);
        return Optional.of(draft);
    }

    private Optional<Draft> passive(Draft draft, Optional<Range> subject, int end, int s) {
        int from = end;
        for (int k = end; k < Math.min(end + 12, tokens.end(s)); k++) {
            if (tokens.lower(k).equals("by") && tokens.quotation(k) < 0) {
                int close = phrases.endOf(k + 1, tokens.end(s));
                if (close > k + 1) {
                    draft.source.add(new Range(k + 1, close));
                    if (k == end) from = close;
                }
                break;
            }
            if (tokens.lower(k).equals(",")) break;
        }
        subject.filter(r -> r.end() - r.first() < 30).ifPresent(draft.content::add);
        int stop = clauses.endOfClause(from, s);
        if (!draft.source.isEmpty() && draft.source.getFirst().first() > from)
            stop = Math.min(stop, draft.source.getFirst().first() - 1);
        if (stop > from) draft.content.add(new Range(from, stop));
        return draft.content.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    /** The subject that stands after its verb: "...", said the minister. */
    private Optional<Range> inverted(int i, int end, int s) {
        int first = tokens.first(s);
        if (end >= tokens.end(s) || tokens.quotation(end) >= 0) return Optional.empty();
        boolean afterQuotation = (i > first || s > 0) && tokens.quotation(i - 1) >= 0;
        boolean afterComma = i > first
                && (tokens.lower(i - 1).equals(",") || tokens.lower(i - 1).equals("\u2014"));
        boolean inverting = English.INVERTING.contains(tokens.lower(i));
        String next = tokens.lower(end);
        boolean pronoun = next.equals("he") || next.equals("she") || next.equals("they");
        if (!afterQuotation && !(afterComma && inverting && !pronoun)) return Optional.empty();
        boolean opens = tokens.isName(end) || (English.DETERMINERS.contains(next) && !next.equals("that"));
        boolean bare = tokens.isWord(end)
                && phrases.nounLike(end)
                && !English.PRONOUNS.contains(next)
                && !English.DAYS.contains(next);
        boolean follows = inverting ? opens || pronoun || (afterQuotation && bare) : tokens.isName(end);
        if (!follows) return Optional.empty();
        int close = phrases.endOf(end, tokens.end(s));
        // "the aide, who had left, said the talks were over": what comes next is what was said, not who said it.
        String after = close < tokens.end(s) ? tokens.lower(close) : "";
        boolean clause = English.AUXILIARIES.contains(after) || (English.looksVerbal(after) && !afterQuotation);
        if (close == end || clause) return Optional.empty();
        boolean insertion = afterComma
                && clauses.subjectBeforeInsertion(i - 1, first)
                                .map(Range::first)
                                .orElse(-1)
                        == first;
        return insertion ? Optional.empty() : Optional.of(new Range(end, clauses.withApposition(close, s)));
    }

    private Optional<Range> subject(int begin, int head, int s) {
        int floor = tokens.first(s);
        int last = begin - 1;
        while (last > floor && (English.isAdverb(tokens.lower(last)) || English.DAYS.contains(tokens.lower(last)))) {
            last--;
            if (tokens.lower(last).equals("on")) last--;
        }
        if (last < floor) return Optional.empty();
        String lower = tokens.lower(last);
        if (lower.equals("who") || lower.equals("which")) return Optional.of(new Range(last, last + 1));
        if (lower.equals("that") && last > floor && phrases.nounLike(last - 1))
            return Optional.of(new Range(last, last + 1));
        if (begin == head && tokens.lower(head).endsWith("ing")) return Optional.empty();
        if (lower.equals(",") || lower.equals("\u2014") || lower.equals("--") || lower.equals("\u2013"))
            return clauses.subjectBeforeInsertion(last, floor);
        if (!tokens.isWord(last) && !lower.equals(")")) return Optional.empty();
        if (!phrases.nounLike(last) && !English.PRONOUNS.contains(lower)) return Optional.empty();
        int start = phrases.startOf(last, floor);
        return start < 0 ? Optional.empty() : Optional.of(new Range(start, last + 1));
    }

    /** The subject of the sentence's first verb: what a participle or a second verb leans on. */
    private Optional<Range> mainSubject(int before, int s) {
        for (int i = tokens.first(s) + 1; i < Math.min(before, tokens.first(s) + 60); i++) {
            if (tokens.quotation(i) >= 0 || !tokens.isWord(i)) continue;
            String lower = tokens.lower(i);
            if (!English.AUXILIARIES.contains(lower) && !English.looksVerbal(lower)) continue;
            if (lower.endsWith("ing") && !English.AUXILIARIES.contains(lower)) continue;
            if (English.DETERMINERS.contains(tokens.lower(i - 1))) continue;
            Optional<Range> subject = subject(groupBegin(i, s), i, s);
            if (subject.isPresent()) return subject;
        }
        return Optional.empty();
    }

    private Optional<Draft> accordingTo(int i, int s) {
        if (!tokens.lower(i + 1).equals("to") || i + 2 >= tokens.end(s)) return Optional.empty();
        Draft draft = new Draft();
        draft.cue.add(new Range(i, i + 2));
        int limit = tokens.end(s);
        int end = phrases.endOf(i + 2, limit);
        if (end == i + 2) return Optional.empty();
        int sourceEnd = clauses.withApposition(end, s);
        boolean opensSentence = i == tokens.first(s) || (i == tokens.first(s) + 1 && !tokens.isWord(i - 1));
        if (opensSentence) {
            int comma = end;
            while (comma < limit && !tokens.lower(comma).equals(",")) comma++;
            if (comma >= limit) return Optional.empty();
            draft.source.add(new Range(i + 2, comma));
            clauses.after(i, comma + 1, s).ifPresent(draft.content::addAll);
        } else {
            draft.source.add(new Range(i + 2, sourceEnd));
            clauses.before(i, s).ifPresent(draft.content::addAll);
        }
        return draft.content.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    /** "Minister: Talks will go on" and "Sorin: 'We are ready.'": a name, a colon, its words. */
    private Optional<Draft> headlineColon(int s) {
        int first = tokens.first(s);
        for (int i = first + 1; i < Math.min(first + 8, tokens.end(s) - 2); i++) {
            if (!tokens.lower(i).equals(":")) {
                if (!tokens.isName(i) && !tokens.lower(i).equals("of")) return Optional.empty();
                continue;
            }
            boolean named = tokens.isName(first) && phrases.startOf(i - 1, first) == first;
            if (!named || tokens.quotation(i + 1) < 0) return Optional.empty();
            Draft draft = new Draft();
            draft.source.add(new Range(first, i));
            draft.cue.add(new Range(i, i + 1));
            draft.content.add(new Range(i + 1, clauses.endOfClause(i + 1, s)));
            return Optional.of(draft);
        }
        return Optional.empty();
    }
}
