package org.countersign.processes.reorder;

import java.util.Map;
import org.countersign.processes.oversight.Worklist.Place;

/** How the process of an order at a supplier hangs together with its steps and its tasks. */
public final class ReorderProcess {

    static final String KEY = "reorder";

    /** The name by which the diagram calls its steps. */
    public static final String BEAN = "reorder";

    public static final String DIAGRAM = "org/countersign/processes/reorder/reorder.bpmn";

    /** The message that goods are here. */
    static final String GOODS = "purchase-received";

    /** The message that somebody takes the order back. */
    static final String CANCELLED = "purchase-cancelled";

    /** Shall it be ordered? */
    static final String PURCHASE = "purchase";

    /** The supplier is late: is it still waited for? */
    static final String LATE = "purchase-late";

    /** The people who are asked. */
    static final String QUEUE = "reorder";

    /** Where the process waits for each kind of answer. */
    public static final Map<String, Place> PLACES =
            Map.of(PURCHASE, new Place(KEY, "countersign-purchase"), LATE, new Place(KEY, "resolve-late"));

    private ReorderProcess() {}
}
