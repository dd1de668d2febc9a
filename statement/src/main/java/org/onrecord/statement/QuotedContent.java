package org.onrecord.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.onrecord.language.Annotations;
import org.onrecord.page.Span;
import org.onrecord.page.TextOrder;
import org.onrecord.statement.QuotationMarks.Quotation;

/**
 * Brings the contents that the encoder tagged in line with the quotation marks of the text, whose places are known exactly:
 * a quotation is content as a whole or not at all, and parts of a content that nothing but marks stand between are one.
 */
final class QuotedContent {

    /** A quotation of which less than this share of units was tagged is not completed. */
    private static final double ENOUGH = 0.5;

    private final String text;
    private final List<Span> paragraphs;
    private final List<Quotation> quotations;
    private final List<Span> spans;

    QuotedContent(Annotations annotations) {
        text = annotations.text();
        paragraphs = annotations.paragraphs();
        quotations = QuotationMarks.find(text, annotations.paragraphs());
        spans = quotations.stream().map(Quotation::span).toList();
    }

    /** The parts of one content, in text order, grown to the quotations that they fill and joined where they touch. */
    List<Span> complete(List<Span> content) {
        List<Span> sorted = new ArrayList<>();
        for (Span part : content) sorted.addAll(byParagraph(part));
        sorted.sort(Comparator.comparingInt(Span::begin));
        List<Span> parts = new ArrayList<>();
        for (Span part : sorted) {
            Span grown = grown(part);
            Span last = parts.isEmpty() ? null : parts.getLast();
            if (last != null
                    && (grown.begin() <= last.end()
                            || holdsNoWord(new Span(/* begin= */ last.end(), /* end= */ grown.begin()))))
                parts.set(parts.size() - 1, last.cover(grown));
            else parts.add(grown);
        }
        return parts.stream().map(this::bare).toList();
    }

    /** What of a part stands in each paragraph: tags run on over their ends. */
    List<Span> byParagraph(Span part) {
        List<Span> pieces = new ArrayList<>();
        for (int i = TextOrder.firstEndingAfter(paragraphs, Function.identity(), part.begin());
                i < paragraphs.size();
                i++) {
            Span paragraph = paragraphs.get(i);
            if (paragraph.begin() >= part.end()) break;
            Span piece = new Span(Math.max(part.begin(), paragraph.begin()), Math.min(part.end(), paragraph.end()))
                    .trim(text);
            if (!piece.isEmpty()) pieces.add(piece);
        }
        return pieces;
    }

    /** A part without the commas, stops and colons at its edges, unless a quotation holds them. */
    Span bare(Span part) {
        int begin = part.begin();
        int end = part.end();
        while (begin < end && isLoose(begin)) begin++;
        while (end > begin && isLoose(end - 1)) end--;
        return begin == end ? part : new Span(begin, end);
    }

    private boolean isLoose(int at) {
        char unit = text.charAt(at);
        if (Character.isWhitespace(unit)) return true;
        if (",;:.\u2014\u2013-".indexOf(unit) < 0) return false;
        int i = firstEndingAfter(at);
        boolean quoted = i < quotations.size() && quotations.get(i).span().contains(at);
        // The point of "U.S." is a letter's.
        boolean letter = unit == '.' && at > 1 && Character.isUpperCase(text.charAt(at - 1));
        return !quoted && !letter;
    }

    /** Whether a quotation holds the part, or the part a quotation that fills most of it. */
    boolean isQuoted(Span part) {
        for (int i = firstEndingAfter(part.begin()); i < quotations.size(); i++) {
            Span quotation = quotations.get(i).span();
            if (quotation.begin() >= part.end()) break;
            int shared = Math.min(part.end(), quotation.end()) - Math.max(part.begin(), quotation.begin());
            if (shared >= ENOUGH * part.length()) return true;
        }
        return false;
    }

    private Span grown(Span part) {
        Span grown = part;
        for (int i = firstEndingAfter(part.begin()); i < quotations.size(); i++) {
            Span quotation = quotations.get(i).span();
            if (quotation.begin() >= part.end()) break;
            int tagged = Math.min(part.end(), quotation.end()) - Math.max(part.begin(), quotation.begin());
            if (quotations.get(i).closed() && tagged >= ENOUGH * quotation.length()) grown = grown.cover(quotation);
        }
        return grown;
    }

    private int firstEndingAfter(int place) {
        return TextOrder.firstEndingAfter(spans, Function.identity(), place);
    }

    /** Whether a stretch is of marks and blanks alone, and of one paragraph. */
    boolean holdsNoWord(Span between) {
        for (int i = between.begin(); i < between.end(); i++) {
            char unit = text.charAt(i);
            if (unit == '\n' || Character.isLetterOrDigit(unit)) return false;
        }
        return true;
    }
}
