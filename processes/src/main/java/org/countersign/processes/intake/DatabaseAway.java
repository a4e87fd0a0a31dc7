package org.countersign.processes.intake;

import jakarta.ejb.ApplicationException;

/** An event met a database that was away: nothing is wrong with it, so the container need not log it with its whole trace. */
@ApplicationException(rollback = true)
public final class DatabaseAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseAway(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
