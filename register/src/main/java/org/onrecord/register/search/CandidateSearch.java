package org.onrecord.register.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.onrecord.register.search.Analysis.Token;

/**
 * Finds the places that share the rarest words and pairs of neighbouring words with some given ones: pairs tell the order,
 * single words find what was altered.
 */
final class CandidateSearch {

    private static final int LONGEST = 2000;
    private static final int PAIRS = 16;
    private static final int WORDS = 8;
    private static final Set<String> SHOWN = Set.of(Field.ID, Field.REPORT, Field.NUMBER, Field.BEGIN);

    private final IndexSearcher searcher;

    CandidateSearch(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    private record Rare(Term term, int frequency) {}

    List<Candidate> of(String words, int limit) throws IOException {
        List<Rare> rare = rarest(words);
        List<Candidate> candidates = new ArrayList<>();
        if (rare.isEmpty()) return candidates;
        StoredFields stored = searcher.storedFields();
        for (String kind : List.of(Field.STATEMENT, Field.PASSAGE)) {
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            for (Rare one : rare) query.add(new TermQuery(one.term()), Occur.SHOULD);
            query.setMinimumNumberShouldMatch(1);
            query.add(new TermQuery(new Term(Field.KIND, kind)), Occur.FILTER);
            for (ScoreDoc found : searcher.search(query.build(), limit).scoreDocs) {
                candidates.add(candidate(stored.document(found.doc, SHOWN), found.score));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return candidates;
    }

    private List<Rare> rarest(String words) throws IOException {
        Set<String> terms = new LinkedHashSet<>();
        for (Token token : Analysis.tokens(Analysis.RUNS, words, LONGEST)) terms.add(token.term());
        List<Rare> pairs = new ArrayList<>();
        List<Rare> singles = new ArrayList<>();
        for (String text : terms) {
            Term term = new Term(Field.RUNS, text);
            int frequency = searcher.getIndexReader().docFreq(term);
            if (frequency > 0) (text.indexOf(' ') >= 0 ? pairs : singles).add(new Rare(term, frequency));
        }
        List<Rare> rarest = new ArrayList<>(rarest(pairs, PAIRS));
        rarest.addAll(rarest(singles, WORDS));
        return rarest;
    }

    private static List<Rare> rarest(List<Rare> terms, int most) {
        return terms.stream()
                .sorted(Comparator.comparingInt(Rare::frequency))
                .limit(most)
                .toList();
    }

    private static Candidate candidate(Document document, double score) {
        String report = document.get(Field.REPORT);
        String statement = document.get(Field.ID);
        if (statement != null) return new Candidate.Statement(statement, report, score);
        return new Candidate.Passage(
                report, number(document.getField(Field.NUMBER)), number(document.getField(Field.BEGIN)), score);
    }

    private static int number(IndexableField field) {
        return field.numericValue().intValue();
    }
}
