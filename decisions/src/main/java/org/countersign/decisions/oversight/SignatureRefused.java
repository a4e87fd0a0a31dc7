package org.countersign.decisions.oversight;

import jakarta.ejb.ApplicationException;

/**
 * A signature that can't be given: somebody else has the task, it is closed, a reason is missing, the person may not.
 * It rolls back what was begun and reaches the caller as it is, through every door.
 */
@ApplicationException(rollback = true)
public final class SignatureRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why not; each with the HTTP status that says the same. */
    public enum Code {
        ALREADY_CLOSED(409),
        ALREADY_CLAIMED(409),
        /** Of a task whose advice is not hidden nobody asks a first answer. */
        NOT_BLIND(409),
        /** The first answer comes before the signature, and before whatever would tell the advice. */
        BLIND(409),
        ALREADY_ANSWERED(409),
        NOT_YOUR_QUEUE(403),
        FOUR_EYES(403),
        REASON_REQUIRED(422),
        UNKNOWN_REASON(422);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Code code;

    public SignatureRefused(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
