package org.countersign.processes.intake;

import java.util.function.Supplier;
import org.countersign.ledger.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does a work again when the database was away, as soon as it is there: whatever failed meanwhile failed for no reason of its own. */
public final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    private static final long LOOK_MILLIS = 1_000;

    private final Database database;

    public Patience(Database database) {
        this.database = database;
    }

    /**
     * @param work in a transaction of its own
     * @throws RuntimeException the work's, when the database answers; another, when the server is stopped while it does not
     */
    <T> T with(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (DatabaseAway e) {
                await(e);
            } catch (RuntimeException e) {
                if (database.answers()) {
                    throw e;
                }
                await(e);
            }
        }
    }

    private void await(RuntimeException failure) {
        LOG.warn("An event waits for the database: {}", failure.getMessage());
        try {
            do {
                Thread.sleep(LOOK_MILLIS);
            } while (!database.answers());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while an event waited for the database", failure);
        }
    }
}
