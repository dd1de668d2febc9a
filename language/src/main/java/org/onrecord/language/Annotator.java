package org.onrecord.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onrecord.language.encoder.Encoder;
import org.onrecord.language.encoder.Tagged;
import org.onrecord.language.encoder.Tagging;
import org.onrecord.language.time.TimeExpressions;
import org.onrecord.page.Block;
import org.onrecord.page.Report;
import org.onrecord.page.Span;
import org.onrecord.page.TextOrder;

/** Finds the sentences, words, names and times of a report. Safe for any number of threads; linear in the text. */
public final class Annotator {

    private final Encoder encoder = Encoder.shipped();
    private final TimeExpressions times = new TimeExpressions();

    /**
     * What lies under the statements of a report: every block is read by itself, so no sentence leaves its block.
     *
     * @param report any report, in any language: for a language other than English sentences, names and times are rough
     * @param published the day that "on Saturday" counts from, where it is known
     */
    public Annotations annotate(Report report, Optional<LocalDate> published) {
        String text = report.text();
        List<Span> paragraphs = new ArrayList<>();
        List<Span> sentences = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        for (Block block : report.blocks()) {
            Span paragraph = block.span().trim(text);
            if (paragraph.isEmpty()) continue;
            paragraphs.add(paragraph);
            List<Word> inBlock = WordSplitter.split(text, paragraph);
            sentences.addAll(SentenceSplitter.split(text, inBlock));
            words.addAll(inBlock);
        }
        Tagging tagging = encoder.tag(text);
        return new Annotations(
                text,
                paragraphs,
                sentences,
                words,
                names(text, tagging, words),
                times.find(text, paragraphs, published),
                tagging);
    }

    private static List<Name> names(String text, Tagging tagging, List<Word> words) {
        List<Name> names = new ArrayList<>();
        for (Tagged name : tagging.names()) {
            Name.Type type = type(name.kind());
            Span span = inOneLine(name.span(), text);
            names.add(new Name(type == Name.Type.PERSON ? withoutTitle(span, words) : span, type));
        }
        return names;
    }

    /** A headline that ends with a name and a paragraph that begins with one are not one name. */
    private static Span inOneLine(Span name, String text) {
        int end = text.indexOf('\n', name.begin());
        return end < 0 || end >= name.end() ? name : new Span(name.begin(), end).trim(text);
    }

    /** "Foreign Minister Odo Brandt" is a title and a name. */
    private static Span withoutTitle(Span name, List<Word> words) {
        List<Word> inside = words.subList(
                TextOrder.firstFrom(words, Word::span, name.begin()),
                TextOrder.firstFrom(words, Word::span, name.end()));
        for (int i = inside.size() - 2; i >= 0; i--) {
            if (NameWords.isTitle(inside.get(i).form()))
                return new Span(inside.get(i + 1).span().begin(), name.end());
        }
        return name;
    }

    private static Name.Type type(Tagged.Kind kind) {
        return switch (kind) {
            case PERSON -> Name.Type.PERSON;
            case ORGANIZATION -> Name.Type.ORGANIZATION;
            case PLACE -> Name.Type.PLACE;
            case SOURCE, CUE, CONTENT, TARGET, OCCASION ->
                throw new IllegalArgumentException(kind + " is no kind of name");
        };
    }
}
