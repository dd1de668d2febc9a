package org.onrecord.register.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.Answer;
import org.onrecord.register.Copies;
import org.onrecord.register.Decision;
import org.onrecord.register.Issue;
import org.onrecord.register.Joins;
import org.onrecord.register.Party;
import org.onrecord.register.Register;
import org.onrecord.register.RegisterException;
import org.onrecord.register.Slice;
import org.onrecord.register.Utterance;

/** What is joined, asked in the database. */
final class SqlJoins implements Joins {

    private final Reads reads;

    /** Asks a database inside a transaction of one moment. */
    interface Reads {
        <T> T read(SqlQuestion<T> question) throws RegisterException;
    }

    SqlJoins(Reads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<Party> party(String id) throws RegisterException {
        return reads.read(handle -> new PartyTables(handle).party(id));
    }

    @Override
    public Slice<Party> parties(Optional<String> after, int limit) throws RegisterException {
        return reads.read(handle -> {
            PartyTables tables = new PartyTables(handle);
            return slice(after, limit, tables::ids, tables::party);
        });
    }

    @Override
    public List<Party> partiesNamed(String name) throws RegisterException {
        return reads.read(handle -> new PartyTables(handle).called(name));
    }

    @Override
    public Optional<Utterance> utterance(String id) throws RegisterException {
        return reads.read(handle -> utterances(handle).utterance(id));
    }

    @Override
    public Slice<Utterance> utterances(Optional<String> after, int limit) throws RegisterException {
        return reads.read(handle -> {
            UtteranceTables tables = utterances(handle);
            return slice(after, limit, tables::ids, tables::utterance);
        });
    }

    @Override
    public Optional<Answer> link(String id) throws RegisterException {
        return reads.read(handle -> links(handle).link(id));
    }

    @Override
    public Slice<Answer> links(Optional<String> after, int limit) throws RegisterException {
        return reads.read(handle -> slice(links(handle).links(from(after, limit), limit + 1), limit, Answer::id));
    }

    @Override
    public List<Answer> linksOf(String utterance) throws RegisterException {
        return reads.read(handle -> {
            Optional<String> current = MergedTable.utterances(handle).current(utterance);
            return current.isEmpty() ? List.of() : links(handle).of(current.get());
        });
    }

    @Override
    public Optional<Copies> copies(String id) throws RegisterException {
        return reads.read(handle -> new CopyTables(handle).copies(id));
    }

    @Override
    public Slice<Copies> copyGroups(Optional<String> after, int limit) throws RegisterException {
        return reads.read(handle -> {
            CopyTables tables = new CopyTables(handle);
            return slice(after, limit, tables::ids, tables::copies);
        });
    }

    @Override
    public Optional<Issue> issue(String id) throws RegisterException {
        return reads.read(handle -> new IssueTable(handle).issue(id));
    }

    @Override
    public Slice<Issue> issues(Optional<String> after, int limit) throws RegisterException {
        return reads.read(handle -> {
            IssueTable tables = new IssueTable(handle);
            return slice(after, limit, tables::ids, tables::issue);
        });
    }

    @Override
    public Optional<Decision> decision(String id) throws RegisterException {
        return reads.read(handle -> new DecisionTable(handle).decision(id));
    }

    @Override
    public Slice<Decision> decisions(Optional<String> after, int limit) throws RegisterException {
        return reads.read(handle ->
                slice(new DecisionTable(handle).decisions(from(after, limit), limit + 1), limit, Decision::id));
    }

    private static UtteranceTables utterances(Handle handle) {
        return new UtteranceTables(handle, MergedTable.parties(handle));
    }

    private static LinkTable links(Handle handle) {
        return new LinkTable(handle, MergedTable.utterances(handle));
    }

    /** Where a list begins; refuses a number of items that no list has. */
    static String from(Optional<String> after, int limit) {
        if (limit < 1 || limit > Register.MOST_AT_ONCE) {
            throw new IllegalArgumentException(
                    "A list has 1 to " + Register.MOST_AT_ONCE + " items, not " + limit + ".");
        }
        return after.orElse("");
    }

    private static <T> Slice<T> slice(
            Optional<String> after,
            int limit,
            BiFunction<String, Integer, List<String>> ids,
            Function<String, Optional<T>> item) {
        List<String> found = ids.apply(from(after, limit), limit + 1);
        List<T> items = new ArrayList<>();
        for (String id : found.subList(0, Math.min(limit, found.size())))
            item.apply(id).ifPresent(items::add);
        return new Slice<>(items, found.size() > limit ? Optional.of(found.get(limit - 1)) : Optional.empty());
    }

    /** The first {@code limit} of what was found, with where it goes on where more was. */
    static <T> Slice<T> slice(List<T> found, int limit, Function<T, String> id) {
        return found.size() <= limit
                ? new Slice<>(found, Optional.empty())
                : new Slice<>(found.subList(0, limit), Optional.of(id.apply(found.get(limit - 1))));
    }
}
