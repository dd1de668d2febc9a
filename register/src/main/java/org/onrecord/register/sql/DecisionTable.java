package org.onrecord.register.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.Decision;

/** The statements of SQL on decisions, over one handle and so inside its transaction. */
final class DecisionTable {

    private final Handle handle;

    DecisionTable(Handle handle) {
        this.handle = handle;
    }

    void insert(Decision decision, long entry) {
        handle.createUpdate("INSERT INTO decision (id, subject, field, was, became, comment, who, at, entry)"
                        + " VALUES (:id, :subject, :field, :was, :became, :comment, :who, :at, :entry)")
                .bind("id", decision.id())
                .bind("subject", decision.subject())
                .bind("field", decision.field())
                .bind("was", decision.before())
                .bind("became", decision.after())
                .bind("comment", decision.comment())
                .bind("who", decision.by())
                .bind("at", decision.at().toString())
                .bind("entry", entry)
                .execute();
    }

    void undo(String id, String by) {
        handle.execute("UPDATE decision SET undone = ? WHERE id = ?", by, id);
    }

    Optional<Decision> decision(String id) {
        return handle.select("SELECT * FROM decision WHERE id = ?", id)
                .map((row, context) -> decision(row))
                .findOne();
    }

    List<Decision> decisions(String after, int limit) {
        return handle.select("SELECT * FROM decision WHERE id > ? ORDER BY id LIMIT ?", after, limit)
                .map((row, context) -> decision(row))
                .list();
    }

    /** The decisions on a subject that hold, the first one first. */
    List<Decision> on(String subject) {
        return handle.select(
                        "SELECT * FROM decision WHERE subject = ? AND undone IS NULL ORDER BY entry, at, id", subject)
                .map((row, context) -> decision(row))
                .list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getString("id"),
                row.getString("subject"),
                row.getString("field"),
                Optional.ofNullable(row.getString("was")),
                Optional.ofNullable(row.getString("became")),
                Optional.ofNullable(row.getString("comment")),
                row.getString("who"),
                Instant.parse(row.getString("at")),
                Optional.ofNullable(row.getString("undone")));
    }
}
