package org.countersign.processes.campaign;

import java.util.Map;
import org.countersign.processes.oversight.Worklist.Place;

/** How the process of keeping a customer hangs together with its steps and its task. */
public final class RetentionProcess {

    static final String KEY = "retention";

    /** The name by which the diagram calls its steps. */
    public static final String BEAN = "retention";

    public static final String DIAGRAM = "org/countersign/processes/campaign/retention.bpmn";

    /** The message that a customer who was written to has ordered. */
    static final String ORDERED = "ordered-again";

    /** Shall we write? */
    static final String QUESTION = "retention";

    /** Where the process waits for an answer. */
    public static final Map<String, Place> PLACES = Map.of(QUESTION, new Place(KEY, "countersign-retention"));

    private RetentionProcess() {}
}
