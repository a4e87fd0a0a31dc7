package org.countersign.decisions.registry;

import jakarta.ejb.ApplicationException;

/**
 * The registry says no: with a code for programs and a sentence for people. It rolls back what was begun and reaches the
 * caller as it is, through every door.
 */
@ApplicationException(rollback = true)
public final class ModelRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why not; each with the HTTP status that says the same. */
    public enum Code {
        NOT_FOUND(404),
        NOT_A_REVIEWER(403),
        OWN_PROPOSAL(403),
        NOT_BETTER(409),
        DAMAGED(409),
        IN_SERVICE(409),
        IN_REVIEW(409),
        NOT_IN_REVIEW(409),
        NEVER_SERVED(409),
        REASON_REQUIRED(422),
        FAIRNESS_REASON_NEEDED(422);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Code code;

    public ModelRefused(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
