package org.countersign.ledger.testing;

import org.countersign.ledger.db.Database;

/** An empty, migrated database of its own, in container transactions; {@code source} counts what is sent to it. */
public record TestDatabase(Databases kind, Database database, CountingDataSource source, String url)
        implements AutoCloseable {

    /** Ends its connections; the database itself ends with the JVM. */
    @Override
    public void close() {
        Databases.close(source);
    }
}
