package org.countersign.processes.registry;

import java.util.Map;
import org.countersign.processes.oversight.Worklist.Place;

/** How the question whether a model may go on treating a group worse hangs together with its steps and its task. */
public final class FairnessProcess {

    public static final String KEY = "model-fairness";

    /** The name by which the diagram calls its steps. */
    public static final String BEAN = "modelFairness";

    public static final String DIAGRAM = "org/countersign/processes/registry/model-fairness.bpmn";

    /** The kind of task that it asks. */
    public static final String ANSWER = "model-fairness";

    public static final Map<String, Place> PLACES = Map.of(ANSWER, new Place(KEY, "answer-for-it"));

    private static final String BETWEEN = " fairness ";

    private FairnessProcess() {}

    /** Its name in the inbox and for its process, such as {@code order-risk fairness 2026-11-29}. */
    static String subject(String model, String day) {
        return model + BETWEEN + day;
    }

    public static String model(String subject) {
        return subject.substring(0, subject.indexOf(BETWEEN));
    }
}
