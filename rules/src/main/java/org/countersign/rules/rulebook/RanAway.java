package org.countersign.rules.rulebook;

/** The rules were stopped, because they took too long over one decision or said too much. */
public final class RanAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    RanAway(String message) {
        super(message + ".\nMaybe a rule joins too many facts, or a table's rows compare too much.");
    }

    /** Whether this is why something failed; Drools wraps what is thrown inside a rule. */
    public static boolean caused(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof RanAway) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
