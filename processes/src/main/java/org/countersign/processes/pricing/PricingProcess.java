package org.countersign.processes.pricing;

import java.util.Map;
import org.countersign.processes.oversight.Worklist.Place;

/** How the process of a price change hangs together with its steps and its task. */
public final class PricingProcess {

    static final String KEY = "pricing";

    /** The name by which the diagram calls its steps. */
    public static final String BEAN = "pricing";

    public static final String DIAGRAM = "org/countersign/processes/pricing/pricing.bpmn";

    /** The message that the proposal is out of date. */
    static final String SUPERSEDED = "price-superseded";

    /** Shall the price be put up? */
    static final String CHANGE = "price-change";

    /** The people who are asked. */
    static final String QUEUE = "pricing";

    /** Where the process waits for each kind of answer. */
    public static final Map<String, Place> PLACES = Map.of(CHANGE, new Place(KEY, "countersign-price"));

    private PricingProcess() {}
}
