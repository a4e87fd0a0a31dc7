package org.countersign.ledger.testing;

import org.countersign.ledger.db.Database;

/** An empty, migrated database of its own, in container transactions; {@code source} counts what is sent to it. */
public record TestDatabase(Databases kind, Database database, CountingDataSource source, String url)
        implements AutoCloseable {

    /** Ends its connections, and with the last of them an H2: hundreds of tests in one JVM would fill its memory. */
    @Override
    public void close() {
        if (kind == Databases.H2) {
            database.jdbi().useHandle(h -> h.execute("set db_close_delay 0"));
        }
        Databases.close(source);
    }
}
