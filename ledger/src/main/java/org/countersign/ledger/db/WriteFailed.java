package org.countersign.ledger.db;

import java.sql.SQLException;

/** The database did not take a row. The transaction is lost; what to do about it is the door's business. */
public final class WriteFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean duplicate;

    WriteFailed(String sql, SQLException cause) {
        super("The database refused: " + (sql.length() > 400 ? sql.substring(0, 400) + "..." : sql), cause);
        duplicate = "23505".equals(cause.getSQLState());
    }

    /** Was there a row with the same key already? */
    public boolean isDuplicate() {
        return duplicate;
    }
}
