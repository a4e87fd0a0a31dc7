package org.countersign.processes.fulfilment;

import java.util.Map;
import org.countersign.processes.oversight.Worklist.Place;

/** How the process of a return hangs together with its steps and its tasks. */
public final class ReturnProcess {

    static final String KEY = "returns";

    /** The name by which the diagram calls its steps. */
    public static final String BEAN = "returns";

    public static final String DIAGRAM = "org/countersign/processes/fulfilment/returns.bpmn";

    /** The message that the goods are here. */
    static final String GOODS_RECEIVED = "goods-received";

    /** May it come back? */
    static final String RETURN = "return";

    /** What of the goods that came back? */
    static final String GOODS = "return-goods";

    /** It was paid back, and nothing came. */
    static final String MISSING = "return-missing";

    /** Where the process waits for each kind of answer. */
    public static final Map<String, Place> PLACES = Map.of(
            RETURN, new Place(KEY, "countersign-return"),
            GOODS, new Place(KEY, "countersign-goods"),
            MISSING, new Place(KEY, "resolve-missing"));

    private ReturnProcess() {}
}
