package org.onrecord.register.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.register.RegisterFolder;

/** An export knows every table and column that the migrations make: else rows would stay behind. */
class StoredTableTest {

    private static final Map<String, StoredTable.Form> FORMS = Map.of(
            "TEXT", StoredTable.Form.TEXT,
            "INTEGER", StoredTable.Form.LONG,
            "REAL", StoredTable.Form.DOUBLE,
            "BLOB", StoredTable.Form.BYTES);

    @TempDir
    private Path folder;

    private interface Asked {
        void ask(ResultSet row) throws Exception;
    }

    private void each(String sql, Asked asked) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(RegisterFolder.DATABASE));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) asked.ask(row);
        }
    }

    @Test
    void every_table_and_column_of_the_database_is_known_with_its_form_and_its_key() throws Exception {
        new RegisterFolder(folder).open("a test").close();
        Map<String, Map<String, StoredTable.Form>> columns = new TreeMap<>();
        Map<String, Set<String>> keys = new TreeMap<>();
        List<String> tables = new ArrayList<>();
        each(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'flyway%'"
                        + " AND name NOT LIKE 'sqlite%'",
                row -> tables.add(row.getString(1)));
        for (String table : tables) {
            each("PRAGMA table_info(" + table + ")", row -> {
                StoredTable.Form form = FORMS.get(row.getString("type"));
                columns.computeIfAbsent(table, of -> new TreeMap<>()).put(row.getString("name"), form);
                if (row.getInt("pk") > 0)
                    keys.computeIfAbsent(table, of -> new HashSet<>()).add(row.getString("name"));
            });
        }
        Map<String, Map<String, StoredTable.Form>> known = new TreeMap<>();
        for (StoredTable table : StoredTable.ALL) {
            Set<String> key = new HashSet<>();
            for (StoredTable.Column column : table.columns()) {
                StoredTable.Form form = column.form() == StoredTable.Form.ID ? StoredTable.Form.TEXT : column.form();
                known.computeIfAbsent(table.name(), of -> new TreeMap<>()).put(column.name(), form);
                if (column.key()) key.add(column.name());
            }
            // known_term has none: its rows are in the order of all they hold.
            if (keys.containsKey(table.name())) assertThat(key).as(table.name()).isEqualTo(keys.get(table.name()));
        }
        assertThat(known).isEqualTo(columns);
    }

    @Test
    void a_table_comes_after_those_it_refers_to_and_only_its_own_column_says_that_it_refers_to_itself()
            throws Exception {
        new RegisterFolder(folder).open("a test").close();
        Set<String> before = new HashSet<>();
        for (StoredTable table : StoredTable.ALL) {
            Set<String> self = new HashSet<>();
            each("PRAGMA foreign_key_list(" + table.name() + ")", row -> {
                if (row.getString("table").equals(table.name())) self.add(row.getString("from"));
                else assertThat(before).as(table.name()).contains(row.getString("table"));
            });
            assertThat(table.columns().stream().filter(StoredTable.Column::self).map(StoredTable.Column::name))
                    .as(table.name())
                    .containsExactlyElementsOf(self);
            before.add(table.name());
        }
    }

    @Test
    void no_migration_is_newer_than_the_tables_that_an_export_knows() {
        assertThat(StoredTable.ALL.stream()
                        .flatMap(table -> table.columns().stream())
                        .mapToInt(StoredTable.Column::since))
                .allMatch(since -> since <= Database.SCHEMA);
    }
}
