package org.onrecord.register.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BitDocIdSet;
import org.apache.lucene.util.FixedBitSet;
import org.onrecord.page.Span;
import org.onrecord.register.search.SearchResults.Item;
import org.onrecord.register.vectors.SentenceVector;

/** One search over one state of the index; for use inside one method. */
final class Search {

    /** The statements that are counted at least; beyond, their number is found out only where facets need it. */
    private static final int COUNTED = 1000;
    /** How little the first ranks count more than the next ones (Cormack, Clarke and Büttcher 2009). */
    private static final int RANK_OFFSET = 60;

    private static final Set<String> SHOWN =
            Set.of(Field.ID, Field.UTTERANCE, Field.ISSUE, Field.REPORT, Field.PAGE, Field.DAY, Field.WORDS);

    private final IndexSearcher searcher;
    private final FacetCounts facets;
    private final SearchRequest request;
    private final WantedWords words;
    private final List<Query> conditions;

    Search(IndexSearcher searcher, FacetCounts facets, SearchRequest request) {
        this.searcher = searcher;
        this.facets = facets;
        this.request = request;
        words = WantedWords.of(request.words());
        conditions = Conditions.of(request);
    }

    SearchResults results() throws IOException {
        return request.like().isPresent() ? byMeaning(request.like().get()) : byWords();
    }

    private SearchResults byWords() throws IOException {
        boolean ranked = words.rank();
        Query query = query();
        Optional<Cursor> cursor = request.cursor().map(Cursor::of);
        List<Item> items = new ArrayList<>();
        Optional<String> next = Optional.empty();
        long total = 0;
        boolean exact = false;
        if (request.limit() > 0) {
            Optional<FieldDoc> after = cursor.map(
                    last -> last.fieldDoc(ranked, searcher.getIndexReader().maxDoc()));
            TopFieldDocs best = searcher.search(
                    query,
                    new TopFieldCollectorManager(order(ranked), request.limit() + 1, after.orElse(null), COUNTED));
            total = best.totalHits.value();
            exact = best.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
            int shown = Math.min(request.limit(), best.scoreDocs.length);
            StoredFields stored = searcher.storedFields();
            for (int i = 0; i < shown; i++) {
                FieldDoc found = (FieldDoc) best.scoreDocs[i];
                items.add(item(stored, found.doc, ranked ? (float) found.fields[0] : 1));
            }
            if (best.scoreDocs.length > shown) {
                next = Optional.of(Cursor.after((FieldDoc) best.scoreDocs[shown - 1], ranked)
                        .written());
            }
        }
        if (request.limit() == 0 || !request.facets().isEmpty()) {
            FacetCounts.Known counted = counted(query);
            return new SearchResults(items, counted.total(), true, counted.counts(), next);
        }
        return new SearchResults(items, total, exact, Map.of(), next);
    }

    private FacetCounts.Known counted(Query query) throws IOException {
        Optional<FacetCounts.Known> before = facets.known(query, request.facets(), request.facetValues());
        if (before.isPresent()) return before.get();
        List<MatchingDocs> found = searcher.search(new ConstantScoreQuery(query), new FacetsCollectorManager())
                .getMatchingDocs();
        int total = found.stream().mapToInt(MatchingDocs::totalHits).sum();
        FacetCounts.Known counted = new FacetCounts.Known(total, counts(found));
        facets.keep(query, request.facetValues(), counted);
        return counted;
    }

