package org.countersign.decisions.privacy;

import jakarta.ejb.ApplicationException;

/**
 * A person can't be forgotten now: with a code for programs and a sentence for people. It rolls back what was begun and
 * reaches the caller as it is, through every door.
 */
@ApplicationException(rollback = true)
public final class PrivacyRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why not; each with the HTTP status that says the same. */
    public enum Code {
        NOT_FOUND(404),
        UNDER_WAY(409),
        ALREADY_ASKED(409),
        ALREADY_ERASED(409),
        NOT_IN_REVIEW(409),
        REASON_REQUIRED(422);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Code code;

    public PrivacyRefused(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
