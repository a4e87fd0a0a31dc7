package org.countersign.processes.oversight;

import jakarta.ejb.ApplicationException;

/** Somebody else was faster, or the task is not there: what the caller gets instead of a changed task. */
@ApplicationException(rollback = true)
public final class TaskProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why a task can't be worked on. */
    public enum Code {
        NO_SUCH_TASK,
        ALREADY_CLAIMED,
        ALREADY_CLOSED
    }

    private final Code code;

    public TaskProblem(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
