package org.onrecord.statement;

import java.util.Arrays;
import java.util.List;
import org.onrecord.language.Annotations;
import org.onrecord.language.Word;
import org.onrecord.page.Span;
import org.onrecord.statement.QuotationMarks.Quotation;

/** The words of a text as the rules walk over them: each with its sentence, its paragraph and the quotation it stands in. */
final class Tokens {

    private final String text;
    private final List<Word> words;
    private final String[] lower;
    private final int[] sentence;
    private final int[] quotation;
    private final int[] firstOfSentence;
    private final int[] paragraphOfSentence;
    private final List<Quotation> quotations;

    Tokens(Annotations annotations) {
        text = annotations.text();
        words = annotations.words();
        quotations = QuotationMarks.find(text, annotations.paragraphs());
        lower = new String[words.size()];
        sentence = new int[words.size()];
        quotation = new int[words.size()];
        firstOfSentence = new int[annotations.sentences().size() + 1];
        paragraphOfSentence = new int[annotations.sentences().size()];
        Arrays.fill(quotation, -1);
        int s = -1;
        int q = 0;
        for (int i = 0; i < words.size(); i++) {
            Span span = words.get(i).span();
            // The one name that would be read as a pronoun.
            lower[i] = words.get(i).form().equals("US") ? "u.s." : words.get(i).lower();
            while (s + 1 < annotations.sentences().size()
                    && annotations.sentences().get(s + 1).begin() <= span.begin()) {
                firstOfSentence[++s] = i;
            }
            sentence[i] = s;
            while (q < quotations.size() && quotations.get(q).span().end() <= span.begin()) q++;
            if (q < quotations.size() && quotations.get(q).span().contains(span)) quotation[i] = q;
        }
        firstOfSentence[annotations.sentences().size()] = words.size();
        int p = 0;
        for (int i = 0; i < annotations.sentences().size(); i++) {
            while (annotations.paragraphs().get(p).end()
                    <= annotations.sentences().get(i).begin()) p++;
            paragraphOfSentence[i] = p;
        }
    }

    int size() {
        return words.size();
    }

    String text() {
        return text;
    }

    Word word(int i) {
        return words.get(i);
    }

    /** The word in lower case; empty before the first and after the last. */
    String lower(int i) {
        return i < 0 || i >= lower.length ? "" : lower[i];
    }

    String form(int i) {
        return i < 0 || i >= lower.length ? "" : words.get(i).form();
    }

    int sentences() {
        return paragraphOfSentence.length;
    }

    int first(int s) {
        return firstOfSentence[s];
    }

    /** The word after the last of a sentence. */
    int end(int s) {
        return firstOfSentence[s + 1];
    }

    int sentence(int i) {
        return sentence[i];
    }

    int paragraph(int s) {
        return paragraphOfSentence[s];
    }

    List<Quotation> quotations() {
        return quotations;
    }

    /** Index of the quotation that the word stands in, marks included; -1 outside. */
    int quotation(int i) {
        return i < 0 || i >= quotation.length ? -1 : quotation[i];
    }

    boolean isName(int i) {
        return i >= 0
                && i < words.size()
                && words.get(i).isWord()
                && words.get(i).isCapitalized();
    }

    boolean isWord(int i) {
        return i >= 0 && i < words.size() && words.get(i).isWord();
    }

    /** The stretch of text from one word to before another, without marks at its ends that belong to neither. */
    Span span(int first, int end) {
        return words.get(first).span().cover(words.get(end - 1).span());
    }

    /** The first word of quotation {@code q} at or after {@code from}, and the word after its last. */
    int endOfQuotation(int from) {
        int i = from;
        int q = quotation[from];
        while (i < words.size() && quotation[i] == q) i++;
        return i;
    }
}
