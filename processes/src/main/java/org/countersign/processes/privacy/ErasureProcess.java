package org.countersign.processes.privacy;

import java.util.Map;
import org.countersign.processes.oversight.Worklist.Place;

/** How the process of an erasure hangs together with its steps and its task. */
public final class ErasureProcess {

    public static final String KEY = "erasure";

    /** The name by which the diagram calls its steps. */
    public static final String BEAN = "erasure";

    public static final String DIAGRAM = "org/countersign/processes/privacy/erasure.bpmn";

    /** The kind of task that it asks. */
    public static final String QUESTION = "erasure";

    public static final Map<String, Place> PLACES = Map.of(QUESTION, new Place(KEY, "agree-to-erase"));

    private ErasureProcess() {}
}
