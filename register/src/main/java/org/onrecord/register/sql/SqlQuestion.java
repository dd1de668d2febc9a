package org.onrecord.register.sql;

import org.jdbi.v3.core.Handle;
import org.onrecord.register.RegisterException;

/** What is asked of a database over one handle. */
interface SqlQuestion<T> {
    T ask(Handle handle) throws RegisterException;
}
