package org.onrecord.register.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/**
 * Counts the values of facets over the statements found in one state of an index. How the values of its segments are
 * numbered through is worked out once a facet and kept. Safe for any number of threads.
 */
final class FacetCounts {

    // What a register's first page asks for again and again.
    private static final int KEPT = 100;

    /** What was counted for. */
    private record Asked(Query query, Facet facet, int most) {}

    private final Map<Asked, List<Facet.Count>> kept = new LinkedHashMap<>();
    private final Map<Query, Integer> totals = new LinkedHashMap<>();
    private final IndexReader reader;
    private final Map<Facet, OrdinalMap> numberings = new EnumMap<>(Facet.class);

    FacetCounts(IndexReader reader) {
        this.reader = reader;
    }

    IndexReader reader() {
        return reader;
    }

    /** What is known of a query from before. */
    record Known(int total, Map<Facet, List<Facet.Count>> counts) {}

    /** The counts for a query, where all of them are known from before. */
    synchronized Optional<Known> known(Query query, Set<Facet> facets, int most) {
        Integer total = totals.get(query);
        if (total == null) return Optional.empty();
        Map<Facet, List<Facet.Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            List<Facet.Count> known = kept.get(new Asked(query, facet, most));
            if (known == null) return Optional.empty();
            counts.put(facet, known);
        }
        return Optional.of(new Known(total, counts));
    }

    /** Keeps the counts for a query for the next who asks. */
    synchronized void keep(Query query, int most, Known known) {
        totals.put(query, known.total());
        known.counts().forEach((facet, counts) -> kept.put(new Asked(query, facet, most), counts));
        trim(totals);
        trim(kept);
    }

    // The oldest go first.
    private static <K, V> void trim(Map<K, V> map) {
        Iterator<K> oldest = map.keySet().iterator();
        while (map.size() > KEPT && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    private record Counted(int number, int count) {}

    /** The most frequent values of a facet among {@code found}; of equally frequent ones the alphabetically first. */
    List<Facet.Count> of(Facet facet, List<MatchingDocs> found, int most) throws IOException {
        if (most <= 0 || reader.leaves().isEmpty()) return List.of();
        OrdinalMap map = numbering(facet);
        int[] counts = new int[Math.toIntExact(map.getValueCount())];
        for (MatchingDocs segment : found) count(facet, segment, map.getGlobalOrds(segment.context().ord), counts);
        Comparator<Counted> rising = Comparator.comparingInt(Counted::count)
                .thenComparing(Comparator.comparingInt(Counted::number).reversed());
        PriorityQueue<Counted> best = new PriorityQueue<>(rising);
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] == 0) continue;
            if (best.size() == most) {
                if (best.element().count() >= counts[number]) continue;
                best.remove();
            }
            best.add(new Counted(number, counts[number]));
        }
        List<Counted> falling = new ArrayList<>(best);
        falling.sort(Collections.reverseOrder(rising));
        List<SortedSetDocValues> segments = segments(facet);
        List<Facet.Count> values = new ArrayList<>();
        for (Counted counted : falling) {
            SortedSetDocValues segment = segments.get(map.getFirstSegmentNumber(counted.number()));
            String value =
                    segment.lookupOrd(map.getFirstSegmentOrd(counted.number())).utf8ToString();
            values.add(new Facet.Count(value, counted.count()));
        }
        return values;
    }

    private static void count(Facet facet, MatchingDocs segment, LongValues global, int[] counts) throws IOException {
        if (segment.bits() == null) return;
        DocIdSetIterator documents = segment.bits().iterator();
        if (documents == null) return;
        SortedSetDocValues values = DocValues.getSortedSet(segment.context().reader(), facet.field());
        int[] here = new int[Math.toIntExact(values.getValueCount())];
        if (here.length == 0) return;
        SortedDocValues single = DocValues.unwrapSingleton(values);
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if (single != null) {
                if (single.advanceExact(document)) here[single.ordValue()]++;
            } else if (values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) here[(int) values.nextOrd()]++;
            }
        }
        for (int i = 0; i < here.length; i++) if (here[i] > 0) counts[(int) global.get(i)] += here[i];
    }

    private synchronized OrdinalMap numbering(Facet facet) throws IOException {
        OrdinalMap known = numberings.get(facet);
        if (known == null) {
            SortedSetDocValues[] segments = segments(facet).toArray(SortedSetDocValues[]::new);
            known = OrdinalMap.build(null, segments, PackedInts.DEFAULT);
            numberings.put(facet, known);
        }
        return known;
    }

    private List<SortedSetDocValues> segments(Facet facet) throws IOException {
        List<SortedSetDocValues> segments = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves())
            segments.add(DocValues.getSortedSet(leaf.reader(), facet.field()));
        return segments;
    }
}
