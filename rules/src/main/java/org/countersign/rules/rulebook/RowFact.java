package org.countersign.rules.rulebook;

import org.countersign.rules.table.Row;

/** A table row as a fact for Drools: joined to a question by its key, its other tests are asked only then. */
public final class RowFact {

    private final Key key;
    private final int position;
    private final Row row;

    RowFact(Key key, int position, Row row) {
        this.key = key;
        this.position = position;
        this.row = row;
    }

    public Key getKey() {
        return key;
    }

    /** Called by the one rule that all tables share. */
    public boolean fits(Probe probe) {
        return row.fits(probe.question().values());
    }

    int position() {
        return position;
    }

    Row row() {
        return row;
    }
}
