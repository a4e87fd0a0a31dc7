package org.countersign.ledger.db;

import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The database. */
public final class Database {
    public Database(DataSource source, TransactionSynchronizationRegistry transactions) {}

    public void migrate() {
        throw notYet();
    }

    public Unit unit() {
        throw notYet();
    }

    public Jdbi jdbi() {
        throw notYet();
    }

    private static RuntimeException notYet() {
        return new UnsupportedOperationException("being written");
    }
}
