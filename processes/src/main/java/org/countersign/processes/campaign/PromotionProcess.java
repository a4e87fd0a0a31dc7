package org.countersign.processes.campaign;

import java.util.Map;
import org.countersign.processes.oversight.Worklist.Place;

/** How the process of pausing a campaign for a product hangs together with its steps and its task. */
public final class PromotionProcess {

    static final String KEY = "promotion";

    /** The name by which the diagram calls its steps. */
    public static final String BEAN = "promotion";

    public static final String DIAGRAM = "org/countersign/processes/campaign/promotion.bpmn";

    /** Shall the campaign pause, or go on? */
    static final String QUESTION = "campaign-pause";

    /** The people who are asked. */
    static final String QUEUE = "campaign";

    /** Where the process waits for an answer. */
    public static final Map<String, Place> PLACES = Map.of(QUESTION, new Place(KEY, "countersign-pause"));

    private PromotionProcess() {}
}
