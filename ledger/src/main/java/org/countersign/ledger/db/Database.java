package org.countersign.ledger.db;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The one database that inbox, engine, ledger and outbox share. Inside a container's transaction everything joins that
 * transaction: hot rows wait in its {@link Unit}, all else goes through {@link #jdbi()}.
 */
public final class Database {

    private final DataSource source;
    private final TransactionSynchronizationRegistry transactions;
    private final Jdbi jdbi;
    /** Where the transaction keeps our unit; two databases in one test don't meet. */
    private final Object place = new Object();

    public Database(DataSource source, TransactionSynchronizationRegistry transactions) {
        this.source = source;
        this.transactions = transactions;
        jdbi = Jdbi.create(source);
        jdbi.registerArrayType(String.class, "varchar");
        jdbi.registerArrayType(Long.class, "bigint");
        // The container ends its transactions; a handle that is closed in one must not.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    }

    /** Brings the tables up to this version; safe when two nodes start together. */
    public void migrate() {
        new Migrations(source).run();
    }

    /** Whether it answers just now: what failed while it was away failed for no reason of its own. */
    public boolean answers() {
        try {
            return jdbi.withHandle(
                            h -> h.createQuery("select 1").mapTo(Integer.class).one())
                    == 1;
        } catch (JdbiException e) {
            return false;
        }
    }

    /** The write buffer of the running transaction. */
    public Unit unit() {
        if (!isInTransaction()) {
            throw new IllegalStateException(
                    "There is no transaction to write in.\nMaybe a door (event, job, request, relay) is missing.");
        }
        if (transactions.getResource(place) instanceof Unit unit) {
            return unit;
        }
        Unit unit = new Unit(source);
        transactions.putResource(place, unit);
        transactions.registerInterposedSynchronization(new Flush(unit));
        return unit;
    }

    /** Reads and writes outside the hot path; they see what the transaction has buffered so far. */
    public Jdbi jdbi() {
        if (isInTransaction() && transactions.getResource(place) instanceof Unit unit && !unit.isEmpty()) {
            unit.flush();
        }
        return jdbi;
    }

    /** For statements that what is buffered cannot concern: the buffer stays closed. */
    public Jdbi beside() {
        return jdbi;
    }

    /** Several statements, all or none: in the running transaction, else in one of their own. */
    public <R, X extends Exception> R together(HandleCallback<R, X> work) throws X {
        return isInTransaction() ? jdbi().withHandle(work) : jdbi.inTransaction(work);
    }

    /**
     * Rows one after the other, in the running transaction, else in one of their own that ends with the stream: without
     * one PostgreSQL would read them all into memory. Close the stream.
     */
    public <T> Stream<T> stream(Function<Handle, Stream<T>> rows) {
        boolean own = !isInTransaction();
        Handle handle = jdbi().open();
        boolean given = false;
        try {
            if (own) {
                handle.begin();
            }
            Stream<T> stream = rows.apply(handle).onClose(() -> end(handle, own));
            given = true;
            return stream;
        } finally {
            if (!given) {
                end(handle, own); // nobody else will
            }
        }
    }

    private static void end(Handle handle, boolean own) {
        try (handle) {
            if (own && handle.isInTransaction()) {
                handle.rollback();
            }
        }
    }

    /** As {@link #together}, without a result. */
    public <X extends Exception> void allOrNone(HandleConsumer<X> work) throws X {
        together((Handle handle) -> {
            work.useHandle(handle);
            return null;
        });
    }

    /** Runs when the running transaction has ended, or at once when there is none; told whether it was committed. */
    public void whenDone(Consumer<Boolean> work) {
        if (isInTransaction()) {
            transactions.registerInterposedSynchronization(new WhenDone(work));
        } else {
            work.accept(true);
        }
    }

    private record WhenDone(Consumer<Boolean> work) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Only the end counts.
        }

        @Override
        public void afterCompletion(int status) {
            work.accept(status == Status.STATUS_COMMITTED);
        }
    }

    public boolean isInTransaction() {
        int status = transactions.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    private record Flush(Unit unit) implements Synchronization {
        @Override
        public void beforeCompletion() {
            unit.flush();
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing to tidy up: the unit ends with its transaction.
        }
    }
}
