package org.onrecord.register.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table of a register with all its columns, for who copies rows whatever they mean. The one place beside the migrations that must know
 * every table; a test compares it with what the databases say of themselves.
 *
 * @param name of the table
 * @param columns in the order in which they are written
 * @param since the migration that made it
 */
record StoredTable(String name, List<Column> columns, int since) {

    /** What a column holds. ID is text of hex digits after a letter or prefix, which every database sorts alike. */
    enum Form {
        ID,
        TEXT,
        LONG,
        DOUBLE,
        BYTES
    }

    /**
     * A column.
     *
     * @param key whether it is of the table's key, by which its rows are in order
     * @param self whether it refers to another row of its own table
     * @param since the migration that made it
     */
    record Column(String name, Form form, boolean key, boolean self, int since) {}

    /** Every table, each after those it refers to. */
    static final List<StoredTable> ALL = List.of(
            table(1, "register", "!id:id kind created"),
            table(1, "archive_file", "!number:long name length:long"),
            table(1, "page", "!sha256:id input url media_type charset fetched archive_file:long archive_offset:long"),
            table(3, "copies", "!id:id ^merged_into:id reason"),
            table(
                    1,
                    "report",
                    "!id:id address copy_group:id versions:long sort_at:long number:long@3 changed:long@3 copy_reason@3"),
            table(1, "reading", "!id:id page:id record added report:id@3 version:long@3 entry:long@3"),
            table(
                    1,
                    "version",
                    "!report:id !number:long page:id reading:id url headline publisher date_published added opening@3"
                            + " unread@3"),
            table(3, "party", "!id:id name type wikidata ^merged_into:id reason"),
            table(3, "party_key", "!name_key !party:id"),
            table(3, "party_name", "!party:id !name"),
            table(3, "party_role", "!party:id !role first_day last_day"),
            table(3, "actor_party", "!reading:id !actor party:id name reason"),
            table(
                    3,
                    "issue",
                    "!id:id name named_by first_day last_day utterances:long vectors:bytes words ^merged_into:id reason"),
            table(3, "issue_word", "!word !issue:id"),
            table(3, "issue_count", "!word reports:long"),
            table(3, "issue_total", "!one:long reports:long utterances:long vectors:bytes"),
            table(3, "utterance", "!id:id act day words issue:id ^merged_into:id reason"),
            table(3, "utterance_hash", "!hash:long !utterance:id"),
            table(3, "utterance_party", "!party:id !part !act !day !utterance:id"),
            table(3, "utterance_vector", "!utterance:id vector:bytes"),
            table(1, "statement", "!id:id report:id utterance:id@3 utterance_reason@3"),
            table(1, "statement_reading", "!reading:id !name statement:id"),
            table(3, "link", "!id:id type from_utterance:id to_utterance:id confidence:double reason who withdrawn"),
            table(3, "decision", "!id:id subject:id field was became comment who at undone entry:long"),
            table(4, "alias", "!id:id target:id reason"),
            table(3, "copy_hash", "!hash:long !report:long"),
            table(3, "entry", "!number:long at who what was became previous hash"),
            table(3, "foreign_entry", "!register:id !number:long line"),
            table(3, "follower", "!name up_to:long"),
            table(2, "known_entity", "!id kind name digest:bytes modified"),
            table(2, "known_name", "!name !entity"),
            table(2, "known_office", "!jurisdiction !title !position"),
            table(2, "known_term", "!person !position !first_day !last_day"),
            table(2, "knowledge", "!one:long sum:bytes known_until"));

    /** @param columns each {@code name:form@since}, with {@code !} before those of the key and {@code ^} before one that refers to its own table */
    private static StoredTable table(int since, String name, String columns) {
        List<Column> all = new ArrayList<>();
        for (String word : columns.split(" ", -1)) {
            boolean key = word.startsWith("!");
            boolean self = word.startsWith("^");
            String rest = key || self ? word.substring(1) : word;
            int at = rest.indexOf('@');
            int from = at < 0 ? since : Integer.parseInt(rest.substring(at + 1));
            if (at >= 0) rest = rest.substring(0, at);
            int colon = rest.indexOf(':');
            Form form = colon < 0
                    ? Form.TEXT
                    : Form.valueOf(rest.substring(colon + 1).toUpperCase(Locale.ROOT));
            all.add(new Column(colon < 0 ? rest : rest.substring(0, colon), form, key, self, from));
        }
        return new StoredTable(name, List.copyOf(all), since);
    }

    /** @throws IllegalArgumentException where there is no such table */
    static StoredTable named(String name) {
        return ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A register has no table " + name + "."));
    }

    /** The column that refers to another row of the same table. */
    Optional<Column> self() {
        return columns.stream().filter(Column::self).findFirst();
    }

    /** The key where it is one column. */
    Column key() {
        return columns.stream().filter(Column::key).findFirst().orElseThrow();
    }

    /** The names of the columns, with commas between. */
    String names() {
        return String.join(", ", columns.stream().map(Column::name).toList());
    }
}