    // What all statements found must fulfil, and what ranks them.
    private Query query() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.addTo(query);
        for (Query condition : conditions) query.add(condition, Occur.FILTER);
        // Passages have reports too, but none of the other fields.
        boolean ofStatements =
                words.rank() || conditions.size() > (request.reports().isEmpty() ? 0 : 1);
        if (!ofStatements) query.add(new TermQuery(new Term(Field.KIND, Field.STATEMENT)), Occur.FILTER);
        return query.build();
    }

    private static Sort order(boolean ranked) {
        SortField newest = LongField.newSortField(Field.DAY, true, SortedNumericSelector.Type.MAX, Long.MIN_VALUE);
        SortField together = new SortField(Field.TIE, SortField.Type.LONG);
        return ranked ? new Sort(SortField.FIELD_SCORE, newest, together) : new Sort(newest, together);
    }

    /** A statement on the way to its rank. */
    private static final class Ranked {
        private final int document;
        private double score;
        private long day = Long.MIN_VALUE;

        Ranked(int document) {
            this.document = document;
        }
    }

    private SearchResults byMeaning(SentenceVector meaning) throws IOException {
        ScoreDoc[] nearest = nearest(searcher, meaning, SearchIndex.NEAREST, filter());
        Map<Integer, Ranked> byDocument = new HashMap<>();
        if (words.rank()) {
            addRanks(byDocument, nearest);
            TopFieldCollectorManager best = new TopFieldCollectorManager(order(true), SearchIndex.NEAREST, null, 1);
            addRanks(byDocument, searcher.search(query(), best).scoreDocs);
        } else {
            for (ScoreDoc near : nearest) {
                byDocument.computeIfAbsent(near.doc, Ranked::new).score = near.score;
            }
        }
        List<Ranked> ranked = new ArrayList<>(byDocument.values());
        ranked.sort(Comparator.comparingInt(one -> one.document));
        addDays(ranked);
        ranked.sort(Comparator.comparingDouble((Ranked one) -> -one.score)
                .thenComparing(Comparator.comparingLong((Ranked one) -> one.day).reversed())
                .thenComparingInt(one -> one.document));
        int from = Math.min(
                ranked.size(),
                request.cursor().map(Cursor::of).map(Cursor::place).orElse(0));
        int to = Math.min(ranked.size(), from + request.limit());
        List<Item> items = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (Ranked one : ranked.subList(from, to)) items.add(item(stored, one.document, one.score));
        return new SearchResults(
                items,
                ranked.size(),
                true,
                request.facets().isEmpty() ? Map.of() : counts(matching(ranked)),
                to < ranked.size() && to > from ? Optional.of(Cursor.after(to).written()) : Optional.empty());
    }

    private static void addRanks(Map<Integer, Ranked> byDocument, ScoreDoc[] best) {
        for (int rank = 0; rank < best.length; rank++) {
            byDocument.computeIfAbsent(best[rank].doc, Ranked::new).score += 1.0 / (RANK_OFFSET + rank + 1);
        }
    }

    // Documents must come in the order of the index.
    private void addDays(List<Ranked> inOrder) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int leaf = -1;
        SortedNumericDocValues days = DocValues.emptySortedNumeric();
        for (Ranked one : inOrder) {
            int its = ReaderUtil.subIndex(one.document, leaves);
            if (its != leaf) {
                leaf = its;
                days = DocValues.getSortedNumeric(leaves.get(leaf).reader(), Field.DAY);
            }
            if (days.advanceExact(one.document - leaves.get(leaf).docBase)) one.day = days.nextValue();
        }
    }

    // What a statement must fulfil to be found by its meaning: all but that it has the words.
    private Optional<Query> filter() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Query condition : conditions) all.add(condition, Occur.FILTER);
        if (!words.rank()) words.addTo(all);
        BooleanQuery query = all.build();
        if (query.clauses().isEmpty()) return Optional.empty();
        if (!conditions.isEmpty()) return Optional.of(query);
        all.add(new TermQuery(new Term(Field.KIND, Field.STATEMENT)), Occur.FILTER);
        return Optional.of(all.build());
    }

    /** The statements nearest to a meaning, each with its cosine as score. */
    static ScoreDoc[] nearest(IndexSearcher searcher, SentenceVector meaning, int most, Optional<Query> filter)
            throws IOException {
        byte[] vector = meaning.bytes();
        Query query = filter.map(all -> new KnnByteVectorQuery(Field.VECTOR, vector, most, all))
                .orElseGet(() -> new KnnByteVectorQuery(Field.VECTOR, vector, most));
        ScoreDoc[] nearest = searcher.search(query, most).scoreDocs;
        for (ScoreDoc near : nearest) near.score = cosine(near.score);
        return nearest;
    }

    // Lucene scores two byte vectors by 0.5 + product / (dimensions * 2^15).
    private static float cosine(float score) {
        double product = (score - 0.5) * SentenceVector.DIMENSIONS * (1 << 15);
        return (float) Math.clamp(product / SentenceVector.SQUARED_LENGTH, -1, 1);
    }

    private List<MatchingDocs> matching(List<Ranked> found) {
        int[] documents = found.stream().mapToInt(one -> one.document).sorted().toArray();
        List<MatchingDocs> matching = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int from = firstFrom(documents, leaf.docBase);
            int to = firstFrom(documents, leaf.docBase + leaf.reader().maxDoc());
            if (from == to) continue;
            FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
            for (int i = from; i < to; i++) bits.set(documents[i] - leaf.docBase);
            matching.add(new MatchingDocs(leaf, new BitDocIdSet(bits), to - from, new float[0]));
        }
        return matching;
    }

    private static int firstFrom(int[] sorted, int value) {
        int place = Arrays.binarySearch(sorted, value);
        return place < 0 ? -place - 1 : place;
    }

    private Map<Facet, List<Facet.Count>> counts(List<MatchingDocs> found) throws IOException {
        Map<Facet, List<Facet.Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : request.facets()) counts.put(facet, facets.of(facet, found, request.facetValues()));
        return counts;
    }

    private Item item(StoredFields stored, int number, double score) throws IOException {
        Document document = stored.document(number, SHOWN);
        String content = document.get(Field.WORDS);
        List<Span> marks = words.marks(content);
        return new Item(
                document.get(Field.ID),
                document.get(Field.UTTERANCE),
                Optional.ofNullable(document.get(Field.ISSUE)),
                document.get(Field.REPORT),
                document.get(Field.PAGE),
                day(document),
                score,
                content,
                marks);
    }

    static Optional<LocalDate> day(Document document) {
        return Optional.ofNullable(document.getField(Field.DAY))
                .map(IndexableField::numericValue)
                .map(day -> LocalDate.ofEpochDay(day.longValue()));
    }
}
