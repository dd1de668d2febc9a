package org.onrecord.register.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * How texts are cut into the terms of the index. No word is dropped, not even "the": "not" makes the difference in what
 * someone said. Safe for any number of threads.
 */
final class Analysis {

    /** As written, but for case, accents and the shape of apostrophes. */
    static final Analyzer EXACT = new Chain(Depth.EXACT);
    /** By English stems (Porter's second stemmer), so that "denies" finds "denied". */
    static final Analyzer STEMS = new Chain(Depth.STEMS);
    /** Exact words and pairs of neighbours. */
    static final Analyzer RUNS = new Chain(Depth.RUNS);

    /** Between two names of a party, so that a name is not found across them. */
    static final int NAME_GAP = 100;

    private Analysis() {}

    /** What each field is cut by. */
    static Analyzer ofFields() {
        return new PerFieldAnalyzerWrapper(
                STEMS,
                Map.of(
                        Field.EXACT, EXACT,
                        Field.AROUND_EXACT, EXACT,
                        Field.SPEAKER_NAMES, EXACT,
                        Field.TARGET_NAMES, EXACT,
                        Field.RUNS, RUNS));
    }

    /**
     * A term and where it stands.
     *
     * @param begin its first UTF-16 unit in the text
     * @param end the unit behind its last
     */
    record Token(String term, int begin, int end) {}

    /** The terms of a text, at most {@code most} of them. */
    static List<Token> tokens(Analyzer analyzer, String text, int most) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (tokens.size() < most && stream.incrementToken()) {
                tokens.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A string could not be read", e);
        }
        return tokens;
    }

    private enum Depth {
        EXACT,
        STEMS,
        RUNS
    }

    private static final class Chain extends Analyzer {

        private final Depth depth;

        Chain(Depth depth) {
            this.depth = depth;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            TokenStream plain = new LowerCaseFilter(new ASCIIFoldingFilter(words));
            return new TokenStreamComponents(
                    words,
                    switch (depth) {
                        case EXACT -> plain;
                        case STEMS -> new SnowballFilter(new EnglishPossessiveFilter(plain), new EnglishStemmer());
                        case RUNS -> new ShingleFilter(plain, 2, 2);
                    });
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return NAME_GAP;
        }
    }
}
