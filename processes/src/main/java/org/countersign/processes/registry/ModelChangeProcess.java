package org.countersign.processes.registry;

import java.util.Map;
import org.countersign.processes.oversight.Worklist.Place;

/** How the process of a model's change hangs together with its steps and its task. */
public final class ModelChangeProcess {

    public static final String KEY = "model-change";

    /** The name by which the diagram calls its steps. */
    public static final String BEAN = "modelChange";

    public static final String DIAGRAM = "org/countersign/processes/registry/model-change.bpmn";

    /** The kind of task that it asks. */
    public static final String REVIEW = "model-review";

    /** The message that ends it before anybody has answered. */
    public static final String WITHDRAWN = "model-withdrawn";

    public static final Map<String, Place> PLACES = Map.of(REVIEW, new Place(KEY, "review-model"));

    private ModelChangeProcess() {}
}
