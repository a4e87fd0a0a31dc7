package org.countersign.processes.reorder;

/**
 * What goes wrong around an act.
 *
 * @param copies of it that run at the same moment, each in a transaction of its own
 * @param breaks the statement at which the connection breaks, so that its transaction is rolled back; 0 for none
 * @param restart the server starts again before the act is done once more
 */
record Trouble(int copies, int breaks, boolean restart) {

    static final Trouble NONE = new Trouble(1, 0, false);
}
