package org.onrecord.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.onrecord.statement.RuleDetector.Range;

/** Finds the words that a cue governs: before it, after it, around it; and where such a clause ends. */
final class Clauses {

    /** No clause is longer; keeps every search short whatever the text. */
    private static final int LONGEST = 200;

    private static final Set<String> BREAKS = Set.of("but", "while", "although", "though", "whereas");
    private static final Set<String> PARTICLES = Set.of(
            "on", "in", "at", "during", "after", "before", "via", "by", "from", "to", "with", "through", "of", "about");

    private static final Set<String> NIGHTS = Set.of("night", "morning", "afternoon", "evening", "that");
    private static final Set<String> TIMES = Set.of(
            "week",
            "month",
            "year",
            "night",
            "today",
            "spring",
            "summer",
            "fall",
            "winter",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");
    /** What something is said in or at. */
    static final Set<String> EVENTS = Set.of(
            "statement",
            "interview",
            "speech",
            "tweet",
            "tweets",
            "post",
            "press",
            "conference",
            "briefing",
            "letter",
            "email",
            "e-mail",
            "memo",
            "rally",
            "hearing",
            "debate",
            "call",
            "address",
            "report",
            "remarks",
            "testimony",
            "appearance",
            "column",
            "op-ed",
            "video",
            "message",
            "broadcast",
            "facebook",
            "twitter",
            "telegram",
            "reporters",
            "meeting",
            "summit",
            "forum",
            "event",
            "session",
            "release",
            "article",
            "book",
            "radio");

    private final Tokens tokens;
    private final IntPredicate isCue;
    private final IntPredicate isClausal;
    private final NounPhrases phrases;

    /**
     * @param isCue whether a word is a cue where it stands
     * @param isClausal whether a cue governs clauses ("said that"), rather than objects alone ("praised")
     */
    Clauses(Tokens tokens, IntPredicate isCue, IntPredicate isClausal) {
        this.isClausal = isClausal;
        this.tokens = tokens;
        this.isCue = isCue;
        this.phrases = new NounPhrases(tokens);
    }

    /** What a cue with its subject before it governs: the words after it or, where nothing follows, the words before. */
    Optional<List<Range>> around(int head, int subjectFirst, int end, int s) {
        int from = skipManner(head, end, s);
        boolean nothingFollows = from >= tokens.end(s) || (isStop(from) && !quotationFollows(from, s));
        Optional<List<Range>> before = before(subjectFirst, s);
        if (nothingFollows
                && (tokens.lower(subjectFirst - 1).equals("which")
                        || tokens.lower(subjectFirst - 1).equals("whom"))
                && subjectFirst > tokens.first(s)) {
            return Optional.of(List.of(new Range(subjectFirst - 1, subjectFirst)));
        }
        if (nothingFollows) {
            return before.map(first -> resumed(first, from, s))
                    .or(() -> after(head, end, s))
                    .or(() -> governed(head, end, s));
        }
        boolean quoted =
                before.isPresent() && tokens.quotation(before.get().getFirst().first()) >= 0;
        boolean here = quoted && before.get().getFirst().first() >= tokens.first(s);
        if (here && !tokens.lower(from).equals("that")) return before.map(first -> resumed(first, from, s));
        return after(head, end, s).or(() -> before);
    }

    /** What a cue with its subject after it governs: the words before it, and the quotation that goes on after the subject. */
    Optional<List<Range>> beforeInverted(int cueFirst, int afterSource, int s) {
        int mark = skipManner(cueFirst, afterSource, s);
        return before(cueFirst, s).map(first -> resumed(first, mark, s));
    }

    /** "agreed to new talks": with nothing else to govern, the phrase after the preposition is no manner but the object. */
    private Optional<List<Range>> governed(int head, int end, int s) {
        boolean object = PARTICLES.contains(tokens.lower(end))
                && !English.INVERTING.contains(tokens.lower(head))
                && timeEnd(end, tokens.end(s)) == end;
        int stop = object ? endOfObject(end, s) : end;
        return stop - end > 1 ? Optional.of(List.of(new Range(end, stop))) : Optional.empty();
    }

    /** Words before a cue, and those that go on after it: "Over the years, she said, it has grown." */
    private List<Range> resumed(List<Range> before, int comma, int s) {
        int from = comma + 1;
        boolean more = comma < tokens.end(s) && tokens.lower(comma).equals(",") && from < tokens.end(s);
        if (!more) return before;
        if (tokens.quotation(from) >= 0) {
            List<Range> both = new ArrayList<>(before);
            both.addAll(after(comma, from, s).orElse(List.of()));
            return both;
        }
        String next = tokens.lower(from);
        boolean aside = next.endsWith("ing")
                || English.RELATIVES.contains(next)
                || isCue.test(from)
                || next.equals("according")
                || voiceFollows(from, tokens.end(s))
                || (next.equals("and") && voiceFollows(from + 1, tokens.end(s)))
                || PARTICLES.contains(next)
                || next.equals("as")
                || next.equals("while")
                || next.equals("when");
        int end = endOfClause(from, s);
        if (aside || end - from < 2) return before;
        List<Range> both = new ArrayList<>(before);
        both.add(new Range(from, end));
        return both;
    }

    private boolean isStop(int i) {
        String lower = tokens.lower(i);
        return !tokens.isWord(i)
                && tokens.quotation(i) < 0
                && (lower.equals(",")
                        || lower.equals(".")
                        || lower.equals(";")
                        || lower.equals("?")
                        || lower.equals("!"));
    }

    private boolean quotationFollows(int i, int s) {
        return i + 1 < tokens.end(s)
                && tokens.quotation(i + 1) >= 0
                && !tokens.lower(i).equals(".");
    }

    /** The words before a subject and its verb, up to the comma or the quotation mark that closes them. */
    Optional<List<Range>> before(int limit, int s) {
        int first = tokens.first(s);
        int last = limit - 1;
        if (last >= first
                && tokens.quotation(last) < 0
                && !tokens.isWord(last)
                && (tokens.lower(last).equals(",") || isDash(last))) last--;
        else if (last >= first && tokens.quotation(last) < 0) {
            // Without a comma only "according to" and its like take what stands before them.
            if (!tokens.lower(limit).equals("according")) return Optional.empty();
        }
        if (last < first) {
            // The sentence begins with the cue: its words may be the quotation that ended the one before.
            if (s == 0
                    || first == 0
                    || tokens.quotation(first - 1) < 0
                    || tokens.paragraph(s) != tokens.paragraph(s - 1)) return Optional.empty();
            return Optional.of(List.of(quotationAround(first - 1)));
        }
        if (tokens.quotation(last) >= 0) {
            Range quotation = quotationAround(last);
            int lead = quotation.first();
            if (lead > first && !isIntroduction(lead - 1) && lead - first < LONGEST) {
                int opened = clauseStart(lead - 1, first);
                return Optional.of(List.of(new Range(opened, quotation.end())));
            }
            return Optional.of(List.of(quotation));
        }
        int start = clauseStart(last, first);
        if (last - start < 1) return Optional.empty();
        String opener = tokens.lower(start);
        if (start == first
                && Set.of(
                                "in",
                                "on",
                                "at",
                                "when",
                                "asked",
                                "after",
                                "during",
                                "while",
                                "if",
                                "as",
                                "for",
                                "speaking",
                                "by",
                                "with",
                                "since",
                                "but",
                                "and",
                                "before",
                                "despite",
                                "although")
                        .contains(opener)
                && !tokens.lower(limit).equals("according")
                && last - start < 12) return Optional.empty();
        if (opener.equals("and") || opener.equals("but")) start++;
        return Optional.of(List.of(new Range(start, last + 1)));
    }

    private boolean isIntroduction(int i) {
        String lower = tokens.lower(i);
        return lower.equals(":")
                || lower.equals(",")
                || lower.equals(".")
                || lower.equals(";")
                || tokens.quotation(i) >= 0;
    }

    private boolean isDash(int i) {
        String lower = tokens.lower(i);
        return lower.equals("\u2014") || lower.equals("\u2013") || lower.equals("--") || lower.equals("-");
    }

    private int clauseStart(int last, int first) {
        int lowest = Math.max(first, last - LONGEST);
        for (int i = last; i > lowest; i--) {
            if (tokens.quotation(i) >= 0) continue;
            if (tokens.lower(i).equals(";")) return i + 1;
        }
        return lowest;
    }

    private Range quotationAround(int i) {
        int q = tokens.quotation(i);
        int first = i;
        while (first > 0 && tokens.quotation(first - 1) == q) first--;
        return new Range(first, tokens.endOfQuotation(first));
    }

    /** The words that follow a cue whose group ends before {@code end}. */
    Optional<List<Range>> after(int head, int end, int s) {
        int limit = tokens.end(s);
        int from = skipManner(head, end, s);
        while (from < limit
                && !tokens.isWord(from)
                && tokens.quotation(from) < 0
                && (tokens.lower(from).equals(",") || tokens.lower(from).equals(":"))) from++;
        if (from >= limit) return Optional.empty();
        if (tokens.quotation(from) >= 0) {
            Range quotation = quotationAround(from);
            int next = quotation.end();
            boolean whole = next >= limit || tokens.sentence(next - 1) > s || endsUtterance(next - 1);
            int stop = whole ? next : Math.max(next, endOfClause(next, s));
            return Optional.of(List.of(new Range(from, stop)));
        }
        if (isStop(from)) return Optional.empty();
        int stop = Math.min(endOfClause(from, s), isClausal.test(head) ? Integer.MAX_VALUE : endOfObject(from, s));
        return stop > from ? Optional.of(List.of(new Range(from, stop))) : Optional.empty();
    }

    private boolean endsUtterance(int closingMark) {
        String before = tokens.lower(closingMark - 1);
        return before.equals(".") || before.equals("?") || before.equals("!") || before.equals(",");
    }

    /**
     * Skips whom a verb of telling addresses, and when, where and how something was said, where what was said comes after:
     * "told reporters in the capital on Monday that ...".
     */
    private int skipManner(int head, int end, int s) {
        int limit = tokens.end(s);
        int at = end;
        if (English.TELLING.contains(tokens.lower(head)) && at < limit && tokens.quotation(at) < 0) {
            int to = addressee(at, limit);
            if (to > at) at = to;
        }
        int scan = at;
        for (int round = 0; round < 4 && scan < limit; round++) {
            String lower = tokens.lower(scan);
            if (tokens.quotation(scan) >= 0) return scan;
            if (lower.equals("that") || lower.equals(":")) return scan;
            int time = timeEnd(scan, limit);
            if (time > scan) {
                at = scan = time;
                continue;
            }
            if (!PARTICLES.contains(lower)) break;
            int to = phrases.endOf(scan + 1, limit);
            if (to <= scan + 1) break;
            if (lower.equals("of") || lower.equals("about")) {
                if (!tokens.lower(to).equals(":") && !tokens.lower(to).equals(",")) break;
            }
            boolean event = isEvent(scan + 1, to);
            scan = to;
            String next = tokens.lower(scan);
            if ((tokens.quotation(scan) >= 0 && scan < limit)
                    || next.equals("that")
                    || next.equals(":")
                    || event
                    || isStop(scan)
                    || scan >= limit) at = scan;
        }
        return at;
    }

    /** The word after a time that begins here: "on Monday (March 3)", "Tuesday", "last week"; {@code i} where none does. */
    private int timeEnd(int i, int limit) {
        int end = i;
        String lower = tokens.lower(end);
        if ((lower.equals("on") || lower.equals("in") || lower.equals("late") || lower.equals("early"))
                && isDate(end + 1)) end++;
        if (isDate(end)) {
            while (end < limit && (isDate(end) || isNumber(end) || NIGHTS.contains(tokens.lower(end)))) end++;
            boolean year = end + 1 < limit
                    && tokens.lower(end).equals(",")
                    && isNumber(end + 1)
                    && tokens.lower(end + 1).length() == 4;
            if (year) end += 2;
        } else if ((lower.equals("last") || lower.equals("this") || lower.equals("earlier"))
                && TIMES.contains(tokens.lower(i + 1))) {
            end = i + 2;
        } else if (lower.equals("earlier") && tokens.lower(i + 1).equals("this")) {
            end = i + 3;
        }
        if (end > i && end < limit && tokens.lower(end).equals("(")) {
            int close = end + 1;
            while (close < Math.min(limit, end + 6) && !tokens.lower(close).equals(")")) close++;
            if (tokens.lower(close).equals(")")) end = close + 1;
        }
        return Math.min(end, limit);
    }

    private boolean isDate(int i) {
        return English.DAYS.contains(tokens.lower(i)) || (tokens.isName(i) && English.MONTHS.contains(tokens.lower(i)));
    }

    private boolean isNumber(int i) {
        return tokens.isWord(i) && Character.isDigit(tokens.lower(i).charAt(0));
    }

    private boolean isEvent(int first, int end) {
        for (int i = first; i < end; i++) if (EVENTS.contains(tokens.lower(i))) return true;
        return false;
    }

    private int addressee(int at, int limit) {
        String lower = tokens.lower(at);
        if (English.PRONOUNS.contains(lower) || lower.equals("him") || lower.equals("her")) return at + 1;
        if (lower.equals("that") || lower.equals("to") || !tokens.isWord(at)) return at;
        int end = phrases.endOf(at, limit);
        if (tokens.isName(at)) {
            int i = at;
            while (i < end
                    && (tokens.isName(i)
                            || !tokens.isWord(i)
                            || tokens.lower(i).equals("of")
                            || tokens.lower(i).equals("and"))) i++;
            return i;
        }
        return end;
    }

    /** The word after a clause that begins at {@code from}: the sentence's end, or where another voice takes over. */
    int endOfClause(int from, int s) {
        int limit = Math.min(tokens.end(s), from + LONGEST);
        for (int i = from + 1; i < limit; i++) {
            if (tokens.quotation(i) >= 0) continue;
            String lower = tokens.lower(i);
            if (lower.equals(";")) return i;
            boolean comma = lower.equals(",") || isDash(i);
            if (!comma) {
                if (lower.equals("and")
                        && i - from > 2
                        && i + 1 < limit
                        && cueGroup(i + 1, limit)
                        && !tokens.lower(i + 1).endsWith("ing")) return i;
                if (lower.equals("according") && tokens.lower(i + 1).equals("to")) return i;
                continue;
            }
            int next = i + 1;
            if (next >= limit) break;
            if (tokens.lower(next).equals("according")) return i;
            if (isCue.test(next) && tokens.lower(next).endsWith("ing")) return i;
            if (tokens.lower(next).equals("and") && voiceFollows(next + 1, limit)) return i;
            if (BREAKS.contains(tokens.lower(next)) && i - from > 3) return i;
            if (voiceCloses(next, limit)) return i;
        }
        return limit;
    }

    /** The word after an object that begins at {@code from}: it ends where a second verb of the subject or an aside begins. */
    private int endOfObject(int from, int s) {
        int limit = Math.min(tokens.end(s), from + LONGEST);
        for (int i = from + 1; i < limit; i++) {
            if (tokens.quotation(i) >= 0) continue;
            String lower = tokens.lower(i);
            String next = tokens.lower(i + 1);
            boolean second = English.AUXILIARIES.contains(next)
                    || English.VERBS.contains(next)
                    || (next.endsWith("ed") && English.looksVerbal(next));
            if (lower.equals("and") && second) return i;
            boolean aside = English.RELATIVES.contains(next)
                    || BREAKS.contains(next)
                    || (next.endsWith("ing") && isCue.test(i + 1));
            if (lower.equals(",") && (aside || (next.equals("and") && voiceFollows(i + 2, limit)))) return i;
        }
        return limit;
    }

    private boolean cueGroup(int i, int limit) {
        int k = i;
        while (k < limit && (English.AUXILIARIES.contains(tokens.lower(k)) || English.isAdverb(tokens.lower(k)))) k++;
        return k < limit
                && isCue.test(k)
                && (tokens.lower(k).endsWith("d") || tokens.lower(k).endsWith("s"));
    }

    /** Whether a subject and its cue come next: "... and the minister said". */
    private boolean voiceFollows(int i, int limit) {
        if (cueGroup(i, limit) || (i < limit && isCue.test(i))) return true;
        int to = phrases.endOf(i, limit);
        return to > i && to - i < 12 && to < limit && cueGroup(to, limit);
    }

    /** Whether a subject, its cue and the sentence's end come next: "..., the minister said." */
    private boolean voiceCloses(int i, int limit) {
        int to = phrases.endOf(i, limit);
        if (to == i || to >= limit || !isCue.test(to)) return false;
        int after = to + 1;
        while (after < limit
                && (English.DAYS.contains(tokens.lower(after))
                        || tokens.lower(after).equals("on"))) after++;
        return after >= limit || isStop(after);
    }

    /**
     * The subject before an insertion between commas or dashes whose closing mark stands at {@code mark}. The insertion may
     * hold commas of its own: a phrase that opens the sentence is preferred to a nearer one.
     */
    Optional<Range> subjectBeforeInsertion(int mark, int floor) {
        Optional<Range> nearest = Optional.empty();
        boolean verb = false;
        for (int i = mark - 1; i > Math.max(floor, mark - 45); i--) {
            String lower = tokens.lower(i);
            if (tokens.isWord(i)) verb |= English.AUXILIARIES.contains(lower) || English.VERBS.contains(lower);
            if (!lower.equals(tokens.lower(mark)) || tokens.quotation(i) >= 0 || !phrases.nounLike(i - 1)) continue;
            String opener = tokens.lower(i + 1);
            boolean relative = English.RELATIVES.contains(opener)
                    || opener.equals("whose")
                    || (opener.endsWith("ing") && !opener.equals("including"));
            if (verb && !relative && !opener.equals("whose")) {
                if (nearest.isPresent()) break;
                continue;
            }
            int start = phrases.startOf(i - 1, floor);
            if (start < 0) continue;
            Range range = new Range(start, relative ? i : mark);
            boolean opens =
                    start == floor || (start == floor + 1 && English.CLAUSE_OPENERS.contains(tokens.lower(floor)));
            if (opens && !English.PREPOSITIONS.contains(tokens.lower(floor))) return Optional.of(range);
            if (nearest.isEmpty()) nearest = Optional.of(range);
        }
        return nearest;
    }

    /** A noun phrase that ends before {@code end}, with an apposition after a comma where one follows. */
    int withApposition(int end, int s) {
        int limit = tokens.end(s);
        if (end + 1 >= limit || !tokens.lower(end).equals(",")) return end;
        String next = tokens.lower(end + 1);
        boolean opens = next.equals("the")
                || next.equals("a")
                || next.equals("an")
                || next.equals("his")
                || next.equals("her")
                || (tokens.isWord(end + 1)
                        && !tokens.isName(end + 1)
                        && phrases.nounLike(end + 1)
                        && !English.PRONOUNS.contains(next)
                        && !English.DAYS.contains(next));
        if (!opens) return end;
        int i = end + 1;
        while (i < limit
                && i < end + 25
                && !isStop(i)
                && tokens.quotation(i) < 0
                && !English.AUXILIARIES.contains(tokens.lower(i))
                && !English.RELATIVES.contains(tokens.lower(i))) i++;
        return (i < limit && isStop(i)) || i == limit ? i : end;
    }
}
