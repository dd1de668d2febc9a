package org.onrecord.register.sql;

import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.onrecord.register.archive.Archive;
import org.onrecord.register.exchange.Arrival;
import org.onrecord.register.exchange.Arrived;

final class Joining {
    Joining(Handle handle, Database database, Archive archive, Arrival arrival, Map<String, String> files) {}

    Arrived join() {
        throw new UnsupportedOperationException();
    }
}
