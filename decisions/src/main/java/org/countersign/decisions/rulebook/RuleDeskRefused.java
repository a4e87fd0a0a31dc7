package org.countersign.decisions.rulebook;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * The rule desk says no: with a code for programs, a sentence for people and, where a text is the matter, every finding.
 * It rolls back what was begun and reaches the caller as it is, through every door.
 */
@ApplicationException(rollback = true)
public final class RuleDeskRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why not; each with the HTTP status that says the same. */
    public enum Code {
        NOT_FOUND(404),
        NOT_A_REVIEWER(403),
        OWN_CHANGE(403),
        STALE_DRAFT(409),
        STALE_BASE(409),
        WRONG_STATE(409),
        CHANGED_TEXT(409),
        UNCHANGED(409),
        RED_CASES(409),
        TABLE_ERRORS(409),
        OVERLAPPING_SCHEDULE(409),
        SCHEDULE_PASSED(409),
        BAD_SCHEDULE(422),
        REASON_REQUIRED(422),
        BAD_FILES(422),
        BAD_TABLE(422),
        TOO_LARGE(413),
        BUSY(503);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Code code;
    private final transient List<Finding> findings;

    public RuleDeskRefused(Code code, String message) {
        this(code, message, List.of());
    }

    public RuleDeskRefused(Code code, String message, List<Finding> findings) {
        super(message);
        this.code = code;
        this.findings = List.copyOf(findings);
    }

    public Code code() {
        return code;
    }

    public List<Finding> findings() {
        return findings;
    }
}
