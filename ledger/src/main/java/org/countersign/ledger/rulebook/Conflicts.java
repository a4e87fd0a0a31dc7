package org.countersign.ledger.rulebook;

import java.sql.SQLException;

/** Tells a key that is taken from a database that is broken. */
final class Conflicts {

    private static final String DUPLICATE_KEY = "23505";

    private Conflicts() {}

    static boolean isDuplicate(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DUPLICATE_KEY.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
