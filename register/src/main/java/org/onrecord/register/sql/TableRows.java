package org.onrecord.register.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.RegisterException;
import org.onrecord.register.exchange.Lines;
import org.onrecord.register.sql.StoredTable.Column;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Copies rows between tables and lines of JSON, over one handle and so inside its transaction. */
final class TableRows {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** How many rows go to or come from the database at once. */
    private static final int BATCH = 500;

    private final Handle handle;
    private final Database database;

    TableRows(Handle handle, Database database) {
        this.handle = handle;
        this.database = database;
    }

    /** Writes the rows of a table in the order of its key; how many there are. */
    long write(StoredTable table, OutputStream out) throws IOException {
        StringBuilder order = new StringBuilder();
        for (Column column : table.columns()) {
            if (!column.key()) continue;
            order.append(order.isEmpty() ? "" : ", ").append(column.name());
            if (column.form() == StoredTable.Form.TEXT)
                order.append(database.byBytes()).append(" NULLS FIRST");
        }
        long rows = 0;
        try (PreparedStatement select = handle.getConnection()
                .prepareStatement("SELECT " + table.names() + " FROM " + table.name() + " ORDER BY " + order)) {
            select.setFetchSize(BATCH);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    out.write(line(table, row).getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                    rows++;
                }
            }
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
        return rows;
    }

    private static String line(StoredTable table, ResultSet row) throws SQLException {
        ObjectNode line = MAPPER.createObjectNode();
        for (int i = 0; i < table.columns().size(); i++) {
            String name = table.columns().get(i).name();
            int at = i + 1;
            switch (table.columns().get(i).form()) {
                case ID, TEXT -> line.put(name, row.getString(at));
                case LONG -> line.put(name, row.getLong(at));
                case DOUBLE -> line.put(name, row.getDouble(at));
                case BYTES ->
                    Optional.ofNullable(row.getBytes(at))
                            .ifPresent(
                                    bytes -> line.put(name, Base64.getEncoder().encodeToString(bytes)));
            }
            if (row.wasNull()) line.remove(name);
        }
        return line.toString();
    }

    /**
     * Puts the rows that lines tell into a table. What refers to another row of the same table is left out of those that have a column
     * of that kind: see {@link #refer}.
     *
     * @param into the table itself, or another with its columns
     * @return how many there are
     */
    long read(StoredTable table, String into, boolean refers, InputStream lines) throws RegisterException, IOException {
        StringBuilder marks = new StringBuilder("?");
        for (int i = 1; i < table.columns().size(); i++) marks.append(", ?");
        String sql = "INSERT INTO " + into + " (" + table.names() + ") VALUES (" + marks + ")";
        long rows = 0;
        try (PreparedStatement insert = handle.getConnection().prepareStatement(sql);
                Lines all = new Lines(lines)) {
            for (Optional<String> line = all.next(); line.isPresent(); line = all.next()) {
                ObjectNode row = parse(table, line.get());
                for (int i = 0; i < table.columns().size(); i++) {
                    Column column = table.columns().get(i);
                    bind(
                            insert,
                            i + 1,
                            column,
                            column.self() && !refers ? Optional.empty() : value(table, row, column));
                }
                insert.addBatch();
                if (++rows % BATCH == 0) insert.executeBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
        return rows;
    }

    /** Says of rows that are there which others of their table they refer to. */
    void refer(StoredTable table, InputStream lines) throws RegisterException, IOException {
        Column self = table.self().orElseThrow();
        String sql = "UPDATE " + table.name() + " SET " + self.name() + " = ? WHERE "
                + table.key().name() + " = ?";
        try (PreparedStatement update = handle.getConnection().prepareStatement(sql);
                Lines all = new Lines(lines)) {
            long rows = 0;
            for (Optional<String> line = all.next(); line.isPresent(); line = all.next()) {
                ObjectNode row = parse(table, line.get());
                Optional<JsonNode> other = value(table, row, self);
                if (other.isEmpty()) continue;
                bind(update, 1, self, other);
                bind(update, 2, table.key(), value(table, row, table.key()));
                update.addBatch();
                if (++rows % BATCH == 0) update.executeBatch();
            }
            update.executeBatch();
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    private static ObjectNode parse(StoredTable table, String line) throws RegisterException {
        JsonNode row;
        try {
            row = MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw unreadable(table, "a line that is no JSON");
        }
        if (!(row instanceof ObjectNode object)) throw unreadable(table, "a line that is no object");
        for (String name : object.propertyNames()) {
            if (table.columns().stream().noneMatch(column -> column.name().equals(name)))
                throw unreadable(table, "the unknown field " + name);
        }
        return object;
    }

    private static Optional<JsonNode> value(StoredTable table, ObjectNode row, Column column) throws RegisterException {
        Optional<JsonNode> value =
                Optional.<JsonNode>ofNullable(row.get(column.name())).filter(node -> !node.isNull());
        boolean fits = value.isEmpty()
                || switch (column.form()) {
                    case ID, TEXT -> value.get().isString();
                    case BYTES -> value.get().isString() && isBase64(value.get().stringValue());
                    case LONG -> value.get().isIntegralNumber() && value.get().canConvertToLong();
                    case DOUBLE -> value.get().isNumber();
                };
        if (!fits) throw unreadable(table, "the field " + column.name() + " in another form than it has");
        return value;
    }

    private static boolean isBase64(String written) {
        try {
            byte[] bytes = Base64.getDecoder().decode(written);
            return bytes.length > 0 || written.isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void bind(PreparedStatement statement, int at, Column column, Optional<JsonNode> value)
            throws SQLException {
        switch (column.form()) {
            case ID, TEXT -> {
                if (value.isPresent()) statement.setString(at, value.get().stringValue());
                else statement.setNull(at, Types.VARCHAR);
            }
            case LONG -> {
                if (value.isPresent()) statement.setLong(at, value.get().longValue());
                else statement.setNull(at, Types.BIGINT);
            }
            case DOUBLE -> {
                if (value.isPresent()) statement.setDouble(at, value.get().doubleValue());
                else statement.setNull(at, Types.DOUBLE);
            }
            case BYTES -> {
                if (value.isPresent())
                    statement.setBytes(
                            at, Base64.getDecoder().decode(value.get().stringValue()));
                else statement.setNull(at, Types.BINARY);
            }
        }
    }

    private static RegisterException unreadable(StoredTable table, String what) {
        return new RegisterException(
                RegisterException.Code.UNREADABLE,
                "The table " + table.name() + " of the export has " + what + "; export it again.");
    }
}
