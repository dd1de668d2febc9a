package org.onrecord.register.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.onrecord.page.Span;
import org.onrecord.register.search.Analysis.Token;

/** What someone looks for in words, as {@link SearchRequest} describes it. Immutable. */
final class WantedWords {

    /** The words of a question that count. */
    static final int MOST = 64;

    private static final String QUOTATION_MARKS = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB";
    // The content is what is asked for; a name that matches tells more than a word that merely stands near.
    private static final float WORDS_WEIGHT = 3;
    private static final float NAMES_WEIGHT = 2;
    private static final float ELSEWHERE_TOO = 0.1f;
    private static final int LONGEST_TEXT = 100_000;

    /**
     * Terms that must stand one behind the other.
     *
     * @param exact whether they are words as written, or stems
     * @param unwanted whether they must not stand there
     */
    private record Part(List<String> terms, boolean exact, boolean unwanted) {}

    private final List<Part> parts;

    private WantedWords(List<Part> parts) {
        this.parts = parts;
    }

    /** Reads what a person wrote, whatever it is. */
    static WantedWords of(String written) {
        List<Part> parts = new ArrayList<>();
        int room = MOST;
        int at = 0;
        while (at < written.length() && room > 0) {
            if (Character.isWhitespace(written.charAt(at))) {
                at++;
                continue;
            }
            boolean unwanted = written.charAt(at) == '-';
            if (unwanted) at++;
            boolean exact = at < written.length() && isMark(written.charAt(at));
            if (exact) at++;
            int end = at;
            while (end < written.length()
                    && !isMark(written.charAt(end))
                    && (exact || !Character.isWhitespace(written.charAt(end)))) end++;
            List<String> terms = terms(exact, written.substring(at, end), room);
            if (!terms.isEmpty()) parts.add(new Part(terms, exact, unwanted));
            room -= terms.size();
            at = exact ? end + 1 : end;
        }
        return new WantedWords(parts);
    }

    private static boolean isMark(char unit) {
        return QUOTATION_MARKS.indexOf(unit) >= 0;
    }

    private static List<String> terms(boolean exact, String text, int most) {
        return Analysis.tokens(analyzer(exact), text, most).stream()
                .map(Token::term)
                .toList();
    }

    private static Analyzer analyzer(boolean exact) {
        return exact ? Analysis.EXACT : Analysis.STEMS;
    }

    /** Whether something is looked for, so that what is found can be ranked. */
    boolean rank() {
        return parts.stream().anyMatch(part -> !part.unwanted);
    }

    /** Adds what must and what must not stand in a statement. */
    void addTo(BooleanQuery.Builder query) {
        for (Part part : parts) query.add(query(part), part.unwanted ? Occur.MUST_NOT : Occur.MUST);
    }

    private static Query query(Part part) {
        List<Query> places = new ArrayList<>();
        places.add(new BoostQuery(run(part.exact ? Field.EXACT : Field.WORDS, part.terms), WORDS_WEIGHT));
        places.add(run(part.exact ? Field.AROUND_EXACT : Field.AROUND, part.terms));
        if (!part.exact && !part.unwanted) {
            places.add(new BoostQuery(run(Field.SPEAKER_STEMS, part.terms), NAMES_WEIGHT));
            places.add(new BoostQuery(run(Field.TARGET_STEMS, part.terms), NAMES_WEIGHT));
        }
        return new DisjunctionMaxQuery(places, ELSEWHERE_TOO);
    }

    private static Query run(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    /** Where what is looked for stands in a content: spans in order that do not overlap. */
    List<Span> marks(String content) {
        List<Span> found = new ArrayList<>();
        for (boolean exact : new boolean[] {true, false}) {
            List<Part> wanted = parts.stream()
                    .filter(part -> !part.unwanted && part.exact == exact)
                    .toList();
            if (wanted.isEmpty()) continue;
            List<Token> tokens = Analysis.tokens(analyzer(exact), content, LONGEST_TEXT);
            List<String> terms = tokens.stream().map(Token::term).toList();
            for (Part part : wanted) {
                int last = terms.size() - part.terms.size();
                for (int first = 0; first <= last; first++) {
                    int end = first + part.terms.size();
                    if (!terms.subList(first, end).equals(part.terms)) continue;
                    found.add(new Span(
                            tokens.get(first).begin(), tokens.get(end - 1).end()));
                }
            }
        }
        return apart(found);
    }

    private static List<Span> apart(List<Span> spans) {
        Collections.sort(spans);
        List<Span> apart = new ArrayList<>();
        for (Span span : spans) {
            if (!apart.isEmpty() && apart.getLast().overlaps(span)) {
                apart.set(apart.size() - 1, apart.getLast().cover(span));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }
}
