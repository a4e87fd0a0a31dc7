package org.countersign.ledger.db;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells whether something failed only because the database was away: the same may succeed a moment later. */
public final class Outage {

    /** SQLSTATE: the connection failed; the server is shut down, has crashed, or is starting. */
    private static final String CONNECTION = "08";

    private static final String OPERATOR = "57P0";

    private Outage() {}

    /** Looks behind whatever it came wrapped in. */
    public static boolean caused(Throwable failure) {
        return caused(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean caused(@Nullable Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        return isAbsence(failure)
                || caused(failure.getCause(), seen)
                || Arrays.stream(failure.getSuppressed()).anyMatch(beside -> caused(beside, seen));
    }

    private static boolean isAbsence(Throwable failure) {
        if (failure instanceof SQLException e) {
            String state = e.getSQLState();
            return e instanceof SQLNonTransientConnectionException
                    || e instanceof SQLTransientConnectionException
                    || e instanceof SQLRecoverableException
                    || (state != null && (state.startsWith(CONNECTION) || state.startsWith(OPERATOR)));
        }
        return failure instanceof ResourceException; // the pool has no connection to give
    }
}
