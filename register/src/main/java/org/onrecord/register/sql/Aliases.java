package org.onrecord.register.sql;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Ids of statements and links that came with an import and answer with what was here, over one handle and so inside its transaction. */
final class Aliases {

    private final Handle handle;

    Aliases(Handle handle) {
        this.handle = handle;
    }

    /** What an id answers with: itself, where it is no alias. */
    String current(String id) {
        return target(id).orElse(id);
    }

    private Optional<String> target(String id) {
        return handle.select("SELECT target FROM alias WHERE id = ?", id)
                .mapTo(String.class)
                .findOne();
    }

    void insert(String id, String target, String reason) {
        handle.execute(
                "INSERT INTO alias (id, target, reason) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", id, target, reason);
    }
}
