package org.onrecord.register.follow;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.page.Block;
import org.onrecord.page.Report;
import org.onrecord.register.ChangedReport;
import org.onrecord.register.Party;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.RegisterWriter;
import org.onrecord.register.RegisteredStatement;
import org.onrecord.register.join.Days;
import org.onrecord.register.search.IndexedPassage;
import org.onrecord.register.search.IndexedStatement;
import org.onrecord.register.search.NamedParty;
import org.onrecord.register.search.SearchIndex;
import org.onrecord.register.vectors.SentenceVector;
import org.onrecord.statement.Reading;

/** Brings an index up to its register. One at a time for an index; what it has done so far is seen by searches bit by bit. */
public final class IndexFollower {

    private static final int AT_ONCE = 100;

    /** So many reports are shown together: each time costs a wait for the disk. */
    private static final int COMMIT_AFTER = 5_000;

    /** How many parties' names are remembered while reports are gone through. */
    private static final int REMEMBERED = 50_000;

    private final Register register;
    private final SearchIndex index;
    private final Map<String, NamedParty> parties = new HashMap<>();

    public IndexFollower(Register register, SearchIndex index) {
        this.register = register;
        this.index = index;
    }

    /**
     * Brings the index up to the newest entry of the journal; does nothing where another process writes it.
     *
     * @param progress is told how many reports were put into it so far
     * @return how many reports were
     */
    public long catchUp(LongConsumer progress) throws RegisterException {
        if (!index.writes()) {
            index.refresh();
            return 0;
        }
        long newest = register.journal().last();
        long entry = index.upTo();
        if (entry > newest) {
            // An index of another register, or of one that was put back: the store is right.
            index.clear();
            entry = 0;
        }
        if (entry == newest) return 0;
        parties.clear();
        String report = "";
        long put = 0;
        long shown = 0;
        for (List<ChangedReport> changed = register.following().changedSince(entry, report, AT_ONCE);
                !changed.isEmpty();
                changed = register.following().changedSince(entry, report, AT_ONCE)) {
            for (ChangedReport one : changed) {
                // What is shown up to now is all that changed before this entry.
                if (put - shown >= COMMIT_AFTER && one.entry() > entry) {
                    index.commit(entry);
                    shown = put;
                }
                put(one.report());
                put++;
                entry = one.entry();
                report = one.report();
            }
            progress.accept(put);
        }
        index.commit(newest);
        return put;
    }

    private void put(String report) throws RegisterException {
        if (parties.size() > REMEMBERED) parties.clear();
        List<IndexedStatement> statements = new ArrayList<>();
        Optional<Reading> newest = register.report(report).map(found -> found.reading());
        if (newest.isEmpty()) {
            index.remove(report);
            return;
        }
        List<RegisteredStatement> registered = register.statementsOf(report).stream()
                .filter(RegisteredStatement::current)
                .toList();
        Map<String, SentenceVector> vectors = register.following()
                .vectors(registered.stream()
                        .map(RegisteredStatement::utterance)
                        .distinct()
                        .toList());
        for (RegisteredStatement statement : registered) statements.add(indexed(statement, vectors));
        List<IndexedPassage> passages = new ArrayList<>();
        Report read = newest.get().report();
        for (int i = 0; i < read.blocks().size(); i++) {
            Block block = read.blocks().get(i);
            passages.add(new IndexedPassage(
                    report, i, block.span().begin(), block.span().in(read.text())));
        }
        index.put(report, statements, passages);
    }

    private IndexedStatement indexed(RegisteredStatement registered, Map<String, SentenceVector> vectors)
            throws RegisterException {
        Report report = registered.reading().report();
        Optional<String> day = registered
                .statement()
                .time()
                .map(time -> time.value().iso())
                .or(() -> report.datePublished().or(report::dateModified).map(moment -> moment.iso()));
        Optional<LocalDate> on = day.flatMap(Days::day);
        return new IndexedStatement(
                registered.id(),
                registered.utterance(),
                registered.issue(),
                registered.report(),
                report.pageDigest(),
                RegisterWriter.words(registered.statement(), report.text()),
                StatementWords.around(registered.statement(), report),
                named(registered.speakers()),
                named(registered.targets()),
                registered.statement().act(),
                registered.statement().form(),
                on,
                report.publisher(),
                report.canonicalUrl().or(report::url).flatMap(IndexFollower::host),
                report.inLanguage(),
                registered.reviewed(),
                registered.statement().attitude(),
                Optional.ofNullable(vectors.get(registered.utterance())));
    }

    private List<NamedParty> named(List<String> ids) throws RegisterException {
        List<NamedParty> named = new ArrayList<>();
        for (String id : ids) {
            @Nullable NamedParty known = parties.get(id);
            if (known == null) {
                Optional<Party> party = register.joins().party(id);
                known = new NamedParty(id, party.map(Party::names).orElse(List.of()));
                parties.put(id, known);
            }
            named.add(known);
        }
        return named;
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(new URI(url).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
