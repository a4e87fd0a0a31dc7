package org.countersign.ledger.db;

/** Writes of one transaction. */
public final class Unit {
    public boolean isPending(Object key) {
        throw new UnsupportedOperationException("being written");
    }
}
