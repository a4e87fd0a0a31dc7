package org.countersign.processes.testing;

import jakarta.transaction.SystemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.countersign.ledger.testing.CountingDataSource;
import org.countersign.ledger.testing.ForwardingDataSource;
import org.countersign.ledger.testing.TestTransactions;

/** Sees which container transaction each connection joins: as many as there are, so many commits there will be. */
public final class WatchedDataSource extends ForwardingDataSource {

    private final CountingDataSource source;
    private final Set<Object> transactions = Collections.newSetFromMap(new IdentityHashMap<>());
    private int outside;

    public WatchedDataSource(CountingDataSource source) {
        super(source);
        this.source = source;
    }

    public synchronized void reset() {
        source.reset();
        transactions.clear();
        outside = 0;
    }

    /** That execute from now on fails, as if the connection had broken; the first is 1, and with 0 none does. */
    public void breakAt(int execute) {
        source.breakAt(execute);
    }

    public List<String> executes() {
        return source.executes();
    }

    /** Transactions that were joined, and every connection that joined none and so commits by itself. */
    public synchronized int commits() {
        return transactions.size() + outside;
    }

    @Override
    public Connection getConnection() throws SQLException {
        note();
        return source.getConnection();
    }

    private synchronized void note() {
        try {
            Object transaction = TestTransactions.manager().getTransaction();
            if (transaction == null) {
                outside++;
            } else {
                transactions.add(transaction);
            }
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was executed, a line each, for a failing test's message. */
    public String report() {
        List<String> lines = new ArrayList<>();
        executes().forEach(sql -> lines.add((lines.size() + 1) + ". " + sql.replaceAll("\\s+", " ")));
        return String.join("\n", lines);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("nobody logs in by name here");
    }
}
