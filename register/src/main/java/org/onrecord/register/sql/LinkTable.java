package org.onrecord.register.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.Answer;
import org.onrecord.statement.Link;

/** The statements of SQL on links between utterances, over one handle and so inside its transaction. */
final class LinkTable {

    /** How many links of one utterance are shown. */
    private static final int SHOWN = 1000;

    private final Handle handle;
    private final MergedTable utterances;

    LinkTable(Handle handle, MergedTable utterances) {
        this.handle = handle;
        this.utterances = utterances;
    }

    /** Keeps a link; whether it was not there before. */
    boolean insert(Answer link) {
        return handle.createUpdate("INSERT INTO link (id, type, from_utterance, to_utterance, confidence, reason, who)"
                                + " VALUES (:id, :type, :from, :to, :confidence, :reason, :who) ON CONFLICT DO NOTHING")
                        .bind("id", link.id())
                        .bind("type", link.type().term())
                        .bind("from", link.from())
                        .bind("to", link.to())
                        .bind(
                                "confidence",
                                link.confidence().isPresent()
                                        ? link.confidence().getAsDouble()
                                        : null)
                        .bind("reason", link.reason())
                        .bind("who", link.by())
                        .execute()
                > 0;
    }

    void withdraw(String id, Optional<String> by) {
        handle.createUpdate("UPDATE link SET withdrawn = :by WHERE id = :id")
                .bind("by", by)
                .bind("id", id)
                .execute();
    }

    Optional<Answer> link(String id) {
        return handle.select("SELECT * FROM link WHERE id = ?", new Aliases(handle).current(id))
                .map((row, context) -> answer(row))
                .findOne();
    }

    List<Answer> links(String after, int limit) {
        return handle.select("SELECT * FROM link WHERE id > ? ORDER BY id LIMIT ?", after, limit)
                .map((row, context) -> answer(row))
                .list();
    }

    /** The links from or to an utterance or whatever was merged into it; those that were withdrawn left out. */
    List<Answer> of(String utterance) {
        return handle.createQuery("SELECT * FROM link WHERE (from_utterance IN (<ids>) OR to_utterance IN (<ids>))"
                        + " AND withdrawn IS NULL ORDER BY id LIMIT " + SHOWN)
                .bindList("ids", utterances.members(utterance))
                .map((row, context) -> answer(row))
                .list();
    }

    /** Whether an utterance has a link of a type to any other. */
    boolean has(String from, Link.Type type) {
        return handle.createQuery("SELECT count(*) FROM link WHERE from_utterance IN (<ids>) AND type = :type")
                        .bindList("ids", utterances.members(from))
                        .bind("type", type.term())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private Answer answer(ResultSet row) throws SQLException {
        double confidence = row.getDouble("confidence");
        OptionalDouble figure = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(confidence);
        return new Answer(
                row.getString("id"),
                Link.Type.of(row.getString("type")),
                utterances.need(row.getString("from_utterance")),
                utterances.need(row.getString("to_utterance")),
                figure,
                row.getString("reason"),
                row.getString("who"),
                Optional.ofNullable(row.getString("withdrawn")));
    }
}
