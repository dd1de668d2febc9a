package org.onrecord.statement;

/**
 * Finds the bounds of a noun phrase from its one end: determiners, titles, names, possessives, "of" and its like, and
 * lists belong to it. Works on closed classes of words and capitals alone, inside one sentence.
 */
final class NounPhrases {

    /** No phrase is longer; keeps every search short whatever the text. */
    private static final int LONGEST = 40;

    private final Tokens tokens;

    NounPhrases(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * The first word of the phrase whose last word is {@code last}.
     *
     * @param floor the first word it may hold
     * @return -1 where no noun phrase ends there
     */
    int startOf(int last, int floor) {
        if (last < floor) return -1;
        String end = tokens.lower(last);
        if (English.PRONOUNS.contains(end)) return last;
        int lowest = Math.max(floor, last - LONGEST);
        int start = last + 1;
        boolean list = false;
        for (int i = last; i >= lowest; i--) {
            if (tokens.quotation(i) != tokens.quotation(last)) break;
            String lower = tokens.lower(i);
            if (!tokens.isWord(i)) {
                if (lower.equals(")")) {
                    int open = openBracket(i, lowest);
                    if (open < 0) break;
                    i = open;
                    start = i;
                    continue;
                }
                boolean inner = lower.equals("'s")
                        || lower.equals("'")
                        || lower.equals("-")
                        || lower.equals("&")
                        || lower.equals("/");
                boolean listComma = lower.equals(",")
                        && list
                        && i + 1 <= last
                        && (tokens.isName(i - 1)
                                || (nounLike(i - 1) && tokens.lower(i - 1).endsWith("s")));
                if (!inner && !listComma) break;
                start = i;
                continue;
            }
            if (tokens.isName(i)
                    && !English.CLAUSE_OPENERS.contains(lower)
                    && !English.PREPOSITIONS.contains(lower)
                    && !English.DETERMINERS.contains(lower)) {
                start = i;
                continue;
            }
            if (English.PRONOUNS.contains(lower) && !English.DETERMINERS.contains(lower)) break;
            if (lower.equals("and")) {
                if (start > last || !nounLike(i - 1) || !(tokens.isName(i - 1) || sentenceBegins(i, lowest))) break;
                list = true;
                start = i;
                continue;
            }
            if (English.PREPOSITIONS.contains(lower)) {
                boolean tight = lower.equals("of")
                        || lower.equals("for")
                        || lower.equals("from")
                        || lower.equals("in")
                        || lower.equals("at")
                        || lower.equals("with")
                        || lower.equals("on")
                        || lower.equals("like")
                        || lower.equals("to");
                if (!tight || start > last || !nounLike(i - 1)) break;
                start = i;
                continue;
            }
            boolean determiner = English.DETERMINERS.contains(lower);
            if (determiner && !lower.equals("that")) {
                start = i;
                String before = tokens.lower(i - 1);
                if (!before.equals("of")
                        && !before.equals("and")
                        && !before.equals("for")
                        && !before.equals("all")
                        && !before.equals("both")
                        && !before.equals("from")
                        && !before.equals("in")
                        && !before.equals("with")
                        && !before.equals("like")
                        && !before.equals(",")
                        && !English.DETERMINERS.contains(before)) break;
                continue;
            }
            if (English.CLAUSE_OPENERS.contains(lower)) break;
            boolean afterDeterminer = English.DETERMINERS.contains(tokens.lower(i - 1))
                    || tokens.lower(i - 1).equals("'s");
            if (i < last && afterDeterminer) {
                start = i;
                continue;
            }
            if (English.looksVerbal(lower) || English.isAdverb(lower)) break;
            start = i;
        }
        return trimmed(start, last);
    }

    private int trimmed(int from, int last) {
        int start = from;
        while (start <= last && isEdge(start)) start++;
        if (start > last) return -1;
        // "In a statement Moreno": a phrase of time or place before the name is no part of it.
        if (English.PREPOSITIONS.contains(tokens.lower(start - 1)) && tokens.isName(last)) {
            for (int i = last; i > start; i--) {
                boolean lowerNoun = tokens.isWord(i - 1) && !tokens.isName(i - 1);
                if (tokens.isName(i)
                        && lowerNoun
                        && !English.PREPOSITIONS.contains(tokens.lower(i - 1))
                        && !English.DETERMINERS.contains(tokens.lower(i - 1))) return i;
            }
        }
        return start;
    }

    private boolean isEdge(int i) {
        String lower = tokens.lower(i);
        return English.PREPOSITIONS.contains(lower)
                || lower.equals("and")
                || lower.equals("but")
                || !tokens.isWord(i)
                || English.DAYS.contains(lower)
                || lower.equals("or");
    }

    private boolean sentenceBegins(int i, int lowest) {
        return i - lowest <= 4;
    }

    private int openBracket(int close, int lowest) {
        for (int i = close - 1; i >= Math.max(lowest, close - 8); i--)
            if (tokens.lower(i).equals("(")) return i;
        return -1;
    }

    /** Whether a word can be the last of a noun phrase. */
    boolean nounLike(int i) {
        if (!tokens.isWord(i))
            return tokens.lower(i).equals(")") || tokens.lower(i).equals("'s");
        String lower = tokens.lower(i);
        if (tokens.isName(i)) return !English.CLAUSE_OPENERS.contains(lower) && !English.PREPOSITIONS.contains(lower);
        return !English.looksVerbal(lower)
                && !English.CLAUSE_OPENERS.contains(lower)
                && !English.PREPOSITIONS.contains(lower)
                && !English.isAdverb(lower)
                && !lower.equals("and")
                && !lower.equals("or");
    }

    /**
     * The word after the phrase that begins with {@code first}.
     *
     * @param ceiling the word after the last it may hold
     * @return {@code first} where no noun phrase begins there
     */
    int endOf(int first, int ceiling) {
        int limit = Math.min(ceiling, first + LONGEST);
        int end = first;
        boolean head = false;
        for (int i = first; i < limit; i++) {
            if (tokens.quotation(i) != tokens.quotation(first)) break;
            String lower = tokens.lower(i);
            if (i == first && English.PRONOUNS.contains(lower) && !English.DETERMINERS.contains(lower)) return i + 1;
            if (!tokens.isWord(i)) {
                if (lower.equals("(") && head) {
                    int close = closeBracket(i, limit);
                    if (close < 0) break;
                    i = close;
                    end = i + 1;
                    continue;
                }
                if (!lower.equals("'s") && !lower.equals("-") && !lower.equals("&") && !lower.equals("'")) break;
                end = i + 1;
                continue;
            }
            if (English.DAYS.contains(lower)) break;
            if (tokens.isName(i) && !English.CLAUSE_OPENERS.contains(lower)) {
                head = true;
                end = i + 1;
                continue;
            }
            if (lower.equals("and") || English.PREPOSITIONS.contains(lower)) {
                boolean tight = lower.equals("and")
                        || lower.equals("of")
                        || lower.equals("for")
                        || lower.equals("from")
                        || lower.equals("with")
                        || lower.equals("at");
                boolean more = i + 1 < limit
                        && (tokens.isName(i + 1)
                                || English.DETERMINERS.contains(tokens.lower(i + 1))
                                || lower.equals("of")
                                || lower.equals("for"));
                if (!head || !tight || !more) break;
                continue;
            }
            if (English.DETERMINERS.contains(lower)) {
                if (head
                        && !English.PREPOSITIONS.contains(tokens.lower(i - 1))
                        && !tokens.lower(i - 1).equals("and")) break;
                continue;
            }
            if (English.CLAUSE_OPENERS.contains(lower)
                    || English.PRONOUNS.contains(lower)
                    || English.AUXILIARIES.contains(lower)) break;
            if (head && (English.looksVerbal(lower) || English.isAdverb(lower))) break;
            head = true;
            end = i + 1;
        }
        return end;
    }

    private int closeBracket(int open, int limit) {
        for (int i = open + 1; i < Math.min(limit, open + 8); i++)
            if (tokens.lower(i).equals(")")) return i;
        return -1;
    }
}
