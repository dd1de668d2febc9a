package org.onrecord.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.onrecord.page.Span;

/**
 * Splits the words of one paragraph into sentences. A stop ends a sentence where what follows can begin one; closing
 * quotation marks and brackets after it belong to it. Stops inside words (abbreviations, numbers) were joined to them by
 * {@link WordSplitter}.
 */
final class SentenceSplitter {

    private static final String CLOSERS = ")]}\u201d\u2019\u00bb\"'";
    private static final String OPENERS = "([{\u201c\u2018\u00ab\u201e\u201a\"'`\u2014\u2013-\u2022*\u00bf\u00a1";
    private static final Set<String> REPORTING = Set.of(
            "said",
            "says",
            "asked",
            "asks",
            "wrote",
            "told",
            "added",
            "replied",
            "shouted",
            "tweeted",
            "cried",
            "exclaimed",
            "answered",
            "responded",
            "declared",
            "asserted",
            "continued",
            "joked",
            "demanded");

    /** No dateline has more words and marks than this. */
    private static final int LONGEST_DATELINE = 14;

    private SentenceSplitter() {}

    static List<Span> split(String text, List<Word> words) {
        List<Span> sentences = new ArrayList<>();
        int first = 0;
        int dateline = endOfDateline(words);
        if (dateline >= 0) {
            sentences.add(words.get(0).span().cover(words.get(dateline).span()));
            first = dateline + 1;
        }
        for (int i = first; i < words.size(); i++) {
            int last = endsAt(text, words, i);
            if (last < 0) continue;
            sentences.add(words.get(first).span().cover(words.get(last).span()));
            first = last + 1;
            i = last;
        }
        if (first < words.size()) {
            sentences.add(
                    words.get(first).span().cover(words.get(words.size() - 1).span()));
        }
        return sentences;
    }

    /**
     * The dash that ends the dateline at the head of a paragraph ("OSLO, May 3 (Agency) -"); -1 where there is none. What
     * stands before it is nobody's words, so it is a sentence of its own.
     */
    private static int endOfDateline(List<Word> words) {
        if (words.isEmpty()) return -1;
        String place = words.getFirst().form();
        boolean capitals = place.length() >= 3 && place.chars().allMatch(Character::isUpperCase);
        for (int i = 1; i < Math.min(words.size() - 1, LONGEST_DATELINE); i++) {
            Word word = words.get(i);
            if (word.form().equals("\u2014")
                    || word.form().equals("\u2013")
                    || word.form().equals("-")) {
                boolean free = word.span().begin() > words.get(i - 1).span().end()
                        || !word.form().equals("-");
                boolean agency = words.get(i - 1).form().equals(")");
                if (!free || !(capitals || agency)) return -1;
                boolean doubled = words.get(i + 1).form().equals(word.form());
                return doubled ? i + 1 : i;
            }
            boolean fits =
                    word.isCapitalized() || !Character.isLetter(word.form().codePointAt(0));
            if (!fits
                    || word.form().equals(".")
                    || word.form().equals("\u201c")
                    || word.form().equals("\"")) return -1;
        }
        return -1;
    }

    /** The last word of the sentence that the mark at {@code i} ends; -1 where it ends none. */
    private static int endsAt(String text, List<Word> words, int i) {
        String form = words.get(i).form();
        char c = form.charAt(form.length() - 1);
        boolean question = c == '?' || c == '!';
        boolean wide = c == '\u3002' || c == '\uff01' || c == '\uff1f' || c == '\u0964' || c == '\u061f';
        if (c != '.' && c != '\u2026' && !question && !wide) return -1;
        int last = i;
        boolean quoted = false;
        while (last + 1 < words.size() && closes(text, words, last)) {
            last++;
            quoted |= !words.get(last).form().equals(")");
        }
        if (last + 1 == words.size()) return last;
        if (wide) return last;
        Word next = words.get(last + 1);
        boolean spaced = next.span().begin() > words.get(last).span().end();
        if (!spaced && last == i) return -1;
        boolean abbreviation = form.length() > 1 && Character.isLetterOrDigit(form.charAt(0));
        if (abbreviation && last == i) return startsAfterAbbreviation(form, next) ? last : -1;
        if (!canBegin(next)) return -1;
        if (question && quoted && reportingFollows(words, last + 1)) return -1;
        return last;
    }

    private static boolean closes(String text, List<Word> words, int last) {
        Word next = words.get(last + 1);
        if (next.span().begin() != words.get(last).span().end()) return false;
        String form = next.form();
        if (form.equals("''")) return true;
        if (form.length() != 1 || CLOSERS.indexOf(form.charAt(0)) < 0) return false;
        int after = next.span().end();
        return after >= text.length() || !Character.isLetterOrDigit(text.charAt(after));
    }

    private static boolean canBegin(Word next) {
        int c = next.form().codePointAt(0);
        return !Character.isLetter(c)
                ? Character.isDigit(c) || OPENERS.indexOf(c) >= 0 || Character.isSurrogate((char) c)
                : !Character.isLowerCase(c);
    }

    /** After U.S. or Jan. a capital is no sign of a new sentence by itself: only words that begin sentences are. */
    private static boolean startsAfterAbbreviation(String form, Word next) {
        if (!NameWords.isSmall(next.lower())
                && !next.form().equals("\u201c")
                && !next.form().equals("\"")) return false;
        boolean title = NameWords.isTitle(form.substring(0, form.length() - 1)) || form.length() == 2;
        return (next.isCapitalized() && !title) || (!next.isWord() && form.indexOf('.') < form.length() - 1);
    }

    private static boolean reportingFollows(List<Word> words, int from) {
        for (int i = from; i < Math.min(from + 6, words.size()); i++) {
            String lower = words.get(i).lower();
            if (REPORTING.contains(lower)) return true;
            if (lower.equals(".") || lower.equals(",")) return false;
        }
        return false;
    }
}
