package org.onrecord.register.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the statements that one connection has prepared for the next time: to prepare one takes longer than to run it. One that is in use
 * is not in here, so that it may be asked for again meanwhile. For one thread at a time, as the connection is.
 */
final class KeptStatements extends DefaultStatementBuilder {

    /** Lists of ids are of many lengths, and each is a statement of its own. */
    private static final int KEPT = 250;

    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(KEPT, 0.75f, true);
    private final IdentityHashMap<Statement, String> lent = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        PreparedStatement statement = kept != null ? kept : super.create(connection, sql, context);
        lent.put(statement, sql);
        return statement;
    }

    @Override
    public void close(Connection connection, String sql, @Nullable Statement statement) throws SQLException {
        // Not the words that are given here, in which parameters have names.
        @Nullable String prepared = statement == null ? null : lent.remove(statement);
        if (prepared == null
                || !(statement instanceof PreparedStatement kept)
                || kept.isClosed()
                || idle.containsKey(prepared)) {
            if (statement != null) statement.close();
            return;
        }
        kept.clearBatch();
        kept.clearParameters();
        idle.put(prepared, kept);
        if (idle.size() > KEPT) {
            var eldest = idle.entrySet().iterator();
            PreparedStatement unused = eldest.next().getValue();
            eldest.remove();
            unused.close();
        }
    }

    @Override
    public void close(Connection connection) {
        for (PreparedStatement statement : idle.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                // The connection is about to be closed, and with it the statement.
            }
        }
        idle.clear();
    }
}
