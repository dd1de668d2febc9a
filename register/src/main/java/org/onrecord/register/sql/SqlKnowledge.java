package org.onrecord.register.sql;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.onrecord.language.knowledge.Knowledge;
import org.onrecord.language.knowledge.KnowledgeException;
import org.onrecord.language.knowledge.Known;
import org.onrecord.language.knowledge.Meaning;
import org.onrecord.language.knowledge.Office;

/** Imported knowledge, asked in the database; what was asked before is remembered. */
final class SqlKnowledge implements Knowledge, AutoCloseable {

    /** How many answers are remembered: a report asks for the same few names over and over. */
    private static final int REMEMBERED = 20_000;

    private record Asked(Office office, LocalDate day) {}

    private final Handle handle;
    private final String digest;
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<String, List<Meaning>> meanings = remembered();
    private final Map<Asked, List<Known>> holders = remembered();

    private SqlKnowledge(Handle handle, String digest) {
        this.handle = handle;
        this.digest = digest;
    }

    /** What was imported into this database; empty where nothing was. */
    static Optional<SqlKnowledge> open(Database database) {
        Handle handle = Jdbi.create(database.reading()).open();
        Optional<SqlKnowledge> knowledge = Optional.empty();
        try {
            knowledge = new KnowledgeTables(handle).digest().map(digest -> new SqlKnowledge(handle, digest));
            return knowledge;
        } finally {
            if (knowledge.isEmpty()) handle.close();
        }
    }

    private static <K, V> Map<K, V> remembered() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    @Override
    public List<Meaning> meanings(String name) {
        return answer(
                meanings,
                name,
                tables -> tables.named(name).stream()
                        .map(known -> new Meaning(Meaning.Way.NAME, known))
                        .toList());
    }

    @Override
    public List<Known> holders(Office office, LocalDate day) {
        return answer(holders, new Asked(office, day), tables -> tables.holders(office, day));
    }

    private <K, V> List<V> answer(Map<K, List<V>> known, K asked, Function<KnowledgeTables, List<V>> question) {
        turn.lock();
        try {
            List<V> before = known.get(asked);
            if (before != null) return before;
            List<V> answer = handle.inTransaction(same -> {
                KnowledgeTables tables = new KnowledgeTables(same);
                // A reading names the digest of what it was made with, so that must not change under it.
                if (!tables.digest().equals(Optional.of(digest))) {
                    throw new KnowledgeException(
                            "the register's knowledge was changed while it was read with. Read again.");
                }
                return question.apply(tables);
            });
            known.put(asked, answer);
            return answer;
        } catch (JdbiException e) {
            throw new KnowledgeException("the register's knowledge cannot be asked: " + e.getMessage(), e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public void close() {
        turn.lock();
        try {
            handle.close();
        } finally {
            turn.unlock();
        }
    }
}
