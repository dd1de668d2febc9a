package org.onrecord.register.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** Makes Lucene's documents of statements and passages. */
final class Documents {

    private static final FieldType RUNS = new FieldType();

    static {
        RUNS.setIndexOptions(IndexOptions.DOCS);
        RUNS.setOmitNorms(true);
        RUNS.setTokenized(true);
        RUNS.freeze();
    }

    private Documents() {}

    /** The documents of one report: its statements, then its passages. */
    static List<Document> of(List<IndexedStatement> statements, List<IndexedPassage> passages) {
        List<Document> documents = new ArrayList<>(statements.size() + passages.size());
        for (int i = 0; i < statements.size(); i++) documents.add(of(statements.get(i), i));
        for (IndexedPassage passage : passages) documents.add(of(passage));
        return documents;
    }

    private static Document of(IndexedStatement statement, int number) {
        Document document = new Document();
        document.add(new StringField(Field.KIND, Field.STATEMENT, Store.NO));
        document.add(new StringField(Field.ID, statement.id(), Store.YES));
        document.add(new StringField(Field.UTTERANCE, statement.utterance(), Store.YES));
        document.add(new StringField(Field.REPORT, statement.report(), Store.YES));
        document.add(new StoredField(Field.PAGE, statement.page()));
        document.add(new TextField(Field.WORDS, statement.words(), Store.YES));
        document.add(new TextField(Field.EXACT, statement.words(), Store.NO));
        document.add(new org.apache.lucene.document.Field(Field.RUNS, statement.words(), RUNS));
        if (!statement.around().isBlank()) {
            document.add(new TextField(Field.AROUND, statement.around(), Store.NO));
            document.add(new TextField(Field.AROUND_EXACT, statement.around(), Store.NO));
        }
        parties(document, statement.speakers(), Field.SPEAKER, Field.SPEAKER_NAMES, Field.SPEAKER_STEMS, Facet.SPEAKER);
        parties(document, statement.targets(), Field.TARGET, Field.TARGET_NAMES, Field.TARGET_STEMS, Facet.TARGET);
        single(document, Field.ACT, Facet.ACT, statement.act().term());
        single(document, Field.FORM, Facet.FORM, statement.form().term());
        statement.issue().ifPresent(issue -> {
            single(document, Field.ISSUE, Facet.ISSUE, issue);
            document.add(new StoredField(Field.ISSUE, issue));
        });
        statement
                .outlet()
                .or(statement::host)
                .ifPresent(
                        outlet -> document.add(new SortedDocValuesField(Facet.OUTLET.field(), new BytesRef(outlet))));
        Set<String> outlets = new HashSet<>();
        statement.outlet().ifPresent(outlet -> outlets.add(outletKey(outlet)));
        statement.host().ifPresent(host -> outlets.add(outletKey(host)));
        for (String key : outlets) document.add(new StringField(Field.OUTLET, key, Store.NO));
        statement.language().ifPresent(code -> document.add(new StringField(Field.LANGUAGE, code, Store.NO)));
        document.add(new StringField(Field.REVIEWED, flag(statement.reviewed()), Store.NO));
        document.add(new StringField(Field.ATTITUDE, flag(statement.attitude()), Store.NO));
        statement.day().ifPresent(day -> day(document, day));
        document.add(new NumericDocValuesField(Field.TIE, tie(statement.report(), number)));
        statement
                .vector()
                .ifPresent(vector -> document.add(
                        new KnnByteVectorField(Field.VECTOR, vector.bytes(), VectorSimilarityFunction.DOT_PRODUCT)));
        return document;
    }

    private static Document of(IndexedPassage passage) {
        Document document = new Document();
        document.add(new StringField(Field.KIND, Field.PASSAGE, Store.NO));
        document.add(new StringField(Field.REPORT, passage.report(), Store.YES));
        document.add(new StoredField(Field.NUMBER, passage.number()));
        document.add(new StoredField(Field.BEGIN, passage.begin()));
        document.add(new org.apache.lucene.document.Field(Field.RUNS, passage.text(), RUNS));
        return document;
    }

    private static void parties(
            Document document, List<NamedParty> parties, String ids, String names, String stems, Facet facet) {
        for (NamedParty party : parties) {
            document.add(new StringField(ids, party.id(), Store.NO));
            document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(party.id())));
            for (String name : party.names()) {
                document.add(new TextField(names, name, Store.NO));
                document.add(new TextField(stems, name, Store.NO));
            }
        }
    }

    private static void single(Document document, String field, Facet facet, String value) {
        document.add(new StringField(field, value, Store.NO));
        document.add(new SortedDocValuesField(facet.field(), new BytesRef(value)));
    }

    private static void day(Document document, LocalDate day) {
        document.add(new LongField(Field.DAY, day.toEpochDay(), Store.YES));
        document.add(new SortedDocValuesField(
                Facet.MONTH.field(), new BytesRef(YearMonth.from(day).toString())));
    }

    /** What publishers and hosts are compared by. */
    static String outletKey(String outlet) {
        String lower = outlet.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
    }

    static String flag(boolean value) {
        return value ? "1" : "0";
    }

    // The upper bits part reports, the lower ones order the statements of one; those of a report come in text order.
    private static long tie(String report, int number) {
        long mixed = report.hashCode() * 0x9E3779B97F4A7C15L;
        return (mixed & ~0xFFFFL) | (number & 0xFFFF);
    }
}
