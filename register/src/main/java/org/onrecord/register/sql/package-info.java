/** The register's tables in SQLite, embedded: one file, {@code onrecord.db}; migrations by Flyway. */
@NullMarked
package org.onrecord.register.sql;

import org.jspecify.annotations.NullMarked;
