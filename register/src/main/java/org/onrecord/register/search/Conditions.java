package org.onrecord.register.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.onrecord.register.search.Analysis.Token;
import org.onrecord.statement.Act;
import org.onrecord.statement.Form;

/** The conditions of a request that do not rank, as Lucene's queries. */
final class Conditions {

    private static final Pattern PARTY = Pattern.compile("p[0-9a-f]{32}");
    private static final int LONGEST_NAME = 32;

    private Conditions() {}

    /** The conditions other than words and meaning; empty where there are none. */
    static List<Query> of(SearchRequest request) {
        List<Query> all = new ArrayList<>();
        parties(all, Field.SPEAKER, Field.SPEAKER_NAMES, request.speakers());
        parties(all, Field.TARGET, Field.TARGET_NAMES, request.targets());
        anyOf(all, Field.ACT, request.acts().stream().map(Act::term).toList(), UnaryOperator.identity());
        anyOf(all, Field.FORM, request.forms().stream().map(Form::term).toList(), UnaryOperator.identity());
        anyOf(all, Field.ISSUE, request.issues(), UnaryOperator.identity());
        anyOf(all, Field.REPORT, request.reports(), UnaryOperator.identity());
        anyOf(all, Field.OUTLET, request.outlets(), Documents::outletKey);
        anyOf(all, Field.LANGUAGE, request.languages(), UnaryOperator.identity());
        request.reviewed().ifPresent(value -> all.add(new TermQuery(new Term(Field.REVIEWED, Documents.flag(value)))));
        request.attitude().ifPresent(value -> all.add(new TermQuery(new Term(Field.ATTITUDE, Documents.flag(value)))));
        if (request.from().isPresent() || request.to().isPresent()) {
            long from = request.from().map(day -> day.toEpochDay()).orElse(Long.MIN_VALUE);
            long to = request.to().map(day -> day.toEpochDay()).orElse(Long.MAX_VALUE);
            all.add(from <= to ? LongField.newRangeQuery(Field.DAY, from, to) : MatchNoDocsQuery.INSTANCE);
        }
        return all;
    }

    private static void anyOf(
            List<Query> all, String field, Collection<String> values, UnaryOperator<String> asIndexed) {
        if (values.isEmpty()) return;
        if (values.size() == 1) {
            all.add(new TermQuery(
                    new Term(field, asIndexed.apply(values.iterator().next()))));
        } else {
            all.add(new TermInSetQuery(
                    field, values.stream().map(asIndexed).map(BytesRef::new).toList()));
        }
    }

    private static void parties(List<Query> all, String ids, String names, List<String> wanted) {
        if (wanted.isEmpty()) return;
        List<String> known = wanted.stream().filter(Conditions::isId).toList();
        List<Query> any = new ArrayList<>();
        anyOf(any, ids, known, UnaryOperator.identity());
        for (String name : wanted) if (!isId(name)) any.add(named(names, name));
        if (any.size() == 1) {
            all.add(any.getFirst());
            return;
        }
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (Query one : any) either.add(one, Occur.SHOULD);
        all.add(new ConstantScoreQuery(either.build()));
    }

    private static boolean isId(String wanted) {
        return PARTY.matcher(wanted).matches();
    }

    // All words in one name, in any order: nearer to each other than two names are.
    private static Query named(String field, String name) {
        List<String> words = Analysis.tokens(Analysis.EXACT, name, LONGEST_NAME).stream()
                .map(Token::term)
                .toList();
        if (words.isEmpty()) return MatchNoDocsQuery.INSTANCE;
        if (words.size() == 1) return new TermQuery(new Term(field, words.getFirst()));
        return new PhraseQuery(Analysis.NAME_GAP / 2, field, words.toArray(String[]::new));
    }
}
