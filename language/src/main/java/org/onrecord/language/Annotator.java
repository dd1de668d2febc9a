package org.onrecord.language;

import java.util.ArrayList;
import java.util.List;
import org.onrecord.page.Block;
import org.onrecord.page.Report;
import org.onrecord.page.Span;

/** Finds the sentences, words and names of a report. Stateless; safe for any number of threads; linear in the text. */
public final class Annotator {

    private final NameRecognizer nameRecognizer = new NameRecognizer();

    /**
     * What lies under the statements of a report: every block is read by itself, so no sentence leaves its block.
     *
     * @param report any report, in any language: for a language other than English sentences and names are rough
     */
    public Annotations annotate(Report report) {
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
        List<Name> names = nameRecognizer.recognize(text, sentences, words);
        return new Annotations(text, paragraphs, sentences, words, names);
    }
}
