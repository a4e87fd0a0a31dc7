package org.countersign.processes.records;

import java.util.Map;
import org.countersign.processes.oversight.Worklist.Place;

/** How the process of joining two records hangs together with its steps and its task. */
public final class MatchingProcess {

    static final String KEY = "matching";

    /** The name by which the diagram calls its steps. */
    public static final String BEAN = "matching";

    public static final String DIAGRAM = "org/countersign/processes/records/matching.bpmn";

    /** Do both mean the same? */
    static final String QUESTION = "matching";

    /** Where the process waits for an answer. */
    public static final Map<String, Place> PLACES = Map.of(QUESTION, new Place(KEY, "countersign-pair"));

    private MatchingProcess() {}
}
